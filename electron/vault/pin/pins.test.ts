import { randomBytes } from 'node:crypto';

import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { PersonId } from '../../../shared/domain/ids.ts';
import { PIN_TRIES } from '../../../shared/ipc/limits.ts';
import { KDF_FLOOR } from '../keys/index.ts';
import { parsePinItem, printPinItem, type PinItem } from './pin-item-schema.ts';
import { createPins, type Pins } from './pins.ts';
import { createMemoryKeyStore, type MemoryKeyStore } from './testing/memory-key-store.ts';

// Each try derives a key at the floor, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const ANNA = 'anna' as PersonId;
const BENT = 'bent' as PersonId;
const PIN = '482713';
const key = randomBytes(64);
const FOLDER = '/tavler/Nord';

let keyStore: MemoryKeyStore;
let pins: Pins;
beforeEach(() => {
  keyStore = createMemoryKeyStore();
  pins = createPins({ keyStore, cost: () => Promise.resolve(KDF_FLOOR) });
});

const itemOf = (person: PersonId): PinItem => {
  const item = parsePinItem(keyStore.items.get(person) ?? new Uint8Array());
  if (!item) throw new Error('no PIN');
  return item;
};
const alter = (person: PersonId, patch: Partial<PinItem>): void =>
  void keyStore.items.set(person, printPinItem({ ...itemOf(person), ...patch }));

describe('a PIN', () => {
  beforeEach(async () => {
    expect(await pins.set(ANNA, PIN, key, FOLDER)).toEqual({
      ok: true,
      value: { kind: 'set', person: ANNA, triesLeft: PIN_TRIES },
    });
  });

  it('opens to the key that was put under it', async () => {
    expect(await pins.open(ANNA, PIN)).toEqual({ ok: true, value: key });
  });

  it('is gone after five wrong ones, also for the right one', async () => {
    for (let triesLeft = 4; triesLeft > 0; triesLeft -= 1)
      expect(await pins.open(ANNA, '482714')).toEqual({ ok: false, error: { kind: 'pin-wrong', triesLeft } });
    expect(await pins.open(ANNA, '482714')).toEqual({ ok: false, error: { kind: 'pin-gone' } });
    expect(await pins.open(ANNA, PIN)).toEqual({ ok: false, error: { kind: 'pin-gone' } });
    expect(keyStore.items.size).toBe(0);
    expect(await pins.stateOf([ANNA])).toEqual({ kind: 'none' });
  });

  it('has all its tries again after a right one', async () => {
    await pins.open(ANNA, '111112');
    expect(await pins.stateOf([ANNA])).toEqual({ kind: 'set', person: ANNA, triesLeft: 4 });
    await pins.open(ANNA, PIN);
    expect(await pins.stateOf([ANNA])).toEqual({ kind: 'set', person: ANNA, triesLeft: PIN_TRIES });
  });

  it('opens without waiting for its tries to be given back, and is not asked about before they are', async () => {
    let writes = 0;
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const slow = createPins({
      keyStore: {
        ...keyStore,
        // The first lowers the count, the second gives the tries back.
        async write(account, secret) {
          writes += 1;
          if (writes === 2) await held;
          return keyStore.write(account, secret);
        },
      },
      cost: () => Promise.resolve(KDF_FLOOR),
    });
    expect(await slow.open(ANNA, PIN)).toEqual({ ok: true, value: key });
    expect(itemOf(ANNA).triesLeft).toBe(4);
    const state = slow.stateOf([ANNA]);
    goOn();
    expect(await state).toMatchObject({ triesLeft: PIN_TRIES });
  });

  it('loses no try to what cannot be a PIN', async () => {
    for (const typed of ['', '48271', 'hemmeligt', '4827 13'])
      expect(await pins.open(ANNA, typed)).toEqual({ ok: false, error: { kind: 'pin-wrong', triesLeft: 5 } });
  });

  it('is found among several people, the first one first', async () => {
    expect(await pins.stateOf([BENT, ANNA])).toMatchObject({ kind: 'set', person: ANNA });
    await pins.set(BENT, '739128', key, FOLDER);
    expect(await pins.stateOf([BENT, ANNA])).toMatchObject({ kind: 'set', person: BENT });
    expect(await pins.stateOf([])).toEqual({ kind: 'none' });
  });

  it('stays when a weak one is asked for instead', async () => {
    expect(await pins.set(ANNA, '123456', key, FOLDER)).toEqual({
      ok: false,
      error: { kind: 'pin-weak', minLength: 6 },
    });
    expect(await pins.open(ANNA, PIN)).toMatchObject({ ok: true });
  });

  it('is gone once removed', async () => {
    expect(await pins.remove(ANNA)).toEqual({ ok: true, value: null });
    expect(await pins.open(ANNA, PIN)).toEqual({ ok: false, error: { kind: 'pin-gone' } });
  });

  it('is forgotten with the board it was chosen at, and not with another', async () => {
    expect(await pins.forget(ANNA, `${FOLDER} (kopi)`)).toEqual({ ok: true, value: null });
    expect(await pins.open(ANNA, PIN)).toMatchObject({ ok: true });
    expect(await pins.forget(ANNA, FOLDER)).toEqual({ ok: true, value: null });
    expect(keyStore.items.size).toBe(0);
    expect(await pins.forget(ANNA, FOLDER)).toEqual({ ok: true, value: null });
  });

  it('serves nobody else, and not with other work than it was made with', async () => {
    keyStore.items.set(BENT, printPinItem(itemOf(ANNA)));
    expect(await pins.open(BENT, PIN)).toMatchObject({ error: { kind: 'pin-wrong' } });
    alter(ANNA, { kdf: { ...itemOf(ANNA).kdf, t: KDF_FLOOR.t + 1 } });
    expect(await pins.open(ANNA, PIN)).toMatchObject({ error: { kind: 'pin-wrong' } });
  });

  it.each([{ m: KDF_FLOOR.m - 1 }, { t: KDF_FLOOR.t - 1 }, { p: KDF_FLOOR.p - 1 }, { t: 1_000_000 }])(
    'is none when it asks for work that is not allowed: %j',
    async (work) => {
      alter(ANNA, { kdf: { ...itemOf(ANNA).kdf, ...work } });
      expect(await pins.open(ANNA, PIN)).toEqual({ ok: false, error: { kind: 'pin-gone' } });
      expect(keyStore.items.size).toBe(0);
    },
  );

  it('is none when what lies in its place cannot be read', async () => {
    const whole = itemOf(ANNA);
    for (const text of [
      '',
      'x',
      '{}',
      '[]',
      JSON.stringify({ ...whole, triesLeft: 6 }),
      JSON.stringify({ ...whole, x: 1 }),
    ]) {
      keyStore.items.set(ANNA, new TextEncoder().encode(text));
      expect(await pins.open(ANNA, PIN)).toEqual({ ok: false, error: { kind: 'pin-gone' } });
      expect(await pins.stateOf([ANNA])).toEqual({ kind: 'none' });
    }
  });

  it('holds neither the PIN nor the key', () => {
    const bytes = Buffer.from(keyStore.items.get(ANNA) ?? []);
    for (const secret of [PIN, key.toString('base64'), key.toString('hex'), FOLDER])
      expect(bytes.includes(secret)).toBe(false);
    expect(bytes.byteLength).toBeLessThan(1280); // Windows takes 2,560 bytes, and counts some twice.
  });
});

describe('a key store that says nothing', () => {
  it('has no PIN, and takes none', async () => {
    keyStore.failAfter(0);
    expect(await pins.stateOf([])).toEqual({ kind: 'unavailable' });
    expect(await pins.stateOf([ANNA])).toEqual({ kind: 'unavailable' });
    expect(await pins.set(ANNA, PIN, key, FOLDER)).toEqual({ ok: false, error: { kind: 'pin-unavailable' } });
    expect(await pins.open(ANNA, PIN)).toEqual({ ok: false, error: { kind: 'pin-unavailable' } });
    expect(await pins.remove(ANNA)).toEqual({ ok: false, error: { kind: 'pin-unavailable' } });
    expect(await pins.forget(ANNA, FOLDER)).toEqual({ ok: false, error: { kind: 'pin-unavailable' } });
  });

  it.each([0, 1, 2])(
    'makes no try when it falls silent after %i calls, before the lowered count was read back',
    async (calls) => {
      await pins.set(ANNA, PIN, key, FOLDER);
      keyStore.failAfter(calls);
      expect(await pins.open(ANNA, PIN)).toEqual({ ok: false, error: { kind: 'pin-unavailable' } });
    },
  );

  it('makes no try when the lowered count was not what was stored', async () => {
    await pins.set(ANNA, PIN, key, FOLDER);
    const forgetful = createPins({
      keyStore: { ...keyStore, write: () => Promise.resolve({ ok: true, value: null }) },
      cost: () => Promise.resolve(KDF_FLOOR),
    });
    expect(await forgetful.open(ANNA, PIN)).toEqual({ ok: false, error: { kind: 'pin-unavailable' } });
  });

  it('opens, with fewer tries left, when it falls silent after that', async () => {
    await pins.set(ANNA, PIN, key, FOLDER);
    keyStore.failAfter(3);
    expect(await pins.open(ANNA, PIN)).toEqual({ ok: true, value: key });
    keyStore.failAfter(Infinity);
    expect(await pins.stateOf([ANNA])).toEqual({ kind: 'set', person: ANNA, triesLeft: 4 });
  });
});
