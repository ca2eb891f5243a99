import type { ChangeSet } from '../../../shared/changes/change-set.ts';
import { glanceChange, glanceFrame } from '../../../shared/changes/glance.ts';
import { createRecordStore, type RecordStore } from '../../../shared/changes/record-store.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { OverviewLine } from '../../../shared/ipc/contract.ts';
import type { ChangePublished, CommandReceipt } from '../../../shared/ipc/payloads.ts';
import type { BoardStore, HistoryEntry, PersonName } from '../../../shared/ports/board-store.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import { createAccessLog, type AccessLog } from './access-log.ts';
import type { KeyRing, KeyRingState, OpenedVault, VaultCopies } from './ports.ts';
import { createQueue, type Queue } from './queue.ts';
import { createUndoStack, type UndoStack, type UndoStep } from './undo-stack.ts';

/** So many of a person's last entries can be taken back after a restart. */
export const UNDO_DEPTH = 500;
const NO_SLOT = { role: 'consultant', temporary: false } as const;

/** A vault's board in memory: what the use cases of an open vault work on. */
export interface OpenBoard {
  readonly path: string;
  readonly person: PersonId;
  readonly store: BoardStore;
  readonly keys: KeyRing;
  readonly copies: VaultCopies;
  /** The key file as it was read or written last; nobody else writes it while the board is open. */
  keyHolders: KeyRingState;
  /** What everybody is called who has, or had, a key. */
  readonly names: Map<PersonId, PersonName>;
  readonly records: RecordStore;
  readonly steps: UndoStack;
  /** What the page asked to have kept, by key. */
  readonly session: Map<string, string>;
  /** What was asked for last and could not be kept: keys of drafts, `change` for the board itself, `file` for all of it. */
  readonly unsaved: Set<string>;
  /** Everything that writes goes through here: there is one writer. */
  readonly queue: Queue;
  /** Who looked at what. Every step writes its row itself. */
  readonly access: AccessLog;
  readonly clock: Clock;
  /** `overview` makes what a line with fewer fields is told of it; empty when nothing shows. */
  readonly publish: (change: ChangePublished, overview: (line: OverviewLine) => ChangeSet) => void;
}

/** Reads everything an open board needs. Throws `StoreError`; the caller closes the store then. */
export async function loadOpenBoard(
  { path, person, store, keys, copies }: OpenedVault,
  surroundings: Pick<OpenBoard, 'clock' | 'publish'>,
): Promise<OpenBoard> {
  const records = createRecordStore(await store.loadRecords());
  const steps = createUndoStack(await store.loadHistory(person, UNDO_DEPTH));
  const session = new Map(Object.entries(await store.loadSession(person)));
  const names = new Map((await store.loadPeople()).map((one) => [one.id, one]));
  const keyHolders = await keys.read();
  const own = { path, person, store, keys, copies, keyHolders, names, records, steps, session };
  const queue = createQueue();
  const access = createAccessLog({ store, person, clock: surroundings.clock, queue });
  return { ...surroundings, ...own, unsaved: new Set(), queue, access };
}

/** Whose key opened the board, as they stand in the key file now. */
export function personAtBoard({ person, keyHolders, names }: OpenBoard): Person {
  // Whoever took their own key away has the board before them until it is closed, and decides about no other.
  const { role, temporary } = keyHolders.people.find(({ id }) => id === person) ?? NO_SLOT;
  return { id: person, name: names.get(person)?.name ?? '', role, temporary };
}

/**
 * The one way in which a board changes: durable first, then in memory, then told to every page (before the receipt is given).
 * `step`: what an undo or redo speaks of. When the disk fails, nothing has changed anywhere. Precondition: runs in the board's queue, and the change was decided on its records.
 */
export async function commitChange(
  board: OpenBoard,
  entry: Pick<HistoryEntry, 'kind' | 'command' | 'target' | 'mergeKey' | 'change'>,
  commandId: string | null,
  step?: UndoStep,
): Promise<CommandReceipt> {
  const { change } = entry;
  const entryId = await noteOutcome(
    board,
    'change',
    board.store.commit({ ...entry, at: board.clock.now(), person: board.person }),
  );
  const frame = glanceFrame(board.records);
  board.records.apply(change);
  board.steps.note({ ...entry, entryId }, step);
  const receipt: CommandReceipt = { entryId, change, undo: board.steps.state() };
  board.publish({ ...receipt, commandId }, (line) => glanceChange(change, frame, glanceFrame(board.records), line));
  return receipt;
}

/** Remembers in `unsaved` whether `saving` went well, and hands its outcome on. */
export async function noteOutcome<T>(board: OpenBoard, what: string, saving: Promise<T>): Promise<T> {
  try {
    const outcome = await saving;
    board.unsaved.delete(what);
    return outcome;
  } catch (error) {
    board.unsaved.add(what);
    throw error;
  }
}

/** What is already so: no entry, and nothing to undo. Its `entryId` is 0. */
export function nothingChanged(board: OpenBoard): CommandReceipt {
  return { entryId: 0, change: [], undo: board.steps.state() };
}
