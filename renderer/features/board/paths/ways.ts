import type { BoardReader } from '../../../../shared/changes/record-store.ts';
import type { CitizenId } from '../../../../shared/domain/ids.ts';
import type { MovedCard } from '../../../../shared/domain/meeting/moves.ts';
import type { Spot } from '../geometry.ts';
import type { Grid } from '../grid.ts';

/** The way of one card over the board. */
export interface BoardPath {
  readonly id: CitizenId;
  readonly kind: MovedCard['kind'];
  readonly isMeant: boolean;
  /** The cell where it begins; null: was not on the board, or in a lane that is not shown. */
  readonly from: { readonly column: number; readonly row: number } | null;
  /** Where the card is now. */
  readonly spot: Spot;
}

/** Where somebody's card is; null: on no lane or row that is shown. */
type SpotOf = (id: CitizenId) => Spot | null;

/**
 * The paths to draw, one for each card: to where they stand now. Who has been moved since the agenda was made is shown where they are; who is back, or no
 * longer on the board, is not.
 */
export function pathsOf(
  moves: readonly MovedCard[],
  meant: CitizenId | null,
  grid: Grid,
  board: BoardReader,
  spotOf: SpotOf,
): readonly BoardPath[] {
  const paths = moves.flatMap((move) => pathOf(move, meant, grid, board, spotOf) ?? []);
  // Whoever is meant lies over the others.
  return paths.sort((a, b) => Number(a.isMeant) - Number(b.isMeant));
}

function pathOf(
  { id, kind: was, fromLane, fromOwner }: MovedCard,
  meant: CitizenId | null,
  grid: Grid,
  board: BoardReader,
  spotOf: SpotOf,
): BoardPath | undefined {
  const citizen = board.get('citizen', id);
  const spot = spotOf(id);
  const lane = spot && grid.lanes[spot.column];
  if (!citizen || !lane || citizen.laneId === fromLane) return undefined;
  const kind = was === 'came' ? 'came' : lane.isEnd ? 'ended' : 'moved';
  const column = grid.lanes.findIndex((one) => one.id === fromLane);
  const row = grid.rowKeys.findIndex((key) => key === 'all' || key === (fromOwner ?? 'none'));
  // Of a consultant who has no row any more the way begins in the row where it leads.
  const from = column < 0 ? null : { column, row: row < 0 ? spot.row : row };
  return { id, kind, isMeant: id === meant, from, spot };
}
