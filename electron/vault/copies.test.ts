import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { flipped, snapshotOf } from '../../db/testing/folder-snapshot.ts';
import type { IsoDate } from '../../shared/lib/iso-date.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { TestPage } from './testing/in-process.ts';
import { openOffice, type Office } from './testing/office.ts';
import { addCitizen, editCitizen, PASSPHRASE } from './testing/samples.ts';

vi.mock('@node-rs/argon2', async (original) => (await import('./testing/derive-once.ts')).deriveOnce(original));

// Key derivations and syncs to disk take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let now: number;
const clock: Clock = {
  now: () => new Date(now).toISOString(),
  today: () => new Date(now).toISOString().slice(0, 10) as IsoDate,
};
const HOUR_MS = 3_600_000;

let first: Office;
let office: Office;
beforeAll(async () => {
  now = Date.parse('2026-11-21T08:00:00.000Z');
  first = await openOffice('Nord', { clock });
  await first.another();
});
afterAll(() => first.close());
beforeEach(async () => {
  now = Date.parse('2026-11-21T08:00:00.000Z');
  office = await openOffice('Nord', { clock, as: first.made });
});
afterEach(() => office.close());

const names = async (board: TestPage<'board'> = office.board()): Promise<readonly string[]> => {
  const { citizens } = await board.mustCall('board.load', {});
  const at = citizens.columns.indexOf('name');
  return citizens.rows.map((row) => String(row[at])).sort();
};
const laneId = async (): Promise<string> => (await office.board().mustCall('board.load', {})).lanes[0]?.id ?? '';
const add = async (id: string, name: string): Promise<void> => {
  await office.board().mustCall('command.run', addCitizen(id, await laneId(), { name }));
};
const make = () => office.board().mustCall('copies.make', { place: null });
const restore = (copy: string, passphrase: string | null = null) =>
  office.board().call('copies.restore', { proof: PASSPHRASE, copy, passphrase });

describe('copies of an open board', () => {
  it('are made when due, listed newest first, and kept as the rules say', async () => {
    const tend = () => office.board().mustCall('copies.tend', { place: null });
    expect(await tend()).toMatchObject({ reason: 'opened', board: 'Nord', isWhole: true });
    expect(await tend()).toBeNull();
    for (let n = 0; n < 14; n += 1) {
      now += 5 * HOUR_MS;
      expect(await tend()).not.toBeNull();
    }
    const { copies, freeBytes } = await office.board().mustCall('copies.list', { place: null });
    expect(freeBytes).toBeGreaterThan(0);
    expect(copies.map(({ at }) => at)).toEqual([...copies.map(({ at }) => at)].sort().reverse());
    expect(copies[0]?.at).toBe(clock.now());
    expect(copies.every(({ isWhole }) => isWhole)).toBe(true);
    // Of the last day one or more; of the 21st, 22nd and 23rd the last.
    expect(copies.filter(({ at }) => at.startsWith('2026-11-21'))).toHaveLength(1);
    expect(copies.filter(({ at }) => at.startsWith('2026-11-22'))).toHaveLength(1);
  });

  it('go to a stick, apart for each board; one that is pulled out is told, and nothing is made in its place', async () => {
    const stick = path.join(office.folder, 'stick');
    mkdirSync(stick);
    const made = await office.board().mustCall('copies.make', { place: stick });
    expect(path.dirname(made.folder)).toBe(path.join(stick, 'Tavle-kopier', 'Nord'));
    rmSync(stick, { recursive: true });
    expect(await office.board().call('copies.make', { place: stick })).toEqual({
      ok: false,
      error: { kind: 'disk', cause: 'gone' },
    });
    expect(existsSync(stick)).toBe(false);
  });

  it('are made before an import', async () => {
    const bytes = new TextEncoder().encode('Navn;Note\nAmina;x\nBilal;y\n');
    const { importId } = await office.board().mustCall('import.open', { fileName: 'liste.csv', bytes });
    await office.board().mustCall('import.commit', { importId });
    const { copies } = await office.board().mustCall('copies.list', { place: null });
    expect(copies.map(({ reason }) => reason)).toEqual(['import']);
    expect(await names()).toEqual(['Amina', 'Bilal']);
  });

  it('that are damaged are told as such, open nothing, and take no good one away', async () => {
    const good = await make();
    const bad = await make();
    truncateSync(path.join(bad.folder, 'vault.db'), 8192);
    for (let n = 0; n < 4; n += 1) await make();
    const { copies } = await office.board().mustCall('copies.list', { place: null });
    expect(copies.filter(({ isWhole }) => !isWhole).map(({ folder }) => folder)).toEqual([bad.folder]);
    expect(copies.filter(({ isWhole }) => isWhole)).toHaveLength(3);
    expect(existsSync(good.folder)).toBe(false);
    const refused = { ok: false, error: { kind: 'door', refusal: { kind: 'damaged', part: 'data' } } };
    expect(await restore(bad.folder)).toEqual(refused);
    // The board is open still.
    await add('c9', 'Nour');
  });
});

describe('the newest copy, damaged anywhere', () => {
  it('is never taken for whole, and the one before it is offered', async () => {
    await add('c1', 'Amina');
    const good = await make();
    const bad = await make();
    const tries = process.env['TAVLE_FAULTS'] === 'full' ? 200 : 40;
    const file = (n: number): string => path.join(bad.folder, n % 5 === 4 ? 'vault.keys' : 'vault.db');
    let offered = 0;
    for (let n = 0; n < tries; n += 1) {
      const target = file(n);
      const bytes = readFileSync(target);
      const at = Math.floor((bytes.length * n) / tries);
      writeFileSync(target, n % 2 === 0 ? flipped(bytes, at, 1 << (n % 8)) : bytes.subarray(0, at));
      const { copies } = await office.board().mustCall('copies.list', { place: null });
      if (copies.find(({ isWhole }) => isWhole)?.folder === good.folder) offered += 1;
      writeFileSync(target, bytes);
    }
    expect(offered).toBe(tries);
  });
});

describe('a restore from the board', () => {
  it('shows what would change, takes the copy in, and puts the present board by', async () => {
    await add('c1', 'Amina');
    await add('c2', 'Bilal');
    const { folder } = await make();
    now += HOUR_MS;
    await add('c3', 'Chidi');
    await office.board().mustCall('command.run', editCitizen('c1', { note: 'ny' }));
    const compared = await office
      .board()
      .mustCall('copies.compare', { proof: PASSPHRASE, copy: folder, passphrase: null });
    expect(compared).toEqual({
      cards: 2,
      lastChangeAt: '2026-11-21T08:00:00.000Z',
      difference: {
        gone: { count: 1, first: [expect.objectContaining({ name: 'Chidi' })] },
        back: { count: 0, first: [] },
        moved: { count: 0, first: [] },
        changed: {
          count: 1,
          first: [{ id: 'c1', name: 'Amina', lane: expect.any(String) as string, fields: ['note'] }],
        },
      },
    });
    expect(await restore(folder)).toEqual({ ok: true, value: null });
    expect(await names(await office.reopen(PASSPHRASE))).toEqual(['Amina', 'Bilal']);
    const { copies } = await office.board().mustCall('copies.list', { place: null });
    const aside = copies.find(({ reason }) => reason === 'aside');
    expect(aside).toMatchObject({ isWhole: true, at: clock.now() });
    // The way back.
    expect(await restore(aside?.folder ?? '')).toEqual({ ok: true, value: null });
    expect(await names(await office.reopen(PASSPHRASE))).toEqual(['Amina', 'Bilal', 'Chidi']);
  });

  it('needs the proof, and the passphrase of the day of the copy', async () => {
    const { folder } = await make();
    const wrong = { proof: 'forkert kodesætning', copy: folder, passphrase: null };
    expect(await office.board().call('copies.restore', wrong)).toMatchObject({
      error: { kind: 'keys', refusal: { kind: 'wrong-passphrase' } },
    });
    const next = 'en helt ny kodesætning her';
    await office.board().mustCall('passphrase.change', { proof: PASSPHRASE, passphrase: next });
    const asked = { proof: next, copy: folder, passphrase: null };
    expect(await office.board().call('copies.restore', asked)).toMatchObject({
      error: { kind: 'door', refusal: { kind: 'wrong-passphrase' } },
    });
    const right = { ...asked, passphrase: PASSPHRASE };
    expect(await office.board().call('copies.restore', right)).toEqual({ ok: true, value: null });
    await office.reopen(PASSPHRASE);
  });

  it('leaves whoever was erased erased, also when the present board opens no more', async () => {
    const [gone, stays] = [crypto.randomUUID(), crypto.randomUUID()];
    await add(gone, 'Glemt');
    await add(stays, 'Bilal');
    const { folder } = await make();
    await office.board().mustCall('erasure.run', { proof: PASSPHRASE, ids: [gone] });
    expect(await restore(folder)).toEqual({ ok: true, value: null });
    expect(await names(await office.reopen(PASSPHRASE))).toEqual(['Bilal']);
    await office.another();
    writeFileSync(path.join(office.made, 'vault.db'), 'no database any more');
    await office.vault().door().mustCall('copies.putBack', { path: office.made, copy: folder, passphrase: PASSPHRASE });
    expect(await names(await office.reopen(PASSPHRASE))).toEqual(['Bilal']);
  });
});

describe('what a restore says before, and leaves behind', () => {
  it('counts nobody who was erased, and says whose card disappears', async () => {
    const [gone, stays] = [crypto.randomUUID(), crypto.randomUUID()];
    await add(gone, 'Huda Karimi');
    await add(stays, 'Bilal');
    await office.board().mustCall('command.run', editCitizen(stays, { note: 'Sammen med Huda Karimi' }));
    const { folder } = await make();
    await office.board().mustCall('erasure.run', { proof: PASSPHRASE, ids: [gone] });
    await add('c3', 'Chidi');
    const compared = await office
      .board()
      .mustCall('copies.compare', { proof: PASSPHRASE, copy: folder, passphrase: null });
    const nobody = { count: 0, first: [] };
    expect(compared).toMatchObject({
      cards: 1,
      difference: {
        gone: { count: 1, first: [{ name: 'Chidi', lane: expect.stringMatching(/./) as string }] },
        back: nobody,
        moved: nobody,
        changed: nobody,
      },
    });
    expect(await restore(folder)).toEqual({ ok: true, value: null });
    expect(await names(await office.reopen(PASSPHRASE))).toEqual(['Bilal']);
    // Nor does a look at the closed door.
    await office.another();
    const looked = await office.vault().door().mustCall('copies.lookInto', { copy: folder, passphrase: PASSPHRASE });
    expect(looked.cards).toBe(1);
  });

  it('begins bare: what was open on the day of the copy is not', async () => {
    const save = (key: string, value: unknown) =>
      office.board().mustCall('session.save', { key, value: JSON.stringify(value) });
    await save('view', { layout: 'together', filter: 'ami', panel: { kind: 'import' }, only: ['x'] });
    await save('draft:import', { step: 'check', committing: true });
    await save('draft:note', 'halvt skrevet');
    await save('move', { folder: '/stick', at: clock.now() });
    const bytes = new TextEncoder().encode('Navn;Note\nAmina;x\n');
    await office.board().mustCall('import.open', { fileName: 'liste.csv', bytes });
    // So that what is kept of the import is written before the copy is made.
    await office.reopen(PASSPHRASE);
    expect(await office.board().mustCall('import.resume', {})).not.toBeNull();
    const { folder } = await make();
    expect(await restore(folder)).toEqual({ ok: true, value: null });
    await office.reopen(PASSPHRASE);
    const { session } = await office.board().mustCall('board.load', {});
    expect(session).toEqual({ view: '{"layout":"together"}', 'draft:note': '"halvt skrevet"' });
    expect(await office.board().mustCall('import.resume', {})).toBeNull();
  });
});

describe('a restore from the door', () => {
  it.each(Array.from({ length: process.env['TAVLE_FAULTS'] === 'full' ? 20 : 3 }, (_, n) => n))(
    'is not undone by a log that lies there from before (%i)',
    async (n) => {
      await add('c1', 'Amina');
      const { folder } = await make();
      for (let more = 0; more <= n; more += 1) await add(`later-${more}`, `Senere ${more}`);
      // As after a crash: a log with all that came later.
      const crashed = path.join(office.folder, 'crashed');
      cpSync(office.made, crashed, { recursive: true });
      expect(existsSync(path.join(crashed, 'vault.db-wal'))).toBe(true);
      const vault = await office.another();
      const door = vault.door();
      await door.mustCall('copies.putBack', { path: crashed, copy: folder, passphrase: PASSPHRASE });
      expect(readdirSync(crashed).sort()).toEqual(['backups', 'vault.db', 'vault.keys']);
      await door.mustCall('vault.unlock', { path: crashed, passphrase: PASSPHRASE, likely: [] });
      expect(await names(vault.board())).toEqual(['Amina']);
      // And nothing of what was there is lost.
      const [aside] = readdirSync(path.join(crashed, 'backups')).filter((name) => name.endsWith('aside'));
      const kept = path.join(crashed, 'backups', aside ?? '');
      expect(readdirSync(kept).sort()).toEqual(['vault.db', 'vault.db-wal', 'vault.keys', 'vault.keys.bak']);
    },
  );

  it('makes the board anew where there is none, of what lies on a stick', async () => {
    await add('c1', 'Amina');
    const stick = path.join(office.folder, 'stick');
    mkdirSync(stick);
    await office.board().mustCall('copies.make', { place: stick });
    const vault = await office.another();
    const door = vault.door();
    const { copies } = await door.mustCall('copies.find', { place: stick });
    expect(copies).toHaveLength(1);
    const [{ folder: copy } = { folder: '' }] = copies;
    const before = snapshotOf(stick);
    expect(await door.mustCall('copies.lookInto', { copy, passphrase: PASSPHRASE })).toMatchObject({
      cards: 1,
      difference: null,
    });
    const target = path.join(office.folder, 'new pc', 'Nord');
    await door.mustCall('copies.putBack', { path: target, copy, passphrase: PASSPHRASE });
    expect(snapshotOf(stick)).toEqual(before);
    await door.mustCall('vault.unlock', { path: target, passphrase: PASSPHRASE, likely: [] });
    expect(await names(vault.board())).toEqual(['Amina']);
  });

  it('takes nothing from under somebody who has the board open', async () => {
    const { folder: copy } = await make();
    const second = await openOffice('Syd');
    const answer = await second
      .another()
      .then((vault) => vault.door().call('copies.putBack', { path: office.made, copy, passphrase: PASSPHRASE }));
    expect(answer).toMatchObject({ ok: false, error: { kind: 'door' } });
    await second.close();
    await add('c1', 'Amina');
  });
});
