import type { Contact } from '../../../shared/domain/contact.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatLongDay } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';

export interface NoteFacts {
  /** '' where there is none. */
  readonly caseNumber: string;
  /** Null, or a day that has been: not told. */
  readonly nextDate: IsoDate | null;
  /** '' where nobody of the board had the contact. */
  readonly consultant: string;
}

/** A contact as a note for the case system: neutral, and nothing of the person but the case number. */
export function journalNote(
  { kind, day, line }: Pick<Contact, 'kind' | 'day' | 'line'>,
  { caseNumber, nextDate, consultant }: NoteFacts,
  today: IsoDate,
): string {
  return [
    t('contacts.journal.heading', { kind: t(`contacts.kinds.${kind}`), day: formatLongDay(day) }),
    caseNumber && t('contacts.journal.caseNumber', { text: caseNumber }),
    line,
    nextDate !== null && nextDate >= today && t('contacts.journal.next', { day: formatLongDay(nextDate) }),
    consultant && t('contacts.journal.who', { name: consultant }),
  ]
    .filter(Boolean)
    .join('\n');
}
