import type { Snapshot } from './document.ts';
import { guarded } from './formula-guard.ts';
import { cellOf, cellText, consultantLabels, countLines, stampOf } from './tables.ts';
import { SNAPSHOT_WORDS, type SnapshotLang } from './words.ts';

/**
 * A snapshot as a table of text that Danish spreadsheets open by themselves: UTF-8 with a byte order mark, semicolons, CR LF, and nothing that they
 * would run. The last column of each line bears the stamp, so that no line is without it, however the table is sorted.
 */
export function csvOf(snapshot: Snapshot, hash: string, lang: SnapshotLang): string {
  const words = SNAPSHOT_WORDS[lang];
  const stamp = stampOf(snapshot, hash, lang);
  const lines = snapshot.level === 'counts' ? countTable(snapshot, lang) : cardTable(snapshot, lang);
  const [heads = [], ...rest] = lines;
  return `\uFEFF${[[...heads, words.title], ...rest.map((line) => [...line, stamp])].map(lineOf).join('')}`;
}

function countTable(
  snapshot: Extract<Snapshot, { level: 'counts' }>,
  lang: SnapshotLang,
): readonly (readonly string[])[] {
  const { heads, lines } = countLines(snapshot, lang);
  const { hidden } = SNAPSHOT_WORDS[lang];
  return [heads, ...lines.map((line) => line.map((cell) => (cell === null ? hidden : String(cell))))];
}

function cardTable(
  snapshot: Exclude<Snapshot, { level: 'counts' }>,
  lang: SnapshotLang,
): readonly (readonly string[])[] {
  const words = SNAPSHOT_WORDS[lang];
  const name = snapshot.level === 'glance' ? words.initials : words.name;
  const labels = consultantLabels(snapshot.consultants);
  return [
    [words.lane, words.consultant, name, ...snapshot.fields.map((field) => words.fields[field])],
    ...snapshot.rows.map((row) => [
      snapshot.lanes[row.lane]?.name ?? '',
      row.consultant === null ? '' : (labels[row.consultant] ?? ''),
      row.name,
      ...snapshot.fields.map((field) => cellText(cellOf(field, row, words))),
    ]),
  ];
}

/** A line of such a table. */
export function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(';')}\r\n`;
}
