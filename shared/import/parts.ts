import { fold } from '../lib/fold.ts';
import type { OwnPlaces } from './own-places.ts';

/** What a list of a file is taken for: people, the key to the colours, or something that is left out unless somebody asks for it. */
export const PART_KINDS = ['people', 'legend', 'hidden', 'empty'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** One list of a file that holds several: a sheet of a workbook, a list of a Trello board. */
export interface FilePart {
  readonly name: string;
  readonly kind: PartKind;
  /** Cells far out were not read. */
  readonly cut: boolean;
  readonly heading: readonly string[];
  readonly records: readonly (readonly string[])[];
  /** Indexes of records that were put away where they come from. */
  readonly archived: readonly number[];
}

/** A file of several lists. */
export interface PartsFile {
  readonly format: 'workbook' | 'trello' | 'tavle';
  /** What the lists are called is a lane. */
  readonly namesAreLanes: boolean;
  readonly parts: readonly FilePart[];
  /** Where a board of ours wrote the file: its columns are read to the letter. Null for any other file. */
  readonly own: OwnPlaces | null;
}

/** All chosen lists under one heading. */
export interface JoinedParts {
  /** The heading, then every record of the chosen lists. */
  readonly records: readonly (readonly string[])[];
  /** Lines of records that were put away; the heading is line 1. */
  readonly archived: ReadonlySet<number>;
  /** Line of the first record of each list; null for those not chosen. */
  readonly firstLines: readonly (number | null)[];
  /** Where each column of each list stands in the joined records. */
  readonly columns: readonly (readonly number[])[];
}

/** Above the column of the lists' names. Danish, as the headings beside it are. */
const LANE_HEADING = 'Tavle';

/** Whether a list is taken unless a person says otherwise. */
export const isTakenAtFirst = ({ kind }: FilePart): boolean => kind === 'people';

/** Joins the lists that are on; columns of one heading become one, whatever their order in each list. */
export function joinParts({ namesAreLanes, parts }: PartsFile, on: readonly boolean[]): JoinedParts {
  const heading: string[] = [];
  const placeOf = new Map<string, number>();
  const columns = parts.map((part, index) => {
    if (on[index] !== true) return [];
    const times = new Map<string, number>();
    return part.heading.map((text, column) => {
      const word = fold(text).trim();
      // Columns without a heading belong together by their place; a heading that stands twice is two columns.
      const time = (times.get(word) ?? 0) + 1;
      times.set(word, time);
      const key = word === '' ? `#${String(column)}` : `${word}\n${String(time)}`;
      const known = placeOf.get(key);
      if (known !== undefined) return known;
      placeOf.set(key, heading.length);
      return heading.push(text) - 1;
    });
  });
  const width = heading.length;
  if (namesAreLanes) heading.push(LANE_HEADING);
  const records: string[][] = [heading];
  const archived = new Set<number>();
  const firstLines = parts.map((part, index) => {
    const places = columns[index] ?? [];
    if (on[index] !== true) return null;
    const first = records.length + 1;
    for (const at of part.archived) archived.add(first + at);
    for (const record of part.records) {
      const joined = new Array<string>(heading.length).fill('');
      for (const [column, text] of record.entries()) joined[places[column] ?? column] = text;
      // A record of nothing stays one: the name of its list says nobody is there.
      if (namesAreLanes && record.some((text) => text.trim() !== '')) joined[width] = part.name;
      records.push(joined);
    }
    return first;
  });
  return { records, archived, firstLines, columns };
}
