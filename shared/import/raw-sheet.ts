/** A sheet as its cells read: texts, days as `YYYY-MM-DD`. */
export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Cells far out were not read. */
  readonly cut: boolean;
  readonly rows: readonly (readonly string[])[];
  /** The fill of a cell as RRGGBB; '' for none. */
  readonly fillOf: (row: number, column: number) => string;
  /** Cells that were made one, first to last row and column; the text stands in the first. */
  readonly merged: readonly MergedCells[];
}

interface MergedCells {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}
