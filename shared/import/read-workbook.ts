import { fieldOfHeading } from './column-words.ts';
import { guessHeader } from './guess-columns.ts';
import { partsOfOwnWorkbook } from './own-workbook.ts';
import type { FilePart, PartKind, PartsFile } from './parts.ts';
import type { RawSheet } from './raw-sheet.ts';
import { legendOf } from './sheet-colors.ts';

/** Titles and empty rows above a heading; further down nobody looks for one. */
const MOST_ROWS_ABOVE = 15;
/** Above the column of the names that colours stand for. Danish, as the headings beside it are. */
const COLOR_HEADING = 'Konsulent (farve)';

/** Tells what each sheet is, where its heading stands, and whom the colours of its names mean. 'nameless': a snapshot of ours that holds no names. */
export function partsOfWorkbook(sheets: readonly RawSheet[]): PartsFile | 'nameless' {
  const own = partsOfOwnWorkbook(sheets, (sheet) => partOf(sheet, false, new Map()));
  if (own !== undefined) return own;
  const legends = sheets.map((sheet) => (isBlankSheet(sheet) ? undefined : legendOf(sheet)));
  // Several keys: the first that names a colour is right.
  const names = new Map<string, string>();
  for (const legend of legends) for (const [color, name] of legend ?? []) if (!names.has(color)) names.set(color, name);
  const parts = sheets.map((sheet, at) => partOf(sheet, legends[at] !== undefined, names));
  const people = parts.filter(({ kind }) => kind === 'people');
  const namesAreLanes = people.length > 1 && !people.every(({ heading }) => heading.some(isLaneHeading));
  return { format: 'workbook', namesAreLanes, parts, own: null };
}

const isLaneHeading = (text: string): boolean => {
  const found = fieldOfHeading(text);
  return found?.exact === true && found.field === 'lane';
};

const isBlankRow = (row: readonly string[]): boolean => row.every((text) => text.trim() === '');
const isBlankSheet = ({ rows }: RawSheet): boolean => rows.every(isBlankRow);

function partOf(sheet: RawSheet, isLegend: boolean, names: ReadonlyMap<string, string>): FilePart {
  const { name, hidden, cut } = sheet;
  const rows = withMergedHeadings(sheet);
  const headingAt = headingRow(rows);
  const above = headingAt ?? rows.findIndex((row) => !isBlankRow(row)) - 1;
  const last = rows.findLastIndex((row) => !isBlankRow(row));
  const body = rows.slice(above + 1, Math.max(above, last) + 1);
  const heading = headingAt === undefined ? [] : [...(rows[headingAt] ?? [])];
  const width = Math.max(
    widthOf(heading),
    body.reduce((most, row) => Math.max(most, widthOf(row)), 0),
  );
  while (heading.length < width) heading.push('');
  const colored = isLegend ? [] : consultantsByColor(sheet, heading, above + 1, body.length, names);
  const hasColors = colored.some((consultant) => consultant !== '');
  const records = body.map((row, at) => {
    const record = Array.from({ length: width }, (_, column) => row[column] ?? '');
    return hasColors ? [...record, colored[at] ?? ''] : record;
  });
  const kind: PartKind = records.length === 0 ? 'empty' : isLegend ? 'legend' : hidden ? 'hidden' : 'people';
  const shown = heading.slice(0, width);
  return { name, kind, cut, heading: hasColors ? [...shown, COLOR_HEADING] : shown, records, archived: [] };
}

const widthOf = (row: readonly string[]): number => row.findLastIndex((text) => text.trim() !== '') + 1;

/** In the rows where a heading can stand, the text of cells that were made one stands in all of them. */
function withMergedHeadings({ rows, merged }: RawSheet): readonly (readonly string[])[] {
  const high = merged.filter(({ startRow }) => startRow < MOST_ROWS_ABOVE);
  if (high.length === 0) return rows;
  const spread = rows.slice(0, MOST_ROWS_ABOVE + 1).map((row) => [...row]);
  for (const { startRow, startCol, endRow, endCol } of high) {
    const text = spread[startRow]?.[startCol] ?? '';
    // A title over the whole sheet is no heading of each column.
    if (text.trim() === '' || endCol - startCol > 3) continue;
    for (let row = startRow; row <= Math.min(endRow, MOST_ROWS_ABOVE); row += 1)
      for (let column = startCol; column <= endCol; column += 1) {
        const cells = spread[row];
        if (cells && (cells[column] ?? '').trim() === '') cells[column] = text;
      }
  }
  // Where two rows of headings stand over each other, only the heading itself may lend its text to people.
  const at = headingRow(spread);
  return rows.map((row, index) => (at !== undefined && index <= at ? (spread[index] ?? row) : row));
}

/** The row that names the most fields; undefined where no row is a heading. */
function headingRow(rows: readonly (readonly string[])[]): number | undefined {
  let [best, bestNamed] = [-1, 0];
  for (const [at, row] of rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const cells = row.filter((text) => text.trim() !== '');
    const named = new Set(cells.filter((text) => fieldOfHeading(text)?.exact === true)).size;
    if (named > bestNamed && named * 4 >= cells.length) [best, bestNamed] = [at, named];
  }
  if (best >= 0) return best;
  const first = rows.findIndex((row) => !isBlankRow(row));
  return first >= 0 && guessHeader(rows.slice(first)) ? first : undefined;
}

/** Whom the fill of each row's name means; '' where it means nobody. */
function consultantsByColor(
  { fillOf, rows }: RawSheet,
  heading: readonly string[],
  first: number,
  count: number,
  names: ReadonlyMap<string, string>,
): readonly string[] {
  if (names.size === 0) return [];
  const column = heading.findIndex((text) => fieldOfHeading(text)?.field === 'name');
  return Array.from({ length: count }, (_, index) => {
    const row = first + index;
    if (isBlankRow(rows[row] ?? [])) return '';
    const known = (at: number): string => names.get(fillOf(row, at)) ?? '';
    if (column >= 0) return known(column);
    const filled = Array.from({ length: heading.length }, (_each, at) => known(at));
    return filled.find((consultant) => consultant !== '') ?? '';
  });
}
