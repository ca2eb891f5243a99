import type { BoardStore } from '../../../shared/ports/board-store.ts';
import type { SqliteConnection } from '../driver.ts';
import { asStoreError } from '../failures.ts';
import { appendEntry, loadEntry, loadHeads } from './history.ts';
import { loadPortraits, savePortrait } from './portraits.ts';
import { createQueryRunner } from './queries.ts';
import { loadRecords, writeChange } from './records.ts';
import { loadSession, saveSession } from './sessions.ts';

/** The port over an open database, which belongs to the store from now on: `close` closes it. */
export function createBoardStore(connection: SqliteConnection): BoardStore {
  const runner = createQueryRunner(connection);
  /** All of `work` or none of it. */
  const write = <T>(work: () => T): Promise<T> => settle(() => connection.transaction(work).immediate());
  return {
    loadRecords: () => settle(() => connection.transaction(() => loadRecords(runner))()),
    commit: (entry) =>
      write(() => {
        writeChange(runner, entry.change);
        return appendEntry(runner, entry);
      }),
    loadHistory: (person, limit) => settle(() => loadHeads(runner, person, limit)),
    loadEntry: (entryId) => settle(() => loadEntry(runner, entryId)),
    loadSession: (person) => settle(() => loadSession(runner, person)),
    saveSession: (person, key, value) => write(() => saveSession(runner, person, key, value)),
    loadPortraits: (ids) => settle(() => loadPortraits(runner, ids)),
    savePortrait: (portrait) => write(() => savePortrait(runner, portrait)),
    close: () => settle(() => close(connection)),
  };
}

function close(connection: SqliteConnection): void {
  if (!connection.open) return;
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // Everything committed is in the log and is worked in at the next opening; a full disk must not keep the door from closing.
  }
  connection.close();
}

/** Runs `work` now and hands its outcome on as a promise, with the disk's failures in the port's own words. */
function settle<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    try {
      resolve(work());
    } catch (error) {
      throw asStoreError(error);
    }
  });
}
