import { A4_STANDING, LINE, QUIET, type Canvas } from '../documents/canvas.ts';

/** A millimetre in points. */
export const MM = 72 / 25.4;
/** A card to cut out. */
export const LABEL = { width: 90 * MM, height: 50 * MM } as const;
const COLUMNS = 2;
const ROWS = 5;
export const LABELS_A_PAGE = COLUMNS * ROWS;
/** The first card's corner: what a printer leaves free, and marks beside the cards. */
const LEFT = (A4_STANDING.width - COLUMNS * LABEL.width) / 2;
const TOP = 12 * MM;
const HAIR = 0.35;
/** Words in the top margin clear the marks from here on. */
export const BESIDE_MARKS = LEFT + 2 * MM;
const MARK = { from: 1.5 * MM, length: 4 * MM, width: 0.7 } as const;

/** Where a card of a sheet stands, counted from 0, line by line. Cards lie edge to edge: one cut parts two. */
export function placeOf(at: number): { readonly x: number; readonly y: number } {
  return { x: LEFT + (at % COLUMNS) * LABEL.width, y: TOP + Math.floor(at / COLUMNS) * LABEL.height };
}

/** The lines along which so many cards are cut, and marks beside them for a guillotine. */
export function drawCuts(canvas: Canvas, count: number): void {
  const columns = Math.min(COLUMNS, count);
  const rows = Math.ceil(count / COLUMNS);
  const right = LEFT + columns * LABEL.width;
  const bottom = TOP + rows * LABEL.height;
  for (let column = 0; column <= columns; column += 1) {
    const x = LEFT + column * LABEL.width;
    // The last line is shorter where the last place is free.
    const filled = column === COLUMNS ? Math.floor(count / COLUMNS) : rows;
    canvas.rect(x - HAIR / 2, TOP, HAIR, filled * LABEL.height, LINE);
    for (const y of [TOP - MARK.from - MARK.length, bottom + MARK.from])
      canvas.rect(x - MARK.width / 2, y, MARK.width, MARK.length, QUIET);
  }
  for (let row = 0; row <= rows; row += 1) {
    const y = TOP + row * LABEL.height;
    const filled = row === rows ? count - (rows - 1) * COLUMNS : columns;
    canvas.rect(LEFT, y - HAIR / 2, filled * LABEL.width, HAIR, LINE);
    for (const x of [LEFT - MARK.from - MARK.length, right + MARK.from])
      canvas.rect(x, y - MARK.width / 2, MARK.length, MARK.width, QUIET);
  }
}
