import type { Lane } from './lane.ts';

/** How many citizens somebody carries, against the most they are to have. */
export interface Load {
  /** Those who are under way. */
  readonly carried: number;
  /** Null: no limit is set. */
  readonly limit: number | null;
  /** How many more than the limit; 0 within it, or where there is none. */
  readonly over: number;
}

/** Whether whoever stands in this lane counts against a limit: where the way has ended nobody is carried any more. */
export const isUnderWay = ({ isEnd }: Pick<Lane, 'isEnd'>): boolean => !isEnd;

/** So many citizens against a limit. */
export const loadOf = (carried: number, limit: number | null): Load => ({
  carried,
  limit,
  over: limit === null ? 0 : Math.max(0, carried - limit),
});
