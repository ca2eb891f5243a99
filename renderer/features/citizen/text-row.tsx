import { useRef, useState, type ReactNode } from 'react';

import { withoutCpr } from '../../../shared/domain/cpr.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useToday } from '../../state/index.ts';
import { TextArea, TextField } from '../../ui/field.tsx';
import { asSpelt } from './card-edits.ts';
import styles from './card-fields.module.css';
import type { FormField } from './card-form.ts';
import { warningOf } from './card-warnings.ts';
import { Conflict } from './conflict.tsx';
import { exceededLimit, mostTyped } from './field-length.ts';
import type { FieldsForm } from './form-of-fields.ts';

export interface TextRowProps extends Pick<
  Parameters<typeof TextField>[0],
  'type' | 'placeholder' | 'inputMode' | 'aria-required' | 'hint' | 'trailing'
> {
  readonly form: FieldsForm;
  readonly field: FormField;
  /** More than one line. */
  readonly lines?: number;
  /** The label is heard and not seen. */
  readonly bare?: boolean;
}

const CPR_TELLS_BIRTH: readonly FormField[] = ['name', 'caseNumber'];

/** A field of the card with text in it. */
export function TextRow({ form, field, lines, hint, placeholder, bare = false, ...rest }: TextRowProps) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  // A CPR number is not kept, and does not go on standing there once that is saved.
  const value = asSpelt(typed, form.values[field], (text) =>
    withoutCpr(text).found.length > 0 ? null : form.kept(field, text),
  );
  const warning = useWarning(field, value, writing);
  const cprHint =
    form.values.birthDate === '' && CPR_TELLS_BIRTH.includes(field) ? t('citizen.cprToBirthDate') : t('citizen.cpr');
  const limit = exceededLimit(field, value);
  const help = withoutCpr(value).found.length > 0 ? cprHint : (warning ?? hint);
  const common = {
    row: !bare,
    hideLabel: bare,
    name: field,
    label: t(`citizen.fields.${field}`),
    value,
    onChange: (text: string) => {
      setTyped(text);
      form.change(field, text);
    },
    error: form.errorAt(field) ?? (limit === undefined ? undefined : t('refusals.too-long', { max: limit })),
    maxLength: mostTyped(field),
    ...(help === undefined ? {} : { hint: help }),
    onFocus: () => {
      setWriting(true);
      form.enter();
    },
    onBlur: () => {
      setWriting(false);
      setTyped(null);
      form.leave(field);
    },
    placeholder: placeholder ?? t('citizen.hints.empty'),
    autoComplete: 'off',
  };
  return (
    <Asked form={form} field={field}>
      {lines === undefined ? <TextField {...common} {...rest} /> : <TextArea {...common} rows={lines} />}
    </Asked>
  );
}

/** A field, and under it the question that arises when it was changed elsewhere meanwhile. */
export function Asked({
  form,
  field,
  children,
}: {
  readonly form: FieldsForm;
  readonly field: FormField;
  readonly children: ReactNode;
}) {
  const theirs = form.theirsAt(field);
  return (
    <div className={styles['field']}>
      {children}
      {theirs !== undefined && (
        <Conflict citizenId={form.key} field={field} text={theirs} onSettle={(choice) => form.settle(field, choice)} />
      )}
    </div>
  );
}

/** A probable slip, said without standing in the way. An address is not judged while it is written. */
function useWarning(field: FormField, text: string, writing: boolean): ReactNode {
  const { t } = useTranslation();
  const warning = warningOf(field, text, useToday());
  if (!warning || (warning.kind === 'email' && writing)) return undefined;
  const words =
    warning.kind === 'hours' ? t('citizen.warnings.hours', { max: warning.max }) : t('citizen.warnings.email');
  return <span className={styles['warning']}>{words}</span>;
}

export interface DayRowProps {
  readonly form: FieldsForm;
  readonly field: 'birthDate' | 'nextDate' | 'laneSince';
  readonly min: string;
  readonly max: string;
  /** Stands right of the day: an age, how long ago. */
  readonly trailing?: ReactNode;
}

/** A field of the card with a day in it. */
export function DayRow({ form, field, min, max, trailing }: DayRowProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  // The browser gives no text for a day that is half-typed: it is no day taken away.
  const [half, setHalf] = useState(false);
  return (
    <Asked form={form} field={field}>
      <TextField
        row
        ref={input}
        type="date"
        dir="ltr"
        name={field}
        label={t(`citizen.fields.${field}`)}
        value={half ? '' : form.values[field]}
        min={min}
        max={max}
        error={form.errorAt(field)}
        autoComplete="off"
        trailing={trailing !== undefined && <span className={styles['beside']}>{trailing}</span>}
        onChange={(text) => {
          const isHalf = input.current?.validity.badInput === true;
          setHalf(isHalf);
          if (isHalf) form.fault(field, null);
          else form.change(field, text);
        }}
        onFocus={form.enter}
        onBlur={() => (half ? form.fault(field, 'not-a-day') : form.leave(field))}
      />
    </Asked>
  );
}
