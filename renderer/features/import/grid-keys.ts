/** A cell of the grid: row in the list, column on the screen (0 is the outcome). */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const PAGE_ROWS = 12;

type Step = (at: Place, far: boolean, rows: number, columns: number) => readonly [number, number];

/** Where each key leads from a cell; `far` with Ctrl. May lie outside the grid. */
export const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: ({ row, column }, far) => [far ? 0 : row - 1, column],
  ArrowDown: ({ row, column }, far, rows) => [far ? rows - 1 : row + 1, column],
  ArrowLeft: ({ row, column }, far) => [row, far ? 0 : column - 1],
  ArrowRight: ({ row, column }, far, _rows, columns) => [row, far ? columns : column + 1],
  PageUp: ({ row, column }) => [row - PAGE_ROWS, column],
  PageDown: ({ row, column }) => [row + PAGE_ROWS, column],
  Home: ({ row }, far) => [far ? 0 : row, 0],
  End: ({ row }, far, rows, columns) => [far ? rows - 1 : row, columns],
};
