import type { AgeCounts, EndedAs, Metrics } from '../../../../shared/domain/metrics/types.ts';
import { ENDED_AS } from '../../../../shared/domain/metrics/types.ts';
import { consultant, lane } from '../../../../shared/domain/metrics/testing/trails.ts';
import { PLACEMENT_KINDS, type PlacementKind } from '../../../../shared/domain/work.ts';
import type { IsoDate } from '../../../../shared/lib/iso-date.ts';

const ages = (within: number, over = 0, twice = 0, never = 0, none = 0): AgeCounts => ({
  within,
  over,
  'over-twice': twice,
  never,
  none,
});
const ended = (given: Partial<Record<EndedAs, number>> = {}): Record<EndedAs, number> => ({
  ...(Object.fromEntries(ENDED_AS.map((as) => [as, 0])) as Record<EndedAs, number>),
  ...given,
});
const byKind = <T>(value: (kind: PlacementKind) => T): Record<PlacementKind, T> =>
  Object.fromEntries(PLACEMENT_KINDS.map((kind) => [kind, value(kind)])) as Record<PlacementKind, T>;
const day = (text: string): IsoDate => text as IsoDate;

/** A team of two with nine citizens, three of them ended, and a lane that is gone. */
export const INVENTED_METRICS: Metrics = {
  from: day('2027-03-01'),
  to: day('2027-03-31'),
  firstDay: day('2027-01-01'),
  lanes: [
    lane('Ny', { cadenceDays: 14 }),
    lane('Praktik', { expectedDays: 91 }),
    lane('Slut', { isEnd: true }),
    lane('Væk', { isGone: true }),
  ],
  consultants: [
    consultant('Mette', { limit: 3 }),
    consultant('Ole', { limit: 5 }),
    consultant('Rejst', { active: false }),
  ],
  load: {
    cells: [
      [2, 1, 0, 1],
      [2, 0, 0, 0],
      [1, 2, 0, 0],
      [0, 0, 0, 0],
    ],
    byLane: [4, 2, 3, 0],
    carried: [4, 1, 0, 1],
    total: 6,
  },
  ages: {
    byLane: [ages(2, 1, 0, 1), ages(0, 0, 0, 0, 2), ages(0, 0, 0, 0, 3), ages(0)],
    byOwner: [ages(1, 1, 0, 0, 3), ages(1, 0, 0, 0, 2), ages(0), ages(0, 0, 0, 1, 0)],
  },
  timeInLane: [
    { ended: { count: 4, medianDays: 20, p90Days: 42 }, going: { count: 4, medianDays: 9, p90Days: 30 } },
    { ended: { count: 0, medianDays: null, p90Days: null }, going: { count: 2, medianDays: 60, p90Days: 1200 } },
    { ended: { count: 0, medianDays: null, p90Days: null }, going: { count: 3, medianDays: 5, p90Days: 8 } },
    { ended: { count: 0, medianDays: null, p90Days: null }, going: { count: 0, medianDays: null, p90Days: null } },
  ],
  flow: {
    stepDays: 15,
    points: [
      { day: day('2027-03-01'), counts: [5, 1, 1, 0] },
      { day: day('2027-03-16'), counts: [4, 2, 2, 0] },
      { day: day('2027-03-31'), counts: [4, 2, 3, 0] },
    ],
  },
  paths: [
    { from: null, to: 0, count: 3 },
    { from: 0, to: 1, count: 2 },
    { from: 1, to: 2, count: 1 },
    { from: 2, to: null, count: 1 },
  ],
  contactHeld: {
    all: { held: 5, due: 6 },
    byLane: [
      { held: 5, due: 6 },
      { held: 0, due: 0 },
      { held: 0, due: 0 },
      { held: 0, due: 0 },
    ],
    byOwner: [
      { held: 3, due: 3 },
      { held: 2, due: 3 },
      { held: 0, due: 0 },
      { held: 0, due: 0 },
    ],
  },
  outcomes: {
    started: byKind((kind) => (kind === 'internship' ? 3 : 0)),
    ended: byKind((kind) => ended(kind === 'internship' ? { job: 1, 'broken-off': 2 } : {})),
    paid: { hours: 1, job: 1, time: { count: 2, medianDays: 40, p90Days: 80 } },
  },
  erased: 0,
};
