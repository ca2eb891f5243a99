import type { Demand, WorkTime } from '../domain/work.ts';
import { fold } from '../lib/fold.ts';
import type { IsoDate } from '../lib/iso-date.ts';
import { peopleIn } from './canonical.ts';
import { listText } from '../lib/list-text.ts';
import type { Snapshot, SnapshotConsultant, SnapshotField, SnapshotRow } from './document.ts';
import { SNAPSHOT_WORDS, type SnapshotLang, type SnapshotWords } from './words.ts';

/** What stands in one place of a table. */
export type SnapshotCell = { readonly text: string } | { readonly day: IsoDate } | { readonly number: number } | null;

const DAYS: ReadonlySet<SnapshotField> = new Set(['birthDate', 'laneSince', 'nextDate', 'lastContact', 'enteredOn']);

/** A field of a card as a table shows it; null: nothing is known. */
export function cellOf(field: SnapshotField, row: SnapshotRow, words: SnapshotWords): SnapshotCell {
  const value = row.values[field];
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return null;
  if (DAYS.has(field)) return { day: value as IsoDate };
  if (typeof value === 'number') return { number: value };
  if (typeof value === 'boolean') return { text: value ? words.yes : words.no };
  if (typeof value === 'string') return { text: value };
  const named = (one: string): string =>
    field === 'workTimes' ? words.workTimes[one as WorkTime] : field === 'avoids' ? words.demands[one as Demand] : one;
  return { text: listText(value.map(named)) };
}

/** What each consultant is called in a table: the name, and the initials where the name alone would not tell two from each other. */
export function consultantLabels(consultants: readonly SnapshotConsultant[]): readonly string[] {
  return consultants.map(({ name, initials }) => {
    const isShared = consultants.filter((other) => fold(other.name) === fold(name)).length > 1;
    return isShared || name.endsWith(initialsMark(initials)) ? `${name}${initialsMark(initials)}` : name;
  });
}

/** The name in such a label. */
export function nameInLabel(label: string, initials: string): string {
  const mark = initialsMark(initials);
  return label.endsWith(mark) ? label.slice(0, -mark.length) : label;
}

const initialsMark = (initials: string): string => ` (${initials})`;

/** A table cell as it is read. Days stand as in Danish files: 22-11-2026. */
export function cellText(cell: SnapshotCell, hidden = ''): string {
  if (cell === null) return hidden;
  if ('text' in cell) return cell.text;
  if ('number' in cell) return String(cell.number);
  return cell.day.split('-').reverse().join('-');
}

/** Numbers by lane and consultant with their totals, as lines of a table under `heads`; null: hidden. */
export function countLines(
  snapshot: Extract<Snapshot, { level: 'counts' }>,
  lang: SnapshotLang,
): { readonly heads: readonly string[]; readonly lines: readonly (readonly [string, ...(number | null)[]])[] } {
  const words = SNAPSHOT_WORDS[lang];
  const { cells, laneTotals, consultantTotals, total } = snapshot.counts;
  const owners = snapshot.consultants.map(({ initials }) => initials);
  return {
    heads: [words.lane, ...owners, ...(snapshot.hasUngiven ? [words.ungiven] : []), words.total],
    lines: [
      ...snapshot.lanes.map(({ name }, at): readonly [string, ...(number | null)[]] => [
        name,
        ...(cells[at] ?? []),
        laneTotals[at] ?? null,
      ]),
      [words.total, ...consultantTotals, total],
    ],
  };
}

/** What a snapshot says of itself, line by line: what it is, of which day, by whom, what for and how it is told from another. */
export function aboutLines(
  snapshot: Snapshot,
  hash: string,
  lang: SnapshotLang,
): readonly (readonly [string, string])[] {
  const words = SNAPSHOT_WORDS[lang];
  const people = peopleIn(snapshot);
  return [
    [words.title, words.levels[snapshot.level]],
    [words.head.board, snapshot.board],
    [words.head.day, cellText({ day: snapshot.day })],
    [words.head.part, snapshot.whole ? words.wholeBoard : words.partOfBoard],
    ...(people === null ? [] : [[words.head.people, String(people)] as const]),
    [words.head.purpose, snapshot.purpose],
    [words.head.author, snapshot.author],
    [words.head.madeAt, snapshot.madeAt],
    [words.head.hash, hash],
    ...(snapshot.level === 'counts' ? [['', words.hiddenNote(snapshot.smallest)] as const] : []),
  ];
}

/** The same in one line, for the foot of a page. */
export function stampOf(snapshot: Snapshot, hash: string, lang: SnapshotLang): string {
  const words = SNAPSHOT_WORDS[lang];
  return [
    `${words.title} ${words.levels[snapshot.level].toLowerCase()}`,
    cellText({ day: snapshot.day }),
    snapshot.board,
    `${words.head.author} ${snapshot.author}`,
    `${words.head.purpose}: ${snapshot.purpose}`,
    `SHA-256 ${hash.slice(0, 16)}`,
  ].join(' · ');
}
