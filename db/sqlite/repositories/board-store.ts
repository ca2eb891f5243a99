import { StoreError, type BoardStore } from '../../../shared/ports/board-store.ts';
import type { SqliteConnection } from '../driver.ts';
import { asStoreError } from '../failures.ts';
import { rememberFile } from '../same-file.ts';
import { checkAccess } from './access-check.ts';
import { appendAccess, noteErasure, noteStep } from './access-log.ts';
import { countAccessBefore, pruneAccess } from './access-prune.ts';
import { countAccess, loadAccess } from './access-rows.ts';
import { eraseCitizens, loadErased } from './erasure.ts';
import { appendEntry, loadEntry, loadHeads, loadRecent, loadSince } from './history.ts';
import { loadImportMemories, loadStepsSinceImport, saveImportMemory } from './imports.ts';
import { lastEntryId, loadMoves } from './moves.ts';
import { loadLastMeeting, loadMeeting, saveMeeting } from './meetings.ts';
import { forgetPerson, loadPeople, savePerson } from './people.ts';
import { forgetPortraits, loadPortraits, savePortrait } from './portraits.ts';
import { countEver, loadStory, noteSubjects } from './subjects.ts';
import { createQueryRunner, type QueryRunner } from './queries.ts';
import { loadRecords, writeChange } from './records.ts';
import { loadSession, saveSession } from './sessions.ts';

/** The port over the open database in `file`, which belongs to the store from now on: `close` closes it. */
export function createBoardStore(connection: SqliteConnection, file: string): BoardStore {
  const runner = createQueryRunner(connection);
  const isStillThere = rememberFile(file);
  const settle = <T>(work: () => T): Promise<T> => settled(work, file);
  let isLeft = false;
  /** All of `work` or none of it. A file that was deleted or moved still takes every write, and nobody would find it again. */
  const write = <T>(work: () => T): Promise<T> =>
    settle(() =>
      connection
        .transaction(() => {
          const outcome = work();
          if (!isStillThere()) throw new StoreError('gone');
          return outcome;
        })
        .immediate(),
    );
  const close = (): void => {
    if (!connection.open || isLeft) return;
    isLeft = !isStillThere();
    // Closing takes away the log by its name, and what has this name now may be somebody else's. The locks end with the process.
    if (isLeft) throw new StoreError('gone');
    checkpoint(connection);
    connection.close();
  };
  const surroundings: Surroundings = { runner, settle, write, checkpoint: () => checkpoint(connection) };
  return {
    ...records(surroundings),
    ...history(surroundings),
    ...belongings(surroundings),
    ...imports(surroundings),
    ...accessLog(surroundings),
    ...meetings(surroundings),
    close: () => settle(close),
  };
}

interface Surroundings {
  readonly runner: QueryRunner;
  readonly settle: <T>(work: () => T) => Promise<T>;
  readonly write: <T>(work: () => T) => Promise<T>;
  readonly checkpoint: () => void;
}

function records({ runner, settle, write, checkpoint: workIn }: Surroundings) {
  return {
    loadRecords: () => settle(() => runner.connection.transaction(() => loadRecords(runner))()),
    commit: (entry) =>
      write(() => {
        writeChange(runner, entry.change);
        const entryId = appendEntry(runner, entry);
        noteSubjects(runner, entryId, entry);
        noteStep(runner, entryId, entry);
        return entryId;
      }),
    countEver: () => settle(() => countEver(runner)),
    // Nothing of them stays in the log beside the file either.
    erase: async (erasure) => {
      const { at, person } = erasure;
      const told = { at, person, kind: 'do', command: 'citizen.erase', target: null, mergeKey: null } as const;
      const entryId = await write(() => {
        eraseCitizens(runner, erasure);
        const entry = appendEntry(runner, { ...told, change: [] });
        noteErasure(runner, entry, erasure);
        return entry;
      });
      workIn();
      return entryId;
    },
    loadErased: () => settle(() => loadErased(runner)),
  } satisfies Partial<BoardStore>;
}

function history({ runner, settle }: Surroundings) {
  return {
    loadHistory: (person, limit) => settle(() => loadHeads(runner, person, limit)),
    loadEntry: (entryId) => settle(() => loadEntry(runner, entryId)),
    loadStory: (citizenId, before, limit) => settle(() => loadStory(runner, citizenId, before, limit)),
    loadRecent: (before, limit) => settle(() => loadRecent(runner, before, limit)),
    loadSince: (moment) => settle(() => runner.connection.transaction(() => loadSince(runner, moment))()),
    loadMoves: () => settle(() => runner.connection.transaction(() => loadMoves(runner))()),
    lastEntryId: () => settle(() => lastEntryId(runner)),
  } satisfies Partial<BoardStore>;
}

/** What is remembered of files that were imported. */
function imports({ runner, settle, write }: Surroundings) {
  return {
    loadImportMemories: () => settle(() => loadImportMemories(runner)),
    saveImportMemory: (memory, most) => write(() => saveImportMemory(runner, memory, most)),
    loadStepsSinceImport: () => settle(() => runner.connection.transaction(() => loadStepsSinceImport(runner))()),
  } satisfies Partial<BoardStore>;
}

/** What people have open, their pictures, and who they are. */
function belongings({ runner, settle, write }: Surroundings) {
  return {
    loadSession: (person) => settle(() => loadSession(runner, person)),
    saveSession: (person, key, value) => write(() => saveSession(runner, person, key, value)),
    loadPortraits: (ids) => settle(() => loadPortraits(runner, ids)),
    savePortrait: (portrait) => write(() => savePortrait(runner, portrait)),
    forgetPortraits: (depth) => write(() => forgetPortraits(runner, depth)),
    loadPeople: () => settle(() => loadPeople(runner)),
    savePerson: (person) => write(() => savePerson(runner, person)),
    forgetPerson: (id) => write(() => forgetPerson(runner, id)),
  } satisfies Partial<BoardStore>;
}

/** Meetings that were held. */
function meetings({ runner, settle, write }: Surroundings) {
  return {
    loadMeeting: (id) => settle(() => loadMeeting(runner, id)),
    loadLastMeeting: () => settle(() => loadLastMeeting(runner)),
    saveMeeting: (meeting) => write(() => saveMeeting(runner, meeting)),
  } satisfies Partial<BoardStore>;
}

/** Who looked at what. */
function accessLog({ runner, settle, write }: Surroundings) {
  return {
    appendAccess: (notes) => write(() => appendAccess(runner, notes)),
    loadAccess: (filter, before, limit, skip) => settle(() => loadAccess(runner, filter, { before, limit, skip })),
    countAccess: (filter, before) => settle(() => countAccess(runner, filter, before)),
    checkAccess: (soFar, limit) =>
      settle(() => runner.connection.transaction(() => checkAccess(runner, soFar, limit))()),
    countAccessBefore: (before) => settle(() => countAccessBefore(runner, before)),
    pruneAccess: (before, told) => write(() => pruneAccess(runner, before, told)),
  } satisfies Partial<BoardStore>;
}

function checkpoint(connection: SqliteConnection): void {
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // Everything committed is in the log and is worked in at the next opening; a full disk must not keep the door from closing.
  }
}

/** Runs `work` now and hands its outcome on as a promise, with the disk's failures in the port's own words. */
function settled<T>(work: () => T, file: string): Promise<T> {
  return new Promise((resolve) => {
    try {
      resolve(work());
    } catch (error) {
      throw asStoreError(error, file);
    }
  });
}
