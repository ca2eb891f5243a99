import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, daysBetween, type IsoDate } from '../lib/iso-date.ts';
import type { LaneId } from './ids.ts';
import { dueOn, keptTooLong } from './retention.ts';
import { ruleOn } from './rules/rules.ts';
import { citizenWith, daysAgo, laneWith, SAMPLE_DAY } from './testing/samples.ts';

const day = (text: string): IsoDate => text as IsoDate;
const ended = (retentionDays: number | null) => laneWith({ isEnd: true, retentionDays });

describe('when a card has been kept as long as it may', () => {
  it.each([
    ['2026-01-31', 30, '2026-03-02'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 365, '2029-02-28'],
    ['2027-03-01', 366, '2028-03-01'],
    // Over the nights on which the clocks change.
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
  ])('since %s for %i days: on %s', (since, days, due) => {
    expect(dueOn({ laneSince: day(since) }, ended(days))).toBe(due);
  });

  it('is never said where a person decides, or where nothing has ended', () => {
    expect(dueOn({ laneSince: day('2020-01-01') }, ended(null))).toBeNull();
    expect(dueOn({ laneSince: day('2020-01-01') }, laneWith({ isEnd: false, retentionDays: 5 }))).toBeNull();
  });
});

describe('who is due', () => {
  it('on the last day of the time and after, the longest wait first; soon is within a month', () => {
    const soonDays = ruleOn('retention.due-soon', SAMPLE_DAY)?.value ?? 0;
    const citizens = [
      citizenWith('today', { laneSince: daysAgo(100) }),
      citizenWith('tomorrow', { laneSince: daysAgo(99) }),
      citizenWith('long ago', { laneSince: daysAgo(400) }),
      citizenWith('last of soon', { laneSince: daysAgo(100 - soonDays) }),
      citizenWith('later', { laneSince: daysAgo(99 - soonDays) }),
    ];
    const { due, soon } = keptTooLong(citizens, () => ended(100), SAMPLE_DAY);
    expect(due.map(({ citizenId, overDays }) => [citizenId, overDays])).toEqual([
      ['long ago', 300],
      ['today', 0],
    ]);
    expect(soon.map(({ citizenId, overDays }) => [citizenId, overDays])).toEqual([
      ['tomorrow', -1],
      ['last of soon', -soonDays],
    ]);
  });

  it('a card that is moved begins its days anew, and one whose lane is gone is nobody’s', () => {
    const moved = citizenWith('moved', { laneSince: SAMPLE_DAY });
    expect(keptTooLong([moved], () => ended(100), SAMPLE_DAY)).toEqual({ due: [], soon: [] });
    const lost = citizenWith('lost', { laneSince: daysAgo(999) });
    expect(keptTooLong([lost], () => undefined, SAMPLE_DAY)).toEqual({ due: [], soon: [] });
  });

  it('is everybody past the limit of their own lane, and nobody else, once', () => {
    const limit = fc.option(fc.integer({ min: 1, max: 3660 }));
    const lane = fc.record({ isEnd: fc.boolean(), retentionDays: limit });
    const since = fc.integer({ min: 0, max: 5000 }).map((days) => addDays(SAMPLE_DAY, -days));
    fc.assert(
      fc.property(
        fc.array(lane, { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(fc.nat(3), since), { maxLength: 30 }),
        (lanes, cards) => {
          const citizens = cards.map(([at, laneSince], index) =>
            citizenWith(`c${String(index)}`, { laneId: String(at % lanes.length) as LaneId, laneSince }),
          );
          const laneOf = (id: LaneId) => lanes[Number(id)];
          const { due, soon } = keptTooLong(citizens, laneOf, SAMPLE_DAY);
          const expected = citizens.filter(({ laneId, laneSince }) => {
            const { isEnd, retentionDays } = laneOf(laneId) ?? { isEnd: false, retentionDays: null };
            return isEnd && retentionDays !== null && daysBetween(laneSince, SAMPLE_DAY) >= retentionDays;
          });
          expect(new Set(due.map(({ citizenId }) => citizenId))).toEqual(new Set(expected.map(({ id }) => id)));
          expect(due).toHaveLength(expected.length);
          const together = [...due, ...soon].map(({ overDays }) => overDays);
          expect(together).toEqual([...together].sort((a, b) => b - a));
        },
      ),
    );
  });
});
