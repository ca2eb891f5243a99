import { generateKeyPairSync } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { OLE, openOffice, type Office } from './testing/office.ts';
import { addCitizen, editCitizen, PASSPHRASE, PERSON } from './testing/samples.ts';

// Key derivations and syncs to disk take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const NEW = 'helt ny sætning efter arket';
const refused = (kind: string, more = {}) => ({ ok: false, error: { kind: 'keys', refusal: { kind, ...more } } });
const closed = { ok: false, error: { kind: 'closed' } };
const makeKey = async (): Promise<string> => {
  const { recoveryKey } = await office.board().mustCall('recovery.make', { proof: PASSPHRASE });
  return recoveryKey;
};
const confirmed = async (): Promise<string> => {
  const key = await makeKey();
  await office.board().mustCall('recovery.confirm', { typed: key });
  return key;
};
const byKey = (typed: string) => ({ path: office.made, way: { kind: 'recovery-key', typed } });
const unlock = async (passphrase: string, folder = office.made) =>
  (await office.another()).door().call('vault.unlock', { path: folder, passphrase, likely: [] });

describe('a recovery key', () => {
  it('counts once it was typed back, and a mistyped one is told from a wrong one', async () => {
    const board = office.board();
    expect(await board.call('recovery.confirm', { typed: 'x' })).toEqual(refused('no-such-way'));
    expect(await board.call('recovery.make', { proof: `${PASSPHRASE}!` })).toEqual(refused('wrong-passphrase'));
    const first = await makeKey();
    const key = await makeKey();
    expect(await board.call('recovery.confirm', { typed: key.slice(1) })).toEqual(refused('recovery-typo'));
    expect(await board.call('recovery.confirm', { typed: first })).toEqual(refused('recovery-wrong'));
    expect((await board.mustCall('board.load', {})).hasRecovery).toBe(false);
    const holders = await board.mustCall('recovery.confirm', { typed: key.toLowerCase().replaceAll('-', ' ') });
    expect(holders.recovery).not.toBeNull();
    expect((await board.mustCall('board.load', {})).hasRecovery).toBe(true);
    const again = await office.reopen(PASSPHRASE);
    expect((await again.mustCall('board.load', {})).hasRecovery).toBe(true);
  });

  it.each(['da', 'en'] as const)('is written on a sheet in %s, for its owner alone', async (lang) => {
    const file = path.join(office.folder, 'nøgle.txt');
    const key = await makeKey();
    expect(await office.board().mustCall('recovery.save', { file, lang })).toBeNull();
    const sheet = readFileSync(file, 'utf8');
    expect(sheet).toContain(`\r\n    ${key}\r\n`);
    expect(sheet).toMatch(lang === 'da' ? /Tavle: Nord\r\n/ : /Board: Nord\r\n/);
    expect(sheet).toMatch(lang === 'da' ? /Lavet: \d\d\.\d\d\.\d{4}\r\n/ : /Made: {2}\d{4}-\d\d-\d\d\r\n/);
    expect(sheet.split('\r\n').every((line) => line.length <= 78)).toBe(true);
    expect(sheet).not.toMatch(new RegExp(PERSON));
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is never written over anything but an earlier one, nor anywhere but in a text file of its own', async () => {
    const board = office.board();
    const save = (file: string) => board.call('recovery.save', { file, lang: 'da' });
    const file = path.join(office.folder, 'nøgle');
    expect(await save(file)).toEqual(refused('no-such-way'));
    await makeKey();
    expect(await save('nøgle.txt')).toEqual(refused('file-not-written'));
    expect(await save(path.join(office.folder, 'nowhere', 'nøgle.txt'))).toEqual(refused('file-not-written'));
    writeFileSync(`${file}.txt`, 'somebody else’s');
    expect(await save(`${file}.txt`)).toEqual(refused('file-exists'));
    expect(await save(file)).toEqual(refused('file-exists'));
    expect(readFileSync(`${file}.txt`, 'utf8')).toBe('somebody else’s');
    expect((await save(`${file}.sh`)).ok).toBe(true);
    expect(existsSync(`${file}.sh`)).toBe(false);
    expect(existsSync(`${file}.sh.txt`)).toBe(true);
    mkdirSync(`${file} mappe.txt`);
    expect(await save(`${file} mappe.txt`)).toEqual(refused('file-exists'));
  });

  it('takes the place of an earlier sheet of that very name, as whoever was asked expects', async () => {
    const board = office.board();
    const file = path.join(office.folder, 'nøgle.txt');
    const first = await makeKey();
    await board.mustCall('recovery.save', { file, lang: 'en' });
    const second = await makeKey();
    // A name that is made longer was not asked about.
    expect(await board.call('recovery.save', { file: file.slice(0, -4), lang: 'da' })).toEqual(refused('file-exists'));
    expect(readFileSync(file, 'utf8')).toContain(first);
    await board.mustCall('recovery.save', { file, lang: 'da' });
    expect(readFileSync(file, 'utf8')).toContain(second);
    expect(readFileSync(file, 'utf8')).not.toContain(first);
    expect(readdirSync(office.folder).filter((name) => name.startsWith('nøgle'))).toEqual(['nøgle.txt']);
    if (process.platform === 'win32') return;
    expect(statSync(file).mode & 0o777).toBe(0o600);
    symlinkSync(file, path.join(office.folder, 'link.txt'));
    const link = path.join(office.folder, 'link.txt');
    expect(await board.call('recovery.save', { file: link, lang: 'da' })).toEqual(refused('file-exists'));
  });
});

describe('getting back in', () => {
  it('shows by name who can have a new passphrase, and lets one of them in, a supervisor from then on', async () => {
    await office.addOle();
    const key = await confirmed();
    const vault = await office.another();
    const door = vault.door();
    const { people } = await door.mustCall('vault.recover', byKey(key));
    expect(people.map(({ name, role }) => [name, role]).sort()).toEqual([
      [PERSON, 'supervisor'],
      [OLE.name, 'consultant'],
    ]);
    expect(await office.board().call('board.load', {})).toEqual(closed);
    expect(vault.opened).toEqual([]);
    const as = (who: object, passphrase = NEW) => door.call('vault.recoverAs', { who, passphrase });
    const id = people.find(({ name }) => name === OLE.name)?.id;
    expect(await as({ kind: 'known', id: 'nobody' })).toEqual(refused('unknown-person'));
    expect(await as({ kind: 'known', id }, 'short')).toEqual(refused('weak-passphrase', { minLength: 12 }));
    expect(await as({ kind: 'known', id }, PASSPHRASE)).toEqual(refused('passphrase-taken'));
    expect(await as({ kind: 'known', id })).toEqual({ ok: true, value: { path: office.made } });
    expect((await office.board().mustCall('board.load', {})).me).toEqual({
      id,
      name: OLE.name,
      role: 'supervisor',
      temporary: false,
    });
    expect(vault.openedBy).toEqual([id]);
    expect(await unlock(OLE.passphrase)).toMatchObject({ error: { refusal: { kind: 'wrong-passphrase' } } });
    expect((await unlock(NEW)).ok).toBe(true);
    expect((await unlock(PASSPHRASE)).ok).toBe(true);
  });

  it('makes a new supervisor, whose name nobody else has', async () => {
    const key = await confirmed();
    const door = (await office.another()).door();
    await door.mustCall('vault.recover', byKey(key));
    const as = (name: string) => door.call('vault.recoverAs', { who: { kind: 'new', name }, passphrase: NEW });
    expect(await as(PERSON)).toEqual(refused('name-taken'));
    expect(await as(' ')).toEqual(refused('name-blank'));
    expect((await as('Aisha Yusuf')).ok).toBe(true);
    const board = office.board();
    expect((await board.mustCall('board.load', {})).me).toMatchObject({ name: 'Aisha Yusuf', role: 'supervisor' });
    const { people } = await board.mustCall('people.list', {});
    expect(people.map(({ name }) => name).sort()).toEqual(['Aisha Yusuf', PERSON]);
    const again = await office.reopen(NEW);
    expect((await again.mustCall('people.list', {})).people).toEqual(people);
  });

  it('is refused with each kind of key that does not fit, and needs its first half', async () => {
    const unused = await makeKey();
    let door = (await office.another()).door();
    expect(await door.call('vault.recover', byKey(unused))).toEqual(refused('no-such-way'));
    await office.reopen(PASSPHRASE);
    const key = await confirmed();
    door = (await office.another()).door();
    const as = () => door.call('vault.recoverAs', { who: { kind: 'new', name: 'X' }, passphrase: NEW });
    expect(await as()).toEqual(closed);
    expect(await door.call('vault.recover', byKey('not a key'))).toEqual(refused('recovery-typo'));
    expect(await door.call('vault.recover', byKey(key.slice(0, -1)))).toEqual(refused('recovery-typo'));
    expect(await door.call('vault.recover', byKey(unused))).toEqual(refused('recovery-wrong'));
    const { privateKey } = generateKeyPairSync('x25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const escrow = { path: office.made, way: { kind: 'escrow', privateKey: pem, passphrase: null } };
    expect(await door.call('vault.recover', escrow)).toEqual(refused('no-such-way'));
    expect(await door.call('vault.recover', { ...byKey('x'), path: '/nowhere' })).toEqual({
      ok: false,
      error: { kind: 'door', refusal: { kind: 'missing' } },
    });
    expect(await as()).toEqual(closed);
  });

  it('can be given up for a passphrase, begun again, and broken off by a lock', async () => {
    const key = await confirmed();
    let vault = await office.another();
    await vault.door().mustCall('vault.recover', byKey(key));
    await vault.door().mustCall('vault.recover', byKey(key));
    const call = { path: office.made, passphrase: PASSPHRASE, likely: [] };
    expect((await vault.door().call('vault.unlock', call)).ok).toBe(true);
    expect(await vault.door().call('vault.recover', byKey(key))).toEqual(closed);

    vault = await office.another();
    await vault.door().mustCall('vault.recover', byKey(key));
    expect(await vault.close()).toEqual({ saved: true });
    expect((await unlock(PASSPHRASE)).ok).toBe(true);
  });

  it("is the IT department's too, as long as their key is set", async () => {
    const { publicKey, privateKey } = generateKeyPairSync('x25519');
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const board = office.board();
    expect(await board.call('escrow.set', { proof: PASSPHRASE, publicKey: 'x' })).toEqual(refused('not-a-public-key'));
    expect(await board.call('escrow.remove', { proof: PASSPHRASE })).toEqual(refused('no-such-way'));
    const { escrow } = await board.mustCall('escrow.set', { proof: PASSPHRASE, publicKey: pem });
    expect(escrow?.fingerprint).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);

    const door = (await office.another()).door();
    const secret = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const way = { kind: 'escrow', privateKey: secret, passphrase: null };
    const { people } = await door.mustCall('vault.recover', { path: office.made, way });
    await door.mustCall('vault.recoverAs', { who: { kind: 'known', id: people[0]?.id }, passphrase: NEW });
    const removed = await office.board().mustCall('escrow.remove', { proof: NEW });
    expect(removed.escrow).toBeNull();
    expect(await (await office.another()).door().call('vault.recover', { path: office.made, way })).toEqual(
      refused('no-such-way'),
    );
  });
});

describe('a new data key', () => {
  it('is made for everybody who is there; who was removed opens old copies only', async () => {
    const { people } = await office.addOle();
    const aisha = { name: 'Aisha Yusuf', passphrase: 'solen skinner over sundet' };
    await office.addOle(aisha);
    const { lanes } = await office.board().mustCall('board.load', {});
    await office.board().mustCall('command.run', addCitizen('c1', lanes[0]?.id ?? '', { name: 'Amina' }));
    await office.another();
    const copy = path.join(office.folder, 'copy');
    cpSync(office.made, copy, { recursive: true });

    const board = await office.reopen(PASSPHRASE);
    await board.mustCall('people.remove', { proof: PASSPHRASE, id: people[1]?.id });
    expect(await board.call('keys.rotate', { proof: `${PASSPHRASE}!` })).toEqual(refused('wrong-passphrase'));
    expect((await board.mustCall('board.load', {})).citizens.rows).toHaveLength(1);
    await board.mustCall('session.save', { key: 'draft:c1', value: '"half"' });
    const rotating = board.call('keys.rotate', { proof: PASSPHRASE });
    const behind = board.call('command.run', editCitizen('c1', { note: 'too late' }));
    const draft = board.call('session.save', { key: 'draft:c1', value: '"too late"' });
    expect(await rotating).toEqual({ ok: true, value: null });
    expect([await behind, await draft, await board.call('board.load', {})]).toEqual([closed, closed, closed]);
    expect(await board.call('people.list', {})).toEqual(closed);
    expect(await board.call('keys.rotate', { proof: PASSPHRASE })).toEqual(closed);
    expect(office.vault().failures).toEqual([]);
    expect(await office.vault().close()).toEqual({ saved: true });

    expect(await unlock(OLE.passphrase)).toMatchObject({ error: { refusal: { kind: 'wrong-passphrase' } } });
    expect((await unlock(OLE.passphrase, copy)).ok).toBe(true);
    expect((await unlock(aisha.passphrase)).ok).toBe(true);
    const again = await office.reopen(PASSPHRASE);
    const { citizens, session } = await again.mustCall('board.load', {});
    expect(citizens.rows).toHaveLength(1);
    expect(session).toEqual({ 'draft:c1': '"half"' });
  });

  it('makes a key file of before useless for the data file of after', async () => {
    await office.another();
    const before = readFileSync(path.join(office.made, 'vault.keys'));
    const board = await office.reopen(PASSPHRASE);
    await board.mustCall('keys.rotate', { proof: PASSPHRASE });
    await office.another();
    writeFileSync(path.join(office.made, 'vault.keys'), before);
    expect(await unlock(PASSPHRASE)).toEqual({
      ok: false,
      error: { kind: 'door', refusal: { kind: 'damaged', part: 'data' } },
    });
  });
});
