import path from 'node:path';

import { expect, it } from 'vitest';

import { StoreError } from '../../shared/ports/board-store.ts';
import { KEEPER, KEY, laneNamed, makeTemporaryFolder, manyCitizens } from '../testing/fixtures.ts';
import { failureOf } from './failures.ts';
import { migrations } from './migrations/index.ts';
import { createDatabase } from './open.ts';
import { createBoardStore } from './repositories/board-store.ts';

it.each([
  ['SQLITE_BUSY_RECOVERY', 'busy'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY_DBMOVED', 'gone'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_CORRUPT_VTAB', 'damaged'],
  ['SQLITE_IOERR_WRITE', 'gone'],
  ['SQLITE_CANTOPEN', 'gone'],
  ['SQLITE_CONSTRAINT_FOREIGNKEY', undefined],
  ['SQLITE_ERROR', undefined],
])('reads %s as %s', (code, failure) => {
  expect(failureOf(code)).toBe(failure);
});

it('keeps nothing of a commit that does not fit, and goes on with one that does', async () => {
  const { folder, remove } = makeTemporaryFolder();
  const file = path.join(folder, 'vault.db');
  const connection = createDatabase({ file, key: KEY, migrations });
  const store = createBoardStore(connection, file);
  const lane = laneNamed('l1', 'Praktik');
  const added = (count: number) =>
    manyCitizens(count, lane.id).map((record) => ({ op: 'added', kind: 'citizen', record }) as const);
  const commit = (change: Parameters<typeof store.commit>[0]['change']) =>
    store.commit({ at: '', person: KEEPER, kind: 'do', command: 'import.apply', target: null, mergeKey: null, change });
  try {
    await commit([{ op: 'added', kind: 'lane', record: lane }]);
    connection.pragma('max_page_count = 60');
    const refused = await commit(added(2000)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StoreError);
    expect(refused).toMatchObject({ cause: 'full' });
    expect((await store.loadRecords()).citizen).toEqual([]);
    expect(await store.loadHistory(KEEPER, 9)).toHaveLength(1);
    await commit(added(3));
    expect((await store.loadRecords()).citizen).toHaveLength(3);
  } finally {
    await store.close();
    remove();
  }
});
