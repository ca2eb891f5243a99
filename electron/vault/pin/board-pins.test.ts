import { cpSync } from 'node:fs';
import nodePath from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { makeTemporaryFolder } from '../../../db/testing/fixtures.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { createVaultInProcess, type InProcessVault } from '../testing/in-process.ts';
import { PASSPHRASE, PERSON } from '../testing/samples.ts';
import { createMemoryKeyStore, type MemoryKeyStore } from './testing/memory-key-store.ts';

// Each passphrase and each PIN is a key derivation.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const PIN = '482713';
const OTHERS = 'en anden lang sætning om både';
const keysRefusal = (kind: string) => ({ ok: false, error: { kind: 'keys', refusal: { kind } } });

let keyStore: MemoryKeyStore;
let folder: string;
let remove: () => void;
let vault: InProcessVault;
let path: string;
let me: PersonId;
beforeEach(async () => {
  ({ folder, remove } = makeTemporaryFolder());
  keyStore = createMemoryKeyStore();
  vault = createVaultInProcess({ keyStore });
  const request = { folder, name: 'Nord', person: PERSON, passphrase: PASSPHRASE, lang: 'da' };
  ({ path } = await vault.door().mustCall('vault.create', request));
  me = (await vault.board().mustCall('board.load', {})).me.id;
});
afterEach(async () => {
  await vault.close();
  remove();
});

async function reopen(passphrase: string): Promise<void> {
  await vault.close();
  vault = createVaultInProcess({ keyStore });
  await vault.door().mustCall('vault.unlock', { path, passphrase, likely: [] });
}

async function tryPin(person: PersonId): Promise<unknown> {
  await vault.close();
  vault = createVaultInProcess({ keyStore });
  return vault.door().call('vault.unlockWithPin', { path, person, pin: PIN });
}

const setPin = (proof: string) => vault.board().call('pin.set', { proof, pin: PIN });

describe('a PIN of the board', () => {
  it('needs the own passphrase once more', async () => {
    expect(await setPin(OTHERS)).toEqual(keysRefusal('wrong-passphrase'));
    expect(keyStore.items.size).toBe(0);
    expect((await setPin(PASSPHRASE)).ok).toBe(true);
    expect(await vault.board().mustCall('pin.mine', {})).toEqual({ kind: 'set', person: me, triesLeft: 5 });
    expect(await tryPin(me)).toEqual({ ok: true, value: { path } });
  });

  it('is gone with the passphrase it was made under', async () => {
    await setPin(PASSPHRASE);
    const older = new Map(keyStore.items);
    await vault.board().mustCall('passphrase.change', { proof: PASSPHRASE, passphrase: OTHERS });
    expect(await vault.board().mustCall('pin.mine', {})).toEqual({ kind: 'none' });
    // On another computer it still lies there, and opens nothing.
    for (const [account, item] of older) keyStore.items.set(account, item);
    expect(await tryPin(me)).toEqual(keysRefusal('pin-gone'));
    expect(keyStore.items.size).toBe(0);
  });

  it('is not for a passphrase that somebody else chose', async () => {
    const bent = { proof: PASSPHRASE, name: 'Bent Krogh', role: 'consultant', passphrase: OTHERS, temporary: true };
    await vault.board().mustCall('people.add', bent);
    await reopen(OTHERS);
    expect(await setPin(OTHERS)).toEqual(keysRefusal('passphrase-temporary'));
    expect(keyStore.items.size).toBe(0);
  });

  it.each(['people.remove', 'people.resetPassphrase'] as const)('opens nothing after %s', async (channel) => {
    const bent = { proof: PASSPHRASE, name: 'Bent Krogh', role: 'consultant', passphrase: OTHERS, temporary: false };
    const { people } = await vault.board().mustCall('people.add', bent);
    const id = people.find(({ name }) => name === 'Bent Krogh')?.id ?? me;
    await reopen(OTHERS);
    expect((await setPin(OTHERS)).ok).toBe(true);
    const older = new Map(keyStore.items);
    await reopen(PASSPHRASE);
    const passphrase = channel === 'people.remove' ? {} : { passphrase: 'helt ny og midlertidig sætning' };
    await vault.board().mustCall(channel, { proof: PASSPHRASE, id, ...passphrase });
    expect(keyStore.items.size).toBe(0);
    for (const [account, item] of older) keyStore.items.set(account, item);
    expect(await tryPin(id)).toEqual(keysRefusal('pin-gone'));
    expect(keyStore.items.size).toBe(0);
  });

  it('still opens the board after it was typed at an older copy, which it does not open', async () => {
    const copy = nodePath.join(folder, 'copy');
    await vault.close();
    cpSync(path, copy, { recursive: true });
    await reopen(PASSPHRASE);
    await vault.board().mustCall('passphrase.change', { proof: PASSPHRASE, passphrase: OTHERS });
    expect((await setPin(OTHERS)).ok).toBe(true);
    await vault.close();
    vault = createVaultInProcess({ keyStore });
    const asked = { path: copy, person: me, pin: PIN };
    expect(await vault.door().call('vault.unlockWithPin', asked)).toEqual(keysRefusal('pin-gone'));
    // Nor does another passphrase in the copy take it away.
    await vault.door().mustCall('vault.unlock', { path: copy, passphrase: PASSPHRASE, likely: [] });
    await vault
      .board()
      .mustCall('passphrase.change', { proof: PASSPHRASE, passphrase: 'en tredje sætning for kopien' });
    expect(await tryPin(me)).toEqual({ ok: true, value: { path } });
  });

  it('is not asked for by a page that is not the one for it', async () => {
    const asked = { path, person: me, pin: PIN };
    expect(await vault.board().call('vault.unlockWithPin' as 'board.load', asked)).toMatchObject({ ok: false });
    expect(await vault.glance().call('pin.mine' as 'glance.load', {})).toEqual({
      ok: false,
      error: { kind: 'closed' },
    });
    expect(await vault.door().call('pin.set' as 'pin.state', { proof: PASSPHRASE, pin: PIN })).toEqual({
      ok: false,
      error: { kind: 'closed' },
    });
    expect(keyStore.items.size).toBe(0);
  });
});
