import { cleanLine } from '../domain/clean-citizen.ts';
import { CONSULTANT_LIMIT_RANGE } from '../domain/consultant.ts';
import { COLOR_KEYS, type ColorKey } from '../domain/palette.ts';
import { PAPER_COLORS } from '../snapshot/colors.ts';
import { nameInLabel } from '../snapshot/tables.ts';
import { SNAPSHOT_WORDS, type SnapshotWords } from '../snapshot/words.ts';
import type { OwnPlaces } from './own-places.ts';
import { ownWordsOf } from './own-headings.ts';
import type { FilePart, PartsFile } from './parts.ts';
import type { RawSheet } from './raw-sheet.ts';

/** The lists of a workbook that a snapshot wrote (`aboutSheet`), also where people worked in it since; 'nameless' for one without names, undefined for any other. */
export function partsOfOwnWorkbook(
  sheets: readonly RawSheet[],
  otherPart: (sheet: RawSheet) => FilePart,
): PartsFile | 'nameless' | undefined {
  for (const words of Object.values(SNAPSHOT_WORDS)) {
    const about = sheets.find(({ rows: [first = []] }) => first[0] === words.title && isLevel(first[1], words));
    if (!about) continue;
    if (about.rows[0]?.[1] !== words.levels.identified) return 'nameless';
    const people = sheets.filter((sheet) => sheet !== about && sheet.name !== words.colors);
    const parts = people.map((sheet) => (ownWordsOf(sheet.rows[0] ?? []) ? ownPart(sheet) : otherPart(sheet)));
    return { format: 'workbook', namesAreLanes: false, parts, own: placesIn(about, words, parts) };
  }
  return undefined;
}

const isLevel = (text: string | undefined, { levels }: SnapshotWords): boolean =>
  Object.values(levels).some((level) => level === text);

function ownPart({ name, cut, hidden, rows }: RawSheet): FilePart {
  const [heading = [], ...body] = rows;
  const width = body.reduce((most, row) => Math.max(most, row.length), heading.length);
  const padded = (row: readonly string[]): readonly string[] => Array.from({ length: width }, (_, at) => row[at] ?? '');
  const kind = body.length === 0 ? 'empty' : hidden ? 'hidden' : 'people';
  return { name, kind, cut, heading: padded(heading), records: body.map(padded), archived: [] };
}

/** Lanes and consultants as they stand on the sheet under their headings. */
function placesIn(about: RawSheet, words: SnapshotWords, parts: readonly FilePart[]): OwnPlaces {
  const colorAt = (row: number, column: number): ColorKey | null =>
    COLOR_KEYS.find((key) => PAPER_COLORS[key].solid === about.fillOf(row, column)) ?? null;
  const named = (heading: string): ReadonlySet<string> =>
    new Set(
      parts.flatMap(({ heading: heads, records }) =>
        records.map((row) => cleanLine(row[heads.indexOf(heading)] ?? '')),
      ),
    );
  const [inLanes, withConsultants] = [named(words.lane), named(words.consultant)];
  return {
    lanes: under(about, [words.lane, words.color]).map((at) => {
      const name = cleanLine(about.rows[at]?.[0] ?? '');
      return { name, color: colorAt(at, 1), isEmpty: !inLanes.has(name) };
    }),
    consultants: consultantRows(about, words).map((at) => {
      const [label = '', initials = '', , limit = ''] = (about.rows[at] ?? []).map(cleanLine);
      return {
        label,
        name: nameInLabel(label, initials),
        initials,
        color: colorAt(at, 2),
        limit: limitIn(limit),
        isEmpty: !withConsultants.has(label),
      };
    }),
  };
}

/** Where somebody has a limit, limits stand in a column of their own. */
function consultantRows(about: RawSheet, words: SnapshotWords): readonly number[] {
  const heading = [words.consultant, words.initials, words.color];
  const limited = under(about, [...heading, words.limit]);
  return limited.length > 0 ? limited : under(about, heading);
}

/** People work in these sheets: what is no limit that a board would take is none. */
function limitIn(text: string): number | null {
  const { min, max } = CONSULTANT_LIMIT_RANGE;
  const citizens = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return citizens >= min && citizens <= max ? citizens : null;
}

/** The rows that stand under a heading, down to the next empty one. */
function under({ rows }: RawSheet, heading: readonly string[]): readonly number[] {
  const at = rows.findIndex(
    (row, index) =>
      isEmpty(rows[index - 1]) &&
      row.length === heading.length &&
      heading.every((text, column) => row[column] === text),
  );
  if (at < 0) return [];
  const found: number[] = [];
  for (let row = at + 1; !isEmpty(rows[row]); row += 1) found.push(row);
  return found;
}

const isEmpty = (row: readonly string[] | undefined): boolean => row === undefined || row.every((text) => text === '');
