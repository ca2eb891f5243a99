import { NO_CARDS, recallScroll, rememberScroll } from '../../state/index.ts';
import { cellBox, type Metrics, type Spot, type Surface } from './geometry.ts';
import { type Grid, type RowKey } from './grid.ts';

/**
 * The one board on the page, for those who work outside React: gestures, focus, scrolling. Rendering writes it, nobody renders from it.
 */
interface Stage {
  scroller: HTMLElement | null;
  /** Scrolling cells that are mounted, by key. */
  readonly cells: Map<string, HTMLElement>;
  grid: Grid;
  metrics: Metrics | null;
  rowStarts: readonly number[];
}

const NO_GRID: Grid = { lanes: [], rowKeys: [], rows: 0, columns: 0, ids: () => NO_CARDS, count: () => 0 };
export const stage: Stage = { scroller: null, cells: new Map(), grid: NO_GRID, metrics: null, rowStarts: [0] };

export function cellKey(laneId: string, rowKey: RowKey): string {
  return `${laneId}|${rowKey}`;
}

export function keyAt(row: number, column: number): string | null {
  const lane = stage.grid.lanes[column];
  const rowKey = stage.grid.rowKeys[row];
  return lane && rowKey !== undefined ? cellKey(lane.id, rowKey) : null;
}

function cellAt(row: number, column: number): HTMLElement | undefined {
  const key = keyAt(row, column);
  return key === null ? undefined : stage.cells.get(key);
}

/** The board as it lies in the window now; null before it is drawn. `edges` spares the look-up where they are known. */
export function readSurface(edges?: DOMRect): Surface | null {
  const { scroller, metrics, grid, rowStarts } = stage;
  if (!scroller || !metrics) return null;
  const { left, top } = edges ?? scroller.getBoundingClientRect();
  return {
    metrics,
    left,
    top,
    width: scroller.clientWidth,
    height: scroller.clientHeight,
    scrollLeft: scroller.scrollLeft,
    scrollTop: scroller.scrollTop,
    columns: grid.columns,
    rowStarts,
    cardCount: grid.count,
    cellScroll: (row, column) => cellAt(row, column)?.scrollTop ?? 0,
  };
}

export function scrollCell(row: number, column: number, by: number): boolean {
  const cell = cellAt(row, column);
  if (!cell) return false;
  const before = cell.scrollTop;
  cell.scrollTop += by;
  return cell.scrollTop !== before;
}

/** Scrolls as little as needed to have the card (or gap) at `spot` in sight. */
export function bringIntoSight(spot: Spot): void {
  const surface = readSurface();
  const { scroller } = stage;
  if (!surface || !scroller) return;
  const { metrics } = surface;
  const pitch = metrics.cardHeight + metrics.cardGap;
  const box = cellBox(surface, spot.row, spot.column);
  const cardTop = metrics.cellPad + spot.index * pitch;
  const scrolled = scrollWithin(spot, cardTop, box.height, metrics);
  const top = box.top + cardTop - scrolled;
  const left = surface.left + metrics.headWidth;
  const upper = surface.top + metrics.headHeight;
  if (box.left < left) scroller.scrollLeft += box.left - left;
  else if (box.left + box.width > surface.left + surface.width)
    scroller.scrollLeft += Math.min(box.left - left, box.left + box.width - surface.left - surface.width);
  if (top < upper) scroller.scrollTop += top - upper - metrics.cellPad;
  else if (top + metrics.cardHeight > surface.top + surface.height)
    scroller.scrollTop += top + metrics.cardHeight + metrics.cellPad - surface.top - surface.height;
}

/** Scrolls the cell itself; one that is not mounted yet finds its place when it is. Returns how far it is scrolled then. */
function scrollWithin(spot: Spot, cardTop: number, height: number, metrics: Metrics): number {
  const key = keyAt(spot.row, spot.column);
  if (key === null) return 0;
  const cell = stage.cells.get(key);
  const present = cell ? cell.scrollTop : recallScroll(key).top;
  const next = Math.max(
    0,
    Math.min(cardTop - metrics.cellPad, Math.max(present, cardTop + metrics.cardHeight + metrics.cellPad - height)),
  );
  if (cell) cell.scrollTop = next;
  else rememberScroll(key, { left: 0, top: next });
  return next;
}
