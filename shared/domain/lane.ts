import type { LaneId, OrderKey } from './ids.ts';
import type { ColorKey, LaneIcon } from './palette.ts';

/** A situation (Danish: tavle, bane). */
export interface Lane {
  readonly id: LaneId;
  readonly name: string;
  readonly color: ColorKey;
  readonly icon: LaneIcon;
  readonly order: OrderKey;
  /** Days a citizen is expected to stay; null where there is no expectation. */
  readonly expectedDays: number | null;
  /** A lane where the way forward has ended (Danish: Afsluttet). */
  readonly isEnd: boolean;
}
