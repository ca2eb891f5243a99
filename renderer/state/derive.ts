import type { BoardReader } from '../../shared/changes/record-store.ts';
import type { CitizenId, LaneId } from '../../shared/domain/ids.ts';
import { ownerOf, type Matcher, type RowOwner } from './filter.ts';

/** What the board shows of one lane. Arrays keep their identity while their content is the same. */
export interface LaneView {
  /** Cards that match the filter, first to last, over all consultants. */
  readonly ids: readonly CitizenId[];
  /** The same, by consultant. */
  readonly byOwner: ReadonlyMap<RowOwner, readonly CitizenId[]>;
  /** All cards by consultant, filter or not. */
  readonly totals: ReadonlyMap<RowOwner, number>;
  readonly total: number;
}
export type LaneViews = ReadonlyMap<LaneId, LaneView>;

export const NO_CARDS: readonly CitizenId[] = [];

/** The view of one lane, reusing what stayed the same of `previous`. */
export function deriveLane(
  board: BoardReader,
  laneId: LaneId,
  matches: Matcher,
  previous: LaneView | undefined,
): LaneView {
  const order = board.laneOrder(laneId);
  const shown: CitizenId[] = [];
  const byOwner = new Map<RowOwner, CitizenId[]>();
  const totals = new Map<RowOwner, number>();
  for (const id of order) {
    const citizen = board.get('citizen', id);
    if (!citizen) continue;
    const owner = ownerOf(citizen);
    totals.set(owner, (totals.get(owner) ?? 0) + 1);
    if (matches && !matches(citizen)) continue;
    shown.push(id);
    const cell = byOwner.get(owner);
    if (cell) cell.push(id);
    else byOwner.set(owner, [id]);
  }
  const kept = new Map<RowOwner, readonly CitizenId[]>();
  for (const [owner, ids] of byOwner) kept.set(owner, sameOrNew(previous?.byOwner.get(owner), ids));
  return { ids: sameOrNew(previous?.ids, shown), byOwner: kept, totals, total: order.length };
}

/** Views of all `laneIds`; only those in `touched` are computed anew ('all': every one). */
export function deriveLanes(
  board: BoardReader,
  laneIds: readonly LaneId[],
  matches: Matcher,
  touched: ReadonlySet<LaneId> | 'all',
  previous: LaneViews,
): LaneViews {
  const views = new Map<LaneId, LaneView>();
  for (const laneId of laneIds) {
    const known = previous.get(laneId);
    views.set(
      laneId,
      known && touched !== 'all' && !touched.has(laneId) ? known : deriveLane(board, laneId, matches, known),
    );
  }
  return views;
}

/** `fresh`, or `previous` where both list the same. */
export function sameOrNew<T>(previous: readonly T[] | undefined, fresh: readonly T[]): readonly T[] {
  if (!previous || previous.length !== fresh.length) return fresh;
  for (let at = 0; at < fresh.length; at++) if (previous[at] !== fresh[at]) return fresh;
  return previous;
}
