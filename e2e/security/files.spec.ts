import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { ensureSqlcipher } from '../../build/scripts/lib/sqlcipher.ts';
import { snapshotOf } from '../../db/testing/folder-snapshot.ts';
import { createKeys, KDF_FLOOR, type KdfCost, type KeyFile } from '../../electron/vault/keys/index.ts';
import { parseKeyFile, printKeyFile } from '../../electron/vault/keys/key-file-schema.ts';
import { createVaultInProcess } from '../../electron/vault/testing/in-process.ts';
import type { CallError } from '../../shared/ipc/errors.ts';
import type { Result } from '../../shared/lib/result.ts';
import { seedBoard } from '../demo/seed-board.ts';
import { DoorPage } from '../support/door-page.ts';
import { expect, PASSPHRASE, test, unlock } from '../support/test.ts';
import { dumpByOurs, dumpBySqlcipher, withOurDriver } from './support/dump.ts';
import { cannotMeasure, measure } from './support/measure.ts';
import { rootOf, vaultOf } from './support/process-tree.ts';
import { openKeysOf } from './support/vault-key.ts';

const MESSAGE_MS = 2000;

test.describe.configure({ timeout: 120_000 });

test('a key file that asks for less work is refused, also by whoever has the right passphrase', async ({ home }) => {
  const folder = await seed(home.folder, 'Nord', 3);
  const file = path.join(folder, 'vault.keys');
  const original = readFileSync(file, 'utf8');
  const answers: string[] = [];
  for (const part of ['m', 't', 'p'] as const) {
    const cost = { ...KDF_FLOOR, [part]: KDF_FLOOR[part] - 1 };
    for (const text of [lowered(original, cost), await madeWith(cost)]) {
      writeFileSync(file, text);
      answers.push(kindOf(await unlockIn(folder)));
    }
  }
  writeFileSync(file, original);
  const untouched = kindOf(await unlockIn(folder));
  const refused = answers.filter((kind) => kind === 'damaged').length;
  const { m, t, p } = await costOfNewVault(home.folder);
  const isCostly = m >= 65_536 && t >= 3 && p >= 4;
  measure(
    'header',
    `${refused} of ${answers.length} refused; a new vault asks for ${Math.round(m / 1024)} MiB, t ${t}, p ${p}`,
    refused === answers.length && untouched === 'opened' && isCostly,
  );
});

test('a second program that opens the same board is told so at once and writes nothing', async ({ home, start }) => {
  const folder = await seed(home.folder, 'Nord', 3);
  const first = await start({ board: folder });
  await unlock(first);
  const second = await start({ board: folder, userData: path.join(home.folder, 'another computer') });
  const door = new DoorPage(await second.door());
  // The first one keeps the board open and holds still: whatever is written now, the second has written.
  const holder = vaultOf(rootOf(first));
  process.kill(holder, 'SIGSTOP');
  const before = snapshotOf(folder);
  await door.page.getByLabel('Adgangssætning', { exact: true }).fill(PASSPHRASE);
  const asked = performance.now();
  await door.page.keyboard.press('Enter');
  await door.expectSays('Tavlen er åben et andet sted.');
  const ms = Math.round(performance.now() - asked);
  const writes = differences(before, snapshotOf(folder));
  process.kill(holder, 'SIGCONT');
  measure('second-process', `told after ${ms} ms, ${writes} files changed`, ms <= MESSAGE_MS && writes === 0);
});

test('a board of a newer program is refused and stays as it is', async ({ home, start }) => {
  const folder = await seed(home.folder, 'Nord', 3);
  const { secrets } = await openKeysOf(folder, PASSPHRASE);
  const key = secrets[0];
  if (!key) throw new Error('a vault has a secret');
  withOurDriver(path.join(folder, 'vault.db'), key, (connection) => {
    const version = Number(connection.pragma('user_version', { simple: true }));
    connection.pragma(`user_version = ${version + 1}`);
    connection.pragma('wal_checkpoint(TRUNCATE)');
  });
  const before = snapshotOf(folder);
  const tavle = await start({ board: folder });
  const door = new DoorPage(await tavle.door());
  await door.unlock(PASSPHRASE);
  await door.expectSays('Tavlen er lavet med en nyere udgave af programmet.');
  await tavle.quit();
  const writes = differences(before, snapshotOf(folder));
  measure('newer', `refused, ${writes} files changed`, writes === 0);
});

test('a SQLCipher that has nothing of ours in it reads the same', async ({ home }) => {
  if (process.platform !== 'linux') {
    cannotMeasure('independent', 'SQLCipher is built for this proof on Linux');
    return;
  }
  const reader = await ensureSqlcipher();
  const folder = await seed(home.folder, 'Nord', 40);
  const [key] = (await openKeysOf(folder, PASSPHRASE)).secrets;
  if (!key) throw new Error('a vault has a secret');
  const copy = path.join(home.folder, 'copy.db');
  copyFileSync(path.join(folder, 'vault.db'), copy);
  const theirs = dumpBySqlcipher(reader, copy, key);
  const ours = dumpByOurs(path.join(folder, 'vault.db'), key);
  expect(theirs.rows, 'there is something to be read').toBeGreaterThan(80);
  const other = { ...key, dataKey: Buffer.alloc(32, 1) };
  expect(() => dumpBySqlcipher(reader, copy, other), 'with another key it reads nothing').toThrow('not a database');
  measure(
    'independent',
    `${theirs.rows} rows of ${theirs.tables} tables: ${theirs.digest} ${theirs.digest === ours.digest ? '=' : '≠'} ${ours.digest}`,
    theirs.digest === ours.digest,
  );
});

const seed = (folder: string, name: string, citizens: number): Promise<string> =>
  seedBoard({ folder, name, passphrase: PASSPHRASE, citizens });

async function unlockIn(folder: string): Promise<Result<unknown, CallError>> {
  const vault = createVaultInProcess();
  const opened = await vault.door().call('vault.unlock', { path: folder, passphrase: PASSPHRASE, likely: [] });
  await vault.close();
  return opened;
}

function kindOf(opened: Result<unknown, CallError>): string {
  if (opened.ok) return 'opened';
  return opened.error.kind === 'door' ? opened.error.refusal.kind : opened.error.kind;
}

function parse(text: string): KeyFile {
  const parsed = parseKeyFile(text);
  if (!parsed.ok) throw new Error('the key file cannot be read');
  return parsed.value;
}

/** As a thief would change it: the right checksum, the work lowered. */
function lowered(text: string, cost: KdfCost): string {
  const { generation, slots, mac } = parse(text);
  const cheaper = slots.map((slot) => (slot.kind === 'escrow' ? slot : { ...slot, kdf: { ...slot.kdf, ...cost } }));
  return printKeyFile({ generation, slots: cheaper, mac });
}

/** As it would be if a program had ever made it so: everything in it is right, but for the work it asks for. */
async function madeWith(cost: KdfCost): Promise<string> {
  const owner = { slotId: 'nobody', role: 'supervisor', temporary: false, since: '2026-11-21' } as const;
  const { text } = await createKeys(PASSPHRASE, { ...owner, since: owner.since as never }, cost);
  return text;
}

/** As the program makes it for a person, with the work that takes this computer half a second. */
async function costOfNewVault(folder: string): Promise<KdfCost> {
  const { calibrateCost } = await import('../../electron/vault/keys/index.ts');
  const vault = createVaultInProcess({ cost: await calibrateCost() });
  const made = { folder, name: 'Ny', person: 'Mette Holm', passphrase: PASSPHRASE, lang: 'da' };
  const { path: place } = await vault.door().mustCall('vault.create', made);
  await vault.close();
  const [slot] = parse(readFileSync(path.join(place, 'vault.keys'), 'utf8')).slots;
  if (slot?.kind !== 'person') throw new Error('a new vault has a person');
  return slot.kdf;
}

function differences(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): number {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name])
    .length;
}
