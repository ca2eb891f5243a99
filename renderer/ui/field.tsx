import { Field as Base } from '@base-ui/react/field';
import { AlertCircle } from 'lucide-react';
import type { ComponentProps, ReactNode, Ref } from 'react';

import { cx } from './cx.ts';
import styles from './field.module.css';

export interface FieldFrame {
  readonly label: string;
  /** Words under the field that help to fill it in. */
  readonly hint?: ReactNode;
  /** What is wrong, as a sentence; read out at once. */
  readonly error?: string | undefined;
  readonly hideLabel?: boolean;
  /** Stands right of the label: "valgfrit", a lock for sensitive fields. */
  readonly aside?: ReactNode;
  /** The label stands left of the control, which has no frame until it is used: for many fields under each other. */
  readonly row?: boolean | undefined;
}

/** Label above, control, what is wrong or what helps below. */
export function Frame({
  label,
  hint,
  error,
  hideLabel = false,
  aside,
  row = false,
  children,
}: FieldFrame & { readonly children: ReactNode }) {
  return (
    <Base.Root className={cx(styles['field'], row && styles[hideLabel ? 'bare' : 'row'])} invalid={error !== undefined}>
      <div className={cx(styles['labelRow'], hideLabel && 'visually-hidden')}>
        <Base.Label className={styles['label']}>{label}</Base.Label>
        {aside}
      </div>
      {children}
      {error !== undefined && (
        <Base.Error match className={styles['error']} role="alert">
          <AlertCircle aria-hidden />
          {error}
        </Base.Error>
      )}
      {hint !== undefined && error === undefined && (
        <Base.Description className={styles['hint']}>{hint}</Base.Description>
      )}
    </Base.Root>
  );
}

type InputProps = Omit<ComponentProps<'input'>, 'className' | 'onChange' | 'value' | 'defaultValue'>;
export interface TextFieldProps extends FieldFrame, InputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
  readonly leading?: ReactNode;
  readonly trailing?: ReactNode;
}

/** Most that a line takes while it is typed where its form says nothing else: what is half-typed can then always be kept over a lock. */
const LONGEST_LINE = 20_000;

/** One line of text, a date, a number or a passphrase. */
export function TextField({
  label,
  hint,
  error,
  hideLabel,
  aside,
  row,
  value,
  onChange,
  leading,
  trailing,
  ...rest
}: TextFieldProps) {
  return (
    <Frame
      label={label}
      {...(hint === undefined ? {} : { hint })}
      error={error}
      hideLabel={hideLabel ?? false}
      aside={aside}
      row={row}
    >
      <div className={styles['box']}>
        {leading}
        <Base.Control
          {...rest}
          maxLength={rest.maxLength ?? LONGEST_LINE}
          dir={rest.dir ?? 'auto'}
          className={styles['input']}
          data-empty={value === '' || undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        {trailing}
      </div>
    </Frame>
  );
}

type AreaProps = Omit<ComponentProps<'textarea'>, 'className' | 'onChange' | 'value' | 'defaultValue'>;
export interface TextAreaProps extends FieldFrame, AreaProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Several lines; grows with what is written. */
export function TextArea({
  label,
  hint,
  error,
  hideLabel,
  aside,
  row,
  value,
  onChange,
  rows = 3,
  ...rest
}: TextAreaProps) {
  return (
    <Frame
      label={label}
      {...(hint === undefined ? {} : { hint })}
      error={error}
      hideLabel={hideLabel ?? false}
      aside={aside}
      row={row}
    >
      <div className={styles['box']}>
        <Base.Control
          render={<textarea {...rest} dir={rest.dir ?? 'auto'} rows={rows} />}
          className={cx(styles['input'], styles['area'])}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </Frame>
  );
}

/** A control of another kind (a select, a colour choice) with the same label above, or beside it. */
export function LabelledGroup({
  label,
  hint,
  error,
  row = false,
  children,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly row?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={cx(styles['field'], row && styles['row'])} role="group" aria-label={label}>
      <div className={styles['labelRow']} aria-hidden>
        <span className={styles['label']}>{label}</span>
      </div>
      <div className={styles['group']}>{children}</div>
      {error !== undefined && (
        <p className={styles['error']} role="alert">
          <AlertCircle aria-hidden />
          {error}
        </p>
      )}
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
    </div>
  );
}
