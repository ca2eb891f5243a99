import type { Citizen } from '../domain/citizen.ts';
import type { PartKind, PartsFile } from './parts.ts';

/** A field of the card a column can fill. `lane` and `consultant` are given by name (consultants also by initials). */
export const IMPORT_FIELDS = [
  'caseNumber',
  'name',
  'birthDate',
  'cpr',
  'motherTongue',
  'otherLanguages',
  'interpreter',
  'danishEducation',
  'education',
  'home',
  'phone',
  'email',
  'consultant',
  'lane',
  'laneSince',
  'workExperience',
  'earlierPlacements',
  'considerations',
  'nextDate',
  'skills',
  'drivingLicence',
  'licences',
  'wishes',
  'weeklyHours',
  'workTimes',
  'avoids',
  'note',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];
/** Fields several columns may fill together. */
export const SHARED_FIELDS: ReadonlySet<ImportField> = new Set([
  'name',
  'otherLanguages',
  'education',
  'workExperience',
  'earlierPlacements',
  'considerations',
  'skills',
  'licences',
  'wishes',
  'workTimes',
  'avoids',
  'note',
]);
/** Fields of several words each; a reading has them as `listText` does, those of a closed list by their keys. */
export const LIST_FIELDS: ReadonlySet<ImportField> = new Set([
  'otherLanguages',
  'skills',
  'licences',
  'workTimes',
  'avoids',
]);

export const IMPORT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'macintosh'] as const;
export type ImportEncoding = (typeof IMPORT_ENCODINGS)[number];
export const IMPORT_DELIMITERS = [';', ',', '\t', '|'] as const;
export type ImportDelimiter = (typeof IMPORT_DELIMITERS)[number];

/** Why a cell deserves a look. `bad` ones would be left empty; `doubt` ones are taken as shown; `ok` ones with a note are told, not asked about. */
export type CellNote =
  | 'unreadable-date'
  | 'serial-date'
  | 'unclosed-quote'
  | 'uneven-row'
  | 'guessed-century'
  | 'guessed-day-order'
  | 'date-far-off'
  | 'unreadable-number'
  | 'unreadable-yes-no'
  | 'unknown-words'
  | 'unlikely-phone'
  | 'unlikely-email'
  | 'hidden-characters'
  | 'formula'
  | 'cpr-removed'
  | 'cpr-to-birth-date'
  | 'too-long'
  | 'unknown-lane'
  | 'unknown-consultant'
  | 'spelling-unified'
  | 'near-lane'
  | 'near-consultant';

export interface PreviewCell {
  /** What stands in the file (or the correction typed over it), made safe to show: no hidden characters, no CPR number, at most `MAX_SHOWN_TEXT`. */
  readonly text: string;
  /** What would be kept; '' for nothing. Days as `YYYY-MM-DD`. */
  readonly reading: string;
  readonly status: 'ok' | 'doubt' | 'bad';
  readonly note: CellNote | null;
  readonly corrected: boolean;
}

/** Longest text of a cell that crosses to the page, in characters. */
export const MAX_SHOWN_TEXT = 20_000;

/** 'same-person': a person said so. 'repeated': somebody who stands further up, and nothing is said of them that is not said there. */
export type RowRefusal =
  'empty-row' | 'no-name' | 'name-too-long' | 'same-person' | 'repeated' | 'left-out' | 'archived';

/** A field in which the file says something else than the card. An empty cell says nothing, so it never differs. */
export interface RowDifference {
  readonly field: ImportField;
  /** What stands on the card; '' for nothing. Days as `YYYY-MM-DD`. */
  readonly before: string;
  /** What the file says. Never ''. */
  readonly after: string;
  /** It was written on the board after a file had filled it. */
  readonly edited: boolean;
  /** The cell it was read from has doubt. */
  readonly doubtful: boolean;
  /** It is taken over from the file. */
  readonly ticked: boolean;
}

/** The card a row speaks of, and in what the two differ. */
interface RowUpdate {
  readonly id: Citizen['id'];
  /** The name on the card. */
  readonly name: string;
  readonly because: DuplicateQuestion['because'];
  readonly differences: readonly RowDifference[];
}

export interface PreviewRow {
  /** Number of the record in the file: the header is 1. Stable. */
  readonly line: number;
  readonly cells: readonly PreviewCell[];
  /** 'taken': a new card. 'changed': a card takes something over; 'unchanged': it is there and takes nothing over. */
  readonly outcome:
    | { readonly kind: 'taken' | 'changed' | 'unchanged' | 'asked' }
    | { readonly kind: 'refused'; readonly reason: RowRefusal };
  /** For rows that are somebody on the board. */
  readonly update: RowUpdate | null;
}

/** Which rows the preview lists. 'doubt': those with a cell of doubt or a bad one. 'differing': people on the board of whom the file says something else, ticked or not. */
export const ROW_FILTERS = ['all', 'differing', 'taken', 'equal', 'doubt', 'refused', 'asked'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];
/** Rows asked for at once; more would be one long task in the page. */
export const MAX_ROWS_A_PAGE = 500;

/** A window on the rows of a filter. */
export interface PreviewRows {
  readonly from: number;
  readonly rows: readonly PreviewRow[];
}

/** The same person twice? Asked, never decided by the program. */
export interface DuplicateQuestion {
  readonly line: number;
  /** What makes us ask. */
  readonly because: 'case-number' | 'name-and-birth-date' | 'name';
  /** Somebody on the board, or an earlier row of the file. */
  readonly other:
    | { readonly kind: 'citizen'; readonly id: Citizen['id']; readonly name: string }
    | { readonly kind: 'row'; readonly line: number; readonly name: string };
  /** Names of the fields (or 'name') that differ, for the side by side. */
  readonly differing: readonly { readonly field: ImportField; readonly here: string; readonly there: string }[];
  readonly answer: DuplicateAnswer | null;
}
/** 'update': the same person, whose card takes over what differs. 'same': leave this row out. 'different': two people, take it. Of two rows 'update' means 'same'. */
export const DUPLICATE_ANSWERS = ['update', 'same', 'different'] as const;
export type DuplicateAnswer = (typeof DUPLICATE_ANSWERS)[number];

export const MAX_SHOWN_QUESTIONS = 200;

/** A lane or consultant the file names. */
export interface NameMatch {
  /** As most rows of the file write it. */
  readonly name: string;
  readonly rows: number;
  /** Id of the board's own, or null where there is none. */
  readonly matchId: string | null;
  /** Id of the board's own that it may be a slip of the finger from, until a person has decided; null for none. */
  readonly nearId: string | null;
  /** What to do where there is none: make it, or put the rows at `fallback`. */
  readonly choice:
    { readonly kind: 'match'; readonly id: string } | { readonly kind: 'make' } | { readonly kind: 'fallback' };
}

export interface ImportColumn {
  readonly index: number;
  readonly header: string;
  readonly field: ImportField | null;
  /** The first different texts of the column, safe to show. */
  readonly samples: readonly string[];
}

/** People on the board whom the file does not name. Nothing happens to them. */
export interface AbsentPeople {
  readonly count: number;
  /** The first of them, at most `MAX_SHOWN_ABSENT`, lane by lane. */
  readonly first: readonly {
    readonly id: Citizen['id'];
    readonly name: string;
    readonly birthDate: Citizen['birthDate'];
    readonly lane: string;
  }[];
}
export const MAX_SHOWN_ABSENT = 500;

/** A list of the file: a sheet of a workbook, a list of a Trello board. */
export interface ImportPart {
  readonly index: number;
  readonly name: string;
  readonly kind: PartKind;
  readonly rows: number;
  /** Rows that were put away where they come from. */
  readonly archived: number;
  /** Its rows are among those of the import. */
  readonly on: boolean;
  /** Cells far out were not read. */
  readonly cut: boolean;
}

/** How far reading a file has come: the list being read, of how many; 0 of 0 before that is known. */
export interface ReadingProgress {
  readonly part: number;
  readonly of: number;
}

export interface ImportPreview {
  readonly importId: string;
  readonly format: 'text' | PartsFile['format'];
  /** The lists of a workbook or a Trello board; none in a text. */
  readonly parts: readonly ImportPart[];
  /** When a file with the same headings came last, ISO 8601 in UTC: this one is read like it. Null: none did, or it was begun afresh. */
  readonly remembered: string | null;
  /** Null where the file names nobody on the board. */
  readonly absent: AbsentPeople | null;
  readonly fileName: string;
  /** False: the file is too large to be kept over a lock. */
  readonly isKept: boolean;
  readonly encoding: ImportEncoding;
  readonly delimiter: ImportDelimiter;
  readonly hasHeader: boolean;
  readonly columns: readonly ImportColumn[];
  /** How many rows each filter lists; the rows themselves come a page at a time. */
  readonly listed: Readonly<Record<RowFilter, number>>;
  readonly lanes: readonly NameMatch[];
  readonly consultants: readonly NameMatch[];
  /** At most `MAX_SHOWN_QUESTIONS`, the unanswered first; `counts.asked` tells how many are unanswered. */
  readonly questions: readonly DuplicateQuestion[];
  /** Lane for rows that name none. */
  readonly fallbackLaneId: string;
  /** Consultant for rows that name none; null for nobody yet. */
  readonly fallbackConsultantId: string | null;
  readonly counts: ImportCounts;
  /** Names of the lanes and consultants that would be made. */
  readonly made: { readonly lanes: readonly string[]; readonly consultants: readonly string[] };
}

/** in = taken + changed + unchanged + refused + asked, always. */
export interface ImportCounts {
  readonly in: number;
  /** New cards. */
  readonly taken: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly asked: number;
}

/** What a person changed in the wizard; absent parts stay as they are. */
export interface ImportAdjustment {
  readonly encoding?: ImportEncoding | undefined;
  readonly delimiter?: ImportDelimiter | undefined;
  readonly hasHeader?: boolean | undefined;
  readonly parts?: readonly { readonly index: number; readonly on: boolean }[] | undefined;
  readonly columns?: readonly { readonly index: number; readonly field: ImportField | null }[] | undefined;
  readonly cells?: readonly { readonly line: number; readonly column: number; readonly text: string }[] | undefined;
  readonly leftOut?: readonly { readonly line: number; readonly leftOut: boolean }[] | undefined;
  readonly answers?: readonly { readonly line: number; readonly answer: DuplicateAnswer }[] | undefined;
  /** Differences to take over, or to leave as they are on the card. */
  readonly differences?:
    readonly { readonly line: number; readonly field: ImportField; readonly ticked: boolean }[] | undefined;
  /** All differences shown so far, at once; those in `differences` come after. */
  readonly tickAll?: boolean | undefined;
  /** Forgets how the last file with these headings was read. */
  readonly afresh?: true | undefined;
  /** The answer to every question that has none yet. */
  readonly answerAll?: DuplicateAnswer | undefined;
  readonly lanes?: readonly { readonly name: string; readonly choice: NameMatch['choice'] }[] | undefined;
  readonly consultants?: readonly { readonly name: string; readonly choice: NameMatch['choice'] }[] | undefined;
  readonly fallbackLaneId?: string | undefined;
  readonly fallbackConsultantId?: string | null | undefined;
}

/** What came of it. in = taken + changed + unchanged + refused.length, always. */
export interface ImportReport {
  readonly entryId: number;
  /** The first card that came or changed. */
  readonly firstId: Citizen['id'];
  readonly in: number;
  readonly taken: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: readonly { readonly line: number; readonly name: string; readonly reason: RowRefusal }[];
  readonly lanesMade: readonly string[];
  readonly consultantsMade: readonly string[];
}
