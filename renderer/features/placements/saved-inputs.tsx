import type { ComponentProps, FocusEvent, ReactNode } from 'react';

import { parseIsoDate, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { translate as t, useTranslation } from '../../i18n/index.ts';
import { useSavedField, type SavedField, type SavedFieldOptions } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { SuggestField, type Suggestion } from '../../ui/suggest-field.tsx';
import styles from './saved-inputs.module.css';

/** What a field that saves itself needs of the record it belongs to. */
export type SavedProps<V> = Omit<SavedFieldOptions<V>, 'parse'> &
  Pick<ComponentProps<typeof TextField>, 'label' | 'hint' | 'name'>;

const FIRST_DAY = '1970-01-01';
const LAST_DAY = '2100-12-31';

/** A line that saves itself. */
export function SavedText({
  needed = false,
  maxLength,
  placeholder,
  type,
  suggestions,
  ...props
}: SavedProps<string> & {
  readonly needed?: boolean;
  readonly suggestions?: readonly Suggestion[];
} & Pick<ComponentProps<typeof TextField>, 'maxLength' | 'placeholder' | 'type'>) {
  const field = useSavedField({
    ...props,
    parse: (text) => (needed && text.trim() === '' ? err(t('placements.problems.needed')) : ok(text)),
  });
  const frame = { name: props.name ?? '', label: props.label, hint: props.hint, ...shown(field) };
  const limits = {
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(placeholder === undefined ? {} : { placeholder }),
  };
  return (
    <Saved field={field}>
      {suggestions ? (
        <SuggestField {...frame} {...limits} suggestions={suggestions} onBlur={() => field.leave()} />
      ) : (
        <TextField
          {...frame}
          {...limits}
          {...(type === undefined ? {} : { type })}
          aria-required={needed || undefined}
          autoComplete="off"
          onBlur={() => field.leave()}
          onKeyDown={(event) => event.key === 'Enter' && field.leave()}
        />
      )}
    </Saved>
  );
}

/** Several lines that save themselves. */
export function SavedArea({
  maxLength,
  rows,
  ...props
}: SavedProps<string> & Pick<ComponentProps<typeof TextArea>, 'maxLength' | 'rows'>) {
  const field = useSavedField({ ...props, parse: (text) => ok(text) });
  return (
    <Saved field={field}>
      <TextArea
        name={props.name}
        label={props.label}
        hint={props.hint}
        rows={rows}
        {...(maxLength === undefined ? {} : { maxLength })}
        {...shown(field)}
        onBlur={() => field.leave()}
      />
    </Saved>
  );
}

/** A day that saves itself; empty where it may be unknown. */
export function SavedDate({
  needed = false,
  max = LAST_DAY,
  aside,
  ...props
}: SavedProps<IsoDate | null> & { readonly needed?: boolean; readonly max?: string; readonly aside?: ReactNode }) {
  const field = useSavedField({ ...props, parse: (text) => parseDay(text, needed, max) });
  return (
    <Saved field={field}>
      <TextField
        name={props.name}
        type="date"
        dir="ltr"
        min={FIRST_DAY}
        max={max}
        label={props.label}
        hint={props.hint}
        aside={aside}
        {...shown(field)}
        onBlur={(event: FocusEvent<HTMLInputElement>) =>
          field.leave(event.target.validity.badInput ? t('placements.problems.unfinished') : undefined)
        }
        onKeyDown={(event) => event.key === 'Enter' && field.leave()}
      />
    </Saved>
  );
}

/** A whole number that saves itself; empty where it is not known. */
export function SavedNumber(props: SavedProps<number | null>) {
  const field = useSavedField({ ...props, parse: parseWhole });
  return (
    <Saved field={field}>
      <TextField
        name={props.name}
        inputMode="numeric"
        dir="ltr"
        label={props.label}
        hint={props.hint}
        {...shown(field)}
        onBlur={() => field.leave()}
        onKeyDown={(event) => event.key === 'Enter' && field.leave()}
      />
    </Saved>
  );
}

function shown(field: SavedField) {
  return {
    value: field.value,
    onChange: field.change,
    onFocus: field.enter,
    error: field.problem ?? undefined,
  };
}

/** The field, and what somebody else wrote in it meanwhile. */
function Saved({ field, children }: { readonly field: SavedField; readonly children: ReactNode }) {
  const { t: words } = useTranslation();
  return (
    <div className={styles['field']}>
      {children}
      {field.theirs !== null && (
        <div className={styles['theirs']} role="alert">
          <p>
            {words('placements.saves.theirs', {
              text: field.theirs === '' ? words('placements.saves.empty') : field.theirs,
            })}
          </p>
          <div className={styles['choices']}>
            <Button onClick={() => field.choose('mine')}>{words('placements.saves.mine')}</Button>
            <Button onClick={() => field.choose('theirs')}>{words('placements.saves.take')}</Button>
          </div>
        </div>
      )}
    </div>
  );
}

function parseDay(text: string, needed: boolean, max: string): Result<IsoDate | null, string> {
  if (text === '') return needed ? err(t('placements.problems.needed')) : ok(null);
  const day = parseIsoDate(text);
  return day !== undefined && day >= FIRST_DAY && day <= max ? ok(day) : err(t('placements.problems.day'));
}

function parseWhole(text: string): Result<number | null, string> {
  const plain = text.trim();
  if (plain === '') return ok(null);
  return /^\d+$/.test(plain) ? ok(Number(plain)) : err(t('placements.problems.weeks'));
}
