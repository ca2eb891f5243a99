import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import { daysBetween, type IsoDate } from '../../../shared/lib/iso-date.ts';

/** In the order in which somebody has to be talked about: a date has passed, more days in the lane than expected, days in the lane. */
const KINDS = ['late', 'over', 'stay'] as const;

/** The one thing about a person that is read across a room, in days. */
export interface WallSign {
  readonly kind: (typeof KINDS)[number];
  readonly count: number;
}

export function signOf(
  { nextDate, laneSince }: Pick<Citizen, 'nextDate' | 'laneSince'>,
  { isEnd, expectedDays }: Pick<Lane, 'isEnd' | 'expectedDays'>,
  today: IsoDate,
): WallSign {
  const late = nextDate === null || isEnd ? 0 : daysBetween(nextDate, today);
  if (late > 0) return { kind: 'late', count: late };
  const days = Math.max(0, daysBetween(laneSince, today));
  const over = isEnd || expectedDays === null ? 0 : days - expectedDays;
  return over > 0 ? { kind: 'over', count: over } : { kind: 'stay', count: days };
}

/** Who waits for somebody comes first, and of them who has waited longest. */
export function bySign(one: WallSign, other: WallSign): number {
  return KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || other.count - one.count;
}
