import type { Contact } from '../../../shared/domain/contact.ts';
import { formatDay } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import { readToday } from '../../state/index.ts';

/** What a contact is called: "Samtale 12. nov.". */
export function contactName({ kind, day }: Pick<Contact, 'kind' | 'day'>): string {
  return t('contacts.named', { kind: t(`contacts.kinds.${kind}`), day: formatDay(day, readToday()) });
}
