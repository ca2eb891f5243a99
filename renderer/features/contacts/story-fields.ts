import { CARD_FIELDS, type Citizen } from '../../../shared/domain/citizen.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatDay, formatNumericDay, formatNumber } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';

type Told = (typeof CARD_FIELDS)[number];
type Value = Citizen[Told] | undefined;
/** That they changed is told, what stood there never: old words about somebody's health do not live on in a list. */
const NAMED_ONLY: ReadonlySet<Told> = new Set(['considerations', 'avoids', 'note', 'workTimes']);
/** Longest text that is repeated, in UTF-16 units. */
const SHORT = 40;

/** Which fields of a card changed, a sentence each; old and new where both are short. */
export function fieldWords(before: Partial<Citizen>, after: Partial<Citizen>, today: IsoDate): readonly string[] {
  // A move to another lane counts its days anew by itself.
  const fields = CARD_FIELDS.filter((field) => field in after && !(field === 'laneSince' && 'laneId' in after));
  const words = fields.map((field) => oneField(field, before[field], after[field], today));
  const named = (key: 'portrait' | 'household'): string =>
    t('contacts.story.named', { field: t(`contacts.story.${key}`) });
  if ('portraitId' in after) words.push(named('portrait'));
  if ('householdId' in after) words.push(named('household'));
  return words;
}

function oneField(field: Told, was: Value, is: Value, today: IsoDate): string {
  const name = t(`citizen.fields.${field}`);
  const [before, after] = [shortText(field, was, today), shortText(field, is, today)];
  if (before === null || after === null || before === after) return t('contacts.story.named', { field: name });
  if (before === '') return t('contacts.story.filled', { field: name, after });
  if (after === '') return t('contacts.story.cleared', { field: name, before });
  return t('contacts.story.changed', { field: name, before, after });
}

/** Null where it is too long, or not to be repeated. */
function shortText(field: Told, value: Value, today: IsoDate): string | null {
  if (NAMED_ONLY.has(field)) return null;
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  const text = typeof value === 'string' ? value : value.join(', ');
  if (field === 'birthDate') return formatNumericDay(text as IsoDate);
  if (field === 'nextDate' || field === 'laneSince') return formatDay(text as IsoDate, today);
  return text.length > SHORT || text.includes('\n') ? null : isolated(text);
}

/** Text that runs from the right keeps to itself, so that the sentence around it stays in order. */
function isolated(text: string): string {
  return /[\u0590-\u08FF\uFB1D-\uFEFC]/.test(text) ? `\u2068${text}\u2069` : text;
}
