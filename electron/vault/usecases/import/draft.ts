import type { BoardReader } from '../../../../shared/changes/record-store.ts';
import { withoutCpr } from '../../../../shared/domain/cpr.ts';
import { fieldOfHeading } from '../../../../shared/import/column-words.ts';
import { guessFields, guessHeader } from '../../../../shared/import/guess-columns.ts';
import { nameKey } from '../../../../shared/import/name-groups.ts';
import { ownFieldOf } from '../../../../shared/import/own-headings.ts';
import type { OwnPlaces } from '../../../../shared/import/own-places.ts';
import type { JoinedParts, PartsFile } from '../../../../shared/import/parts.ts';
import type { ImportChoices } from '../../../../shared/import/plan-import.ts';
import {
  SHARED_FIELDS,
  type DuplicateAnswer,
  type ImportColumn,
  type ImportEncoding,
  type ImportField,
  type NameMatch,
} from '../../../../shared/import/preview.ts';
import { monthFirstShape } from '../../../../shared/import/read-date.ts';
import { readRow, type ReadColumn, type ReadRow } from '../../../../shared/import/read-row.ts';
import { fold } from '../../../../shared/lib/fold.ts';
import type { IsoDate } from '../../../../shared/lib/iso-date.ts';
import { safeLine } from '../../../../shared/lib/safe-text.ts';
import type { Table } from './read-table.ts';

/** An import under way: the file, how it is read, and everything a person decided. Lives in memory only. */
export interface Draft {
  readonly fileName: string;
  /** The file's own, or its lists as they are kept. */
  readonly bytes: Uint8Array;
  readonly encoding: ImportEncoding;
  readonly table: Table;
  /** The lists that `table` was joined of; null for a text. */
  readonly lists: DraftLists | null;
  readonly width: number;
  readonly hasHeader: boolean;
  readonly fields: readonly (ImportField | null)[];
  /** Texts typed over cells, by line and column. */
  readonly corrections: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly choices: DraftChoices;
}

/** The lists of a file, and which of them are taken. */
export interface DraftLists {
  readonly file: PartsFile;
  readonly on: readonly boolean[];
  readonly joined: JoinedParts;
}

export interface DraftChoices extends ImportChoices {
  readonly answers: ReadonlyMap<number, DuplicateAnswer>;
  readonly lanes: ReadonlyMap<string, NameMatch['choice']>;
  readonly consultants: ReadonlyMap<string, NameMatch['choice']>;
}

export const NO_CHOICES: DraftChoices = {
  leftOut: new Set(),
  answers: new Map(),
  lanes: new Map(),
  consultants: new Map(),
  fallbackLaneId: null,
  fallbackConsultantId: null,
  ticks: new Map(),
  again: new Set(),
  remembered: null,
};
const NO_SHAPES: ReadonlySet<string> = new Set();
const SAMPLES = 3;
const SAMPLE_ROWS = 200;
const HEADER_LIMIT = 120;

/** A draft over a table as it was read, with header and columns guessed. */
export function newDraft(
  file: Pick<Draft, 'fileName' | 'bytes' | 'encoding' | 'table' | 'lists'>,
  board: BoardReader,
): Draft {
  // A spread of 100,000 lengths would be too many arguments.
  const width = file.table.records.reduce((most, record) => Math.max(most, record.length), 0);
  // What was put away where it comes from stays out unless somebody takes it in.
  const choices = file.lists ? { ...NO_CHOICES, leftOut: file.lists.joined.archived } : NO_CHOICES;
  return withHeader(
    { ...file, width, hasHeader: true, fields: [], corrections: new Map(), choices },
    file.lists !== null || guessHeader(file.table.records),
    board,
  );
}

/** What a file of ours tells of lanes and consultants; null for any other file. */
export const ownOf = ({ lists }: Pick<Draft, 'lists'>): OwnPlaces | null => lists?.file.own ?? null;

/** The same with the first record as a heading or as a row, and the columns guessed anew. */
export function withHeader(draft: Draft, hasHeader: boolean, board: BoardReader): Draft {
  const known = {
    lanes: new Set([...board.all('lane')].map(({ name }) => fold(name))),
    consultants: new Set([...board.all('consultant')].flatMap(({ name, initials }) => [fold(name), fold(initials)])),
  };
  const next = { ...draft, hasHeader };
  if (ownOf(draft)) return { ...next, fields: headersOf(next).map(ownFieldOf) };
  return { ...next, fields: guessFields(hasHeader ? headersOf(next) : [], rowsOf(next), draft.width, known) };
}

/** The same with other columns; a field that only one column can fill leaves the column that had it. */
export function withColumns(draft: Draft, columns: readonly Pick<ImportColumn, 'index' | 'field'>[]): Draft {
  const fields = [...draft.fields];
  for (const { index, field } of columns) {
    if (index >= draft.width) continue;
    if (field !== null && !SHARED_FIELDS.has(field))
      for (const [other, held] of fields.entries()) if (held === field) fields[other] = null;
    fields[index] = field;
  }
  return { ...draft, fields };
}

/** Headings, safe to show; '' where there is none. */
function headersOf({ table, hasHeader, width }: Draft): readonly string[] {
  const first = hasHeader ? (table.records[0] ?? []) : [];
  return Array.from({ length: width }, (_, index) =>
    withoutCpr(safeLine(first[index] ?? '')).text.slice(0, HEADER_LIMIT),
  );
}

function rowsOf({ table, hasHeader }: Draft): Table['records'] {
  return hasHeader ? table.records.slice(1) : table.records;
}

/** Reads every row. `before` is the reading of the draft this one came from: rows with the same columns and corrections are kept. */
export function readRows(
  draft: Draft,
  today: IsoDate,
  before?: { readonly draft: Draft; readonly columns: readonly ReadColumn[]; readonly rows: readonly ReadRow[] },
): { readonly columns: readonly ReadColumn[]; readonly rows: readonly ReadRow[] } {
  const sameTable =
    before?.draft.table === draft.table &&
    before.draft.hasHeader === draft.hasHeader &&
    before.draft.fields === draft.fields;
  const columns = sameTable ? before.columns : columnsOf(draft, today);
  const first = draft.hasHeader ? 1 : 0;
  const rows = rowsOf(draft).map((record, index) => {
    const line = index + first + 1;
    const known = before?.rows[index];
    const corrections = draft.corrections.get(line);
    if (sameTable && known && before.draft.corrections.get(line) === corrections) return known;
    return readRow(line, record, columns, corrections, {
      brokenQuote: draft.table.brokenQuotes.has(index + first),
      uneven: isUneven(record, draft),
      archived: draft.lists?.joined.archived.has(line) === true,
    });
  });
  return { columns, rows };
}

/** Whether a row has more or fewer cells than the heading. Empty ones too many do no harm. */
function isUneven(record: readonly string[], { table, hasHeader }: Draft): boolean {
  const expected = table.records[0]?.length ?? 0;
  return hasHeader && (record.length < expected || record.slice(expected).some((cell) => cell.trim() !== ''));
}

function columnsOf(draft: Draft, today: IsoDate): readonly ReadColumn[] {
  const rows = rowsOf(draft);
  return headersOf(draft).map((header, index) => {
    const field = draft.fields[index] ?? null;
    const isDate = field === 'birthDate' || field === 'laneSince' || field === 'nextDate';
    return {
      header,
      field,
      own: field !== null && ownOf(draft) !== null && ownFieldOf(header) === field,
      today,
      holdsCpr: fieldOfHeading(header)?.field === 'cpr',
      monthFirstShapes: isDate
        ? new Set(rows.flatMap((record) => monthFirstShape(safeLine(record[index] ?? '')) ?? []))
        : NO_SHAPES,
    };
  });
}

/** The columns as the wizard shows them. */
export function shownColumns(columns: readonly ReadColumn[], rows: readonly ReadRow[]): readonly ImportColumn[] {
  return columns.map(({ header, field }, index) => {
    const samples = new Set<string>();
    for (const row of rows.slice(0, SAMPLE_ROWS)) {
      const text = row.cells[index]?.text ?? '';
      if (text !== '') samples.add(text.slice(0, HEADER_LIMIT));
      if (samples.size === SAMPLES) break;
    }
    return { index, header, field, samples: [...samples] };
  });
}

/** The draft's choices with those of an adjustment over them; names are looked up by their folded form. */
export function withNameChoices(
  held: DraftChoices['lanes'],
  made: readonly { readonly name: string; readonly choice: NameMatch['choice'] }[] | undefined,
): DraftChoices['lanes'] {
  if (!made) return held;
  const next = new Map(held);
  for (const { name, choice } of made) next.set(nameKey(name), choice);
  return next;
}
