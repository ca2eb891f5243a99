import { addDays, isoDateOfParts, type IsoDate } from '../../lib/iso-date.ts';
import type { Rule } from '../rules/table.ts';

const MONTHS_PER_YEAR = 12;
const DAYS_PER_WEEK = 7;

/** The same day `months` later; where that month has no such day, its last one (31 January + 1 month: 28 or 29 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const count = Number(date.slice(0, 4)) * MONTHS_PER_YEAR + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / MONTHS_PER_YEAR);
  const month = (count % MONTHS_PER_YEAR) + 1;
  for (let day = Number(date.slice(8, 10)); day > 0; day -= 1) {
    const found = isoDateOfParts(year, month, day);
    if (found !== undefined) return found;
  }
  throw new RangeError('beyond the calendar');
}

/**
 * The last day of a time that begins on `first`: 26 weeks from a Monday end on a Sunday, two years from 15 January on 14 January. Where the month
 * in which it ends has no day like the first, it lasts to the end of that month. Undefined where the rule's unit is no time.
 */
export function lastDayOf(first: IsoDate, { value, unit }: Pick<Rule, 'value' | 'unit'>): IsoDate | undefined {
  switch (unit) {
    case 'days':
      return addDays(first, value - 1);
    case 'weeks':
      return addDays(first, value * DAYS_PER_WEEK - 1);
    case 'months':
      return lastDayOfMonths(first, value);
    case 'years':
      return lastDayOfMonths(first, value * MONTHS_PER_YEAR);
    default:
      return undefined;
  }
}

function lastDayOfMonths(first: IsoDate, months: number): IsoDate {
  const same = addMonths(first, months);
  return same.slice(8) === first.slice(8) ? addDays(same, -1) : same;
}
