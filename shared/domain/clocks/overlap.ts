import type { IsoDate } from '../../lib/iso-date.ts';
import type { PlacementClock } from './placement-clock.ts';

/** Days that two placements share; `until` null: neither has a last day. */
export interface Overlap {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
}

type Passage = Pick<PlacementClock, 'stage' | 'start' | 'end' | 'daysLeft'>;

/**
 * The days a placement shares with another one of the same citizen; null for none. One that has ended shares none; one that runs past its last day
 * runs until somebody says that it has ended.
 */
export function overlapOf(one: Passage, other: Passage): Overlap | null {
  const [a, b] = [spanOf(one), spanOf(other)];
  if (!a || !b) return null;
  const from = a.from > b.from ? a.from : b.from;
  const until = a.until === null || (b.until !== null && b.until < a.until) ? b.until : a.until;
  return until !== null && until < from ? null : { from, until };
}

function spanOf({ stage, start, end, daysLeft }: Passage): Overlap | null {
  if (stage === 'ended' || start === null) return null;
  return { from: start, until: stage === 'running' && daysLeft !== null && daysLeft < 0 ? null : end };
}
