import { readFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createVaultFiles } from './compose/vault-files.ts';
import { BOARD_ID } from '../../shared/domain/board.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { isoDateOf, type IsoDate } from '../../shared/lib/iso-date.ts';
import { KDF_FLOOR } from './keys/index.ts';
import { hashElsewhere } from './testing/hash-elsewhere.ts';
import { OLE, openOffice, type Office } from './testing/office.ts';
import { PASSPHRASE, PERSON } from './testing/samples.ts';

// Key derivations and syncs to disk take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const refused = (kind: string, more = {}) => ({ ok: false, error: { kind: 'keys', refusal: { kind, ...more } } });
const add = (given: object) =>
  office.board().call('people.add', { proof: PASSPHRASE, role: 'consultant', temporary: true, ...OLE, ...given });

describe('people', () => {
  it('begin with whoever made the board, a supervisor', async () => {
    const { me, hasRecovery } = await office.board().mustCall('board.load', {});
    expect(me).toEqual({ id: office.vault().openedBy[0], name: PERSON, role: 'supervisor', temporary: false });
    expect(hasRecovery).toBe(false);
    const since = isoDateOf(new Date());
    expect(await office.board().mustCall('people.list', {})).toEqual({
      people: [{ ...me, since }],
      recovery: null,
      escrow: null,
    });
  });

  it('come with a passphrase that somebody else chose, and replace it', async () => {
    await office.addOle();
    let board = await office.reopen(OLE.passphrase);
    expect((await board.mustCall('board.load', {})).me).toMatchObject({ name: OLE.name, temporary: true });
    const own = 'en helt anden sætning end før';
    expect(await board.call('passphrase.change', { proof: PASSPHRASE, passphrase: own })).toEqual(
      refused('wrong-passphrase'),
    );
    expect(await board.mustCall('passphrase.change', { proof: OLE.passphrase, passphrase: own })).toBeNull();
    expect((await board.mustCall('board.load', {})).me.temporary).toBe(false);
    board = await office.reopen(own);
    expect((await board.mustCall('board.load', {})).me).toMatchObject({ name: OLE.name, temporary: false });
  });

  it.each([
    ['a blank name', { name: ' \u200B' }, 'name-blank', {}],
    ['a CPR number for a name', { name: '010180-0002' }, 'name-blank', {}],
    ['a long name', { name: 'x'.repeat(81) }, 'name-too-long', { max: 80 }],
    ['a name somebody has', { name: PERSON.toUpperCase() }, 'name-taken', {}],
    ['a short passphrase', { passphrase: 'x'.repeat(11) }, 'weak-passphrase', { minLength: 12 }],
    ['a passphrase somebody has', { passphrase: PASSPHRASE }, 'passphrase-taken', {}],
    ['a mistyped proof', { proof: `${PASSPHRASE}!` }, 'wrong-passphrase', {}],
  ])('are not added with %s', async (_what, given, kind, more) => {
    const before = await office.board().mustCall('people.list', {});
    expect(await add(given)).toEqual(refused(kind, more));
    expect(await office.board().mustCall('people.list', {})).toEqual(before);
    // Nothing of the one who was refused is in the way of the next try.
    expect((await add({})).ok).toBe(true);
    expect((await office.board().mustCall('people.list', {})).people).toHaveLength(2);
  });

  it('have names as clean as everything else on the board, and a name that is free again when its bearer has gone', async () => {
    const { people } = await office.addOle({ name: '  Ole\u202E \n Østergård ' });
    expect(people[1]?.name).toBe(OLE.name);
    await office.board().mustCall('people.remove', { proof: PASSPHRASE, id: people[1]?.id });
    expect((await office.addOle({ name: 'ole østergard' })).people[1]?.name).toBe('ole østergard');
  });

  it('who are no supervisors decide about nobody', async () => {
    const { people } = await office.addOle();
    const board = await office.reopen(OLE.passphrase);
    const id = people[0]?.id;
    const calls = [
      ['people.add', { proof: OLE.passphrase, ...OLE, role: 'supervisor', temporary: false }],
      ['people.rename', { id, name: 'X' }],
      ['people.setRole', { proof: OLE.passphrase, id: people[1]?.id, role: 'supervisor' }],
      ['people.remove', { proof: OLE.passphrase, id }],
      ['recovery.make', { proof: OLE.passphrase }],
      ['keys.rotate', { proof: OLE.passphrase }],
    ] as const;
    for (const [channel, input] of calls)
      expect([channel, await board.call(channel, input)]).toEqual([
        channel,
        { ok: false, error: { kind: 'not-allowed' } },
      ]);
    expect((await board.mustCall('people.list', {})).people).toEqual(people);
  });

  it('lose what a supervisor may at once when they give it away, and may not leave the board without one', async () => {
    const { people } = await office.addOle();
    const [mette, ole] = people.map(({ id }) => id);
    const board = office.board();
    const give = (id: string | undefined, role: string) =>
      board.call('people.setRole', { proof: PASSPHRASE, id, role });
    expect(await give(mette, 'consultant')).toEqual(refused('last-supervisor'));
    expect(await board.call('people.remove', { proof: PASSPHRASE, id: mette })).toEqual(refused('last-supervisor'));
    expect((await give(ole, 'supervisor')).ok).toBe(true);
    expect((await give(mette, 'consultant')).ok).toBe(true);
    expect((await board.mustCall('board.load', {})).me.role).toBe('consultant');
    expect(await give(mette, 'supervisor')).toEqual({ ok: false, error: { kind: 'not-allowed' } });
  });

  it('who take their own key away keep the board before them, and no say, until it is closed', async () => {
    const { people } = await office.addOle({ role: 'supervisor' });
    const board = office.board();
    const left = await board.mustCall('people.remove', { proof: PASSPHRASE, id: people[0]?.id });
    expect(left.people.map(({ name }) => name)).toEqual([OLE.name]);
    expect((await board.mustCall('board.load', {})).me).toMatchObject({ name: PERSON, role: 'consultant' });
    expect(await board.call('people.rename', { id: people[1]?.id, name: 'X' })).toEqual({
      ok: false,
      error: { kind: 'not-allowed' },
    });
    const door = (await office.another()).door();
    expect(await door.call('vault.unlock', { path: office.made, passphrase: PASSPHRASE, likely: [] })).toEqual({
      ok: false,
      error: { kind: 'door', refusal: { kind: 'wrong-passphrase' } },
    });
  });

  it('that nobody knows are said to be unknown', async () => {
    const board = office.board();
    const unknown = { proof: PASSPHRASE, id: 'nobody' };
    expect(await board.call('people.remove', unknown)).toEqual(refused('unknown-person'));
    expect(await board.call('people.setRole', { ...unknown, role: 'consultant' })).toEqual(refused('unknown-person'));
    expect(await board.call('people.rename', { id: 'nobody', name: 'X' })).toEqual(refused('unknown-person'));
    expect(await board.call('people.resetPassphrase', { ...unknown, passphrase: 'noget helt nyt og langt' })).toEqual(
      refused('unknown-person'),
    );
  });

  it('have drafts of their own', async () => {
    await office.addOle();
    await office.board().mustCall('session.save', { key: 'draft:c1', value: '"Mettes"' });
    const board = await office.reopen(OLE.passphrase);
    expect((await board.mustCall('board.load', {})).session).toEqual({});
    await board.mustCall('session.save', { key: 'draft:c1', value: '"Oles"' });
    const again = await office.reopen(PASSPHRASE);
    expect((await again.mustCall('board.load', {})).session).toEqual({ 'draft:c1': '"Mettes"' });
  });

  it('without a name (a key came, and the power went) are listed all the same, and can be given one', async () => {
    const clock = { now: () => '2026-11-21T12:00:00.000Z', today: () => '2026-11-21' as IsoDate };
    const made = await createVaultFiles({ clock, cost: KDF_FLOOR }).create({
      folder: office.folder,
      person: 'nameless' as PersonId,
      name: 'Syd',
      passphrase: PASSPHRASE,
      seed: async (store) => {
        const change = [{ op: 'added', kind: 'board', record: { id: BOARD_ID, name: 'Syd' } }] as const;
        const person = 'tavle' as PersonId;
        const step = { kind: 'do', command: 'board.rename', target: null, mergeKey: null } as const;
        await store.commit({ at: clock.now(), person, ...step, change });
      },
    });
    if (!made.ok) throw new Error(made.error.kind);
    await made.value.store.close();
    const vault = await office.another();
    await vault.door().mustCall('vault.unlock', { path: made.value.path, passphrase: PASSPHRASE, likely: [] });
    const board = vault.board();
    expect((await board.mustCall('board.load', {})).me).toMatchObject({ id: 'nameless', name: '' });
    const { people } = await board.mustCall('people.rename', { id: 'nameless', name: PERSON });
    expect(people).toMatchObject([{ id: 'nameless', name: PERSON }]);
  });
});

describe('adding and removing people (promise 9)', () => {
  const PAGE = 4096;
  /** The last pages of the access log and its indexes. */
  const LOG_PAGES = 4;
  const database = () => path.join(office.made, 'vault.db');
  const bytes = () => hashElsewhere([database(), `${database()}-wal`]);

  it('writes nothing of the data file but the name and the rows of the access log: no page is encrypted anew', async () => {
    const rows = Array.from({ length: 2000 }, (_, n) => `${String(n)};Navn ${String(n)};${'Lang note. '.repeat(20)}`);
    const file = new TextEncoder().encode(`Sagsnr;Navn;Noter\r\n${rows.join('\r\n')}\r\n`);
    const { importId } = await office.board().mustCall('import.open', { fileName: 'mange.csv', bytes: file });
    await office.board().mustCall('import.commit', { importId });
    await office.reopen(PASSPHRASE);
    await office.another();
    const before = readFileSync(database());

    const board = await office.reopen(PASSPHRASE);
    const { people } = await office.addOle();
    const id = people[1]?.id;
    const [withName] = bytes();
    await board.mustCall('people.setRole', { proof: PASSPHRASE, id, role: 'supervisor' });
    await board.mustCall('people.resetPassphrase', { proof: PASSPHRASE, id, passphrase: 'endnu en ny sætning her' });
    await board.mustCall('passphrase.change', { proof: PASSPHRASE, passphrase: 'Mettes nye lange sætning' });
    await board.mustCall('people.remove', { proof: 'Mettes nye lange sætning', id });
    const { recoveryKey } = await board.mustCall('recovery.make', { proof: 'Mettes nye lange sætning' });
    await board.mustCall('recovery.confirm', { typed: recoveryKey });
    expect(bytes()[0]).toBe(withName);

    await office.another();
    const after = readFileSync(database());
    const pages = before.length / PAGE;
    const changed = Array.from({ length: pages }, (_, page) => page).filter(
      (page) => !before.subarray(page * PAGE, (page + 1) * PAGE).equals(after.subarray(page * PAGE, (page + 1) * PAGE)),
    );
    expect((after.length - before.length) / PAGE).toBeLessThanOrEqual(LOG_PAGES);
    expect(pages).toBeGreaterThan(200);
    // The one that holds the names, the first, which counts changes, and the last ones of the access log and of its two indexes.
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThanOrEqual(2 + LOG_PAGES);
  });
});
