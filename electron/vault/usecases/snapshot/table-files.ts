import { cellWords, tableLines, tablesCsv, type TableFile } from '../../../../shared/snapshot/table-file.ts';
import { isArchived, type Writing } from './writing.ts';

/** How tables are to be written. */
export interface TableWriting extends Pick<Writing, 'passphrase'> {
  readonly format: 'xlsx' | 'csv';
}

/** Against guessing short passphrases; ours are long, see `workbookOf`. */
const SPINS = 10_000;
const WIDTHS = [18, 28, 24, 24, 24, 24];

/** The whole file. Throws where a library fails; nothing is on a disk then. */
export async function bytesOfTables(
  file: TableFile,
  { format, passphrase }: TableWriting,
): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'xlsx') return workbook(file, passphrase);
  const plain = new TextEncoder().encode(tablesCsv(file));
  if (!isArchived(format, passphrase)) return plain;
  const { archiveOf } = await import('./archive.ts');
  return archiveOf('tavle.csv', plain, passphrase);
}

async function workbook(
  { tables, about, hidden, stamp, hash }: TableFile,
  passphrase: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const [{ writeXlsx }, { literal }] = await Promise.all([import('hucre/xlsx'), import('./workbook.ts')]);
  const sheets = [...tables, about].map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((cell) => literal(cell ?? hidden))),
    cells: new Map((rows[0] ?? []).map((_, column) => [`0,${String(column)}`, { style: { font: { bold: true } } }])),
    columns: WIDTHS.map((width) => ({ width })),
    freezePane: { rows: 1 },
    headerFooter: { oddHeader: `&L${onPage(stamp)}`, oddFooter: `&C&P/&N&RSHA-256 ${hash.slice(0, 32)}` },
    pageSetup: { orientation: 'landscape' as const },
  }));
  const bytes = await writeXlsx({
    sheets,
    properties: { title: stamp, description: hash },
    ...(passphrase === null ? {} : { encryption: { password: passphrase, spinCount: SPINS } }),
  });
  return new Uint8Array(bytes);
}

/** As much as a page's head takes; an ampersand begins an order there. */
function onPage(stamp: string): string {
  return stamp.slice(0, 140).replaceAll('&', '&&');
}

/** Whether these bytes, as they were read from the disk again, hold every line of the tables. Never throws. */
export async function holdsTables(
  bytes: Uint8Array<ArrayBuffer>,
  file: TableFile,
  { format, passphrase }: TableWriting,
): Promise<boolean> {
  try {
    return format === 'xlsx' ? await holdsSheets(bytes, file, passphrase) : await holdsLines(bytes, file, passphrase);
  } catch {
    return false;
  }
}

async function holdsSheets(bytes: Uint8Array, file: TableFile, passphrase: string | null): Promise<boolean> {
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(bytes, passphrase === null ? {} : { password: passphrase });
  return file.tables.every(({ rows }, at) => {
    const expected = rows.map((row) => row.map((cell) => cellWords(cell, file.hidden)));
    const read = (sheets[at]?.rows ?? []).map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
    return isSame(read, expected, file);
  });
}

async function holdsLines(
  bytes: Uint8Array<ArrayBuffer>,
  file: TableFile,
  passphrase: string | null,
): Promise<boolean> {
  const { default: Papa } = await import('papaparse');
  let plain: Uint8Array = bytes;
  if (passphrase !== null) {
    const { contentOfArchive } = await import('./archive.ts');
    plain = await contentOfArchive(bytes, passphrase);
  }
  const text = new TextDecoder().decode(plain);
  const { data } = Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true });
  return isSame(data, tableLines(file), file);
}

/** Line by line under the first, in the columns that are checked and were asked for. */
function isSame(
  read: readonly (readonly string[])[],
  expected: readonly (readonly string[])[],
  { checked: { from, to } }: TableFile,
): boolean {
  if (read.length !== expected.length) return false;
  return expected.every((line, at) => {
    const end = Math.min(line.length, to);
    return at === 0 || line.slice(from, end).every((cell, column) => cell === (read[at]?.[from + column] ?? ''));
  });
}
