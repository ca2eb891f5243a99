import { readXlsx, writeXlsx, type Cell, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';

import { aboutSheet } from '../../../../shared/snapshot/about-sheet.ts';
import { PAPER_COLORS } from '../../../../shared/snapshot/colors.ts';
import type { Snapshot } from '../../../../shared/snapshot/document.ts';
import {
  cellOf,
  consultantLabels,
  countLines,
  stampOf,
  type SnapshotCell,
} from '../../../../shared/snapshot/tables.ts';
import { SNAPSHOT_WORDS, type SnapshotLang } from '../../../../shared/snapshot/words.ts';

type People = Exclude<Snapshot, { level: 'counts' }>;
type Cells = Map<string, Partial<Cell>>;
interface Making {
  readonly hash: string;
  readonly lang: SnapshotLang;
}

/** Against guessing short passphrases. Ours have some 99 bits, which nobody guesses: people need not wait for a tenfold. */
const SPINS = 10_000;
const LONGEST_SHEET_NAME = 31;
/** A page's foot holds no more. */
const LONGEST_FOOT_PART = 70;
const BOLD: CellStyle = { font: { bold: true } };
const DAY: CellStyle = { numFmt: 'dd-mm-yyyy' };
const filled = (rgb: string): CellStyle => ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } });

/** A snapshot as a workbook: a sheet a lane and the key to the colours, as teams keep them; numbers on one sheet. Sealed with the passphrase if there is one. */
export async function workbookOf(
  snapshot: Snapshot,
  making: Making,
  passphrase: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const words = SNAPSHOT_WORDS[making.lang];
  const sheets =
    snapshot.level === 'counts'
      ? [countSheet(snapshot, making), tellingSheet(snapshot, making)]
      : [...laneSheets(snapshot, making), ...colorSheet(snapshot, making), tellingSheet(snapshot, making)];
  const foot = footOf(snapshot, making);
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows?.map((row) => row.map(literal)) ?? [],
      headerFooter: foot,
      pageSetup: { orientation: 'landscape' },
    })),
    properties: { title: `${words.title} · ${words.levels[snapshot.level]}`, description: making.hash },
    ...(passphrase === null ? {} : { encryption: { password: passphrase, spinCount: SPINS } }),
  });
  return new Uint8Array(bytes);
}

/** How many people stand in such a workbook, read from its bytes; of numbers alone null. Throws when it cannot be read. */
export async function countInWorkbook(
  bytes: Uint8Array,
  snapshot: Snapshot,
  lang: SnapshotLang,
  passphrase: string | null,
): Promise<number | null> {
  const { sheets } = await readXlsx(bytes, passphrase === null ? {} : { password: passphrase });
  if (snapshot.level === 'counts') return null;
  const { consultant, name, initials } = SNAPSHOT_WORDS[lang];
  const heading = snapshot.level === 'glance' ? initials : name;
  let count = 0;
  for (const { rows } of sheets) {
    const [heads = [], ...rest] = rows;
    const at = heads.indexOf(heading);
    if (at >= 0 && heads.includes(consultant)) count += rest.filter((row) => (row[at] ?? '') !== '').length;
  }
  return count;
}

function laneSheets(snapshot: People, { lang }: Making): readonly WriteSheet[] {
  const words = SNAPSHOT_WORDS[lang];
  const heads = [
    snapshot.level === 'glance' ? words.initials : words.name,
    words.consultant,
    words.lane,
    ...snapshot.fields.map((field) => words.fields[field]),
  ];
  const names = sheetNames([...snapshot.lanes.map(({ name }) => name)], [words.colors, words.about]);
  const labels = consultantLabels(snapshot.consultants);
  return snapshot.lanes.map((lane, at) => {
    const cells: Cells = new Map();
    const rows = snapshot.rows.filter((row) => row.lane === at);
    heads.forEach((_, column) => cells.set(`0,${String(column)}`, { style: BOLD }));
    const table = rows.map((row, index) => {
      const owner = row.consultant === null ? undefined : snapshot.consultants[row.consultant];
      if (owner) cells.set(`${String(index + 1)},0`, { style: filled(PAPER_COLORS[owner.color].solid) });
      const values = snapshot.fields.map((field) => cellOf(field, row, words));
      values.forEach((value, column) => {
        if (value && 'day' in value) cells.set(`${String(index + 1)},${String(column + 3)}`, { style: DAY });
      });
      return [
        row.name,
        row.consultant === null ? '' : (labels[row.consultant] ?? ''),
        lane.name,
        ...values.map(valueOf),
      ];
    });
    return { name: names[at] ?? '', rows: [heads, ...table], cells, columns: widths(heads.length), ...FROZEN };
  });
}

const FROZEN = { freezePane: { rows: 1 } } as const;
const widths = (count: number): NonNullable<WriteSheet['columns']> =>
  Array.from({ length: count }, (_, at) => ({ width: at === 0 ? 28 : 18 }));

function colorSheet(snapshot: People, { hash, lang }: Making): readonly WriteSheet[] {
  const words = SNAPSHOT_WORDS[lang];
  if (snapshot.consultants.length === 0) return [];
  const cells: Cells = new Map([
    ['0,0', { style: BOLD }],
    ['0,1', { style: BOLD }],
  ]);
  snapshot.consultants.forEach(({ color }, at) =>
    cells.set(`${String(at + 1)},1`, { value: '', type: 'string', style: filled(PAPER_COLORS[color].solid) }),
  );
  const rows: CellValue[][] = [
    [words.consultant, words.color],
    ...consultantLabels(snapshot.consultants).map((label) => [label, '']),
    [stampOf(snapshot, hash, lang)],
  ];
  return [{ name: words.colors, rows, cells, columns: widths(2) }];
}

function tellingSheet(snapshot: Snapshot, { hash, lang }: Making): WriteSheet {
  const { name, rows, fills } = aboutSheet(snapshot, hash, lang);
  const cells: Cells = new Map(
    fills.map(({ row, column, rgb }) => [
      `${String(row)},${String(column)}`,
      { value: '', type: 'string', style: filled(rgb) },
    ]),
  );
  return { name, rows: rows.map((row) => [...row]), cells, columns: widths(3) };
}

function countSheet(snapshot: Extract<Snapshot, { level: 'counts' }>, { hash, lang }: Making): WriteSheet {
  const words = SNAPSHOT_WORDS[lang];
  const { heads, lines } = countLines(snapshot, lang);
  const cells: Cells = new Map(heads.map((_, column) => [`0,${String(column)}`, { style: BOLD }]));
  const rows: CellValue[][] = [
    [...heads],
    ...lines.map((line) => line.map((cell) => cell ?? words.hidden)),
    [],
    [words.hiddenNote(snapshot.smallest)],
    [stampOf(snapshot, hash, lang)],
  ];
  return { name: words.total, rows, cells, columns: widths(heads.length), ...FROZEN };
}

/**
 * A text as it stands. Workbooks write signs that XML cannot bear as `_x000D_`: a text that reads so by itself must not become such a sign. And one
 * that reads `#N/A` must not become an error of the sheet, as the library would have it.
 */
export function literal(value: CellValue): CellValue {
  if (typeof value !== 'string') return value;
  return value.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_').replace(/^#(?=[A-Z][A-Z\d/_]*[!?]?$)/, '_x0023_');
}

/** A text is always a text here: a workbook's formulas stand elsewhere than its texts. */
function valueOf(cell: SnapshotCell): CellValue {
  if (cell === null) return null;
  if ('text' in cell) return cell.text;
  return 'number' in cell ? cell.number : new Date(`${cell.day}T00:00:00Z`);
}

/** What lanes are called as sheets: no sign that sheets cannot bear, no two alike. */
function sheetNames(lanes: readonly string[], taken: readonly string[]): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return lanes.map((lane) => {
    const plain = lane.replace(/[[\]:*?/\\]/g, '-').replace(/^'+|'+$/g, '') || '-';
    let name = plain.slice(0, LONGEST_SHEET_NAME);
    for (let n = 2; used.has(name.toLowerCase()); n += 1)
      name = `${plain.slice(0, LONGEST_SHEET_NAME - 4)} ${String(n)}`;
    used.add(name.toLowerCase());
    return name;
  });
}

function footOf(snapshot: Snapshot, { hash, lang }: Making): NonNullable<WriteSheet['headerFooter']> {
  const words = SNAPSHOT_WORDS[lang];
  // An ampersand begins an order there.
  const plain = (text: string): string => text.slice(0, LONGEST_FOOT_PART).replaceAll('&', '&&');
  const day = snapshot.day.split('-').reverse().join('-');
  return {
    oddHeader: `&L${plain(`${words.levels[snapshot.level]} · ${day} · ${snapshot.board}`)}&R${plain(snapshot.purpose)}`,
    oddFooter: `&L${plain(snapshot.author)}&C&P/&N&R${plain(`SHA-256 ${hash.slice(0, 32)}`)}`,
  };
}
