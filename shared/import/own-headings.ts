import { SNAPSHOT_FIELDS, type SnapshotField } from '../snapshot/document.ts';
import { SNAPSHOT_WORDS, type SnapshotWords } from '../snapshot/words.ts';
import { IMPORT_FIELDS, type ImportField } from './preview.ts';

/** What a board tells of a card by itself: the day it came there, and the last of its contacts. No file says it. */
const TOLD_BY_THE_BOARD = ['lastContact', 'enteredOn'] as const satisfies readonly SnapshotField[];

const FIELD_OF_HEADING = new Map<string, ImportField | null>();
for (const words of Object.values(SNAPSHOT_WORDS)) {
  FIELD_OF_HEADING.set(words.name, 'name').set(words.consultant, 'consultant').set(words.lane, 'lane');
  for (const field of SNAPSHOT_FIELDS)
    FIELD_OF_HEADING.set(words.fields[field], IMPORT_FIELDS.find((one) => one === field) ?? null);
}
for (const words of Object.values(SNAPSHOT_WORDS))
  for (const field of TOLD_BY_THE_BOARD) FIELD_OF_HEADING.set(words.fields[field], null);

/** The field that a heading of a file of ours stands for; null for what is not taken in, and for what somebody added. */
export function ownFieldOf(heading: string): ImportField | null {
  return FIELD_OF_HEADING.get(heading) ?? null;
}

/** The language of a file of ours, told by headings that stand in each of its lists; undefined for a list of anything else. */
export function ownWordsOf(headings: readonly string[]): SnapshotWords | undefined {
  return Object.values(SNAPSHOT_WORDS).find(({ name, consultant, lane }) =>
    [name, consultant, lane].every((heading) => headings.includes(heading)),
  );
}
