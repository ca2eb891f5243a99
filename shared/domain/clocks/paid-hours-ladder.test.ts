import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, type IsoDate } from '../../lib/iso-date.ts';
import type { Placement } from '../placement.ts';
import { paidHoursLadder } from './paid-hours-ladder.ts';

type Part = Pick<Placement, 'start' | 'plannedStart' | 'end' | 'plannedEnd' | 'outcome' | 'hours'>;
const day = (text: string): IsoDate => text as IsoDate;
const TODAY = day('2026-11-22');

function part(
  start: string | null,
  end: string | null,
  hours: readonly [string, number, number][],
  more?: Partial<Part>,
): Part {
  return {
    start: start as IsoDate | null,
    plannedStart: start as IsoDate | null,
    end: end as IsoDate | null,
    plannedEnd: null,
    outcome: null,
    hours: hours.map(([from, unpaid, paid]) => ({ from: day(from), unpaid, paid })),
    ...more,
  };
}
const short = (parts: readonly Part[]) =>
  paidHoursLadder(parts, TODAY).steps.map(({ from, until, unpaid, paid, isNow, isAhead }) =>
    [from, until ?? '…', `${String(unpaid)}+${String(paid)}`, isNow ? 'now' : isAhead ? 'ahead' : 'past'].join(' '),
  );

describe('the paid-hours ladder', () => {
  it('is empty without placements, with all of the way left', () => {
    expect(paidHoursLadder([], TODAY)).toMatchObject({
      steps: [],
      now: { unpaid: 0, paid: 0 },
      left: 37,
      goal: { value: 37 },
    });
  });

  it('climbs step by step within one placement', () => {
    const ladder = paidHoursLadder(
      [
        part('2026-08-31', null, [
          ['2026-08-31', 25, 0],
          ['2026-10-01', 20, 5],
          ['2026-12-01', 10, 15],
        ]),
      ],
      TODAY,
    );
    expect(
      short([
        part('2026-08-31', null, [
          ['2026-08-31', 25, 0],
          ['2026-10-01', 20, 5],
          ['2026-12-01', 10, 15],
        ]),
      ]),
    ).toEqual(['2026-08-31 2026-09-30 25+0 past', '2026-10-01 2026-11-30 20+5 now', '2026-12-01 … 10+15 ahead']);
    expect(ladder).toMatchObject({ now: { unpaid: 20, paid: 5 }, left: 32 });
  });

  it('adds placements at the same time, and shows the time between two', () => {
    expect(
      short([
        part('2026-01-05', '2026-03-29', [['2026-01-05', 30, 0]]),
        part('2026-05-01', null, [['2026-05-01', 0, 7.4]]),
        part('2026-09-01', null, [['2026-09-01', 15, 7.4]]),
      ]),
    ).toEqual([
      '2026-01-05 2026-03-29 30+0 past',
      '2026-03-30 2026-04-30 0+0 past',
      '2026-05-01 2026-08-31 0+7.4 past',
      '2026-09-01 … 15+14.8 now',
    ]);
  });

  it('says that there is nothing now after the last has ended', () => {
    expect(short([part('2026-01-05', '2026-03-29', [['2026-01-05', 30, 0]])])).toEqual([
      '2026-01-05 2026-03-29 30+0 past',
      '2026-03-30 … 0+0 now',
    ]);
  });

  it('leaves out hours before the first day and after the last, and what should have begun', () => {
    expect(
      short([
        part('2026-08-01', '2026-12-31', [
          ['2026-07-01', 10, 0],
          ['2026-07-15', 20, 0],
          ['2027-02-01', 0, 37],
        ]),
      ]),
    ).toEqual(['2026-08-01 2026-12-31 20+0 now']);
    expect(short([part(null, null, [['2026-11-01', 20, 0]], { plannedStart: day('2026-11-01') })])).toEqual([]);
    expect(short([part(null, null, [['2026-12-01', 0, 37]], { plannedStart: day('2026-12-01') })])).toEqual([
      '2026-12-01 … 0+37 ahead',
    ]);
  });

  it('does not count one that ended without a day', () => {
    expect(short([part('2026-08-01', null, [['2026-08-01', 20, 0]], { outcome: 'job' })])).toEqual([
      '2026-08-01 2026-11-21 20+0 past',
      '2026-11-22 … 0+0 now',
    ]);
  });

  it('has nothing left above the goal', () => {
    expect(paidHoursLadder([part('2026-08-01', null, [['2026-08-01', 0, 40]])], TODAY).left).toBe(0);
  });

  it('says where the hours of placements together are more than the full week', () => {
    const full = part('2026-08-01', null, [['2026-08-01', 0, 30]]);
    expect(paidHoursLadder([full], TODAY).beyond).toBeNull();
    expect(paidHoursLadder([full, full], TODAY)).toMatchObject({ beyond: { hours: 60, placements: 2 }, left: 0 });
    expect(paidHoursLadder([full, part('2026-08-01', null, [['2026-08-01', 7, 0]])], TODAY).beyond).toBeNull();
    expect(paidHoursLadder([full, part('2026-08-01', null, [['2026-08-01', 8, 0]])], TODAY).beyond).toEqual({
      hours: 38,
      placements: 2,
    });
    expect(paidHoursLadder([part('2026-08-01', null, [['2026-08-01', 0, 40]])], TODAY).beyond).toEqual({
      hours: 40,
      placements: 1,
    });
    expect(paidHoursLadder([full, part('2027-01-01', null, [['2027-01-01', 0, 30]])], TODAY).beyond).toBeNull();
  });

  it('has the sum of all hours on every day, in steps without a gap', () => {
    const parts = fc.array(
      fc
        .record({
          start: fc.integer({ min: -400, max: 100 }),
          days: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }),
          steps: fc.uniqueArray(
            fc.record({ at: fc.integer({ min: 0, max: 200 }), unpaid: fc.nat(37), paid: fc.nat(37) }),
            {
              selector: (step) => step.at,
              maxLength: 4,
            },
          ),
        })
        .map(({ start, days, steps }) => {
          const first = addDays(TODAY, start);
          return {
            ...part(first, days === null ? null : addDays(first, days), []),
            hours: steps
              .sort((a, b) => a.at - b.at)
              .map(({ at, unpaid, paid }) => ({ from: addDays(first, at), unpaid, paid })),
          };
        }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(parts, fc.integer({ min: -500, max: 500 }), (all, at) => {
        const on = addDays(TODAY, at);
        const { steps } = paidHoursLadder(all, TODAY);
        const step = steps.find(({ from, until }) => from <= on && (until === null || until >= on));
        const paid = all
          .filter(({ start, end }) => (start ?? '') <= on && (end === null || end >= on))
          .reduce((sum, { hours }) => sum + (hours.findLast(({ from }) => from <= on)?.paid ?? 0), 0);
        expect(step?.paid ?? 0).toBe(paid);
        for (const [index, { from }] of steps.entries()) {
          const before = steps[index - 1];
          if (before) expect(before.until).toBe(addDays(from, -1));
        }
        expect(steps.filter(({ isNow }) => isNow).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
