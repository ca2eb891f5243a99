import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { makeTemporaryFolder } from '../../../db/testing/fixtures.ts';
import { flipped } from '../../../db/testing/folder-snapshot.ts';
import { layoutOf, type VaultLayout } from '../folder/layout.ts';
import { openWithPassphrase, parseKeys, type VaultSecret } from '../keys/index.ts';
import { createVaultInProcess } from '../testing/in-process.ts';
import { addCitizen, PASSPHRASE, PERSON } from '../testing/samples.ts';
import { backUp } from './back-up.ts';

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

it('makes a copy that is a vault of its own', async () => {
  backUp(layout, secret, (target) => copyFileSync(layout.database, target), '20261121-v1');
  const vault = createVaultInProcess();
  await vault
    .door()
    .mustCall('vault.unlock', { path: path.join(layout.backups, '20261121-v1'), passphrase: PASSPHRASE, likely: [] });
  expect((await vault.board().mustCall('board.load', {})).citizens.rows).toHaveLength(1);
  await vault.close();
});

it('does not take a copy that cannot be read back', () => {
  const broken = flipped(readFileSync(layout.database), 5 * 4096 + 7);
  expect(() => backUp(layout, secret, (target) => writeFileSync(target, broken), 'x')).toThrow('cannot be read back');
});
