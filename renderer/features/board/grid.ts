import type { BoardReader } from '../../../shared/changes/record-store.ts';
import type { Consultant } from '../../../shared/domain/consultant.ts';
import type { CitizenId, LaneId } from '../../../shared/domain/ids.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import { NO_CARDS, type Layout, type LaneView, type RowOwner } from '../../state/index.ts';
import type { Spot } from './geometry.ts';
import type { CardCounts } from './keyboard-nav.ts';

/** Whose cards a row holds; 'all' in the layout where everybody is together. */
export type RowKey = RowOwner | 'all';

/** What stands where: lanes × rows. */
export interface Grid extends CardCounts {
  readonly lanes: readonly Lane[];
  readonly rowKeys: readonly RowKey[];
  readonly ids: (row: number, column: number) => readonly CitizenId[];
}

type Views = ReadonlyMap<LaneId, LaneView>;

/** The rows of the board: nobody's citizens first, so that they are not forgotten, then consultants in order. */
export function rowKeysOf(
  layout: Layout,
  consultants: readonly Consultant[],
  views: Views,
  only: readonly RowOwner[],
): readonly RowKey[] {
  if (layout === 'together') return ['all'];
  const has = (owner: RowOwner): boolean => [...views.values()].some((view) => (view.totals.get(owner) ?? 0) > 0);
  const owners: RowOwner[] = has('none') ? ['none'] : [];
  for (const consultant of consultants) if (consultant.active || has(consultant.id)) owners.push(consultant.id);
  return only.length === 0 ? owners : owners.filter((owner) => only.includes(owner));
}

/** The lanes a board is narrowed to; all where it is narrowed to none. */
export function askedLanes(lanes: readonly Lane[], asked: readonly LaneId[]): readonly Lane[] {
  return asked.length === 0 ? lanes : lanes.filter(({ id }) => asked.includes(id));
}

export function cellIds(view: LaneView | undefined, rowKey: RowKey | undefined): readonly CitizenId[] {
  if (!view || rowKey === undefined) return NO_CARDS;
  return rowKey === 'all' ? view.ids : (view.byOwner.get(rowKey) ?? NO_CARDS);
}

export function gridOf(lanes: readonly Lane[], rowKeys: readonly RowKey[], views: Views): Grid {
  const ids = (row: number, column: number): readonly CitizenId[] => {
    const lane = lanes[column];
    return lane ? cellIds(views.get(lane.id), rowKeys[row]) : NO_CARDS;
  };
  return {
    lanes,
    rowKeys,
    rows: rowKeys.length,
    columns: lanes.length,
    ids,
    count: (row, column) => ids(row, column).length,
  };
}

/** Where a card stands; null when it is filtered away or gone. */
export function spotOf(grid: Grid, board: BoardReader, id: CitizenId): Spot | null {
  const citizen = board.get('citizen', id);
  if (!citizen) return null;
  const column = grid.lanes.findIndex((lane) => lane.id === citizen.laneId);
  const owner = citizen.consultantId ?? 'none';
  const row = grid.rowKeys.findIndex((key) => key === 'all' || key === owner);
  if (column < 0 || row < 0) return null;
  const index = grid.ids(row, column).indexOf(id);
  return index < 0 ? null : { row, column, index };
}

/** The grid as a lifted card sees it: without itself. */
export function withoutCard(grid: Grid, home: Spot): CardCounts {
  return {
    rows: grid.rows,
    columns: grid.columns,
    count: (row, column) => grid.count(row, column) - (row === home.row && column === home.column ? 1 : 0),
  };
}
