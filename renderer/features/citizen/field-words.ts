import type { Demand, WorkTime } from '../../../shared/domain/work.ts';
import { parseIsoDate } from '../../../shared/lib/iso-date.ts';
import { formatList, formatLongDay } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import { entriesOf, isListField, type FormField } from './card-form.ts';

/** What stands in a field, as one reads it. */
export function fieldWords(field: FormField, text: string): string {
  if (text === '') return '';
  if (field === 'interpreter') return t(text === 'yes' ? 'citizen.interpreter.yes' : 'citizen.interpreter.no');
  if (isListField(field)) return formatList(entriesOf(text).map((entry) => entryWords(field, entry)));
  const day = field === 'birthDate' || field === 'nextDate' || field === 'laneSince' ? parseIsoDate(text) : undefined;
  return day ? formatLongDay(day) : text;
}

function entryWords(field: FormField, entry: string): string {
  if (field === 'workTimes') return t(`citizen.workTimes.${entry as WorkTime}`);
  return field === 'avoids' ? t(`citizen.demands.${entry as Demand}`) : entry;
}
