import type { Snapshot } from './document.ts';
import { PAPER_COLORS } from './colors.ts';
import { aboutLines, consultantLabels } from './tables.ts';
import { SNAPSHOT_WORDS, type SnapshotLang } from './words.ts';

/** The last sheet of a workbook: what the snapshot says of itself, then its lanes and consultants with their colours, also those whom nobody stands with. */
interface AboutSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** RRGGBB by row and column, counted from 0. */
  readonly fills: readonly { readonly row: number; readonly column: number; readonly rgb: string }[];
}

/** That sheet; an import knows a file of ours by it (`shared/import/own-workbook.ts`). */
export function aboutSheet(snapshot: Snapshot, hash: string, lang: SnapshotLang): AboutSheet {
  const words = SNAPSHOT_WORDS[lang];
  const rows: (readonly string[])[] = aboutLines(snapshot, hash, lang).map((line) => [...line]);
  const fills: AboutSheet['fills'][number][] = [];
  if (snapshot.level === 'counts') return { name: words.about, rows, fills };
  rows.push([], [words.lane, words.color]);
  for (const { name, color } of snapshot.lanes) {
    fills.push({ row: rows.length, column: 1, rgb: PAPER_COLORS[color].solid });
    rows.push([name, '']);
  }
  const labels = consultantLabels(snapshot.consultants);
  // Where nobody has a limit, nothing is said of limits.
  const isLimited = snapshot.consultants.some(({ limit }) => limit !== undefined);
  rows.push([], [words.consultant, words.initials, words.color, ...(isLimited ? [words.limit] : [])]);
  for (const [at, { initials, color, limit }] of snapshot.consultants.entries()) {
    fills.push({ row: rows.length, column: 2, rgb: PAPER_COLORS[color].solid });
    rows.push([labels[at] ?? '', initials, '', ...(isLimited ? [String(limit ?? '')] : [])]);
  }
  return { name: words.about, rows, fills };
}
