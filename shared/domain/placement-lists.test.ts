import { describe, expect, it } from 'vitest';

import type { IsoDate } from '../lib/iso-date.ts';
import { agreementState, companyNamed, placementCounts } from './company-state.ts';
import type { Placement } from './placement.ts';
import { hoursFromStart, hoursOn, inReadingOrder, withAbsenceAt, withHours, withoutHours } from './placement-lists.ts';

const day = (text: string): IsoDate => text as IsoDate;
const TODAY = day('2026-11-22');
const step = (from: string, paid: number) => ({ from: day(from), unpaid: 0, paid });
const HOURS = [step('2026-09-01', 5), step('2026-10-01', 10), step('2026-12-01', 20)];

describe('hours of a placement', () => {
  it('stand in order, each day once', () => {
    expect(withHours(HOURS, step('2026-11-01', 15)).map(({ paid }) => paid)).toEqual([5, 10, 15, 20]);
    expect(withHours(HOURS, step('2026-10-01', 12)).map(({ paid }) => paid)).toEqual([5, 12, 20]);
    expect(withoutHours(HOURS, day('2026-10-01')).map(({ paid }) => paid)).toEqual([5, 20]);
  });

  it('are known from the first step on', () => {
    expect(hoursOn(HOURS, day('2026-08-31'))).toBeNull();
    expect(hoursOn(HOURS, day('2026-09-30'))?.paid).toBe(5);
    expect(hoursOn(HOURS, day('2026-10-01'))?.paid).toBe(10);
    expect(hoursOn(HOURS, day('2027-10-01'))?.paid).toBe(20);
  });

  it('follow the first day, earlier or later', () => {
    const follow = (start: string) => hoursFromStart(HOURS, day('2026-09-01'), day(start));
    expect(follow('2026-08-15')).toEqual([step('2026-08-15', 5), ...HOURS.slice(1)]);
    expect(follow('2026-09-15')).toEqual([step('2026-09-15', 5), ...HOURS.slice(1)]);
    expect(follow('2026-10-15')).toEqual([step('2026-10-15', 10), step('2026-12-01', 20)]);
    expect(hoursFromStart([], null, TODAY)).toEqual([]);
    expect(hoursFromStart([step('2026-12-01', 20)], day('2026-09-01'), day('2026-08-01'))).toEqual([
      step('2026-12-01', 20),
    ]);
  });
});

describe('lists of placements', () => {
  it('change one absence and leave the others', () => {
    const absence = { kind: 'sickness', from: TODAY, until: null, isConfirmed: false } as const;
    expect(withAbsenceAt([absence, absence], 1, { isConfirmed: true })).toEqual([
      absence,
      { ...absence, isConfirmed: true },
    ]);
  });

  it('have the running first, then the planned, then the newest of the ended', () => {
    const one = (id: string, stage: 'planned' | 'running' | 'ended', start: string) =>
      ({ id, start, end: null, plannedStart: null, stage }) as unknown as Placement & { readonly stage: typeof stage };
    const all = [
      one('a', 'ended', '2025-01-01'),
      one('b', 'planned', '2026-12-01'),
      one('c', 'ended', '2026-01-01'),
      one('d', 'running', '2026-06-01'),
    ];
    expect(inReadingOrder(all, (placement) => (placement as (typeof all)[number]).stage).map(({ id }) => id)).toEqual([
      'd',
      'b',
      'c',
      'a',
    ]);
  });
});

describe('a company', () => {
  it.each([
    [null, { kind: 'none' }],
    ['2027-06-01', { kind: 'good', days: 191 }],
    ['2026-12-23', { kind: 'good', days: 31 }],
    ['2026-12-22', { kind: 'soon', days: 30 }],
    ['2026-11-22', { kind: 'soon', days: 0 }],
    ['2026-11-21', { kind: 'past', days: 1 }],
  ] as const)('with an agreement until %s: %j', (agreementUntil, state) => {
    expect(agreementState({ agreementUntil: agreementUntil as IsoDate | null }, TODAY)).toEqual(state);
  });

  it('is known by its name as people type it', () => {
    const companies = [{ name: 'Hotel Skovly' }, { name: 'Café Ærø' }];
    expect(companyNamed(companies, ' hotel SKOVLY ')).toBe(companies[0]);
    expect(companyNamed(companies, 'cafe ærø')).toBe(companies[1]);
    expect(companyNamed(companies, 'Hotel')).toBeUndefined();
    expect(companyNamed(companies, '  ')).toBeUndefined();
  });

  it('counts who is there now and who ever was', () => {
    const one = (start: string | null, end: string | null) => ({ start, end, outcome: null }) as Placement;
    expect(placementCounts([one('2026-01-01', null), one('2026-01-01', '2026-02-01'), one(null, null)], TODAY)).toEqual(
      {
        now: 1,
        ever: 2,
      },
    );
  });
});
