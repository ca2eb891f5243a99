import { readXlsx, type Cell, type CellValue } from 'hucre/xlsx';

import type { PartsFile } from '../../../../shared/import/parts.ts';
import type { RawSheet } from '../../../../shared/import/raw-sheet.ts';
import { partsOfWorkbook } from '../../../../shared/import/read-workbook.ts';
import { colorOf } from '../../../../shared/import/sheet-colors.ts';
import type { ImportRefusal } from '../../../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { ReadingProgress } from '../../../../shared/import/preview.ts';
import { MOST_COLUMNS, MOST_ROWS } from './excess.ts';
import { unpackWorkbook } from './unzip.ts';

type Workbook = Awaited<ReturnType<typeof readXlsx>>;
type Sheet = Workbook['sheets'][number];

const MOST_SHEETS = 200;
/** Where a sheet has a cell far out, only what stands nearer is read. */
const NEAR = `A1:${columnName(MOST_COLUMNS)}${String(MOST_ROWS + 2)}`;

/** The sheets of a workbook. Refused: damaged, too-heavy, too-many, own-nameless. */
export async function readSheets(
  bytes: Uint8Array,
  onProgress: (progress: ReadingProgress) => void,
): Promise<Result<PartsFile, ImportRefusal>> {
  const archive = unpackWorkbook(bytes);
  if (archive === 'too-much') return err({ kind: 'too-heavy', limit: 'unpacked' });
  if (archive === 'damaged') return err({ kind: 'damaged' });
  const names = await sheetNames(archive);
  if (!names || names.length === 0) return err({ kind: 'damaged' });
  if (names.length > MOST_SHEETS) return err({ kind: 'too-many', what: 'sheets', max: MOST_SHEETS });
  const sheets: RawSheet[] = [];
  for (const at of names.keys()) {
    onProgress({ part: at + 1, of: names.length });
    const sheet = await readSheet(archive, at);
    if (!sheet) return err({ kind: 'damaged' });
    if (sheet.rows.length > MOST_ROWS + 1) return err({ kind: 'too-many', what: 'rows', max: MOST_ROWS });
    sheets.push(sheet);
  }
  const file = partsOfWorkbook(sheets);
  return file === 'nameless' ? err({ kind: 'own-nameless' }) : ok(file);
}

async function sheetNames(archive: Uint8Array): Promise<readonly string[] | undefined> {
  const names: string[] = [];
  try {
    await readXlsx(archive, {
      sheets({ name }) {
        names.push(name);
        return false;
      },
    });
    return names;
  } catch {
    return undefined;
  }
}

async function readSheet(archive: Uint8Array, at: number): Promise<RawSheet | undefined> {
  const read = async (range: { readonly range?: string }): Promise<RawSheet | undefined> => {
    const { sheets, themeColors } = await readXlsx(archive, {
      sheets: [at],
      readStyles: true,
      maxRows: MOST_ROWS + 2,
      ...range,
    });
    return sheets[0] && rawSheet(sheets[0], themeColors ?? [], range.range !== undefined);
  };
  try {
    const sheet = await read({});
    return sheet && sheet.rows.length <= MOST_ROWS + 1 && widest(sheet) > MOST_COLUMNS
      ? await read({ range: NEAR })
      : sheet;
  } catch {
    return read({ range: NEAR }).catch(() => undefined);
  }
}

const widest = ({ rows }: RawSheet): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

function rawSheet(sheet: Sheet, theme: readonly string[], cut: boolean): RawSheet {
  const cellAt = (row: number, column: number): Cell | undefined =>
    sheet.cells?.get(`${String(row)},${String(column)}`);
  const rows = sheet.rows.map((row, at) => row.map((value, column) => textOf(value, cellAt(at, column))));
  // What is empty to the end is nobody's row.
  rows.length = rows.findLastIndex((row) => row.some((text) => text.trim() !== '')) + 1;
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    cut,
    rows: rows.map((row) => row.slice(0, row.findLastIndex((text) => text.trim() !== '') + 1)),
    fillOf(row, column) {
      const fill = cellAt(row, column)?.style?.fill;
      if (fill?.type !== 'pattern' || fill.pattern === 'none') return '';
      return colorOf(fill.fgColor, theme);
    },
    merged: sheet.merges ?? [],
  };
}

/** A value as a person would have typed it: no powers of ten, days as days, zeros in front that the sheet shows. */
function textOf(value: CellValue, cell: Cell | undefined): string {
  if (value === null || cell?.type === 'error') return '';
  if (value instanceof Date) return dayText(value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  if (typeof value !== 'number') return value;
  const zeros = /^0+$/.exec(cell?.style?.numFmt ?? '')?.[0].length ?? 0;
  // The last digits of a computed number are the computer's, not the person's.
  const plain = Number.isInteger(value) ? value : Number(value.toPrecision(15));
  return plain.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 15 }).padStart(zeros, '0');
}

/** A time alone is no day: spreadsheets put it on one before their first. */
function dayText(moment: Date): string {
  if (Number.isNaN(moment.getTime())) return '';
  const iso = moment.toISOString();
  return iso < '1900-01-02' ? iso.slice(11, 16) : iso.slice(0, 10);
}

function columnName(number: number): string {
  const rest = (number - 1) % 26;
  const before = (number - 1 - rest) / 26;
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + rest);
}
