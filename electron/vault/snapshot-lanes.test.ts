import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, it } from 'vitest';

import { createVaultInProcess } from './testing/in-process.ts';

it('without names, lanes that speak of health are called as in an overview; with numbers alone, as on the board', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tavle-lanes-'));
  const vault = createVaultInProcess();
  await vault.door().mustCall('vault.create', {
    folder,
    name: 'Nord',
    person: 'Mette Holm',
    passphrase: 'fire heste ved havnen',
    lang: 'da',
  });
  const board = vault.board();
  const lanesAt = async (level: 'glance' | 'counts' | 'identified'): Promise<string> => {
    const asked = {
      level,
      purpose: 'Møde',
      purposeKind: 'meeting',
      lanes: null,
      consultants: null,
      fields: [],
      day: null,
    };
    const { snapshot } = await board.mustCall('snapshot.make', asked);
    return snapshot.lanes.map(({ name }) => name).join();
  };
  const { lanes } = await board.mustCall('board.load', {});
  expect((await lanesAt('glance')).split(',')).toHaveLength(lanes.length);
  expect(await lanesAt('glance')).toMatch(/Pause,Orlov/);
  expect(await lanesAt('glance')).not.toMatch(/Syge|Barsel/);
  for (const level of ['counts', 'identified'] as const)
    expect(await lanesAt(level)).toBe(lanes.map(({ name }) => name).join());
  await vault.close();
  await rm(folder, { recursive: true });
});
