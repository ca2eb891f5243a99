import type { ChangeSet } from '../changes/change-set.ts';
import type { AccessCheck, AccessFilter, AccessNote, AccessRow } from '../domain/access.ts';
import type { CommandName } from '../commands/payloads.ts';
import type { CitizenId, PersonId } from '../domain/ids.ts';
import type { Meeting, MeetingId } from '../domain/meeting/meeting.ts';
import type { Portrait } from '../domain/portrait.ts';
import type { RecordKind, RecordMap } from '../domain/records.ts';
import type { IsoDate } from '../lib/iso-date.ts';

/** One line of the history: append-only. */
export interface HistoryEntry {
  readonly entryId: number;
  readonly at: string;
  readonly person: PersonId;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly command: CommandName;
  /** The entry an undo or redo speaks of: the `do` it takes back or brings again. Null for a `do`. */
  readonly target: number | null;
  /** Entries with the same key in a row are one step for undo; null for their own step. */
  readonly mergeKey: string | null;
  readonly change: ChangeSet;
}

/** A line of the history as far as it speaks of one citizen. */
export type StoryEntry = Pick<HistoryEntry, 'entryId' | 'at' | 'person' | 'kind' | 'command' | 'change'>;

/** A step somebody did, and whether it was taken back since. */
export interface RecentEntry extends HistoryEntry {
  readonly isUndone: boolean;
}

/** What a colleague is called. Who has a key stands in the key file; those who left stay here, since the history speaks of them. */
export interface PersonName {
  readonly id: PersonId;
  readonly name: string;
  /** The day the name was first written down. */
  readonly since: IsoDate;
}

/** Somebody who was erased for good: an id that leads to nobody, and what may still be counted. */
export interface Erased {
  readonly id: CitizenId;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly person: PersonId;
  /** JSON without anything that leads back to them. */
  readonly facts: string;
}

/** Who is erased, and by whom. `facts` by id, see `Erased`. */
export interface Erasure {
  readonly ids: readonly CitizenId[];
  readonly at: string;
  readonly person: PersonId;
  readonly facts: Readonly<Record<string, string>>;
}

export type BoardRecords = { readonly [K in RecordKind]: readonly RecordMap[K][] };

/** How a file was read, by its headings. */
export interface ImportMemory {
  readonly signature: string;
  /** JSON; the vault's own. */
  readonly mapping: string;
  /** ISO 8601 in UTC. */
  readonly usedAt: string;
}

/** Steps that may have changed where somebody stands, newest first, and the moment of the first entry of all. */
export interface Moves {
  readonly moves: readonly Pick<HistoryEntry, 'entryId' | 'at' | 'kind' | 'target' | 'change'>[];
  readonly firstAt: string | null;
}

/** What the use cases need of a database. Every method is one transaction: a crash leaves all of it or none. Throws `StoreError`. */
export interface BoardStore {
  loadRecords(): Promise<BoardRecords>;
  /** Writes the rows and the history entry together; returns the new entry's id (rising). On return it is durable. */
  commit(entry: Omit<HistoryEntry, 'entryId'>): Promise<number>;
  /** Entries of a person, oldest first, without their changes, at most the last `limit`. */
  loadHistory(person: PersonId, limit: number): Promise<readonly Omit<HistoryEntry, 'change'>[]>;
  loadEntry(entryId: number): Promise<HistoryEntry | undefined>;
  /** What was done with a citizen, newest first: at most `limit` entries before the entry `before` (null: from the last), each with its changes of this citizen and their contacts alone. */
  loadStory(citizenId: CitizenId, before: number | null, limit: number): Promise<readonly StoryEntry[]>;
  /** What was done on the board by anybody, newest first: at most `limit` entries of the kind `do` before the entry `before` (null: from the last). */
  loadRecent(before: number | null, limit: number): Promise<readonly RecentEntry[]>;
  /** What was done after `moment` (ISO 8601 in UTC; in the order of the entries, should the clock have been wrong), newest first, with the moment of each; and the moment of the first entry there is. */
  loadSince(moment: string): Promise<{
    readonly changes: readonly ChangeSet[];
    readonly moments: readonly string[];
    readonly firstAt: string | null;
  }>;
  /** Every step that moved a card or handed one over, let one come or go, or was about a lane or a colleague; others may be among them, but none that only noted, changed or took away a contact. */
  loadMoves(): Promise<Moves>;
  /** The id of the last entry there is; 0 before the first. */
  lastEntryId(): Promise<number>;
  /** How many citizens ever came on this board, how many of them were taken off it again, and how many erased for good. Counted apart from the cards. */
  countEver(): Promise<{ readonly ever: number; readonly removed: number; readonly erased: number }>;
  /**
   * Takes these citizens, and all that is theirs, out of every table, out of the history and out of what anybody had open; nothing brings them back. Remembers their bare
   * ids, so that a restored copy can be told of them. Ids that are nowhere are remembered all the same. Returns the id of an entry that tells that it was done.
   */
  erase(erasure: Erasure): Promise<number>;
  /** Everybody who was erased, the first one first. */
  loadErased(): Promise<readonly Erased[]>;
  /** Writes down what was looked at or done, in this order. A step, and an erasure, writes its row itself, with what it does. */
  appendAccess(notes: readonly AccessNote[]): Promise<void>;
  /** Rows of the access log, newest first: at most `limit` before the row `before` (null: from the last), without the first `skip` of them. Of a citizen also those of steps and searches that were about several. */
  loadAccess(filter: AccessFilter, before: number | null, limit: number, skip?: number): Promise<readonly AccessRow[]>;
  /** How many rows `loadAccess` would find without a limit. */
  countAccess(filter: AccessFilter, before: number | null): Promise<number>;
  /** Looks at the next `limit` rows of the access log, from the oldest on (null begins), and tells how far it came and whether all was as it was written. */
  checkAccess(soFar: AccessCheck | null, limit: number): Promise<AccessCheck>;
  /** How many rows `pruneAccess` would take away. */
  countAccessBefore(before: string): Promise<number>;
  /** Takes the oldest rows away, up to the first that is not before `before`; writes `told` with their number, where there were any. Returns the number. */
  pruneAccess(before: string, told: AccessNote): Promise<number>;
  /** How files were read, the last one first. */
  loadImportMemories(): Promise<readonly ImportMemory[]>;
  /** Remembers how a file was read; of one that is there already the reading is changed. Only the `most` last ones stay. */
  saveImportMemory(memory: ImportMemory, most: number): Promise<void>;
  /** What was done with citizens from the first import on, oldest first, without what was taken back since. */
  loadStepsSinceImport(): Promise<readonly Pick<HistoryEntry, 'command' | 'change'>[]>;
  /** A meeting that was held; null where none has this id. */
  loadMeeting(id: MeetingId): Promise<Meeting | null>;
  /** The one that ended last, whoever led it; null before the first. */
  loadLastMeeting(): Promise<Meeting | null>;
  /** Notes a meeting; one that is there already stays as it is. */
  saveMeeting(meeting: Meeting): Promise<void>;
  loadSession(person: PersonId): Promise<Readonly<Record<string, string>>>;
  /** Null forgets the key. */
  saveSession(person: PersonId, key: string, value: string | null): Promise<void>;
  loadPortraits(ids: readonly Portrait['id'][]): Promise<readonly Portrait[]>;
  savePortrait(portrait: Portrait): Promise<void>;
  /** Takes portraits away for good that no card bears, nobody's session names, and none of anybody's last `depth` entries speaks of: nothing can bring them back. */
  forgetPortraits(depth: number): Promise<void>;
  /** Everybody who has, or had, a key. */
  loadPeople(): Promise<readonly PersonName[]>;
  /** Writes a name down; of one that is there already the name is changed and the day stays. */
  savePerson(person: PersonName): Promise<void>;
  /** Takes the name of somebody away who never got a key. */
  forgetPerson(id: PersonId): Promise<void>;
  /** Checkpoints and closes; idempotent. */
  close(): Promise<void>;
}

/** The database could not do it; nothing of the call was kept. */
export class StoreError extends Error {
  override readonly cause: 'full' | 'gone' | 'read-only' | 'damaged';

  constructor(cause: StoreError['cause']) {
    super(`the store failed: ${cause}`);
    this.name = 'StoreError';
    this.cause = cause;
  }
}
