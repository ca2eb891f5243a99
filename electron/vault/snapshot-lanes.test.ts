import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, it, vi } from 'vitest';

import { BLANK_CITIZEN_FIELDS } from '../../shared/domain/citizen.ts';
import type { SnapshotFormat } from '../../shared/snapshot/document.ts';
import { createVaultInProcess } from './testing/in-process.ts';

// Opening derives a key.
vi.setConfig({ testTimeout: 60_000 });

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

it('for a wall, with names: neutral on paper, by their own names in a table that an import reads again, and neither becomes the other', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tavle-lanes-'));
  const vault = createVaultInProcess();
  await vault.door().mustCall('vault.create', {
    folder: path.join(folder, 'tavle'),
    name: 'Nord',
    person: 'Mette Holm',
    passphrase: 'fire heste ved havnen',
    lang: 'da',
  });
  const board = vault.board();
  const make = async (format?: SnapshotFormat) =>
    board.mustCall('snapshot.make', {
      ...{ level: 'identified', purpose: 'Væggen', purposeKind: 'wall', lanes: null, consultants: null },
      ...{ fields: [], day: null, ...(format && { format }) },
    });
  const save = (ticket: string, format: SnapshotFormat) =>
    board.call('snapshot.save', {
      ...{ ticket, format, lang: 'da', passphrase: null },
      file: path.join(folder, `fil.${format}`),
    });
  const { lanes } = await board.mustCall('board.load', {});
  const fields = { ...BLANK_CITIZEN_FIELDS, name: 'Selam Prøve' };
  const payload = { id: 'c1', fields, laneId: lanes[0]?.id, consultantId: null };
  await board.mustCall('command.run', { id: 'x1', name: 'citizen.add', payload });
  const own = lanes.map(({ name }) => name);
  for (const format of ['xlsx', 'csv', 'json'] as const) {
    const { snapshot } = await make(format);
    expect(snapshot.lanes.map(({ name }) => name)).toEqual(own);
  }
  for (const format of ['poster-a3', 'poster-a4', 'labels', 'visit', 'pdf', 'png', undefined] as const) {
    const { snapshot } = await make(format);
    expect(snapshot.lanes.map(({ name }) => name)).not.toContain('Sygemeldt');
  }
  const table = await make('csv');
  expect(await save(table.ticket, 'poster-a3')).toEqual({ ok: false, error: { kind: 'bad-request' } });
  expect(existsSync(path.join(folder, 'fil.poster-a3'))).toBe(false);
  expect(await save(table.ticket, 'csv')).toMatchObject({ ok: true });
  await vault.close();
  await rm(folder, { recursive: true });
});
