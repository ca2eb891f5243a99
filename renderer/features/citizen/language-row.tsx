import { ChevronDown, Trash2 } from 'lucide-react';

import { LANGUAGE_LEVELS, languageOf } from '../../../shared/domain/language.ts';
import { useTranslation } from '../../i18n/index.ts';
import { shownLanguage } from '../../i18n/language-name.ts';
import { cx } from '../../ui/cx.ts';
import { LabelledGroup } from '../../ui/field.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import type { FieldsForm } from './form-of-fields.ts';
import { languageEntry, tidyLanguage } from './language-entry.ts';
import { Asked } from './text-row.tsx';
import { WordAdder } from './word-adder.tsx';
import styles from './words-row.module.css';
import { Chips, useEntries } from './words-row.tsx';

const FIELD = 'otherLanguages';

/** The other languages somebody speaks, each a chip with how well. A level that is typed with the language is understood. */
export function LanguageRow({ form }: { readonly form: FieldsForm }) {
  const { t } = useTranslation();
  const label = t(`citizen.fields.${FIELD}`);
  const list = useEntries(form, FIELD);
  return (
    <Asked form={form} field={FIELD}>
      <LabelledGroup row label={label} error={list.error}>
        <Chips label={label} entries={list.entries}>
          {(entry) => (
            <LanguageChip
              entry={entry}
              onChange={(next) => list.replace(entry, next)}
              onRemove={() => list.remove(entry)}
            />
          )}
        </Chips>
        <WordAdder
          {...list.adder}
          field={FIELD}
          label={label}
          placeholder={t('citizen.hints.otherLanguages')}
          onAdd={(typed) => list.add(typed.map(tidyLanguage))}
        />
      </LabelledGroup>
    </Asked>
  );
}

function LanguageChip({
  entry,
  onChange,
  onRemove,
}: {
  readonly entry: string;
  readonly onChange: (entry: string) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { name, level } = languageOf(entry);
  const levels = [...LANGUAGE_LEVELS, null].map((one): MenuItem => ({
    key: one ?? 'unsaid',
    label: one === null ? t('citizen.language.unsaid') : t(`citizen.levels.${one}`),
    checked: one === level,
    run: () => onChange(languageEntry(name, one)),
  }));
  return (
    <Menu
      trigger={
        <button type="button" className={cx(styles['chip'], styles['language'])}>
          <bdi className={styles['word']}>{shownLanguage(name)}</bdi>
          {level !== null && <span className={styles['level']}>· {t(`citizen.levels.${level}`)}</span>}
          <ChevronDown aria-hidden />
          <span className="visually-hidden">{t('citizen.language.level', { language: '' })}</span>
        </button>
      }
      items={[
        ...levels,
        { key: 'line', separator: true },
        { key: 'remove', label: t('citizen.language.remove'), icon: <Trash2 aria-hidden />, run: onRemove },
      ]}
    />
  );
}
