import type { BoardReader } from '../../../../shared/changes/record-store.ts';
import type { CitizenId } from '../../../../shared/domain/ids.ts';
import type { MovedCard } from '../../../../shared/domain/meeting/moves.ts';
import type { Spot } from '../geometry.ts';
import type { Grid } from '../grid.ts';

/** Where a path begins: a cell, or where no row of it is in sight (null) the head of its lane. */
interface PathStart {
  readonly column: number;
  readonly row: number | null;
}
/** Where a path leads: a card, or where none is in sight (null) the head of its lane. */
interface PathGoal {
  readonly column: number;
  readonly spot: Spot | null;
}

/** One line over the board, for one card or for several who went the same way. */
export interface BoardPath {
  readonly key: string;
  readonly kind: MovedCard['kind'];
  readonly ids: readonly CitizenId[];
  readonly isMeant: boolean;
  /** Null: was not on the board, or in a lane that is not shown. */
  readonly from: PathStart | null;
  readonly to: PathGoal;
}

/** What of the board is in the window now. */
export interface Sight {
  readonly row: (row: number) => boolean;
  /** Where somebody's card is; null: out of sight, or on no row that is shown. */
  readonly card: (id: CitizenId) => Spot | null;
}

/**
 * The paths to draw: those who went from one lane to the same other are one, from head to head, but for whoever is meant. To where they stand
 * now: who has been moved since the agenda was made is shown where they are, who is back or no longer on the board is not.
 */
export function pathsOf(
  moves: readonly MovedCard[],
  meant: CitizenId | null,
  grid: Grid,
  board: BoardReader,
  sight: Sight,
): readonly BoardPath[] {
  const bundles = new Map<string, BoardPath[]>();
  for (const move of moves) {
    const path = pathOf(move, meant, grid, board, sight);
    if (!path) continue;
    const isAlone = path.isMeant || (path.kind === 'came' && path.to.spot !== null);
    const way = isAlone ? path.key : `${path.kind} ${String(path.from?.column ?? '')} ${String(path.to.column)}`;
    bundles.set(way, [...(bundles.get(way) ?? []), path]);
  }
  const paths = [...bundles].flatMap(([key, bundle]) => bundled(key, bundle) ?? []);
  // Whoever is meant lies over the others.
  return paths.sort((a, b) => Number(a.isMeant) - Number(b.isMeant));
}

function pathOf(
  { id, kind: was, fromLane, fromOwner }: MovedCard,
  meant: CitizenId | null,
  grid: Grid,
  board: BoardReader,
  sight: Sight,
): BoardPath | undefined {
  const citizen = board.get('citizen', id);
  const column = grid.lanes.findIndex((lane) => lane.id === citizen?.laneId);
  const lane = grid.lanes[column];
  if (!citizen || !lane || citizen.laneId === fromLane) return undefined;
  const kind = was === 'came' ? 'came' : lane.isEnd ? 'ended' : 'moved';
  const fromColumn = grid.lanes.findIndex((one) => one.id === fromLane);
  const row = grid.rowKeys.findIndex((key) => key === 'all' || key === (fromOwner ?? 'none'));
  return {
    key: id,
    kind,
    ids: [id],
    isMeant: id === meant,
    from: fromColumn < 0 ? null : { column: fromColumn, row: row >= 0 && sight.row(row) ? row : null },
    to: { column, spot: sight.card(id) },
  };
}

function bundled(key: string, [first, ...others]: readonly BoardPath[]): BoardPath | undefined {
  if (!first || others.length === 0) return first;
  return {
    ...first,
    key,
    ids: [first, ...others].flatMap(({ ids }) => ids),
    from: first.from && { column: first.from.column, row: null },
    to: { column: first.to.column, spot: null },
  };
}
