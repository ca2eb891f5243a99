import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { addDays, ageOn, daysBetween, isoDateOf, parseIsoDate, type IsoDate } from './iso-date.ts';

const day = (text: string): IsoDate => parseIsoDate(text) ?? expect.fail(`no day: ${text}`);

afterEach(() => vi.unstubAllEnvs());

describe('a calendar day', () => {
  it.each([
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    '1900-02-29',
    '',
  ])('%s is none', (text) => {
    expect(parseIsoDate(text)).toBeUndefined();
  });

  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '0000-01-01', '0050-03-01', '9999-12-31'])('%s is one', (text) => {
    expect(parseIsoDate(text)).toBe(text);
  });

  it.each([
    ['2026-02-28', '2026-03-01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-12-31', '2026-01-01', 1],
    // Summer time begins and ends.
    ['2026-03-28', '2026-03-30', 2],
    ['2026-10-24', '2026-10-26', 2],
    ['2026-11-21', '2026-11-21', 0],
    ['2026-11-21', '2026-11-01', -20],
  ])('from %s to %s are %i days, in any zone', (from, to, days) => {
    for (const zone of ['Europe/Copenhagen', 'UTC', 'America/Sao_Paulo', 'Pacific/Apia']) {
      vi.stubEnv('TZ', zone);
      expect(daysBetween(day(from), day(to))).toBe(days);
    }
  });

  it('counts forth and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -690_000, max: 2_900_000 }),
        fc.integer({ min: -20_000, max: 20_000 }),
        (start, days) => {
          const from = addDays(day('1970-01-01'), start);
          expect(parseIsoDate(from)).toBe(from);
          expect(daysBetween(from, addDays(from, days))).toBe(days);
        },
      ),
    );
  });

  it.each([
    ['2000-05-17', '2026-05-16', 25],
    ['2000-05-17', '2026-05-17', 26],
    ['2004-02-29', '2026-02-28', 21],
    ['2004-02-29', '2026-03-01', 22],
    ['2004-02-29', '2028-02-29', 24],
    ['2026-11-21', '2026-11-21', 0],
  ])('born on %s, on %s: %i years', (birth, on, years) => {
    expect(ageOn(day(birth), day(on))).toBe(years);
  });

  it('is the local one of a moment', () => {
    vi.stubEnv('TZ', 'Europe/Copenhagen');
    expect(isoDateOf(new Date('2026-11-20T23:30:00Z'))).toBe('2026-11-21');
    expect(isoDateOf(new Date('2026-06-30T21:59:59Z'))).toBe('2026-06-30');
    expect(isoDateOf(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
  });
});
