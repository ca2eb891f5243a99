import { CITIZEN_TEXT_LIMITS } from '../domain/citizen.ts';
import { isNameless } from '../domain/clean-citizen.ts';
import { CPR_MARKER, withoutCpr } from '../domain/cpr.ts';
import { fold } from '../lib/fold.ts';
import { characterCount, isBlank } from '../lib/safe-text.ts';
import { listText, wordsOfListText } from '../lib/list-text.ts';
import { IMPORT_FIELDS, LIST_FIELDS, SHARED_FIELDS, type ImportField, type RowRefusal } from './preview.ts';
import { cut, readCell, type ColumnContext, type ReadCell } from './read-cell.ts';

/** A column as rows are read by it. */
export interface ReadColumn extends ColumnContext {
  readonly header: string;
}

/** A record of the file, read by itself: nothing here depends on other rows or on the board. */
export interface ReadRow {
  readonly line: number;
  readonly cells: readonly ReadCell[];
  /** What each field would hold; '' for nothing, days as `YYYY-MM-DD`. */
  readonly values: Readonly<Record<ImportField, string>>;
  /** Why the row cannot be taken as it stands. */
  readonly refusal: Extract<RowRefusal, 'empty-row' | 'no-name' | 'name-too-long'> | null;
  /** Some cell has doubt or is bad. */
  readonly doubtful: boolean;
  /** It was put away where it comes from. */
  readonly archived: boolean;
  /** Case number and name as they are compared; '' for none. */
  readonly caseKey: string;
  readonly nameKey: string;
}

const NOTHING = Object.fromEntries(IMPORT_FIELDS.map((field) => [field, ''])) as Readonly<Record<ImportField, string>>;

/** What was found about a record as a whole. */
export interface RowFaults {
  /** Its quotes could not be paired. */
  readonly brokenQuote: boolean;
  /** It has another number of cells than the heading: some may stand in the wrong column. */
  readonly uneven: boolean;
  /** It was put away where it comes from. */
  readonly archived: boolean;
}

/** Reads one record. `corrections` are texts typed over cells, by column. */
export function readRow(
  line: number,
  record: readonly string[],
  columns: readonly ReadColumn[],
  corrections: ReadonlyMap<number, string> | undefined,
  { brokenQuote, uneven, archived }: RowFaults,
): ReadRow {
  const cells = columns.map((column, index) => {
    const typed = corrections?.get(index);
    const cell = readCell(typed ?? record[index] ?? '', column, typed !== undefined);
    return brokenQuote && cell.status === 'ok' && typed === undefined && cell.text.includes('"')
      ? { ...cell, status: 'doubt' as const, note: 'unclosed-quote' as const }
      : cell;
  });
  const first = columns.findIndex(({ field }) => field !== null);
  const opening = cells[first];
  if (uneven && opening?.status === 'ok' && !opening.corrected)
    cells[first] = { ...opening, status: 'doubt', note: 'uneven-row' };
  const values = valuesOf(cells, columns);
  cutJoined(values, cells, columns);
  // A CPR number in some other cell is the only birth date this row has: it is used, and the cell says so. Two different ones are nobody's.
  const distinct = new Set(cells.flatMap((cell) => cell.cprBirthDate ?? []));
  const borrowed =
    values.birthDate === '' && distinct.size === 1 ? cells.findIndex((cell) => cell.cprBirthDate !== null) : -1;
  const donor = cells[borrowed];
  if (donor?.cprBirthDate) {
    values.birthDate = donor.cprBirthDate;
    cells[borrowed] = { ...donor, note: donor.status === 'bad' ? donor.note : 'cpr-to-birth-date' };
  }
  const keys = { caseKey: caseKeyOf(values.caseNumber), nameKey: fold(values.name) };
  return {
    line,
    cells,
    values,
    ...keys,
    archived,
    refusal: refusalOf(cells, values, columns),
    doubtful: cells.some((cell, index) => cell.status !== 'ok' && columns[index]?.field !== null),
  };
}

/** A case number for comparing: letters and digits only, since some write the dashes and some do not. */
export function caseKeyOf(caseNumber: string): string {
  return fold(caseNumber).replace(/[^\p{L}\p{N}]+/gu, '');
}

function valuesOf(cells: readonly ReadCell[], columns: readonly ReadColumn[]): Record<ImportField, string> {
  const values = { ...NOTHING };
  for (const [index, { field, header }] of columns.entries()) {
    const reading = cells[index]?.reading ?? '';
    if (field === null || reading === '') continue;
    values[field] =
      values[field] === ''
        ? labelled(field, header, reading, columns)
        : joined(field, values[field], labelled(field, header, reading, columns));
  }
  if (values.birthDate === '') values.birthDate = values.cpr;
  values.cpr = '';
  if (values.name !== '') values.name = nameOf(cells, columns);
  // Two halves that were harmless alone can be a number together.
  for (const field of SHARED_FIELDS)
    if (columns.filter((column) => column.field === field).length > 1) values[field] = scrubbed(values[field]);
  return values;
}

function scrubbed(text: string): string {
  const { text: clean, found } = withoutCpr(text);
  return found.length === 0 ? text : clean.replaceAll(CPR_MARKER, ' ').trim();
}

const JOINED_TEXTS = ['education', 'workExperience', 'earlierPlacements', 'considerations', 'wishes', 'note'] as const;

/** Columns that fit alone can be too long together; the last of them says so. */
function cutJoined(values: Record<ImportField, string>, cells: ReadCell[], columns: readonly ReadColumn[]): void {
  for (const field of JOINED_TEXTS) {
    const limit = CITIZEN_TEXT_LIMITS[field];
    if (values[field].length <= limit || characterCount(values[field]) <= limit) continue;
    values[field] = cut(values[field], limit);
    const last = columns.findLastIndex((column, index) => column.field === field && cells[index]?.reading !== '');
    const cell = cells[last];
    if (cell) cells[last] = { ...cell, status: 'doubt', note: 'too-long' };
  }
}

/** Remarks from several columns keep their headings, so that nobody wonders where a sentence came from. */
function labelled(field: ImportField, header: string, reading: string, columns: readonly ReadColumn[]): string {
  return field === 'note' && header !== '' && columns.filter((column) => column.field === 'note').length > 1
    ? `${header}: ${reading}`
    : reading;
}

function joined(field: ImportField, before: string, more: string): string {
  return LIST_FIELDS.has(field)
    ? listText([...wordsOfListText(before), ...wordsOfListText(more)])
    : `${before}\n${more}`;
}

/** First names before family names, whatever the order of the columns. */
function nameOf(cells: readonly ReadCell[], columns: readonly ReadColumn[]): string {
  const parts = columns.flatMap(({ field, header }, index) =>
    field === 'name'
      ? [{ family: /efternavn|last ?name|surname|family/.test(fold(header)), text: cells[index]?.reading ?? '' }]
      : [],
  );
  return [...parts.filter(({ family }) => !family), ...parts.filter(({ family }) => family)]
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');
}

function refusalOf(
  cells: readonly ReadCell[],
  values: Readonly<Record<ImportField, string>>,
  columns: readonly ReadColumn[],
): ReadRow['refusal'] {
  if (cells.every((cell) => isBlank(cell.text))) return 'empty-row';
  if (columns.some(({ field }, index) => field === 'name' && cells[index]?.status === 'bad')) return 'name-too-long';
  if (isNameless(values.name)) return 'no-name';
  return characterCount(values.name) > CITIZEN_TEXT_LIMITS.name ? 'name-too-long' : null;
}
