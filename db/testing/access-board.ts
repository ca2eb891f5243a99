import path from 'node:path';

import fc from 'fast-check';

import { ACCESS_ACTS, type AccessCheck, type AccessNote } from '../../shared/domain/access.ts';
import type { CitizenId, PersonId } from '../../shared/domain/ids.ts';
import type { BoardStore } from '../../shared/ports/board-store.ts';
import { createBoardFile, openBoardStore } from '../index.ts';
import { applyKey } from '../sqlite/cipher.ts';
import { connect, type SqliteConnection } from '../sqlite/driver.ts';
import { KEEPER, KEY, makeTemporaryFolder } from './fixtures.ts';

/** When everything happens, unless it is said otherwise. */
export const AT = '2026-11-22T10:00:00.000Z';

/** Somebody opened a card, but for what is given. */
export function accessNote(given: Partial<AccessNote> = {}): AccessNote {
  return { at: AT, person: KEEPER, act: 'look.card', citizenId: 'c1' as CitizenId, detail: {}, ...given };
}

/** Any note for the access log. */
export const anyNote = fc.record({
  at: fc.integer({ min: 0, max: 10_000 }).map((n) => new Date(Date.parse(AT) + n * 1000).toISOString()),
  person: fc.constantFrom(KEEPER, 'p2' as PersonId, null),
  act: fc.constantFrom(...ACCESS_ACTS),
  citizenId: fc.constantFrom('c1' as CitizenId, 'c2' as CitizenId, null),
  detail: fc.record({ count: fc.nat(), hits: fc.nat(9) }, { requiredKeys: [] }),
});

/** A look at the whole log, in slices of so many rows. */
export async function wholeCheck(store: BoardStore, slice = 1000): Promise<AccessCheck> {
  let soFar = await store.checkAccess(null, slice);
  while (!soFar.isOver) soFar = await store.checkAccess(soFar, slice);
  return soFar;
}

/** A board file of its own; `tamper` reaches past the store, as somebody with the key and another tool would. */
export async function accessBoard() {
  const { folder, remove } = makeTemporaryFolder();
  const file = path.join(folder, 'vault.db');
  await createBoardFile(file, KEY).close();
  const open = () => {
    const opened = openBoardStore({ file, key: KEY, beforeMigration: () => undefined });
    if (!opened.ok) throw new Error('the file does not open');
    return opened.value;
  };
  let store = open();
  return {
    store: () => store,
    tamper: async (work: (connection: SqliteConnection) => void): Promise<void> => {
      await store.close();
      const connection = connect(file, { fileMustExist: true, readonly: false, busyTimeoutMs: 400 });
      applyKey(connection, KEY);
      work(connection);
      connection.close();
      store = open();
    },
    remove: async (): Promise<void> => {
      await store.close();
      remove();
    },
  };
}
