import { addMonths as addMonthsByDateFns, formatISO, lastDayOfMonth, parseISO } from 'date-fns';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { addDays, daysBetween, type IsoDate } from '../../lib/iso-date.ts';
import type { Rule } from '../rules/table.ts';
import { addMonths, lastDayOf } from './calendar.ts';

const day = (text: string): IsoDate => text as IsoDate;
const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays(day('1950-01-01'), count));
const ZONES = ['Europe/Copenhagen', 'UTC', 'America/Sao_Paulo', 'Pacific/Apia'];

afterEach(() => vi.unstubAllEnvs());

describe('months later', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-08-15', 6, '2027-02-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i months: %s', (from, months, to) => {
    for (const zone of ZONES) {
      vi.stubEnv('TZ', zone);
      expect(addMonths(day(from), months)).toBe(to);
    }
  });

  it('are what date-fns finds, on every day', () => {
    vi.stubEnv('TZ', 'Europe/Copenhagen');
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const theirs = formatISO(addMonthsByDateFns(parseISO(from), months), { representation: 'date' });
        expect(addMonths(from, months)).toBe(theirs);
      }),
    );
  });
});

describe('the last day of a time', () => {
  it.each([
    ['2026-11-23', 1, 'days', '2026-11-23'],
    ['2026-11-23', 26, 'weeks', '2027-05-23'],
    ['2026-10-19', 1, 'weeks', '2026-10-25'],
    ['2026-03-23', 2, 'weeks', '2026-04-05'],
    ['2026-01-15', 6, 'months', '2026-07-14'],
    ['2026-03-01', 6, 'months', '2026-08-31'],
    ['2026-01-31', 1, 'months', '2026-02-28'],
    ['2026-08-31', 6, 'months', '2027-02-28'],
    ['2026-11-01', 4, 'months', '2027-02-28'],
    ['2024-02-29', 1, 'years', '2025-02-28'],
    ['2024-02-29', 2, 'years', '2026-02-28'],
    ['2024-03-01', 2, 'years', '2026-02-28'],
    ['2022-03-01', 2, 'years', '2024-02-29'],
    ['2026-12-01', 1, 'months', '2026-12-31'],
  ] as const)('%s and %i %s: %s', (first, value, unit, last) => {
    for (const zone of ZONES) {
      vi.stubEnv('TZ', zone);
      expect(lastDayOf(day(first), { value, unit })).toBe(last);
    }
  });

  it('is none of what is no time', () => {
    expect(lastDayOf(day('2026-01-01'), { value: 37, unit: 'hours-a-week' })).toBeUndefined();
  });

  it('never comes earlier for a later first day, nor for a longer time', () => {
    const units = fc.constantFrom<Rule['unit']>('days', 'weeks', 'months', 'years');
    fc.assert(
      fc.property(days, units, fc.integer({ min: 1, max: 60 }), (first, unit, value) => {
        const last = lastDayOf(first, { value, unit }) ?? expect.fail();
        expect(last >= first).toBe(true);
        expect((lastDayOf(addDays(first, 1), { value, unit }) ?? '') >= last).toBe(true);
        expect((lastDayOf(first, { value: value + 1, unit }) ?? '') > last).toBe(true);
      }),
    );
  });

  it('of months from the first of one is the end of another', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (some, value) => {
        const first = day(`${some.slice(0, 8)}01`);
        const last = lastDayOf(first, { value, unit: 'months' }) ?? expect.fail();
        expect(last).toBe(formatISO(lastDayOfMonth(parseISO(last)), { representation: 'date' }));
        expect(daysBetween(first, last)).toBeGreaterThanOrEqual(27);
      }),
    );
  });
});
