import path from 'node:path';

import { describe, expect, it } from 'vitest';

import type { ChangeSet } from '../../../shared/changes/change-set.ts';
import type { CommandName } from '../../../shared/commands/payloads.ts';
import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { BoardStore } from '../../../shared/ports/board-store.ts';
import { citizenNamed, KEEPER, KEY, laneNamed, makeTemporaryFolder } from '../../testing/fixtures.ts';
import { createBoardFile } from '../../index.ts';

async function withStore(work: (store: BoardStore) => Promise<void>): Promise<void> {
  const { folder, remove } = makeTemporaryFolder();
  const store = createBoardFile(path.join(folder, 'vault.db'), KEY);
  try {
    await work(store);
  } finally {
    await store.close();
    remove();
  }
}

const at = (minute: number): string => `2026-11-22T10:${String(minute).padStart(2, '0')}:00.000Z`;

describe('what is remembered of files', () => {
  it('is the last reading of each kind, of the last kinds only', () =>
    withStore(async (store) => {
      for (const minute of [1, 2, 3])
        await store.saveImportMemory({ signature: `kind ${String(minute)}`, mapping: '{}', usedAt: at(minute) }, 3);
      await store.saveImportMemory({ signature: 'kind 1', mapping: '{"a":1}', usedAt: at(4) }, 2);
      expect(await store.loadImportMemories()).toEqual([
        { signature: 'kind 1', mapping: '{"a":1}', usedAt: at(4) },
        { signature: 'kind 3', mapping: '{}', usedAt: at(3) },
      ]);
    }));

  it('tells the steps with citizens from the first import on, without those that were taken back', () =>
    withStore(async (store) => {
      const commit = (command: CommandName, change: ChangeSet, kind: 'do' | 'undo' | 'redo', target: number | null) =>
        store.commit({ at: at(1), person: KEEPER, kind, command, target, mergeKey: null, change });
      const lane = laneNamed('l1', 'Praktik');
      const card = (id: string): ChangeSet => [
        { op: 'added', kind: 'citizen', record: citizenNamed(id, 'Amina Haddad', lane.id) },
      ];
      const note = (before: string, after: string): ChangeSet => [
        { op: 'updated', kind: 'citizen', id: 'c2' as CitizenId, before: { note: before }, after: { note: after } },
      ];
      await commit('lane.add', [{ op: 'added', kind: 'lane', record: lane }], 'do', null);
      await commit('citizen.add', card('c1'), 'do', null);
      expect(await store.loadStepsSinceImport()).toEqual([]);
      await commit('import.apply', card('c2'), 'do', null);
      const first = await commit('citizen.edit', note('', 'a'), 'do', null);
      await commit('citizen.edit', note('a', ''), 'undo', first);
      await commit('citizen.edit', note('', 'a'), 'redo', first);
      const second = await commit('citizen.edit', note('a', 'b'), 'do', null);
      await commit('citizen.edit', note('b', 'a'), 'undo', second);
      const steps = await store.loadStepsSinceImport();
      expect(steps.map(({ command }) => command)).toEqual(['import.apply', 'citizen.edit']);
      expect(steps[1]?.change).toEqual(note('', 'a'));
    }));
});
