import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { createVaultFiles } from '../../electron/vault/compose/vault-files.ts';
import { nextGeneration } from '../../electron/vault/keys/index.ts';
import { createVaultInProcess } from '../../electron/vault/testing/in-process.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { CallError } from '../../shared/ipc/errors.ts';
import { isoDateOf } from '../../shared/lib/iso-date.ts';
import type { Result } from '../../shared/lib/result.ts';
import { giveRecoveryKey } from '../demo/recovery-key.ts';
import { seedBoard } from '../demo/seed-board.ts';
import { expect, PASSPHRASE, test } from '../support/test.ts';
import { measure } from './support/measure.ts';
import { openKeysOf } from './support/vault-key.ts';

const THEIRS = 'kaffe bjerg violin regnvejr';
const AGAIN = 'lampe sky hylde torsk nitten';
const KEY_MS = 1000;
const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
const clock = { now: () => new Date().toISOString(), today: () => isoDateOf(new Date()) };

test.describe.configure({ timeout: 180_000 });

test('a colleague gets a key and loses it without a byte of the data being written', async ({ home }) => {
  const folder = await seedBoard({ folder: home.folder, name: 'Nord', passphrase: PASSPHRASE, citizens: 40 });
  const before = hashOf(folder);
  // With the work that a real passphrase is given on this computer.
  const files = createVaultFiles({ clock });
  const opened = await files.open(folder, PASSPHRASE, []);
  if (!opened.ok) throw new Error(opened.error.kind);
  const { keys, person, store } = opened.value;
  const proof = { person, passphrase: PASSPHRASE };
  const id = 'colleague' as PersonId;
  // The first passphrase a program is given measures the computer, once.
  await keys.changePassphrase(proof, AGAIN);
  proof.passphrase = AGAIN;
  const added = await timed(() =>
    keys.addPerson(proof, { id, role: 'consultant', temporary: false, passphrase: THEIRS }),
  );
  const canOpen = await openKeysOf(folder, THEIRS).then(
    () => true,
    () => false,
  );
  const removed = await timed(() => keys.removePerson(proof, id));
  const stillOpens = await openKeysOf(folder, THEIRS).then(
    () => true,
    () => false,
  );
  await store.close();
  expect([added.result.ok, removed.result.ok, canOpen, stillOpens]).toEqual([true, true, true, false]);
  const isSame = hashOf(folder) === before;
  measure(
    'people',
    `${isSame ? '0 bytes' : 'the file'} changed; added in ${added.ms} ms, removed in ${removed.ms} ms`,
    isSame && added.ms <= KEY_MS && removed.ms <= KEY_MS,
  );
});

test('the recovery key alone opens the vault, and each mistyped character is called one', async ({ home }) => {
  const folder = await seedBoard({ folder: home.folder, name: 'Nord', passphrase: PASSPHRASE, citizens: 5 });
  const key = await newRecoveryKey(folder);
  const file = path.join(folder, 'vault.keys');
  const opened = await openKeysOf(folder, PASSPHRASE);
  const alone = nextGeneration(
    opened,
    opened.file.slots.filter(({ kind }) => kind === 'recovery'),
  );
  writeFileSync(file, alone);
  writeFileSync(`${file}.bak`, alone);
  expect(kindOf(await recover(folder, key, 'never')), 'nobody has a passphrase any more').toBe('opened');
  expect(await openKeysOf(folder, PASSPHRASE).catch(() => 'refused')).toBe('refused');

  const typos = mistyped(key);
  const vault = createVaultInProcess();
  const door = vault.door();
  const kinds = new Map<string, number>();
  for (const typed of typos) {
    const kind = kindOf(await door.call('vault.recover', { path: folder, way: { kind: 'recovery-key', typed } }));
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  await vault.close();
  const named = kinds.get('recovery-typo') ?? 0;

  const works = kindOf(await recover(folder, key, AGAIN));
  const after = await openKeysOf(folder, AGAIN).then(
    () => true,
    () => false,
  );
  measure(
    'recovery',
    `${works === 'opened' && after ? 'works' : 'fails'} with no other slot; ${named} of ${typos.length} typos named`,
    works === 'opened' && after && named === typos.length,
  );
});

const hashOf = (folder: string): string =>
  createHash('sha256')
    .update(readFileSync(path.join(folder, 'vault.db')))
    .digest('hex');

async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly ms: number }> {
  const started = performance.now();
  const result = await work();
  return { result, ms: Math.round(performance.now() - started) };
}

async function newRecoveryKey(folder: string): Promise<string> {
  const vault = createVaultInProcess();
  await vault.door().mustCall('vault.unlock', { path: folder, passphrase: PASSPHRASE, likely: [] });
  const key = await giveRecoveryKey(vault.board(), PASSPHRASE);
  await vault.close();
  return key;
}

/** Gets in with the key on paper; `passphrase` "never": looks only whether it opens. */
async function recover(folder: string, typed: string, passphrase: string): Promise<Result<unknown, CallError>> {
  const vault = createVaultInProcess();
  const door = vault.door();
  const way = { kind: 'recovery-key', typed };
  const found = await door.call('vault.recover', { path: folder, way });
  const entered =
    found.ok && passphrase !== 'never'
      ? await door.call('vault.recoverAs', { who: { kind: 'new', name: 'Mette Holm' }, passphrase })
      : found;
  await vault.close();
  return entered;
}

function kindOf(result: Result<unknown, CallError>): string {
  if (result.ok) return 'opened';
  const { error } = result;
  return error.kind === 'keys' || error.kind === 'door' ? error.refusal.kind : error.kind;
}

/** Each character replaced by each other one, left out, and written twice. What means the same (an O for a 0) is no typo. */
function mistyped(key: string): readonly string[] {
  const meant = (text: string): string =>
    text.toLowerCase().replaceAll('-', '').replaceAll('o', '0').replaceAll(/[i1]/g, 'l').replaceAll('b', '8');
  const plain = key.replaceAll('-', '').toLowerCase();
  const wrong = new Set<string>();
  for (let at = 0; at < plain.length; at += 1) {
    const [head, tail] = [plain.slice(0, at), plain.slice(at + 1)];
    for (const other of ALPHABET) if (meant(other) !== meant(plain[at] ?? '')) wrong.add(head + other + tail);
    wrong.add(head + tail);
    wrong.add(head + (plain[at] ?? '') + (plain[at] ?? '') + tail);
  }
  return [...wrong].filter((typed) => meant(typed) !== meant(plain));
}
