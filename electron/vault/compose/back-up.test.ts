import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { makeTemporaryFolder } from '../../../db/testing/fixtures.ts';
import { flipped } from '../../../db/testing/folder-snapshot.ts';
import { layoutOf, type VaultLayout } from '../folder/layout.ts';
import { openWithPassphrase, parseKeys, type VaultSecret } from '../keys/index.ts';
import { createVaultInProcess } from '../testing/in-process.ts';
import { addCitizen, PASSPHRASE, PERSON } from '../testing/samples.ts';
import { backUp } from './back-up.ts';
import { lookAtCopy } from './backups-list.ts';

// Key derivations and syncs to disk take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let layout: VaultLayout;
let secret: VaultSecret;
let remove: () => void;
beforeEach(async () => {
  const temporary = makeTemporaryFolder();
  remove = temporary.remove;
  const vault = createVaultInProcess();
  const { path: made } = await vault.door().mustCall('vault.create', {
    folder: temporary.folder,
    name: 'Nord',
    person: PERSON,
    passphrase: PASSPHRASE,
    lang: 'da',
  });
  const board = vault.board();
  const { lanes } = await board.mustCall('board.load', {});
  await board.mustCall('command.run', addCitizen('c1', lanes[0]?.id ?? '', { name: 'Amina' }));
  await vault.close();
  layout = layoutOf(made);
  const file = parseKeys(readFileSync(layout.keys, 'utf8'));
  if (!file.ok) throw new Error(file.error.kind);
  const opened = await openWithPassphrase(file.value, PASSPHRASE, []);
  if (!opened.ok) throw new Error(opened.error.kind);
  secret = opened.value.secrets[0]!;
});
afterEach(() => remove());

const WHY = { seq: 1, at: '2026-11-21T10:00:00.000Z', reason: 'upgrade' } as const;

it('makes a copy that is a vault of its own, and tells of itself', async () => {
  backUp(layout, secret, (target) => copyFileSync(layout.database, target), WHY);
  const folder = path.join(layout.backups, '20261121T100000Z-1');
  expect(await lookAtCopy(folder)).toMatchObject({ at: WHY.at, reason: 'upgrade', board: 'Nord', isWhole: true });
  const vault = createVaultInProcess();
  await vault.door().mustCall('vault.unlock', { path: folder, passphrase: PASSPHRASE, likely: [] });
  expect((await vault.board().mustCall('board.load', {})).citizens.rows).toHaveLength(1);
  await vault.close();
});

it('does not take a copy that cannot be read back, and leaves nothing of it', () => {
  const broken = flipped(readFileSync(layout.database), 5 * 4096 + 7);
  mkdirSync(layout.backups);
  expect(() => backUp(layout, secret, (target) => writeFileSync(target, broken), WHY)).toThrow('damaged');
  expect(readdirSync(layout.backups)).toEqual([]);
});
