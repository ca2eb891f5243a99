import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { makeTemporaryFolder } from '../../../db/testing/fixtures.ts';
import { flipped, snapshotOf } from '../../../db/testing/folder-snapshot.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { openWithRecoveryKey, parseKeys, macKeyOf, printWithMac } from '../keys/index.ts';
import type { OpenedVault, RecoveryWay } from '../usecases/ports.ts';
import { addOle, files, makeVault, METTE, must, OLE, TODAY } from './testing/vault-bench.ts';

vi.setConfig({ testTimeout: 60_000 });

const pair = generateKeyPairSync('x25519');
const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const privateKey = pair.privateKey
  .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'it-afdelingen' })
  .toString();

let remove: () => void;
let vault: OpenedVault;
let paper: RecoveryWay & { readonly kind: 'recovery-key' };
const escrow: RecoveryWay = { kind: 'escrow', privateKey, passphrase: 'it-afdelingen' };
beforeEach(async () => {
  const temporary = makeTemporaryFolder();
  remove = temporary.remove;
  vault = await makeVault(temporary.folder);
  await addOle(vault);
  const typed = must(await vault.keys.makeRecovery(METTE));
  must(await vault.keys.confirmRecovery(typed));
  must(await vault.keys.setEscrow(METTE, publicKey));
  paper = { kind: 'recovery-key', typed };
  await vault.store.close();
});
afterEach(() => remove());

const keysFile = (): string => path.join(vault.path, 'vault.keys');
const recover = (way: RecoveryWay) => files.recover(vault.path, way);

describe('a vault whose passphrases are forgotten', () => {
  it.each([
    ['the recovery key', () => paper],
    ["the IT department's key", () => escrow],
  ])('is entered again with %s', async (_name, way) => {
    const recovered = must(await recover(way()));
    expect(recovered.people.map(({ id, role }) => [id, role])).toEqual([
      ['mette', 'supervisor'],
      ['ole', 'consultant'],
    ]);
    expect((await recovered.store.loadRecords()).citizen).toHaveLength(20);
    const entered = must(await recovered.enterAs(OLE.person, 'et nyt løsen til Ole'));
    expect(entered).toMatchObject({ path: vault.path, person: 'ole', role: 'supervisor', temporary: false });
    const ole = { person: OLE.person, passphrase: 'et nyt løsen til Ole' };
    must(await entered.keys.removePerson(ole, METTE.person));
    await entered.store.close();
    expect((await files.open(vault.path, OLE.passphrase, [])).ok).toBe(false);
    expect((await files.open(vault.path, METTE.passphrase, [])).ok).toBe(false);
    const opened = must(await files.open(vault.path, ole.passphrase, []));
    expect((await opened.store.loadRecords()).citizen).toHaveLength(20);
    await opened.store.close();
  });

  it('opens with the recovery key when no other slot is left at all', async () => {
    const file = must(parseKeys(readFileSync(keysFile(), 'utf8')));
    const { secrets } = must(await openWithRecoveryKey(file, paper.typed));
    const slots = file.slots.filter(({ kind }) => kind === 'recovery');
    writeFileSync(keysFile(), printWithMac(macKeyOf(secrets[0]!), { generation: 9, slots }));
    const recovered = must(await recover(paper));
    expect(recovered.people).toEqual([]);
    const entered = must(await recovered.enterAs('ny' as PersonId, 'et nyt løsen til Ny'));
    expect((await entered.keys.read()).people).toEqual([
      { id: 'ny', role: 'supervisor', temporary: false, since: TODAY },
    ]);
    await entered.store.close();
    await must(await files.open(vault.path, 'et nyt løsen til Ny', [])).store.close();
  });

  it('refuses by name, stays open, and lets a better passphrase follow', async () => {
    const recovered = must(await recover(paper));
    const weak = { ok: false, error: { kind: 'weak-passphrase', minLength: 12 } };
    expect(await recovered.enterAs(OLE.person, 'for kort')).toEqual(weak);
    const taken = { ok: false, error: { kind: 'passphrase-taken' } };
    expect(await recovered.enterAs(OLE.person, METTE.passphrase)).toEqual(taken);
    const entered = must(await recovered.enterAs(OLE.person, 'et nyt løsen til Ole'));
    await entered.store.close();
  });

  it('holds no key once it was closed', async () => {
    const recovered = must(await recover(paper));
    await recovered.store.close();
    await recovered.store.close();
    const before = snapshotOf(vault.path);
    await expect(recovered.enterAs(OLE.person, 'et nyt løsen til Ole')).rejects.toThrow();
    expect(snapshotOf(vault.path)).toEqual(before);
  });

  it('tells each mistake apart, and writes nothing', async () => {
    const before = snapshotOf(vault.path);
    const mistakes: readonly [string, RecoveryWay][] = [
      ['recovery-typo', { ...paper, typed: paper.typed.slice(1) }],
      ['recovery-wrong', { kind: 'recovery-key', typed: must(await wrongKey()) }],
      ['private-key-passphrase', { ...escrow, passphrase: null }],
      ['private-key-passphrase', { ...escrow, passphrase: 'gættet' }],
      ['not-a-private-key', { ...escrow, privateKey: publicKey }],
    ];
    for (const [kind, way] of mistakes) expect(await recover(way)).toEqual({ ok: false, error: { kind } });
    expect(snapshotOf(vault.path)).toEqual(before);
  });

  it('tells damage of either part from a wrong key', async () => {
    const good = readFileSync(keysFile());
    writeFileSync(keysFile(), flipped(good, 300));
    expect(await recover(paper)).toEqual({ ok: false, error: { kind: 'damaged', part: 'keys' } });
    writeFileSync(keysFile(), good);
    const database = path.join(vault.path, 'vault.db');
    writeFileSync(database, flipped(readFileSync(database), 2000));
    for (const way of [paper, escrow])
      expect(await recover(way)).toEqual({ ok: false, error: { kind: 'damaged', part: 'data' } });
  });

  /** Well formed, and of no vault. */
  const wrongKey = async () => {
    const other = makeTemporaryFolder();
    const theirs = await makeVault(other.folder, 1);
    const made = await theirs.keys.makeRecovery(METTE);
    await theirs.store.close();
    other.remove();
    return made;
  };
});

it('has no such way where none was made', async () => {
  const other = makeTemporaryFolder();
  const bare = await makeVault(other.folder, 1);
  await bare.store.close();
  for (const way of [paper, escrow])
    expect(await files.recover(bare.path, way)).toEqual({ ok: false, error: { kind: 'no-such-way' } });
  other.remove();
});
