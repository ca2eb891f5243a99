import { createHash } from 'node:crypto';

import { beforeAll, describe, expect, it, vi } from 'vitest';

import { flipped } from '../../../db/testing/folder-snapshot.ts';
import { createKeys } from './changes.ts';
import { calibrateCost, KDF_FLOOR } from './derivation.ts';
import { canonicalJson, parseKeyFile, printKeyFile, type KeyFile, type PersonSlot } from './key-file-schema.ts';
import { openAsPerson, openWithPassphrase, parseKeys } from './opening.ts';
import { makeSecret } from './secret.ts';
import { makePersonSlot } from './slots.ts';
import { genuine, makeContents, METTE, OLE, rewritten, TODAY, twoPeople } from './testing/key-files.ts';

// Key derivations take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const DAMAGED = { ok: false, error: { kind: 'damaged', part: 'keys' } };
const WRONG = { ok: false, error: { kind: 'wrong-passphrase' } };
const textOf = ({ generation, slots, mac }: KeyFile): string => printKeyFile({ generation, slots, mac });

describe('vault.keys', () => {
  const contents = makeContents();
  let mette: PersonSlot;
  let ole: PersonSlot;
  let file: KeyFile;
  let text: string;
  beforeAll(async () => {
    [mette, ole] = await twoPeople(contents);
    file = genuine(contents, [mette, ole]);
    text = textOf(file);
  });

  it('gives the data key to the right passphrase, however its letters are composed', async () => {
    for (const typed of [METTE, METTE.normalize('NFD')]) {
      const opened = await openWithPassphrase(file, typed, []);
      expect(opened.ok && opened.value.slotId).toBe('mette');
      expect(opened.ok && opened.value.secrets[0]?.dataKey.equals(contents.secrets[0].dataKey)).toBe(true);
    }
  });

  it('holds neither passphrase nor key, and no two slots are alike', async () => {
    for (const key of [contents.secrets[0].dataKey, contents.secrets[0].salt, contents.sealingKey])
      for (const form of ['hex', 'base64'] as const) expect(text).not.toContain(key.toString(form));
    expect(text).not.toContain(METTE);
    const again = await makePersonSlot(mette, METTE, KDF_FLOOR, contents);
    for (const part of ['publicKey', 'nonce', 'wrapped', 'sealed', 'kdf'] as const)
      expect(again[part]).not.toEqual(mette[part]);
  });

  it.each(['', METTE.toUpperCase(), `${METTE} `])('refuses the passphrase "%s" as wrong', async (typed) => {
    expect(await openWithPassphrase(file, typed, [])).toEqual(WRONG);
  });

  it('calls every flipped bit damage, and never a wrong passphrase', () => {
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length; at += 1)
      for (let bit = 1; bit < 256; bit <<= 1)
        expect(parseKeys(flipped(bytes, at, bit).toString('utf8'))).toEqual(DAMAGED);
  });

  it('calls every truncation damage', () => {
    for (let length = 0; length < text.length; length += 1) expect(parseKeys(text.slice(0, length))).toEqual(DAMAGED);
  });

  it('keeps what it says when slots stand in another order', async () => {
    const turned = rewritten(file, { slots: [ole, mette] });
    expect((await openWithPassphrase(turned, METTE, [])).ok).toBe(true);
  });

  it.each([
    ['generation', () => ({ generation: 2 })],
    ['MAC', () => ({ mac: Buffer.alloc(32).toString('base64') })],
    ['set of slots, one fewer', () => ({ slots: [mette] })],
    ['set of slots, one twice', () => ({ slots: [mette, ole, { ...ole, slotId: 'eve' }] })],
    ['role of the opened slot', () => ({ slots: [{ ...mette, role: 'consultant' as const }, ole] })],
    ["role of somebody else's slot", () => ({ slots: [mette, { ...ole, role: 'supervisor' as const }] })],
    ['mark of a temporary passphrase', () => ({ slots: [mette, { ...ole, temporary: false }] })],
    ['date of a slot', () => ({ slots: [{ ...mette, since: '2026-11-20' as typeof TODAY }, ole] })],
    ['seal of a slot', () => ({ slots: [{ ...mette, sealed: ole.sealed }, ole] })],
    ['seal of another slot', () => ({ slots: [mette, { ...ole, sealed: mette.sealed }] })],
  ])('calls an altered %s damage once the passphrase is right', async (_part, altered) => {
    const changed = rewritten(file, altered());
    expect(parseKeys(textOf(changed)).ok).toBe(true);
    expect(await openWithPassphrase(changed, METTE, [])).toEqual(DAMAGED);
    expect(await openWithPassphrase(changed, METTE, ['mette'])).toEqual(DAMAGED);
    expect(await openAsPerson(changed, 'mette', METTE)).toEqual(DAMAGED);
  });

  it.each([
    ['owner', () => ({ slotId: 'somebody-else' })],
    ['passes', () => ({ kdf: { ...mette.kdf, t: 4 } })],
    ['salt', () => ({ kdf: { ...mette.kdf, salt: ole.kdf.salt } })],
    ['nonce', () => ({ nonce: ole.nonce })],
    ['public key', () => ({ publicKey: ole.publicKey })],
    ['wrapped key', () => ({ wrapped: flipped(Buffer.from(mette.wrapped, 'base64'), 50).toString('base64') })],
    ['wrapped key, swapped', () => ({ wrapped: ole.wrapped, nonce: ole.nonce, kdf: ole.kdf })],
  ])('opens nothing when the %s of a slot was altered by hand', async (_part, altered) => {
    const changed = rewritten(file, { slots: [{ ...mette, ...altered() }, ole] });
    expect(await openWithPassphrase(changed, METTE, [])).toEqual(WRONG);
  });

  it('opens nothing when two slots were given each other’s names', async () => {
    const swapped = [
      { ...mette, slotId: 'ole' },
      { ...ole, slotId: 'mette' },
    ];
    const changed = rewritten(file, { slots: swapped });
    for (const typed of [METTE, OLE]) expect(await openWithPassphrase(changed, typed, [])).toEqual(WRONG);
  });

  it('does not open what a stranger sealed to the public keys in it', async () => {
    // All that stands in the file is known to a stranger; the key that sealers share is not.
    const strangers = makeContents();
    const { sealSlot } = await import('./slots.ts');
    const resealed = await Promise.all([mette, ole].map((slot) => sealSlot<PersonSlot>(slot, strangers)));
    expect(await openWithPassphrase(genuine(strangers, resealed), METTE, [])).toEqual(DAMAGED);
  });

  it.each([
    ['memory', { ...KDF_FLOOR, m: KDF_FLOOR.m - 1 }],
    ['passes', { ...KDF_FLOOR, t: KDF_FLOOR.t - 1 }],
    ['lanes', { ...KDF_FLOOR, p: KDF_FLOOR.p - 1 }],
  ])('refuses a header with too little %s, genuine or not, even with the right passphrase', async (part, cost) => {
    const genuineSlots = await twoPeople(contents, cost);
    expect(parseKeys(textOf(genuine(contents, genuineSlots)))).toEqual(DAMAGED);
    expect(parseKeys(textOf(genuine(contents, [mette, genuineSlots[1]])))).toEqual(DAMAGED);
    const { m, t, p } = cost;
    const lowered = rewritten(file, { slots: [{ ...mette, kdf: { ...mette.kdf, m, t, p } }, ole] });
    expect([part, parseKeys(textOf(lowered))]).toEqual([part, DAMAGED]);
  });

  it.each([
    ['memory', { m: 2 ** 31 }],
    ['passes', { t: 65 }],
    ['lanes', { p: 17 }],
  ])('refuses to be made to work for hours by %s', (_part, more) => {
    const slots = [mette, ole].map((slot) => ({ ...slot, kdf: { ...slot.kdf, ...more } }));
    expect(parseKeys(textOf(rewritten(file, { slots })))).toEqual(DAMAGED);
  });

  it('passes over a slot that asks for too much, and opens the others', async () => {
    const heavy = { ...ole, kdf: { ...ole.kdf, m: 2 ** 31 } };
    const opened = await openWithPassphrase(genuine(contents, [heavy, mette]), METTE, ['ole']);
    expect(opened.ok && opened.value.slotId).toBe('mette');
    expect(await openAsPerson(genuine(contents, [heavy, mette]), 'ole', OLE)).toEqual(WRONG);
  });

  it('can never be written so that it could not be read', () => {
    const { generation, mac } = file;
    expect(() => printKeyFile({ generation, mac, slots: [mette, mette] })).toThrow('read back');
    expect(() => printKeyFile({ generation, mac, slots: [] })).toThrow('read back');
  });

  it('says that a file of a newer program is newer, and a forged one damaged', () => {
    const content = { format: 'tavle.keys', version: 2, something: 'unknown to us' };
    const checksum = createHash('sha256').update(canonicalJson(content)).digest('base64');
    const newer = `${canonicalJson({ ...content, checksum })}\n`;
    expect(parseKeys(newer)).toEqual({ ok: false, error: { kind: 'newer', found: 2, supported: 1 } });
    expect(parseKeys(newer.replace('unknown', 'UNKNOWN'))).toEqual(DAMAGED);
  });
});

it('makes keys for a new vault that its maker opens as a supervisor', async () => {
  const owner = { slotId: 'mette', role: 'supervisor', temporary: false, since: TODAY } as const;
  const { text, secret } = await createKeys(METTE, owner, KDF_FLOOR);
  const parsed = parseKeyFile(text);
  expect(parsed.ok && parsed.value.slots).toMatchObject([{ kind: 'person', ...owner }]);
  const opened = parsed.ok && (await openWithPassphrase(parsed.value, METTE, []));
  expect(opened && opened.ok && opened.value.secrets.map(({ dataKey }) => dataKey)).toEqual([secret.dataKey]);
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
