import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { OLE, openOffice, type Office } from './testing/office.ts';
import { addCitizen, editCitizen, PASSPHRASE } from './testing/samples.ts';

vi.mock('@node-rs/argon2', async (original) => (await import('./testing/derive-once.ts')).deriveOnce(original));

// Key derivations and syncs to disk take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let first: Office;
let office: Office;
let stick: string;
beforeAll(async () => {
  first = await openOffice('Nord');
  await first.another();
});
afterAll(() => first.close());
beforeEach(async () => {
  office = await openOffice('Nord', { as: first.made });
  stick = path.join(office.folder, 'stick');
  mkdirSync(stick);
});
afterEach(() => office.close());

const run = (command: object) => office.board().mustCall('command.run', command);
const add = async (id: string): Promise<void> => {
  const { lanes } = await office.board().mustCall('board.load', {});
  await run(addCitizen(id, lanes[0]?.id ?? '', { name: id }));
};
const make = (place: string | null = stick) => office.board().mustCall('copies.make', { place });
const retire = (copy: string, proof = PASSPHRASE) => office.board().call('copies.retire', { proof, copy });
const refusedWith = (kind: string) => ({ ok: false, error: { kind: 'door', refusal: { kind } } });
const partsOf = (folder: string) => readdirSync(folder).sort();

describe('a board that moves to another computer', () => {
  it('is opened here by nobody, until a supervisor takes it into use again; nothing of it is gone', async () => {
    await add('c1');
    await office.addOle();
    const { folder: copy } = await make();
    expect(await retire(copy)).toEqual({ ok: true, value: null });
    expect(await office.board().call('board.load', {})).toEqual({ ok: false, error: { kind: 'closed' } });
    const vault = await office.another();
    expect(partsOf(office.made)).toEqual(['vault.db', 'vault.keys', 'vault.keys.bak', 'vault.moved']);
    const door = vault.door();
    const moved = { kind: 'moved', at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string };
    expect(await door.mustCall('vault.probe', { path: office.made })).toEqual(moved);
    const unlock = { path: office.made, passphrase: PASSPHRASE, likely: [] };
    const refused = { ok: false, error: { kind: 'door', refusal: moved } };
    expect(await door.call('vault.unlock', unlock)).toEqual(refused);
    const byKey = { path: office.made, way: { kind: 'recovery-key', typed: 'x' } };
    expect(await door.call('vault.recover', byKey)).toEqual(refused);
    // The copy goes on.
    const target = path.join(office.folder, 'new pc', 'Nord');
    await door.mustCall('copies.putBack', { path: target, copy, passphrase: PASSPHRASE });
    expect(await door.mustCall('vault.probe', { path: target })).toEqual({ kind: 'ready' });

    const takeBack = (passphrase: string) => door.call('copies.takeBack', { path: office.made, passphrase });
    expect(await takeBack('forkert kodesætning her')).toMatchObject(refusedWith('wrong-passphrase'));
    expect(await takeBack(OLE.passphrase)).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(await door.call('vault.unlock', unlock)).toEqual(refused);
    expect(await takeBack(PASSPHRASE)).toEqual({ ok: true, value: { path: office.made } });
    expect(await takeBack(PASSPHRASE)).toMatchObject(refusedWith('missing'));
    await door.mustCall('vault.unlock', unlock);
    const { citizens } = await vault.board().mustCall('board.load', {});
    expect(citizens.rows).toHaveLength(1);
    const log = {
      person: null,
      acts: ['copies.retired'],
      citizenId: null,
      from: null,
      until: null,
      before: null,
      skip: 0,
    };
    expect((await vault.board().mustCall('access.list', log)).rows).toHaveLength(1);
  });

  it('goes on only from a copy that is whole, elsewhere, and as the board is now', async () => {
    await add('c1');
    const beside = await make(null);
    expect(await retire(beside.folder)).toMatchObject(refusedWith('missing'));
    expect(await retire(path.join(stick, 'nothing'))).toMatchObject(refusedWith('missing'));
    const first = await make();
    expect(await retire(first.folder, 'forkert kodesætning her')).toMatchObject({ error: { kind: 'keys' } });
    await run(editCitizen('c1', { note: 'ny' }));
    expect(await retire(first.folder)).toMatchObject(refusedWith('copy-behind'));
    const second = await make();
    await office.board().mustCall('history.undo', { entryId: null });
    expect(await retire(second.folder)).toMatchObject(refusedWith('copy-behind'));
    const third = await make();
    const keys = await office.addOle();
    expect(keys.people).toHaveLength(2);
    expect(await retire(third.folder)).toMatchObject(refusedWith('copy-behind'));
    const fourth = await make();
    writeFileSync(path.join(fourth.folder, 'vault.db'), 'no database any more');
    expect(await retire(fourth.folder)).toMatchObject(refusedWith('damaged'));
    expect(existsSync(path.join(office.made, 'vault.moved'))).toBe(false);
    await run(editCitizen('c1', { note: 'stadig åben' }));
  });

  it('is in use again when a copy is put in its place, and a damaged mark is a mark', async () => {
    const { folder: copy } = await make();
    expect(await retire(copy)).toMatchObject({ ok: true });
    const vault = await office.another();
    const door = vault.door();
    writeFileSync(path.join(office.made, 'vault.moved'), '\u0000\u0000');
    expect(await door.mustCall('vault.probe', { path: office.made })).toMatchObject({ kind: 'moved' });
    await door.mustCall('copies.putBack', { path: office.made, copy, passphrase: PASSPHRASE });
    await door.mustCall('vault.unlock', { path: office.made, passphrase: PASSPHRASE, likely: [] });
  });
});

describe('what a restore put by', () => {
  it('is told as long as it is there and whole', async () => {
    const aside = () => office.board().mustCall('copies.aside', {});
    await add('c1');
    const { folder: copy } = await make(null);
    await add('c2');
    expect(await aside()).toBeNull();
    await office.board().mustCall('copies.restore', { proof: PASSPHRASE, copy, passphrase: null });
    await office.reopen(PASSPHRASE);
    const found = await aside();
    expect(found).toMatchObject({ reason: 'aside', isWhole: true });
    writeFileSync(path.join(found?.folder ?? '', 'vault.db'), 'no database any more');
    expect(await aside()).toBeNull();
  });
});
