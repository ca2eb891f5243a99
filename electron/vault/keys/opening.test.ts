import { generateKeyPairSync } from 'node:crypto';

import { hashRaw } from '@node-rs/argon2';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { withEscrow } from './changes.ts';
import { KDF_FLOOR } from './derivation.ts';
import type { KeyFile, KeySlot } from './key-file-schema.ts';
import {
  isPassphraseTaken,
  openWithEscrowKey,
  openWithPassphrase,
  openWithRecoveryKey,
  openWithSlotKey,
  slotKeyOf,
} from './opening.ts';
import { makeRecoveryKey } from './recovery-key.ts';
import { makeEscrowSlot, makePersonSlot, makeRecoverySlot, sealSlot } from './slots.ts';
import { makeSecret } from './secret.ts';
import { genuine, makeContents, METTE, OLE, rewritten, TODAY, twoPeople } from './testing/key-files.ts';

// Counted, and otherwise as it is.
vi.mock('@node-rs/argon2', async (importOriginal) => {
  const real = await importOriginal<{ hashRaw: typeof hashRaw }>();
  return { ...real, hashRaw: vi.fn(real.hashRaw) };
});
vi.setConfig({ testTimeout: 60_000 });

const DAMAGED = { ok: false, error: { kind: 'damaged', part: 'keys' } };
const refused = (kind: string) => ({ ok: false, error: { kind } });
const contents = makeContents();
let slots: KeySlot[];
let file: KeyFile;
beforeAll(async () => {
  const [mette, ole] = await twoPeople(contents);
  const others = ['a', 'b', 'c', 'd'].map((slotId) =>
    makePersonSlot(
      { slotId, role: 'consultant', temporary: false, since: TODAY },
      `${slotId} har et andet løsen`,
      KDF_FLOOR,
      contents,
    ),
  );
  slots = [...(await Promise.all(others)), ole, mette];
  file = genuine(contents, slots);
});
const derivations = vi.mocked(hashRaw).mock;
beforeEach(() => void vi.mocked(hashRaw).mockClear());

describe('a passphrase', () => {
  it('costs one derivation for whoever is likely, wherever their slot stands', async () => {
    const opened = await openWithPassphrase(file, METTE, ['mette', 'ole']);
    expect(opened.ok && opened.value.slotId).toBe('mette');
    expect(derivations.calls).toHaveLength(1);
  });

  it('is tried on everybody else when nobody likely fits, and on nobody twice', async () => {
    const opened = await openWithPassphrase(file, METTE, ['ole', 'ole', 'gone-long-ago']);
    expect(opened.ok && opened.value.slotId).toBe('mette');
    expect(derivations.calls.length).toBeLessThanOrEqual(6);
    vi.mocked(hashRaw).mockClear();
    expect(await openWithPassphrase(file, 'nobody’s passphrase', ['ole', 'ole'])).toEqual(refused('wrong-passphrase'));
    expect(derivations.calls).toHaveLength(6);
  });

  it('opens when it fits two slots, as long as the file is whole', async () => {
    const twin = { slotId: 'twin', role: 'consultant', temporary: false, since: TODAY } as const;
    const both = genuine(contents, [await makePersonSlot(twin, METTE, KDF_FLOOR, contents), ...slots]);
    const opened = await openWithPassphrase(both, METTE, []);
    expect(opened.ok && ['twin', 'mette'].includes(opened.value.slotId)).toBe(true);
    expect(await openWithPassphrase(rewritten(both, { generation: 9 }), METTE, [])).toEqual(DAMAGED);
  });

  it('is taken when it opens somebody else’s slot', async () => {
    expect(await isPassphraseTaken(file, OLE, 'mette')).toBe(true);
    expect(await isPassphraseTaken(file, OLE.normalize('NFD'), 'mette')).toBe(true);
    expect(await isPassphraseTaken(file, METTE, 'mette')).toBe(false);
    expect(await isPassphraseTaken(file, 'nobody’s passphrase', 'mette')).toBe(false);
  });
});

describe('the key of a slot', () => {
  it('opens without a passphrase, and nobody else’s slot', async () => {
    const key = (await slotKeyOf(file, 'ole', OLE))!;
    vi.mocked(hashRaw).mockClear();
    const opened = await openWithSlotKey(file, 'ole', key);
    expect(opened.ok && opened.value.secrets[0]?.dataKey.equals(contents.secrets[0].dataKey)).toBe(true);
    expect(derivations.calls).toHaveLength(0);
    const wrong = refused('wrong-passphrase');
    expect(await openWithSlotKey(file, 'mette', key)).toEqual(wrong);
    expect(await openWithSlotKey(file, 'nobody', key)).toEqual(wrong);
    expect(await openWithSlotKey(file, 'ole', key.subarray(1))).toEqual(wrong);
    expect(await openWithSlotKey(file, 'ole', new Uint8Array())).toEqual(wrong);
    expect(await openWithSlotKey(rewritten(file, { generation: 2 }), 'ole', key)).toEqual(DAMAGED);
    expect(await slotKeyOf(file, 'ole', METTE)).toBeUndefined();
    expect(await slotKeyOf(file, 'nobody', OLE)).toBeUndefined();
  });
});

describe('a recovery key', () => {
  const recoveryKey = makeRecoveryKey();
  let withRecovery: KeyFile;
  beforeAll(async () => {
    const slot = await makeRecoverySlot(TODAY, recoveryKey, KDF_FLOOR, contents);
    withRecovery = genuine(contents, [...slots, slot]);
  });

  it('opens, also when it is the only slot that is left', async () => {
    const alone = genuine(
      contents,
      withRecovery.slots.filter(({ kind }) => kind === 'recovery'),
    );
    for (const one of [withRecovery, alone]) {
      const opened = await openWithRecoveryKey(one, recoveryKey.toLowerCase());
      expect(opened.ok && opened.value.secrets[0]?.dataKey.equals(contents.secrets[0].dataKey)).toBe(true);
      expect(opened.ok && opened.value.sealingKey.equals(contents.sealingKey)).toBe(true);
    }
  });

  it('is told from a mistyped one, from another one, and from none', async () => {
    expect(await openWithRecoveryKey(withRecovery, recoveryKey.slice(1))).toEqual(refused('recovery-typo'));
    expect(await openWithRecoveryKey(withRecovery, makeRecoveryKey())).toEqual(refused('recovery-wrong'));
    expect(await openWithRecoveryKey(file, recoveryKey)).toEqual(refused('no-such-way'));
    expect(await openWithRecoveryKey(rewritten(withRecovery, { generation: 5 }), recoveryKey)).toEqual(DAMAGED);
  });

  it('is no passphrase', async () => {
    expect(await openWithPassphrase(withRecovery, recoveryKey, [])).toEqual(refused('wrong-passphrase'));
  });
});

describe('an escrow key', () => {
  const pair = generateKeyPairSync('x25519');
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const privateKey = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  let withIt: KeyFile;
  beforeAll(async () => {
    const keys = { ...contents, file, slotId: 'mette', wipe: () => undefined };
    const made = await withEscrow(keys, publicKey, TODAY);
    if (!made.ok) throw new Error(made.error.kind);
    withIt = genuine(contents, made.value);
  });

  it('opens with nothing but the private key', async () => {
    const opened = await openWithEscrowKey(withIt, privateKey, null);
    expect(opened.ok && opened.value.secrets[0]?.dataKey.equals(contents.secrets[0].dataKey)).toBe(true);
    expect(opened.ok && opened.value.sealingKey.equals(contents.sealingKey)).toBe(true);
    expect(JSON.stringify(withIt)).not.toContain(privateKey.split('\n')[1]!);
  });

  it('is told from another one, from none, and from what is none', async () => {
    const other = generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(await openWithEscrowKey(withIt, other, null)).toEqual(refused('private-key-wrong'));
    expect(await openWithEscrowKey(withIt, publicKey, null)).toEqual(refused('not-a-private-key'));
    expect(await openWithEscrowKey(file, privateKey, null)).toEqual(refused('no-such-way'));
    expect(await openWithEscrowKey(rewritten(withIt, { generation: 5 }), privateKey, null)).toEqual(DAMAGED);
  });

  it('is not set to a number that everybody could unseal', async () => {
    const keys = { ...contents, file, slotId: 'mette', wipe: () => undefined };
    const zero = Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), Buffer.alloc(32)]);
    const pem = `-----BEGIN PUBLIC KEY-----\n${zero.toString('base64')}\n-----END PUBLIC KEY-----\n`;
    expect(await withEscrow(keys, pem, TODAY)).toEqual(refused('not-a-public-key'));
    await expect(makeEscrowSlot(TODAY, new Uint8Array(32), contents)).rejects.toThrow();
  });
});

it('gives both secrets while a vault is being encrypted anew, the new one first', async () => {
  const next = { ...contents, secrets: [makeSecret(), ...contents.secrets] };
  const both = genuine(next, await Promise.all(slots.map((slot) => sealSlot<KeySlot>(slot, next))));
  const opened = await openWithPassphrase(both, METTE, ['mette']);
  expect(opened.ok && opened.value.secrets.map(({ dataKey }) => dataKey)).toEqual(
    next.secrets.map(({ dataKey }) => dataKey),
  );
});
