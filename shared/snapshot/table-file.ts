import { lineOf } from './csv.ts';

/** What stands in one place of a table: a text or a number; null: hidden. */
export type TableCell = string | number | null;

/** A sheet of a workbook, its heads first. */
export interface TableSheet {
  readonly name: string;
  readonly rows: readonly (readonly TableCell[])[];
}

/** Tables on their way to a file, with all that the file says of itself. */
export interface TableFile {
  readonly tables: readonly TableSheet[];
  /** The last sheet of a workbook. */
  readonly about: TableSheet;
  /** What it is, and what it is in one line: each line of a CSV bears it. */
  readonly title: string;
  readonly stamp: string;
  /** SHA-256 of the content, in hex. */
  readonly hash: string;
  /** What stands for a hidden number. */
  readonly hidden: string;
  /** Columns, counted from 0, the last one not in it, that are the same when the file is read again; names may be guarded there. */
  readonly checked: { readonly from: number; readonly to: number };
}

/** A cell as it is read. */
export const cellWords = (cell: TableCell, hidden: string): string => (cell === null ? hidden : String(cell));

/** Their lines under one another, all equally wide, a blank one between two tables. */
export function tableLines({ tables, hidden }: TableFile): readonly (readonly string[])[] {
  const width = Math.max(...tables.flatMap(({ rows }) => rows.map((row) => row.length)));
  const wide = (row: readonly TableCell[]): readonly string[] =>
    Array.from({ length: width }, (_, at) => cellWords(at < row.length ? (row[at] ?? null) : '', hidden));
  return tables.flatMap(({ rows }, at) => [...(at === 0 ? [] : [wide([])]), ...rows.map(wide)]);
}

/** All of it as one table of text, as `csvOf` makes of a snapshot: each line bears the stamp. */
export function tablesCsv(file: TableFile): string {
  const [heads = [], ...rest] = tableLines(file);
  const lines = [[...heads, file.title], ...rest.map((line) => [...line, file.stamp])];
  return `\uFEFF${lines.map(lineOf).join('')}`;
}
