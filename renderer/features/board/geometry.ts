/** Sizes of the board in CSS pixels; `unit` scales with the root's font size, so that a wall screen shows larger cards. */
export interface Metrics {
  readonly unit: number;
  /** Width of the sticky row heads; a margin where all consultants are together. */
  readonly headWidth: number;
  readonly headHeight: number;
  readonly columnWidth: number;
  /** Empty space at the right of a column and under a row, part of their size. */
  readonly columnGap: number;
  readonly rowGap: number;
  readonly cardHeight: number;
  readonly cardGap: number;
  /** Space inside a cell around its cards. */
  readonly cellPad: number;
  readonly rowMin: number;
  readonly rowMax: number;
}

const BASE = {
  headWidth: 148,
  margin: 8,
  headHeight: 60,
  columnMin: 224,
  columnMax: 340,
  columnGap: 8,
  rowGap: 8,
  cardHeight: 98,
  cardGap: 6,
  cellPad: 6,
  rowMin: 92,
} as const;
/** Initials and a number. */
const LEAST_HEAD = 72;
/** How much of everybody a board shows: all there is, what a glance may (in larger letters), or who stands where, for a look at ways over the board, or at all of it on a past day. */
export type BoardForm = 'full' | 'glance' | 'narrow' | 'past';
const FORMS = {
  full: BASE,
  glance: { ...BASE, cardHeight: 72, rowMin: 84 },
  // Lines over the board run between its rows, and in a band under the names of its lanes.
  narrow: { headWidth: 104, headHeight: 66, columnMin: 60, cardHeight: 40, rowMin: 66, rowGap: 14 },
  past: { headWidth: 128, headHeight: 60, columnMin: 84, cardHeight: 40, rowMin: 54, rowGap: 8 },
} as const;
/** Cards of one cell in sight before it scrolls by itself, and the share of the window that one row may take: the next row stays in sight. */
const CARDS_BEFORE_SCROLL = {
  least: { full: 3.5, glance: 3.5, narrow: 2.5, past: 3.5 },
  most: 6.5,
  share: 0.64,
} as const;

/** Whether all lanes stand beside each other in a window with what this form shows of everybody. */
export function fitsWhole(
  window: { readonly width: number; readonly unit: number },
  columns: number,
  together: boolean,
  form: BoardForm,
): boolean {
  const by = FORMS[form];
  return window.width >= ((together ? BASE.margin : by.headWidth) + columns * by.columnMin) * window.unit;
}

/** Sizes for a window; `together` gives the whole height to one row. */
export function metricsFor(
  window: { readonly width: number; readonly height: number; readonly unit: number },
  columns: number,
  together: boolean,
  form: BoardForm = 'full',
): Metrics {
  const { unit } = window;
  const by = { ...BASE, ...FORMS[form] };
  // In a much enlarged window a whole card stands beside the head of its row.
  const beside = Math.max(LEAST_HEAD * unit, window.width - (by.columnMin - BASE.columnGap) * unit);
  const headWidth = together ? BASE.margin * unit : Math.min(by.headWidth * unit, beside);
  const free = (window.width - headWidth) / Math.max(1, columns);
  const headHeight = by.headHeight * unit;
  const cardHeight = by.cardHeight * unit;
  const pitch = cardHeight + BASE.cardGap * unit;
  const body = Math.max(pitch * 2, window.height - headHeight);
  const { least, most, share } = CARDS_BEFORE_SCROLL;
  const rowMost = Math.max(least[form] * pitch, Math.min(most * pitch, body * share));
  return {
    unit,
    headWidth,
    headHeight,
    columnWidth: Math.floor(Math.min(BASE.columnMax * unit, Math.max(by.columnMin * unit, free))),
    columnGap: BASE.columnGap * unit,
    rowGap: by.rowGap * unit,
    cardHeight,
    cardGap: BASE.cardGap * unit,
    cellPad: BASE.cellPad * unit,
    rowMin: together ? body : by.rowMin * unit,
    rowMax: together ? body : Math.floor(rowMost),
  };
}

/** Height of `count` cards with the space around them. */
export function contentHeight(metrics: Metrics, count: number): number {
  return count === 0 ? 0 : 2 * metrics.cellPad + count * (metrics.cardHeight + metrics.cardGap) - metrics.cardGap;
}

/** Height of a row whose fullest cell has `most` cards. */
export function rowHeight(metrics: Metrics, most: number): number {
  return Math.min(metrics.rowMax, Math.max(metrics.rowMin, contentHeight(metrics, most) + metrics.rowGap));
}

/** Where each row begins, and where the last one ends. */
export function startsOf(sizes: readonly number[]): readonly number[] {
  const starts = [0];
  for (const size of sizes) starts.push((starts.at(-1) ?? 0) + size);
  return starts;
}

/** The board as a pointer meets it. Left and top are the scroller's edges in the window. */
export interface Surface {
  readonly metrics: Metrics;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly scrollLeft: number;
  readonly scrollTop: number;
  readonly columns: number;
  /** Starts of the rows, one more than rows. */
  readonly rowStarts: readonly number[];
  readonly cardCount: (row: number, column: number) => number;
  readonly cellScroll: (row: number, column: number) => number;
}

/** A cell, and how many of its cards lie above. */
export interface Spot {
  readonly row: number;
  readonly column: number;
  readonly index: number;
}

/** How far outside the board a pointer still means its nearest edge. */
const REACH = 48;

/** The place a pointer means: the gap between cards nearest to it. Null outside the board. */
export function placeFromPointer(surface: Surface, x: number, y: number): Spot | null {
  const { metrics, left, top, width, height } = surface;
  if (surface.columns === 0 || surface.rowStarts.length < 2) return null;
  if (x < left - REACH || x > left + width + REACH || y < top - REACH || y > top + height + REACH) return null;
  const inX = clamp(x, left + metrics.headWidth, left + width - 1) - left - metrics.headWidth + surface.scrollLeft;
  const inY = clamp(y, top + metrics.headHeight, top + height - 1) - top - metrics.headHeight + surface.scrollTop;
  const column = clamp(Math.floor(inX / metrics.columnWidth), 0, surface.columns - 1);
  const row = rowAt(surface.rowStarts, inY);
  const inCell = inY - (surface.rowStarts[row] ?? 0) - metrics.cellPad + surface.cellScroll(row, column);
  const index = clamp(Math.round(inCell / (metrics.cardHeight + metrics.cardGap)), 0, surface.cardCount(row, column));
  return { row, column, index };
}

/** The row that covers `offset`; the first or last beyond them. */
export function rowAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A rectangle in the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a cell lies in the window now (parts of it perhaps out of sight). */
export function cellBox(surface: Surface, row: number, column: number): Box {
  const { metrics } = surface;
  const start = surface.rowStarts[row] ?? 0;
  const end = surface.rowStarts[row + 1] ?? start;
  return {
    left: surface.left + metrics.headWidth + column * metrics.columnWidth - surface.scrollLeft,
    top: surface.top + metrics.headHeight + start - surface.scrollTop,
    width: metrics.columnWidth - metrics.columnGap,
    height: end - start - metrics.rowGap,
  };
}

/** The first card, row by row, whose middle can be seen; null when none is. */
export function firstInSight(surface: Surface): Spot | null {
  const { metrics, left, top, width, height } = surface;
  const pitch = metrics.cardHeight + metrics.cardGap;
  for (let row = 0; row + 1 < surface.rowStarts.length; row++) {
    for (let column = 0; column < surface.columns; column++) {
      const count = surface.cardCount(row, column);
      const box = cellBox(surface, row, column);
      const middle = box.left + box.width / 2;
      if (count === 0 || middle < left + metrics.headWidth || middle > left + width) continue;
      const upper = Math.max(box.top, top + metrics.headHeight);
      const lower = Math.min(box.top + box.height, top + height);
      const first = box.top + metrics.cellPad + metrics.cardHeight / 2 - surface.cellScroll(row, column);
      const index = Math.max(0, Math.ceil((upper - first) / pitch));
      if (index < count && first + index * pitch <= lower) return { row, column, index };
    }
  }
  return null;
}

/** The middle of the gap at `spot`, in the window, kept inside the cell's visible part. */
export function gapLine(
  surface: Surface,
  spot: Spot,
): { readonly left: number; readonly top: number; readonly width: number } {
  const { metrics } = surface;
  const box = cellBox(surface, spot.row, spot.column);
  const pitch = metrics.cardHeight + metrics.cardGap;
  const inside = metrics.cellPad - metrics.cardGap / 2 + spot.index * pitch - surface.cellScroll(spot.row, spot.column);
  return {
    left: box.left + metrics.cellPad,
    top: box.top + clamp(inside, 2, box.height - 2),
    width: box.width - 2 * metrics.cellPad,
  };
}

/** How fast to scroll (pixels a frame) for a pointer `at` between `start` and `end`: rising towards the edge and beyond it. */
export function edgeSpeed(at: number, start: number, end: number, zone: number, most: number): number {
  const near = Math.min(zone, (end - start) / 4);
  if (at < start + near) return -Math.ceil(most * Math.min(1, (start + near - at) / near));
  if (at > end - near) return Math.ceil(most * Math.min(1, (at - end + near) / near));
  return 0;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
