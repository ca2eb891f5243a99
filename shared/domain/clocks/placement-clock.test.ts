import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, type IsoDate } from '../../lib/iso-date.ts';
import type { CitizenId, CompanyId, PlacementId } from '../ids.ts';
import { BLANK_PLACEMENT_FIELDS, type Placement } from '../placement.ts';
import { placementClock } from './placement-clock.ts';

const day = (text: string): IsoDate => text as IsoDate;
const START = day('2026-07-16');

function placement(given: Partial<Placement>): Placement {
  return {
    id: 'p' as PlacementId,
    citizenId: 'c' as CitizenId,
    companyId: 'f' as CompanyId,
    offerId: null,
    ...BLANK_PLACEMENT_FIELDS,
    plannedStart: START,
    start: START,
    ...given,
  };
}
const about = { citizen: { birthDate: day('1990-03-01') }, company: { sector: null } } as const;
const clock = (given: Partial<Placement>, today: string, who: Parameters<typeof placementClock>[1] = about) =>
  placementClock(placement(given), who, day(today));

describe('an internship', () => {
  it('lasts 26 weeks at most, and the clock tells where one is', () => {
    expect(clock({}, '2026-09-14')).toMatchObject({
      stage: 'running',
      start: START,
      end: '2027-01-13',
      isEndByRule: true,
      daysLeft: 121,
      week: 9,
      weeks: 26,
      endsSoon: false,
      limit: { last: '2027-01-13', beyond: 0, extensions: 0, rule: { certainty: 'A' } },
      isSectorMissing: false,
      igu: null,
    });
  });

  it('is in its first week on the first seven days, in its last one to the end', () => {
    expect(clock({}, '2026-07-16')).toMatchObject({ week: 1, part: 0 });
    expect(clock({}, '2026-07-22').week).toBe(1);
    expect(clock({}, '2026-07-23').week).toBe(2);
    expect(clock({}, '2027-01-13')).toMatchObject({ week: 26, daysLeft: 0, endsSoon: true });
    expect(clock({}, '2027-01-15')).toMatchObject({ daysLeft: -2, endsSoon: true, part: 1 });
  });

  it('ends soon from two weeks before, and only while it runs', () => {
    const ends = { plannedEnd: day('2026-10-14') };
    expect(clock(ends, '2026-09-29').endsSoon).toBe(false);
    expect(clock(ends, '2026-09-30').endsSoon).toBe(true);
    expect(clock({ ...ends, end: day('2026-09-29'), outcome: 'job' }, '2026-09-30')).toMatchObject({
      endsSoon: false,
      daysLeft: null,
      stage: 'ended',
    });
    expect(clock({ ...ends, start: null }, '2026-10-10')).toMatchObject({ endsSoon: false, isLate: true, week: null });
  });

  it('agreed beyond the limit, tells by how much and how many extensions that takes', () => {
    expect(clock({ plannedEnd: day('2027-01-13') }, '2026-09-14').limit).toMatchObject({ beyond: 0, extensions: 0 });
    expect(clock({ plannedEnd: day('2027-01-14') }, '2026-09-14').limit).toMatchObject({ beyond: 1, extensions: 1 });
    expect(clock({ plannedEnd: day('2027-04-14') }, '2026-09-14').limit).toMatchObject({ beyond: 91, extensions: 1 });
    expect(clock({ plannedEnd: day('2027-04-15') }, '2026-09-14').limit).toMatchObject({ extensions: 2 });
  });

  it('can be prolonged to the limit, and beyond it by thirteen weeks at a time in special cases', () => {
    expect(clock({ plannedEnd: day('2026-10-14') }, '2026-10-01').extension).toMatchObject({
      until: '2027-01-13',
      isSpecial: false,
      rule: { value: 26 },
    });
    const special = { isSpecial: true, rule: { value: 13, unit: 'weeks' } };
    expect(clock({}, '2026-10-01').extension).toMatchObject({ until: '2027-04-14', ...special });
    expect(clock({ plannedEnd: day('2027-04-14') }, '2026-10-01').extension).toMatchObject({
      until: '2027-07-14',
      ...special,
    });
    expect(clock({ end: day('2026-09-30') }, '2026-10-01').extension).toBeNull();
  });

  it('without any day has no clock, and an end before its start no weeks', () => {
    expect(clock({ start: null, plannedStart: null }, '2026-10-01')).toMatchObject({
      start: null,
      end: null,
      daysLeft: null,
      week: null,
      weeks: null,
      part: null,
      limit: null,
      isLate: false,
    });
    expect(clock({ plannedEnd: addDays(START, -1) }, '2026-10-01')).toMatchObject({ weeks: null, part: null });
  });

  it('that has ended stands where it ended', () => {
    expect(clock({ end: day('2026-08-05'), outcome: 'completed' }, '2027-10-01')).toMatchObject({
      end: '2026-08-05',
      week: 3,
      weeks: 3,
      part: 1,
    });
  });
});

describe('wage subsidy', () => {
  it('lasts by sector, and says so where the sector is not known', () => {
    const at = (sector: 'private' | 'public' | null) =>
      clock({ kind: 'wage-subsidy', start: day('2026-08-31'), plannedStart: null }, '2026-09-14', {
        ...about,
        company: { sector },
      });
    expect(at('private')).toMatchObject({ end: '2027-02-28', isSectorMissing: false, limit: { rule: { value: 6 } } });
    expect(at('public')).toMatchObject({ end: '2026-12-30', isSectorMissing: false, limit: { rule: { value: 4 } } });
    expect(at(null)).toMatchObject({ end: null, isSectorMissing: true, limit: null, extension: null });
  });
});

describe('paid hours and a job', () => {
  it.each(['paid-hours', 'job'] as const)('%s last as long as is agreed', (kind) => {
    expect(clock({ kind }, '2026-09-14')).toMatchObject({
      end: null,
      limit: null,
      week: 9,
      weeks: null,
      extension: null,
    });
    expect(clock({ kind, plannedEnd: day('2026-09-20') }, '2026-09-14')).toMatchObject({ daysLeft: 6, endsSoon: true });
  });
});

describe('an IGU', () => {
  it('lasts two years, also from a leap day', () => {
    expect(clock({ kind: 'igu' }, '2026-09-14')).toMatchObject({ end: '2028-07-15', weeks: 104, limit: { beyond: 0 } });
    expect(clock({ kind: 'igu', start: day('2028-02-29') }, '2028-03-01').end).toBe('2030-02-28');
  });

  it('has the school weeks of the version in force on its first day', () => {
    const school = (start: string, schoolWeeks: number | null) =>
      clock({ kind: 'igu', start: day(start), schoolWeeks }, '2026-09-14').igu?.school;
    expect(school('2021-04-30', 4)).toMatchObject({ rule: { value: 20 }, taken: 4, left: 16 });
    expect(school('2021-05-01', 4)).toMatchObject({ rule: { value: 23 }, taken: 4, left: 19 });
    expect(school('2021-05-01', 30)).toMatchObject({ left: 0 });
    expect(school('2021-05-01', null)).toMatchObject({ taken: null, left: null });
  });

  it('warns of an age the rule does not fit, by the day', () => {
    const age = (birthDate: string | null) =>
      clock({ kind: 'igu' }, '2026-09-14', { ...about, citizen: { birthDate: birthDate as IsoDate | null } }).igu?.age;
    expect(age('2008-07-16')).toBeNull();
    expect(age('2008-07-17')).toMatchObject({ kind: 'too-young', years: 17, rule: { value: 18 } });
    expect(age('1976-07-17')).toBeNull();
    expect(age('1976-07-16')).toMatchObject({ kind: 'too-old', years: 50, rule: { value: 50 } });
    expect(age(null)).toEqual({ kind: 'unknown' });
  });

  it('ends where what a person has confirmed puts it', () => {
    const leave = { kind: 'parental-leave', from: day('2026-08-01'), until: day('2026-08-30') } as const;
    expect(clock({ kind: 'igu', absences: [{ ...leave, isConfirmed: false }] }, '2026-09-14')).toMatchObject({
      end: '2028-07-15',
      igu: { proposedEnd: '2028-08-14', confirmedEnd: '2028-07-15', effects: [{ kind: 'waiting', days: 30 }] },
    });
    expect(clock({ kind: 'igu', absences: [{ ...leave, isConfirmed: true }] }, '2026-09-14').end).toBe('2028-08-14');
    expect(
      clock({ kind: 'igu', plannedEnd: day('2028-06-30'), absences: [{ ...leave, isConfirmed: true }] }, '2026-09-14')
        .end,
    ).toBe('2028-07-30');
  });
});

describe('weeks', () => {
  const days = fc.integer({ min: 0, max: 4000 }).map((count) => addDays(day('2024-01-01'), count));
  const lasting = [
    ['internship', null, 26],
    ['igu', null, 104],
    ['wage-subsidy', 'private', 26],
    ['wage-subsidy', 'public', 17],
  ] as const;

  it.each(lasting)('of the longest %s (%s) are as many whenever it begins: %i', (kind, sector, weeks) => {
    fc.assert(
      fc.property(days, (start) => {
        const about = { citizen: { birthDate: null }, company: { sector } };
        const given = { kind, start, plannedStart: start };
        const byRule = clock(given, start, about);
        expect(byRule).toMatchObject({ week: 1, weeks });
        // The last day written down is the same as the last day by the rule.
        expect(clock({ ...given, plannedEnd: byRule.end }, start, about).weeks).toBe(weeks);
      }),
    );
  });

  it('are 104 for an IGU agreed to a Sunday, too, or by weeks', () => {
    const agreed = (plannedEnd: string) => clock({ kind: 'igu', plannedEnd: day(plannedEnd) }, '2026-08-20');
    expect(['2028-07-12', '2028-07-13', '2028-07-14', '2028-07-15'].map((end) => agreed(end).weeks)).toEqual([
      104, 104, 104, 104,
    ]);
    expect(agreed('2028-07-12').week).toBe(6);
  });

  it('go on by one every seven days, and never beyond the last while it lasts', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 900 }), fc.nat(899), (start, length, at) => {
        const gone = Math.min(at, length - 1);
        const given = { kind: 'job', start, plannedStart: start, plannedEnd: addDays(start, length - 1) } as const;
        const { week, weeks } = clock(given, addDays(start, gone));
        expect(week).toBe(Math.min(Math.floor(gone / 7) + 1, weeks ?? 0));
        expect(weeks).toBeGreaterThan(0);
      }),
    );
  });
});
