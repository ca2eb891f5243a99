import fc from 'fast-check';
import { expect, it } from 'vitest';

import { addDays, daysBetween, parseIsoDate, type IsoDate } from '../lib/iso-date.ts';
import { dayInWeeks, onWorkingDay } from './next-date.ts';

const day = (text: string): IsoDate => {
  const parsed = parseIsoDate(text);
  if (parsed === undefined) throw new Error(`${text} is no day`);
  return parsed;
};
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(day('1970-01-01'), days));
/** Said by the platform's own calendar. */
const isWeekend = (date: IsoDate): boolean => [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());

it('from a Sunday, a week on is the Monday after; from a weekday it is the same weekday', () => {
  expect(dayInWeeks(day('2026-11-22'), 1)).toBe('2026-11-30');
  expect(dayInWeeks(day('2026-11-21'), 4)).toBe('2026-12-21');
  expect(dayInWeeks(day('2026-11-20'), 2)).toBe('2026-12-04');
});

it('a proposed day is never on a weekend, never before what was asked, and at most two days after it', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (today, weeks) => {
      const proposed = dayInWeeks(today, weeks);
      expect(isWeekend(proposed)).toBe(false);
      const later = daysBetween(addDays(today, weeks * 7), proposed);
      expect(later === 0 || (isWeekend(today) && later >= 1 && later <= 2)).toBe(true);
      expect(onWorkingDay(proposed)).toBe(proposed);
    }),
  );
});
