import type { ChangeSet } from '../changes/change-set.ts';
import type { CommandName } from '../commands/payloads.ts';
import type { BoardInfo } from '../domain/board.ts';
import type { Citizen } from '../domain/citizen.ts';
import type { Contact } from '../domain/contact.ts';
import type { Consultant } from '../domain/consultant.ts';
import type { CitizenId, CompanyId, PersonId, PortraitId } from '../domain/ids.ts';
import type { Leftover } from '../changes/leftovers.ts';
import type { Mention, MentionPlace } from '../changes/mentions.ts';
import type { Person } from '../domain/person.ts';
import type { WorkKind } from '../domain/records.ts';
import type { IsoDate } from '../lib/iso-date.ts';
import type { Lane } from '../domain/lane.ts';
import type { Comparison } from '../snapshot/compare.ts';
import type { Snapshot } from '../snapshot/document.ts';

/** What undo and redo would do next, for the buttons' labels; null when there is nothing. */
export interface UndoState {
  readonly undo: { readonly entryId: number; readonly command: CommandName } | null;
  readonly redo: { readonly entryId: number; readonly command: CommandName } | null;
}

/** Records as a table: one array a row, so that 10,000 cross the port quickly. */
export interface RecordTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** What of the board a page is given: all of it, or an overview without names. A property of what the vault sends, not of how it is drawn. */
export type BoardView = 'open' | 'glance';

export interface BoardPayload {
  readonly view: BoardView;
  readonly board: BoardInfo;
  /** The folder the vault lies in. */
  readonly path: string;
  /** Whose key opened the board. In a glance the name is the initials. */
  readonly me: Person;
  /** Whether a recovery key was made and typed back. */
  readonly hasRecovery: boolean;
  readonly lanes: readonly Lane[];
  readonly consultants: readonly Consultant[];
  readonly citizens: RecordTable;
  /** Companies, placements, offers, proposals and saved views; in a glance none. */
  readonly work: { readonly [K in WorkKind]: RecordTable };
  readonly undo: UndoState;
  /** What the page asked to have kept over a lock (scroll, layout, filter, a half-typed form), by key, as JSON. */
  readonly session: Readonly<Record<string, string>>;
}

/** A step of a citizen's story: what was done, by whom, and what of it concerns them. */
export interface StoryStep {
  readonly entryId: number;
  /** Moment, ISO 8601 in UTC. */
  readonly at: string;
  /** Name of the colleague; '' where none is known. */
  readonly by: string;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly command: CommandName;
  readonly change: ChangeSet;
}

export interface CitizenStory {
  /** All of them, newest first. */
  readonly contacts: readonly Contact[];
  /** Newest first. */
  readonly steps: readonly StoryStep[];
  /** There are older steps. */
  readonly hasMore: boolean;
}

/** Whose a record is that a step changed: a contact, or one that was taken away since. */
export interface StepSubject {
  /** Of the record. */
  readonly id: string;
  readonly citizenId: CitizenId | null;
  readonly companyId: CompanyId | null;
}

/** A step somebody did on the board; typing on in one field is one step. */
export interface RecentStep {
  readonly entryId: number;
  /** Moment, ISO 8601 in UTC. */
  readonly at: string;
  /** Name of the colleague; '' where none is known. */
  readonly by: string;
  readonly command: CommandName;
  /** What it did; empty where it concerned more records than anybody would read (`count` of citizens tells how many). */
  readonly change: ChangeSet;
  /** How many citizens it concerned. */
  readonly count: number;
  /** Whom and which company those of its records belong to that a page cannot look up. */
  readonly about: readonly StepSubject[];
  /** `overtaken`: something was done since that stands in its way. */
  readonly state: 'done' | 'undone' | 'overtaken';
}

export interface RecentSteps {
  /** Newest first. */
  readonly steps: readonly RecentStep[];
  readonly hasMore: boolean;
}

/** The board as it was at the end of a day; nothing on it can be changed. */
export interface PastBoard {
  readonly board: BoardPayload;
  /** The first day anything is known of. */
  readonly firstDay: IsoDate;
}

/** What came of a day on the board, in all. */
export interface DayOfChanges {
  readonly day: IsoDate;
  readonly change: ChangeSet;
}

/** The board as it was when the last of some days ended, and what came of each of them on which anything did, first to last: any of them can be made of it. */
export interface ReplayedDays extends PastBoard {
  readonly days: readonly DayOfChanges[];
}

/** Where everybody is who ever came on the board: `ever` = `onBoard` + `ended` + `removed`, or a card was lost. */
export interface Census {
  readonly ever: number;
  readonly onBoard: number;
  readonly ended: number;
  readonly removed: number;
  readonly erased: number;
}

/** What would go for good, by citizen, and where else a person must look. */
export interface ErasurePreview {
  readonly citizens: readonly {
    readonly id: CitizenId;
    readonly contacts: number;
    readonly placements: number;
    readonly proposals: number;
  }[];
  readonly mentions: readonly Mention[];
  /** Where a first name or surname stands by itself: there it stays, and a person must look. */
  readonly leftovers: readonly Leftover[];
}

/** What was taken away for good; names nobody. */
export interface ErasureReceipt {
  readonly reference: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly citizens: number;
  readonly contacts: number;
  readonly placements: number;
  readonly proposals: number;
  /** In so many texts of others a name was replaced. */
  readonly replaced: number;
  /** Where parts of a name may be left; the parts themselves are not told any more. */
  readonly leftovers: readonly MentionPlace[];
}

/** Two days of the board side by side. */
export interface ComparedBoards {
  readonly comparison: Comparison;
  /** The first day anything is known of. */
  readonly firstDay: IsoDate;
  /** How many were erased for good after the first of the days: they are counted nowhere else. */
  readonly erased: number;
}

/** A snapshot that waits to be written. */
export interface HeldSnapshot {
  readonly ticket: string;
  readonly snapshot: Snapshot;
  /** SHA-256 of its content, in hex. */
  readonly hash: string;
  /** Of those whom it names: the pictures that may go on cards to cut out, where the yes to them is written down. */
  readonly portraitIds: readonly PortraitId[];
}

/** A file that was written and read again. */
export interface SnapshotReceipt {
  /** People in it; null for numbers alone. */
  readonly count: number | null;
  readonly hash: string;
  readonly bytes: number;
  /** Where it lies, with the ending it was given. */
  readonly file: string;
}

/** What a command, undo or redo did. */
export interface CommandReceipt {
  readonly entryId: number;
  readonly change: ChangeSet;
  readonly undo: UndoState;
}

/** A change that has been committed, told to every page. `commandId` is the sender's own id for it, null for undo, redo and import. */
export interface ChangePublished {
  readonly entryId: number;
  readonly commandId: string | null;
  readonly change: ChangeSet;
  readonly undo: UndoState;
}

export type { Portrait } from '../domain/portrait.ts';

/** What can be told about a vault without its passphrase. */
export type VaultProbe =
  | { readonly kind: 'ready' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer' }
  /** To another computer; `at`: ISO 8601 in UTC. */
  | { readonly kind: 'moved'; readonly at: string }
  /** Made by another user of the computer, who alone may read it. */
  | { readonly kind: 'not-writable' };

/** Who can open the vault, and the ways in beside people. */
export interface KeyHolders {
  readonly people: readonly (Person & { readonly since: IsoDate })[];
  readonly recovery: { readonly since: IsoDate } | null;
  /** `fingerprint`: SHA-256 of the public key (DER, SPKI), in hex, in groups of four. */
  readonly escrow: { readonly since: IsoDate; readonly fingerprint: string } | null;
}

/** Whether a PIN can be used on this computer, and whether somebody has one. */
export type PinState =
  /** No real key store: Windows' and macOS' own, or a Secret Service on Linux. */
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'none' }
  | { readonly kind: 'set'; readonly person: PersonId; readonly triesLeft: number };

/** Why a copy was made: at an opening or after some hours, asked for, before an upgrade or an import; `aside`: the board that a restore put by. */
export type CopyReason = 'opened' | 'asked' | 'upgrade' | 'import' | 'aside';

/** A copy of a board, as it lies on a disk. */
export interface BoardCopy {
  /** Its folder, by which it is named. */
  readonly folder: string;
  /** Name of the board's folder when it was made. */
  readonly board: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly reason: CopyReason;
  readonly bytes: number;
  /** Read from end to end just now and found as it was made. */
  readonly isWhole: boolean;
}

/** Copies in a place, newest first; `freeBytes` null where the disk does not tell. */
export interface BoardCopies {
  readonly place: string;
  readonly freeBytes: number | null;
  readonly copies: readonly BoardCopy[];
}

/** What is in a copy, counted after it was opened, and how that differs from the board as it is now (null: no board is open). */
export interface CopyPreview {
  readonly cards: number;
  /** ISO 8601 in UTC; null where nothing was done yet. */
  readonly lastChangeAt: string | null;
  readonly difference: {
    /** Cards that are on the board now and not in the copy: a restore takes them off. */
    readonly gone: CardsThatDiffer;
    /** Cards that come back. */
    readonly back: CardsThatDiffer;
    /** Cards that lie in another lane, or with somebody else. */
    readonly moved: CardsThatDiffer;
    /** Cards of which something else differs. */
    readonly changed: CardsThatDiffer;
  } | null;
}

/** Counted all, named the first. */
export interface CardsThatDiffer {
  readonly count: number;
  readonly first: readonly {
    readonly id: CitizenId;
    readonly name: string;
    /** Where it lies after a restore; of one that goes, where it lies now. */
    readonly lane: string;
    /** What else would be as it was: fields by name, never what stands in them. */
    readonly fields: readonly (keyof Citizen)[];
  }[];
}
