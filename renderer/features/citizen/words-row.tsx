import { X } from 'lucide-react';

import { CITIZEN_LIST_TEXT_LIMIT } from '../../../shared/domain/citizen.ts';
import { fold } from '../../../shared/lib/fold.ts';
import { useTranslation } from '../../i18n/index.ts';
import { LabelledGroup } from '../../ui/field.tsx';
import { entriesOf } from './card-form.ts';
import { exceededLimit, mostTyped } from './field-length.ts';
import type { FieldsForm } from './form-of-fields.ts';
import { Asked } from './text-row.tsx';
import { WordAdder } from './word-adder.tsx';
import type { WordField } from './word-pool.ts';
import styles from './words-row.module.css';

export interface WordsRowProps {
  readonly form: FieldsForm;
  readonly field: Exclude<WordField, 'otherLanguages'>;
  readonly placeholder: string;
}

/** A field of the card with words in it, each a chip. */
export function WordsRow({ form, field, placeholder }: WordsRowProps) {
  const { t } = useTranslation();
  const label = t(`citizen.fields.${field}`);
  const list = useEntries(form, field);
  return (
    <Asked form={form} field={field}>
      <LabelledGroup row label={label} error={list.error}>
        <Chips label={label} entries={list.entries}>
          {(word) => (
            <span className={styles['chip']}>
              <bdi className={styles['word']}>{word}</bdi>
              <button
                type="button"
                className={styles['remove']}
                aria-label={t('citizen.words.remove', { word })}
                onClick={() => list.remove(word)}
              >
                <X aria-hidden />
              </button>
            </span>
          )}
        </Chips>
        <WordAdder
          {...list.adder}
          field={field}
          label={label}
          placeholder={list.entries.length === 0 ? placeholder : t('citizen.hints.empty')}
          onAdd={list.add}
        />
      </LabelledGroup>
    </Asked>
  );
}

/** What stands in a field of several entries; nothing is drawn where there are none. */
export function Chips({
  label,
  entries,
  children,
}: {
  readonly label: string;
  readonly entries: readonly string[];
  readonly children: (entry: string) => React.ReactNode;
}) {
  if (entries.length === 0) return null;
  return (
    <ul className={styles['chips']} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry}>{children(entry)}</li>
      ))}
    </ul>
  );
}

/** The entries of a list, and how they change. */
export function useEntries(form: FieldsForm, field: WordField) {
  const { t } = useTranslation();
  const text = form.values[field];
  const entries = entriesOf(text);
  const limit = exceededLimit(field, text);
  const write = (next: readonly string[]): void => form.choose(field, next.join('\n'));
  const add = (added: readonly string[]): void => {
    const known = new Set(entries.map((entry) => fold(entry)));
    const fresh = added.filter((entry) => !known.has(fold(entry)));
    const next = [...entries, ...fresh].join('\n');
    // Far beyond what can be kept it would not even outlive a lock.
    if (fresh.length > 0 && next.length <= (mostTyped(field) ?? Infinity)) form.choose(field, next);
  };
  return {
    entries,
    error: form.errorAt(field) ?? (limit === undefined ? undefined : t('refusals.too-long', { max: limit })),
    add,
    remove: (gone: string) => write(entries.filter((entry) => entry !== gone)),
    replace: (old: string, next: string) => write(entries.map((entry) => (entry === old ? next : entry))),
    adder: {
      keptAs: `w:${form.key}:${field}`,
      there: entries,
      maxLength: CITIZEN_LIST_TEXT_LIMIT,
      onBack: () => {
        if (entries.length > 0) write(entries.slice(0, -1));
      },
    },
  };
}
