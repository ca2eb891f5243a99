import { fold } from '../lib/fold.ts';
import type { LaneId, OrderKey } from './ids.ts';
import type { ColorKey, LaneIcon } from './palette.ts';

/** Why people are away from work for now (Danish: sygdom, barsel, orlov). */
export const AWAY_KINDS = ['sickness', 'parental-leave', 'leave'] as const;
export type AwayKind = (typeof AWAY_KINDS)[number];

/** A situation (Danish: tavle, bane). */
export interface Lane {
  readonly id: LaneId;
  readonly name: string;
  /** What an overview without names calls it, where the name says something about people's health. '' : the name, unless it has such a word in it. */
  readonly glanceName: string;
  readonly color: ColorKey;
  readonly icon: LaneIcon;
  readonly order: OrderKey;
  /** Days a citizen is expected to stay; null where there is no expectation. */
  readonly expectedDays: number | null;
  /** Most days between two contacts with a citizen who stands here (Danish: kontaktrytme); null where there is no rhythm to keep. */
  readonly cadenceDays: number | null;
  /** A lane where the way forward has ended (Danish: Afsluttet). */
  readonly isEnd: boolean;
  /** A lane of people who are away from work for now, and why; null where they are not, or it is not said. It says something about their health: never in an overview. */
  readonly away: AwayKind | null;
  /** In an end lane: days after which a card is to be erased for good; null where a person decides. Set by a supervisor. */
  readonly retentionDays: number | null;
}

/** Longest name of a lane, in characters; of the one in an overview too. */
export const LANE_NAME_LIMIT = 60;
/** Fewest and most days a lane can expect of a stay. */
export const EXPECTED_DAYS_RANGE = { min: 1, max: 36_500 } as const;

/** Fewest and most days of a lane's rhythm of contacts. */
export const CADENCE_DAYS_RANGE = { min: 1, max: 366 } as const;

/** Fewest and most days that an ended card is kept. */
export const RETENTION_DAYS_RANGE = { min: 1, max: 3_660 } as const;

/** Two lanes with the same key have the same name. Case and diacritics are ignored, so that a file in capitals finds its lane. */
export function laneNameKey(name: string): string {
  return fold(name);
}
