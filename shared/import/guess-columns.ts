import { withoutCpr } from '../domain/cpr.ts';
import { fold } from '../lib/fold.ts';
import { isBlank, safeLine } from '../lib/safe-text.ts';
import { fieldOfHeading } from './column-words.ts';
import { SHARED_FIELDS, type ImportField } from './preview.ts';
import { readEmail, readPhone } from './read-contact.ts';
import { looksLikeDate } from './read-date.ts';
import { isReasonHeading } from './refused-file.ts';

type Records = readonly (readonly string[])[];

/** Rows looked at; more would not change the guess. */
const SAMPLE_ROWS = 200;
const PERSON_NAME = /^\p{L}[\p{L}\p{M}'’.-]*(?: +\p{L}[\p{L}\p{M}'’.-]*){1,5}$/u;

/** Names the board already knows, folded, so that a column of them is told without a heading. */
export interface KnownNames {
  readonly lanes: ReadonlySet<string>;
  readonly consultants: ReadonlySet<string>;
}

/** Whether the first record is a heading: it names fields, or stands above cells of a kind that it is not itself. Without such a sign it is a person. */
export function guessHeader(records: Records): boolean {
  const [first, ...rest] = records.slice(0, SAMPLE_ROWS);
  if (!first) return false;
  if (isReasonHeading(first[0])) return true;
  const named = first.filter((cell) => fieldOfHeading(safeLine(cell))?.exact === true).length;
  if (named >= 1 && named * 4 >= first.filter((cell) => !isBlank(cell)).length) return true;
  return first.some(
    (cell, index) => !isBlank(cell) && typeOf([cell]) === undefined && typeOf(column(rest, index)) !== undefined,
  );
}

/** The field each column most likely fills; null for none. `headers` is empty where the file has none. */
export function guessFields(
  headers: readonly string[],
  rows: Records,
  width: number,
  known: KnownNames,
): readonly (ImportField | null)[] {
  const fields = new Array<ImportField | null>(width).fill(null);
  const taken = new Set<ImportField>();
  const give = (index: number, field: ImportField): void => {
    if (fields[index] !== null || (taken.has(field) && !SHARED_FIELDS.has(field))) return;
    fields[index] = field;
    taken.add(field);
  };
  // Why a row was left out the last time says nothing about anybody.
  const isAside = (index: number): boolean => isReasonHeading(headers[index]);
  const headings = headers.map((header) => fieldOfHeading(header));
  for (const [index, heading] of headings.entries()) if (heading?.exact) give(index, heading.field);
  for (const [index, heading] of headings.entries())
    if (heading && !heading.exact && !(heading.field === 'name' && taken.has('name'))) give(index, heading.field);
  const sample = rows.slice(0, SAMPLE_ROWS);
  for (let index = 0; index < width; index += 1) {
    if (fields[index] !== null || isAside(index)) continue;
    const cells = column(sample, index);
    const guess = typeOf(cells) ?? knownOf(cells, known);
    if (guess && !taken.has(guess)) give(index, guess);
  }
  if (!taken.has('name')) {
    const index = likeliestNames(sample, fields, isAside);
    if (index >= 0) give(index, 'name');
  }
  return fields;
}

function column(rows: Records, index: number): readonly string[] {
  return rows.map((row) => safeLine(row[index] ?? '')).filter((cell) => cell !== '');
}

const most = (cells: readonly string[], test: (cell: string) => boolean, share = 0.6): boolean =>
  cells.length > 0 && cells.filter(test).length >= cells.length * share;

/** The field that the cells' form alone tells. */
function typeOf(cells: readonly string[]): ImportField | undefined {
  if (most(cells, (cell) => withoutCpr(cell).found.length > 0 && cell.length <= 13)) return 'cpr';
  if (most(cells, (cell) => readEmail(cell) !== undefined)) return 'email';
  if (most(cells, looksLikeDate)) return 'birthDate';
  if (most(cells, (cell) => /^[+\d]/.test(cell) && readPhone(cell) !== undefined)) return 'phone';
  return undefined;
}

function knownOf(cells: readonly string[], known: KnownNames): ImportField | undefined {
  if (most(cells, (cell) => known.lanes.has(fold(cell)))) return 'lane';
  return most(cells, (cell) => known.consultants.has(fold(cell))) ? 'consultant' : undefined;
}

/** The column with the most different cells that read like a person's name, or -1. */
function likeliestNames(
  rows: Records,
  fields: readonly (ImportField | null)[],
  isAside: (index: number) => boolean,
): number {
  let [best, bestCount] = [-1, 0];
  for (const [index, field] of fields.entries()) {
    if (field !== null || isAside(index)) continue;
    const cells = column(rows, index);
    if (!most(cells, (cell) => PERSON_NAME.test(cell), 0.5)) continue;
    const different = new Set(cells).size;
    if (different > bestCount) [best, bestCount] = [index, different];
  }
  return best;
}
