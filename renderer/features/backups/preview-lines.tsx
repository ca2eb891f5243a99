import { useState } from 'react';

import { CARD_FIELDS } from '../../../shared/domain/citizen.ts';
import type { CardsThatDiffer, CopyPreview } from '../../../shared/ipc/payloads.ts';
import { formatList, formatMoment } from '../../i18n/format.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import { useToday } from '../../state/index.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import styles from './copies.module.css';

const PARTS = ['gone', 'back', 'moved', 'changed'] as const;
type Part = (typeof PARTS)[number];
type Card = CardsThatDiffer['first'][number];

/** What is in a copy, and how the board would differ: counted, and whose cards behind each count. */
export function PreviewLines({ preview: { cards, lastChangeAt, difference } }: { readonly preview: CopyPreview }) {
  const { t } = useTranslation();
  const today = useToday();
  const parts = difference === null ? [] : PARTS.filter((part) => difference[part].count > 0);
  return (
    <div className={styles['lines']}>
      <p role="status">
        {t('backups.dialog.cards', { count: cards })}{' '}
        {lastChangeAt !== null && t('backups.dialog.last', { at: formatMoment(lastChangeAt, today) })}
      </p>
      {difference !== null && parts.length === 0 && <p>{t('backups.dialog.same')}</p>}
      {difference !== null && parts.map((part) => <Cards key={part} part={part} cards={difference[part]} />)}
    </div>
  );
}

function Cards({ part, cards: { count, first } }: { readonly part: Part; readonly cards: CardsThatDiffer }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const label = t(`backups.dialog.${part}`, { count });
  return (
    <Disclosure label={label} open={open} onOpenChange={setOpen}>
      <ul className={styles['cards']} aria-label={label} tabIndex={0}>
        {first.map((card) => (
          <li key={card.id}>
            <span className={styles['name']}>{card.name}</span>{' '}
            <span className={styles['text']}>{aboutOf(part, card)}</span>
          </li>
        ))}
        {count > first.length && (
          <li className={styles['text']}>{t('backups.dialog.others', { count: count - first.length })}</li>
        )}
      </ul>
    </Disclosure>
  );
}

function aboutOf(part: Part, { lane, fields }: Card): string {
  if (part === 'gone') return translate('backups.dialog.wasIn', { lane });
  if (part === 'back') return translate('backups.dialog.comesTo', { lane });
  const told = formatList(fieldWords(fields));
  if (part === 'changed') return told;
  const to = translate('backups.dialog.comesTo', { lane });
  return told === '' ? to : `${to} · ${told}`;
}

/** What would be as it was, in the words of the card. */
function fieldWords(fields: Card['fields']): readonly string[] {
  const differing = new Set(fields);
  const words = CARD_FIELDS.filter((field) => differing.has(field)).map((field) =>
    translate(`citizen.fields.${field}`).toLocaleLowerCase(),
  );
  if (differing.has('portraitId')) words.push(translate('backups.dialog.picture'));
  if (differing.has('lastContact')) words.push(translate('backups.dialog.lastContact'));
  return words;
}
