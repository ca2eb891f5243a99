import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { BoardStore } from '../../shared/ports/board-store.ts';
import { createBoardFile, openBoardStore } from '../index.ts';
import { KEEPER, KEY, laneNamed, makeTemporaryFolder } from '../testing/fixtures.ts';

let folder: string;
let board: string;
let remove: () => void;
let store: BoardStore;
beforeEach(() => {
  ({ folder, remove } = makeTemporaryFolder());
  board = path.join(folder, 'Nord');
  mkdirSync(board);
  store = createBoardFile(path.join(board, 'vault.db'), KEY);
});
afterEach(() => remove());

const addLane = (id: string): Promise<number> =>
  store.commit({
    at: '',
    person: KEEPER,
    kind: 'do',
    command: 'lane.add',
    target: null,
    mergeKey: null,
    change: [{ op: 'added', kind: 'lane', record: laneNamed(id, id) }],
  });
const gone = { name: 'StoreError', cause: 'gone' };

// Windows lets nobody take an open file away.
describe.skipIf(process.platform === 'win32')('a database whose file is no longer where it was', () => {
  it.each([
    ['deleted', () => rmSync(board, { recursive: true })],
    ['moved', () => renameSync(board, `${board} 2`)],
    [
      'replaced by a copy',
      () => {
        cpSync(board, `${board} 2`, { recursive: true });
        renameSync(board, `${board} 3`);
        renameSync(`${board} 2`, board);
      },
    ],
  ])('takes nothing more once it was %s', async (_how, take) => {
    await addLane('l1');
    take();
    await expect(addLane('l2')).rejects.toMatchObject(gone);
    await expect(store.saveSession(KEEPER, 'draft:a', '1')).rejects.toMatchObject(gone);
    expect((await store.loadRecords()).lane.map(({ id }) => id)).toEqual(['l1']);
    expect(await store.loadSession(KEEPER)).toEqual({});
    await expect(store.close()).rejects.toMatchObject(gone);
    await store.close();
  });

  it('goes on when it is back, with all it took before', async () => {
    await addLane('l1');
    renameSync(board, `${board} 2`);
    await expect(addLane('l2')).rejects.toMatchObject(gone);
    renameSync(`${board} 2`, board);
    await addLane('l3');
    await store.close();
    const opened = openBoardStore({ file: path.join(board, 'vault.db'), key: KEY, beforeMigration: () => undefined });
    if (!opened.ok) throw new Error(opened.error.kind);
    expect((await opened.value.loadRecords()).lane.map(({ id }) => id).sort()).toEqual(['l1', 'l3']);
    await opened.value.close();
  });

  it('leaves what stands in its place alone when it closes', async () => {
    await addLane('l1');
    rmSync(board, { recursive: true });
    mkdirSync(board);
    const others = ['vault.db', 'vault.db-wal'].map((name) => path.join(board, name));
    for (const file of others) writeFileSync(file, 'theirs');
    await expect(store.close()).rejects.toMatchObject(gone);
    expect(others.map((file) => existsSync(file))).toEqual([true, true]);
  });
});
