import { createHash } from 'node:crypto';

import { beforeAll, describe, expect, it, vi } from 'vitest';

import { flipped } from '../../../db/testing/folder-snapshot.ts';
import { calibrateCost, checkKeys, createKeys, KDF_FLOOR, openKeys } from './index.ts';
import { canonicalJson, parseKeyFile, printKeyFile, type KeyFile } from './key-file-schema.ts';
import { makeSecret } from './secret.ts';
import { macOf, wrapSecret } from './slots.ts';

// Key derivations and syncs to disk take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const PASSPHRASE = 'tre høje birke på række';
const OWNER = { slotId: 'person-1', label: 'Mette' };

describe('vault.keys', () => {
  let text: string;
  let file: KeyFile;
  let dataKey: string;
  beforeAll(async () => {
    const made = await createKeys(PASSPHRASE, OWNER, KDF_FLOOR);
    text = made.text;
    dataKey = made.secret.dataKey.toString('hex');
    const parsed = parseKeyFile(text);
    if (!parsed.ok) throw new Error(parsed.error.kind);
    file = parsed.value;
  });
  /** As somebody would write it who knows the format but not the passphrase. */
  const rewritten = (changed: Partial<KeyFile>): string => {
    const { generation, slots, mac } = { ...file, ...changed };
    return printKeyFile({ generation, slots, mac });
  };
  const theSlot = (): KeyFile['slots'][number] => file.slots[0]!;

  it('gives the data key to the right passphrase, however its letters are composed', async () => {
    for (const typed of [PASSPHRASE, PASSPHRASE.normalize('NFD')]) {
      const opened = await openKeys(text, typed);
      expect(opened.ok && opened.value.slotId).toBe('person-1');
      expect(opened.ok && opened.value.secret.dataKey.toString('hex')).toBe(dataKey);
    }
  });

  it('holds neither the passphrase nor the key, and no two files are alike', async () => {
    expect(text).not.toContain(PASSPHRASE);
    expect(text).not.toContain(dataKey);
    const other = parseKeyFile((await createKeys(PASSPHRASE, OWNER, KDF_FLOOR)).text);
    expect(other.ok && other.value.slots[0]?.wrapped).not.toBe(theSlot().wrapped);
    expect(other.ok && other.value.slots[0]?.kdf.salt).not.toBe(theSlot().kdf.salt);
  });

  it.each(['', PASSPHRASE.toUpperCase(), `${PASSPHRASE} `])('refuses the passphrase "%s" as wrong', async (typed) => {
    expect(await openKeys(text, typed)).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } });
  });

  it('calls every flipped bit damage, and never a wrong passphrase', () => {
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length; at += 1)
      for (let bit = 1; bit < 256; bit <<= 1)
        expect(checkKeys(flipped(bytes, at, bit).toString('utf8'))).toEqual({ ok: false, error: { kind: 'damaged' } });
  });

  it('calls every truncation damage', () => {
    for (let length = 0; length < text.length; length += 1)
      expect(checkKeys(text.slice(0, length))).toEqual({ ok: false, error: { kind: 'damaged' } });
  });

  it.each([
    ['generation', () => rewritten({ generation: 2 })],
    ['label', () => rewritten({ slots: [{ ...theSlot(), label: 'Ole' }] })],
    ['MAC', () => rewritten({ mac: Buffer.alloc(32).toString('base64') })],
    ['set of slots', () => rewritten({ slots: [theSlot(), { ...theSlot(), slotId: 'person-2' }] })],
  ])('calls an altered %s damage once the passphrase is right', async (_part, altered) => {
    expect(checkKeys(altered()).ok).toBe(true);
    expect(await openKeys(altered(), PASSPHRASE)).toEqual({ ok: false, error: { kind: 'damaged' } });
  });

  it.each([
    ['owner', () => ({ ...theSlot(), slotId: 'person-2' })],
    ['passes', () => ({ ...theSlot(), kdf: { ...theSlot().kdf, t: 4 } })],
    ['salt', () => ({ ...theSlot(), kdf: { ...theSlot().kdf, salt: Buffer.alloc(16).toString('base64') } })],
    ['nonce', () => ({ ...theSlot(), nonce: Buffer.alloc(12).toString('base64') })],
    [
      'wrapped key',
      () => ({ ...theSlot(), wrapped: flipped(Buffer.from(theSlot().wrapped, 'base64'), 50).toString('base64') }),
    ],
  ])('opens nothing when the %s of a slot was altered by hand', async (_part, altered) => {
    expect(await openKeys(rewritten({ slots: [altered()] }), PASSPHRASE)).toEqual({
      ok: false,
      error: { kind: 'wrong-passphrase' },
    });
  });

  it.each([
    ['memory', { ...KDF_FLOOR, m: KDF_FLOOR.m - 1 }],
    ['passes', { ...KDF_FLOOR, t: KDF_FLOOR.t - 1 }],
    ['lanes', { ...KDF_FLOOR, p: KDF_FLOOR.p - 1 }],
  ])('refuses a genuine slot with too little %s, even with the right passphrase', async (_part, cost) => {
    const secret = makeSecret();
    const content = { generation: 1, slots: [await wrapSecret(secret, PASSPHRASE, OWNER, cost)] };
    const weak = printKeyFile({ ...content, mac: macOf(secret, content) });
    expect(await openKeys(weak, PASSPHRASE)).toEqual({ ok: false, error: { kind: 'damaged' } });
  });

  it.each([
    ['memory', { m: 2 ** 31 }],
    ['passes', { t: 65 }],
    ['lanes', { p: 17 }],
  ])('refuses to be made to work for hours by %s', (_part, more) => {
    const heavy = { ...theSlot(), kdf: { ...theSlot().kdf, ...more } };
    expect(checkKeys(rewritten({ slots: [heavy] }))).toEqual({ ok: false, error: { kind: 'damaged' } });
  });

  it('passes over a slot that asks for too much, and opens the others', async () => {
    const secret = makeSecret();
    const own = await wrapSecret(secret, PASSPHRASE, OWNER, KDF_FLOOR);
    const heavy = { ...own, slotId: 'heavy', kdf: { ...own.kdf, m: 2 ** 31 } };
    const content = { generation: 1, slots: [heavy, own] };
    const opened = await openKeys(printKeyFile({ ...content, mac: macOf(secret, content) }), PASSPHRASE);
    expect(opened.ok && opened.value.slotId).toBe('person-1');
  });

  it('opens for each of several people', async () => {
    const secret = makeSecret();
    const slots = [
      await wrapSecret(secret, 'the first of two people', { slotId: 'b', label: '' }, KDF_FLOOR),
      await wrapSecret(secret, 'the second of two people', { slotId: 'a', label: '' }, KDF_FLOOR),
    ];
    const both = printKeyFile({
      generation: 3,
      slots,
      mac: macOf(secret, { generation: 3, slots: [...slots].reverse() }),
    });
    for (const [passphrase, slotId] of [
      ['the first of two people', 'b'],
      ['the second of two people', 'a'],
    ] as const) {
      const opened = await openKeys(both, passphrase);
      expect(opened.ok && opened.value.slotId).toBe(slotId);
    }
  });

  it.each([
    [2, { kind: 'newer', found: 2, supported: 1 }],
    [0, { kind: 'damaged' }],
    [-1, { kind: 'damaged' }],
  ])('judges version %i by its number', (version, error) => {
    const content = { format: 'tavle.keys', version, somethingNew: true };
    const checksum = createHash('sha256').update(canonicalJson(content)).digest('base64');
    expect(checkKeys(`${canonicalJson({ ...content, checksum })}\n`)).toEqual({ ok: false, error });
  });

  it('asks for half a second of work and never for less than the floor', async () => {
    const cost = await calibrateCost();
    expect(cost.m).toBe(KDF_FLOOR.m);
    expect(cost.p).toBe(KDF_FLOOR.p);
    expect(cost.t).toBeGreaterThanOrEqual(KDF_FLOOR.t);
  });

  it('leaves nothing in a wiped secret', () => {
    const secret = makeSecret();
    secret.wipe();
    expect(secret.dataKey.equals(Buffer.alloc(32))).toBe(true);
    expect(secret.salt.equals(Buffer.alloc(16))).toBe(true);
  });
});
