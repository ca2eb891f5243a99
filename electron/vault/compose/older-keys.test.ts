import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { makeTemporaryFolder } from '../../../db/testing/fixtures.ts';
import { snapshotOf } from '../../../db/testing/folder-snapshot.ts';
import { parseKeys } from '../keys/index.ts';
import type { OpenedVault } from '../usecases/ports.ts';
import { addOle, files, makeVault, METTE, must, OLE } from './testing/vault-bench.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let remove: () => void;
let vault: OpenedVault;
let typed: string;
/** The key file while Ole had a slot, and the one without him. */
let before: string;
let after: string;
beforeEach(async () => {
  const temporary = makeTemporaryFolder();
  remove = temporary.remove;
  vault = await makeVault(temporary.folder);
  await addOle(vault);
  typed = must(await vault.keys.makeRecovery(METTE));
  must(await vault.keys.confirmRecovery(typed));
  before = readFileSync(keysFile(), 'utf8');
  must(await vault.keys.removePerson(METTE, OLE.person));
  after = readFileSync(keysFile(), 'utf8');
  await vault.store.close();
});
afterEach(() => remove());

const keysFile = (): string => path.join(vault.path, 'vault.keys');
const open = (passphrase: string) => files.open(vault.path, passphrase, []);
const openAndClose = async (passphrase: string): Promise<void> => must(await open(passphrase)).store.close();
const older = { ok: false, error: { kind: 'older-keys' } };
const generationOf = (text: string): number => must(parseKeys(text)).generation;

describe('an older key file in the place of the newest', () => {
  it('lets nobody in once the board was opened with the newer one, and nothing is written', async () => {
    await openAndClose(METTE.passphrase);
    writeFileSync(keysFile(), before);
    const kept = snapshotOf(vault.path);
    expect(await open(OLE.passphrase)).toEqual(older);
    expect(await open(METTE.passphrase)).toEqual(older);
    // Whoever knows no passphrase is told nothing more than that.
    expect(await open('en helt anden sætning her')).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } });
    expect(snapshotOf(vault.path)).toEqual(kept);
    expect(readFileSync(`${keysFile()}.bak`, 'utf8')).toBe(after);
    writeFileSync(keysFile(), after);
    await openAndClose(METTE.passphrase);
  });

  it('is taken by the recovery key, and is the newest again once somebody has entered', async () => {
    await openAndClose(METTE.passphrase);
    writeFileSync(keysFile(), before);
    const abandoned = must(await files.recover(vault.path, { kind: 'recovery-key', typed }));
    await abandoned.store.close();
    expect(readFileSync(`${keysFile()}.bak`, 'utf8')).toBe(after);
    expect(await open(METTE.passphrase)).toEqual(older);
    const recovered = must(await files.recover(vault.path, { kind: 'recovery-key', typed }));
    const entered = must(await recovered.enterAs(METTE.person, 'et nyt løsen til Mette'));
    await entered.store.close();
    expect(generationOf(readFileSync(keysFile(), 'utf8'))).toBeGreaterThan(generationOf(after));
    await openAndClose('et nyt løsen til Mette');
    writeFileSync(keysFile(), after);
    expect(await open(METTE.passphrase)).toEqual(older);
  });

  it('writes nothing into the board for a key file it knows', async () => {
    await openAndClose(METTE.passphrase);
    const database = path.join(vault.path, 'vault.db');
    const kept = readFileSync(database);
    await openAndClose(METTE.passphrase);
    expect(readFileSync(database).equals(kept)).toBe(true);
  });

  it('lets nobody in after the vault has another key', async () => {
    const opened = must(await open(METTE.passphrase));
    must(await opened.keys.rotate(METTE, opened.store));
    await openAndClose(METTE.passphrase);
    writeFileSync(keysFile(), before);
    expect((await open(OLE.passphrase)).ok).toBe(false);
  });
});
