import type { Spread } from './types.ts';

/** Of fewer no percentage is made and no middle told: one more or less would be everything, and the middle somebody's own number. */
export const FEWEST_FOR_HALF = 5;

/** Of fewer than ten the day within which nine in ten came is somebody's own: the longest of all. */
export const FEWEST_FOR_P90 = 10;

/** What can be said of stays that are so many: null where they are too few for it. */
export function toldSpread({ count, medianDays, p90Days }: Spread): Spread {
  return {
    count,
    medianDays: count < FEWEST_FOR_HALF ? null : medianDays,
    p90Days: count < FEWEST_FOR_P90 ? null : p90Days,
  };
}
