import type { ComparisonDocument } from '../../../../shared/snapshot/compare-document.ts';
import { comparisonCsv, comparisonSheets, comparisonStamp } from '../../../../shared/snapshot/compare-sheets.ts';
import { SNAPSHOT_WORDS } from '../../../../shared/snapshot/words.ts';
import { isArchived, type Writing } from './writing.ts';

export interface MadeComparison {
  readonly document: ComparisonDocument;
  /** SHA-256 of its canonical text, in hex. */
  readonly hash: string;
}

/** How a comparison is to be written. */
export interface ComparisonWriting extends Writing {
  readonly format: 'xlsx' | 'csv';
}

/** Against guessing short passphrases; ours are long, see `workbookOf`. */
const SPINS = 10_000;
const WIDTHS = [18, 28, 24, 24, 24, 24];

/** The whole file. Throws where a library fails; nothing is on a disk then. */
export async function comparisonFile(
  { document, hash }: MadeComparison,
  { format, lang, passphrase }: ComparisonWriting,
): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'xlsx') return workbook({ document, hash }, { format, lang, passphrase });
  const plain = new TextEncoder().encode(comparisonCsv(document, hash, lang));
  if (!isArchived(format, passphrase)) return plain;
  const { archiveOf } = await import('./archive.ts');
  return archiveOf('tavle.csv', plain, passphrase);
}

async function workbook(
  { document, hash }: MadeComparison,
  { lang, passphrase }: ComparisonWriting,
): Promise<Uint8Array<ArrayBuffer>> {
  const [{ writeXlsx }, { literal }] = await Promise.all([import('hucre/xlsx'), import('./workbook.ts')]);
  const { hidden } = SNAPSHOT_WORDS[lang];
  const stamp = comparisonStamp(document, hash, lang);
  const sheets = comparisonSheets(document, hash, lang).map(({ name, rows }) => ({
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

/** Whether these bytes, as they were read from the disk again, hold every line of the comparison. Never throws. */
export async function holdsComparison(
  bytes: Uint8Array<ArrayBuffer>,
  { document, hash }: MadeComparison,
  { format, lang, passphrase }: ComparisonWriting,
): Promise<boolean> {
  try {
    const [{ rows }] = comparisonSheets(document, hash, lang);
    const { hidden } = SNAPSHOT_WORDS[lang];
    const expected = rows.map((row) => row.map((cell) => String(cell ?? hidden)));
    const read = format === 'xlsx' ? await readWorkbook(bytes, passphrase) : await readTable(bytes, passphrase);
    // Of people what became of each is told; of numbers each is to be there. Names are not compared: a table guards some of them.
    const width = document.level === 'counts' ? (expected[0]?.length ?? 0) : 1;
    const numbers = (lines: readonly (readonly string[])[]): string =>
      JSON.stringify(lines.map((line, at) => (at === 0 ? '' : line.slice(width === 1 ? 0 : 1, width))));
    return read.length === expected.length && numbers(read) === numbers(expected);
  } catch {
    return false;
  }
}

async function readWorkbook(bytes: Uint8Array, passphrase: string | null): Promise<readonly (readonly string[])[]> {
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(bytes, passphrase === null ? {} : { password: passphrase });
  return (sheets[0]?.rows ?? []).map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
}

async function readTable(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string | null,
): Promise<readonly (readonly string[])[]> {
  const { default: Papa } = await import('papaparse');
  let plain: Uint8Array = bytes;
  if (passphrase !== null) {
    const { contentOfArchive } = await import('./archive.ts');
    plain = await contentOfArchive(bytes, passphrase);
  }
  return Papa.parse<string[]>(new TextDecoder().decode(plain), { delimiter: ';', skipEmptyLines: true }).data;
}
