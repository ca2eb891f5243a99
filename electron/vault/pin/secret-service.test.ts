import { cpSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { makeTemporaryFolder } from '../../../db/testing/fixtures.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import type { PinState } from '../../../shared/ipc/payloads.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { PASSPHRASE, PERSON } from '../testing/samples.ts';
import { startPinChild, type PinChild } from './testing/process.ts';
import { startBus, startSecretService, whyNoSecretService, type TestSecretService } from './testing/secret-service.ts';

// Processes are started and keys derived, one after the other.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const reason = whyNoSecretService();
if (reason !== undefined) console.log(`PINs with a real key store are not tried here. ${reason}`);

const PIN = '482713';
const WRONG = '482714';

let folder: string;
let remove: () => void;
let children: PinChild[];
beforeEach(() => {
  ({ folder, remove } = makeTemporaryFolder());
  children = [];
});
afterEach(async () => {
  await Promise.all(children.map((child) => child.kill()));
  remove();
});

function startChild(env: Readonly<Record<string, string>>): PinChild {
  const child = startPinChild(env);
  children.push(child);
  return child;
}

async function endChild(child: PinChild): Promise<void> {
  children = children.filter((one) => one !== child);
  await child.kill();
}

function must<T>(result: Result<T, CallError>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}

/** A new vault, open in this process, and who made it. */
async function makeVault(child: PinChild): Promise<{ readonly made: string; readonly person: PersonId }> {
  const request = { folder, name: 'Nord', person: PERSON, passphrase: PASSPHRASE, lang: 'da' };
  const { path: made } = must(await child.door('vault.create', request));
  return { made, person: must(await child.board('board.load', {})).me.id };
}

const keysRefusal = (refusal: object) => ({ ok: false, error: { kind: 'keys', refusal } });

describe.skipIf(reason !== undefined)('PINs in a real Secret Service', () => {
  let service: TestSecretService;
  let made: string;
  let person: PersonId;
  beforeEach(async () => {
    service = await startSecretService();
    const child = startChild(service.env);
    ({ made, person } = await makeVault(child));
    expect(must(await child.board('pin.mine', {}))).toEqual({ kind: 'none' });
    const set = must(await child.board('pin.set', { proof: PASSPHRASE, pin: PIN }));
    expect(set).toEqual({ kind: 'set', person, triesLeft: 5 });
    await endChild(child);
  });
  afterEach(() => service.stop());

  const unlock = (child: PinChild, pin: string) => child.door('vault.unlockWithPin', { path: made, person, pin });
  const state = async (child: PinChild): Promise<PinState> => must(await child.door('pin.state', { people: [person] }));

  it('open the board from another process, and not with anything else', async () => {
    const child = startChild(service.env);
    expect(await state(child)).toEqual({ kind: 'set', person, triesLeft: 5 });
    expect(await unlock(child, WRONG)).toEqual(keysRefusal({ kind: 'pin-wrong', triesLeft: 4 }));
    expect(await unlock(child, PIN)).toEqual({ ok: true, value: { path: made } });
    expect(must(await child.board('board.load', {})).me.name).toBe(PERSON);
    expect(must(await child.board('pin.mine', {}))).toMatchObject({ triesLeft: 5 });
    expect(must(await child.board('pin.remove', {}))).toEqual({ kind: 'none' });
    await endChild(child);
    expect(await unlock(startChild(service.env), PIN)).toEqual(keysRefusal({ kind: 'pin-gone' }));
  });

  it('are gone after five wrong tries, each in a process of its own', async () => {
    for (let triesLeft = 4; triesLeft >= 0; triesLeft -= 1) {
      const child = startChild(service.env);
      const refusal = triesLeft > 0 ? { kind: 'pin-wrong', triesLeft } : { kind: 'pin-gone' };
      expect(await unlock(child, WRONG)).toEqual(keysRefusal(refusal));
      await endChild(child);
    }
    const child = startChild(service.env);
    expect(await unlock(child, PIN)).toEqual(keysRefusal({ kind: 'pin-gone' }));
    expect(await state(child)).toEqual({ kind: 'none' });
    const opened = await child.door('vault.unlock', { path: made, passphrase: PASSPHRASE, likely: [person] });
    expect(opened.ok).toBe(true);
  });

  it('give five guesses in all when the process is killed after each lowering, ten times', async () => {
    const observer = startChild(service.env);
    let guesses = 0;
    let answers = 0;
    for (let round = 0; round < 10; round += 1) {
      const before = await state(observer);
      const child = startChild(service.env);
      const answered: unknown[] = [];
      void unlock(child, WRONG).then((result) => answered.push(result));
      let after = before;
      while (answered.length === 0 && JSON.stringify(after) === JSON.stringify(before)) after = await state(observer);
      if (answered.length === 0) guesses += 1;
      else {
        expect(answered).toEqual([keysRefusal({ kind: 'pin-gone' })]);
        answers += 1;
      }
      await endChild(child);
    }
    expect({ guesses, answers }).toEqual({ guesses: 5, answers: 5 });
    expect(await state(observer)).toEqual({ kind: 'none' });
    expect(await unlock(startChild(service.env), PIN)).toEqual(keysRefusal({ kind: 'pin-gone' }));
  });

  it('get no try back from an older copy of the vault', async () => {
    const copy = path.join(folder, 'copy');
    cpSync(made, copy, { recursive: true });
    const first = startChild(service.env);
    for (const triesLeft of [4, 3, 2])
      expect(await unlock(first, WRONG)).toEqual(keysRefusal({ kind: 'pin-wrong', triesLeft }));
    await endChild(first);
    rmSync(made, { recursive: true });
    cpSync(copy, made, { recursive: true });
    const second = startChild(service.env);
    expect(await state(second)).toEqual({ kind: 'set', person, triesLeft: 2 });
    expect(await unlock(second, WRONG)).toEqual(keysRefusal({ kind: 'pin-wrong', triesLeft: 1 }));
    expect(await unlock(second, WRONG)).toEqual(keysRefusal({ kind: 'pin-gone' }));
  });

  it('are not to be had while it is locked, and are there again afterwards', async () => {
    await service.lock();
    const child = startChild(service.env);
    expect(await state(child)).toEqual({ kind: 'unavailable' });
    expect(await unlock(child, PIN)).toEqual(keysRefusal({ kind: 'pin-unavailable' }));
    await endChild(child);
    await service.unlock();
    expect(await state(startChild(service.env))).toEqual({ kind: 'set', person, triesLeft: 5 });
  });
});

describe.skipIf(reason !== undefined)('without a Secret Service', () => {
  /** A store that is waited for without end is what must not be; on a busy computer the thread alone takes seconds to start. */
  const SOON_MS = 15_000;

  async function expectUnavailable(env: Readonly<Record<string, string>>): Promise<void> {
    const child = startChild(env);
    await makeVault(child);
    const started = performance.now();
    expect(must(await child.board('pin.mine', {}))).toEqual({ kind: 'unavailable' });
    expect(performance.now() - started).toBeLessThan(SOON_MS);
    const set = await child.board('pin.set', { proof: PASSPHRASE, pin: PIN });
    expect(set).toEqual(keysRefusal({ kind: 'pin-unavailable' }));
    // The kernel's keyring is no key store, and is not fallen back on.
    expect(readFileSync('/proc/keys', 'utf8')).not.toContain('Tavle');
  }

  it('nobody has a PIN: there is no bus', async () => {
    await expectUnavailable({ DBUS_SESSION_BUS_ADDRESS: `unix:path=${path.join(folder, 'nothing')}` });
  });

  it('nobody has a PIN: nobody on the bus keeps secrets', async () => {
    const bus = await startBus();
    await expectUnavailable(bus.env).finally(() => bus.stop());
  });

  it('nobody has a PIN, and nobody waits: the bus says nothing', async () => {
    const socket = path.join(folder, 'silent');
    const server = createServer();
    await new Promise<void>((listening) => server.listen(socket, listening));
    try {
      await expectUnavailable({ DBUS_SESSION_BUS_ADDRESS: `unix:path=${socket}` });
      const child = startChild({ DBUS_SESSION_BUS_ADDRESS: `unix:path=${socket}` });
      await child.door('vault.probe', { path: folder });
      const asked = child.door('pin.state', { people: [] });
      let answered = false;
      void asked.then(() => void (answered = true));
      must(await child.door('vault.probe', { path: folder }));
      expect(answered, 'the vault answers others while it waits').toBe(false);
      expect(must(await asked)).toEqual({ kind: 'unavailable' });
    } finally {
      server.close();
    }
  });
});
