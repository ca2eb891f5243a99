import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { StoreError } from '../shared/ports/board-store.ts';
import { createBoardFile, openBoardStore } from './index.ts';
import { KEEPER, KEY, laneNamed, makeTemporaryFolder, manyCitizens } from './testing/fixtures.ts';
import { flipped } from './testing/folder-snapshot.ts';

// Syncs to disk take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const PAGE = 4096;

let folder: string;
let remove: () => void;
let file: string;
let bytes: Buffer;
beforeEach(async () => {
  ({ folder, remove } = makeTemporaryFolder());
  file = path.join(folder, 'vault.db');
  const store = createBoardFile(file, KEY);
  const lane = laneNamed('l1', 'Praktik');
  const change = [
    { op: 'added', kind: 'lane', record: lane } as const,
    ...manyCitizens(60, lane.id).map((record) => ({ op: 'added', kind: 'citizen', record }) as const),
  ];
  const at = '2026-11-22T10:00:00.000Z';
  await store.commit({
    at,
    person: KEEPER,
    kind: 'do',
    command: 'import.apply',
    target: null,
    mergeKey: null,
    change,
  });
  await store.close();
  bytes = readFileSync(file);
});
afterEach(() => remove());

/** Opened and copied; what is told. */
async function toldOf(harmed: Buffer): Promise<string> {
  writeFileSync(file, harmed);
  const copy = path.join(folder, 'copy.db');
  rmSync(copy, { force: true });
  try {
    const opened = openBoardStore({ file, key: KEY, beforeMigration: () => undefined });
    if (!opened.ok) return opened.error.kind;
    try {
      opened.value.copyTo(copy);
      return 'whole';
    } finally {
      await opened.value.close();
    }
  } catch (error) {
    return error instanceof StoreError ? error.cause : String(error);
  }
}

describe('a board with a damaged page', () => {
  it('is copied while it is whole', async () => {
    expect(await toldOf(bytes)).toBe('whole');
  });

  it('is told as damaged at the latest when it is copied, also where the page is of an index', async () => {
    for (let page = 0; page < bytes.length / PAGE; page += 1)
      expect(await toldOf(flipped(bytes, page * PAGE + 1000)), `page ${String(page)}`).toBe('damaged');
  });

  it('stays held by nobody, whichever page it is', async () => {
    for (let page = 1; page < bytes.length / PAGE; page += 1) {
      expect(await toldOf(flipped(bytes, page * PAGE + 1000)), `page ${String(page)}`).toBe('damaged');
      expect(await toldOf(bytes), `after page ${String(page)}`).toBe('whole');
    }
  });
});

it('takes away what a killed process left beside it and nobody reads any more', async () => {
  for (const [ending, length] of [
    ['-shm', 3],
    ['-journal', 516],
  ] as const)
    writeFileSync(`${file}${ending}`, Buffer.alloc(length));
  expect(await toldOf(bytes)).toBe('whole');
  expect(readdirSync(folder).sort()).toEqual(['copy.db', 'vault.db']);
});
