import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { vaultChannels } from '../../shared/ipc/contract.ts';
import { commandDefinitions } from '../../shared/commands/index.ts';
import { COMMAND_ACTS } from '../../shared/commands/access-acts.ts';
import { ACCESS_ACTS } from '../../shared/domain/access.ts';
import { addDays, type IsoDate } from '../../shared/lib/iso-date.ts';
import { momentInNumbers } from '../../shared/snapshot/access-line.ts';
import { ACCESS_OF_CHANNELS } from './handlers/access-table.ts';
import { OLE, openOffice, type Office } from './testing/office.ts';
import { addCitizen, PASSPHRASE, PERSON } from './testing/samples.ts';

// Opening derives a key, and so does each proof.
vi.setConfig({ testTimeout: 60_000 });

it('every channel and every command has its act, or a written reason why it has none', () => {
  expect(Object.keys(ACCESS_OF_CHANNELS).sort()).toEqual(Object.keys(vaultChannels).sort());
  for (const telling of Object.values(ACCESS_OF_CHANNELS)) {
    if ('untold' in telling) expect(telling.untold.length).toBeGreaterThan(20);
    else expect(ACCESS_ACTS).toContain(telling.act);
  }
  expect(Object.keys(COMMAND_ACTS).sort()).toEqual(Object.keys(commandDefinitions).sort());
  for (const act of Object.values(COMMAND_ACTS)) expect(ACCESS_ACTS).toContain(act);
});

const EVERYTHING = { person: null, acts: null, citizenId: null, from: null, until: null, before: null, skip: 0 };

describe('the access log', () => {
  let now = Date.parse('2026-11-22T09:00:00.000Z');
  const clock = {
    now: () => new Date(now).toISOString(),
    today: () => new Date(now).toISOString().slice(0, 10) as IsoDate,
  };
  let office: Office;
  let lane: string;
  beforeEach(async () => {
    now = Date.parse('2026-11-22T09:00:00.000Z');
    office = await openOffice('Nord', { clock });
    lane = (await office.board().mustCall('board.load', {})).lanes[0]!.id;
  });
  afterEach(() => office.close());
  const add = (id: string, name: string) => office.board().mustCall('command.run', addCitizen(id, lane, { name }));
  const rows = async (asked: object = {}) =>
    (await office.board().mustCall('access.list', { ...EVERYTHING, ...asked })).rows;
  /** The whole log looked at, as a page does. */
  const whole = async () => {
    let checked = await office.board().mustCall('access.check', { begin: true });
    while (!checked.isOver) checked = await office.board().mustCall('access.check', { begin: false });
    return checked;
  };
  const acts = async (asked: object = {}) => (await rows(asked)).map(({ act }) => act).reverse();

  it('tells of every look and change, in order, with names as they are now', async () => {
    await add('a', 'Amina Haddad');
    await office.board().mustCall('citizen.story', { id: 'a', before: null });
    await office.board().mustCall('access.note', { act: 'search', words: 2, hits: 1, found: ['a'] });
    await office.board().mustCall('access.note', { act: 'copy.journal', citizenId: 'a' });
    await office.board().mustCall('history.undo', { entryId: null });
    await office.board().mustCall('history.redo', {});
    await office.board().mustCall('board.asOf', { day: '2026-11-20' });
    await office.board().call('people.add', { proof: 'forkert ord her', ...OLE, role: 'consultant', temporary: true });
    await office.vault().glance().mustCall('glance.load', {});
    const told = await rows();
    // Looks are written together, a moment after what was done meanwhile.
    const done = told.map(({ act }) => act);
    expect(done.filter((act) => !/^(look|search|copy)/.test(act)).reverse()).toEqual([
      'change.board', // what every board begins with
      'unlock.created',
      'change.card',
      'change.card',
      'change.card',
      'proof.failed',
    ]);
    expect(done.filter((act) => /^(look|search|copy)/.test(act)).reverse()).toEqual([
      'look.board',
      'look.card',
      'search',
      'copy.journal',
      'look.past',
      'look.glance',
    ]);
    expect(told.find(({ act }) => act === 'look.card')).toMatchObject({ by: 'Mette Holm', whom: 'Amina Haddad' });
    expect(told.find(({ act }) => act === 'search')).toMatchObject({
      detail: { words: 2, hits: 1, found: ['a'] },
      found: ['Amina Haddad'],
    });
    expect(await whole()).toMatchObject({ breakCount: 0, breaks: [] });
    expect(await office.board().mustCall('access.kept', { days: null })).toMatchObject({ keptDays: 730 });
  });

  it('counts a look that comes again within a short while, and nobody waits for it', async () => {
    await add('a', 'Amina Haddad');
    for (let n = 0; n < 5; n += 1) await office.board().mustCall('citizen.story', { id: 'a', before: null });
    now += 6 * 60_000;
    await office.board().mustCall('citizen.story', { id: 'a', before: null });
    const looks = await rows({ acts: ['look.card'] });
    expect(looks.map(({ detail }) => detail).reverse()).toEqual([{}, { times: 4 }, {}]);
  });

  it('is durable before the board is closed, tells how it was opened, and shows a consultant their own part alone', async () => {
    await add('a', 'Amina Haddad');
    await office.addOle({ temporary: false });
    await office.board().mustCall('citizen.story', { id: 'a', before: null });
    await office.another();
    const door = office.vault().door();
    await door.call('vault.unlock', { path: office.made, passphrase: 'noget helt andet her', likely: [] });
    await door.mustCall('vault.unlock', { path: office.made, passphrase: OLE.passphrase, likely: [] });
    const page = await office.board().mustCall('access.list', EVERYTHING);
    expect(page.rows).toMatchObject([{ act: 'unlock.passphrase', by: OLE.name, detail: { failed: 1 } }]);
    expect(page.people).toHaveLength(1);
    for (const channel of ['access.check', 'access.export', 'access.citizen', 'access.kept', 'access.keepFor'] as const)
      expect(await office.board().call(channel, VALID[channel])).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    await office.reopen(PASSPHRASE);
    expect((await acts()).slice(-6)).toEqual(
      ['keys.add', 'look.card', 'lock', 'unlock.passphrase', 'look.log', 'lock', 'unlock.passphrase'].slice(-6),
    );
  });

  it('leaves the board as a file whose end is found again, with cells that are no formulas', async () => {
    await add('a', '=HYPERLINK("http://x";"Amina")');
    await office.board().mustCall('citizen.story', { id: 'a', before: null });
    const csv = path.join(office.folder, 'log.csv');
    const ask = { what: 'whole', purpose: 'own-control', lang: 'da' };
    const { count } = await office.board().mustCall('access.export', { file: csv, form: 'csv', ...ask });
    const text = readFileSync(csv, 'utf8');
    expect(text.trim().split('\r\n')).toHaveLength(count + 1);
    expect(text).toContain(`"'=HYPERLINK(`);
    const { head } = await whole();
    expect(text).toContain(head.chain);
    expect(text).toMatch(/export\.log;.*own-control/);
    const json = path.join(office.folder, 'log.json');
    await office.board().mustCall('access.export', { file: json, form: 'json', ...ask });
    const read = JSON.parse(readFileSync(json, 'utf8')) as {
      head: { seq: number };
      rows: { seq: number; act: string }[];
    };
    expect(read.rows.at(-1)).toMatchObject({ act: 'export.log', seq: read.head.seq });
    writeFileSync(path.join(office.folder, 'mine.csv'), 'noget andet');
    expect(
      await office.board().call('access.export', { file: path.join(office.folder, 'mine.csv'), form: 'csv', ...ask }),
    ).toMatchObject({ ok: false, error: { refusal: { kind: 'file-exists' } } });
  });

  it('leaves the board as what is on show: of one citizen alone, in plain words, and no row that came since', async () => {
    await add('a', 'Amina Haddad');
    await add('b', 'Bilal Nasser');
    for (const id of ['a', 'b']) await office.board().mustCall('citizen.story', { id, before: null });
    await office.board().mustCall('access.note', { act: 'search', words: 2, hits: 2, found: ['a', 'b'] });
    const asked = { person: null, acts: null, citizenId: 'a', from: null, until: null };
    const shown = await rows(asked);
    expect(JSON.stringify(shown)).not.toContain('Bilal');
    await office.board().mustCall('access.note', { act: 'copy.journal', citizenId: 'a' });
    const file = path.join(office.folder, 'om-amina.csv');
    const ask = { what: 'shown', file, purpose: 'citizen-asked', lang: 'da', ...asked, newest: shown[0]!.seq };
    expect(await office.board().mustCall('access.export', ask)).toEqual({ count: shown.length });
    const table = Papa.parse<string[]>(readFileSync(file, 'utf8').slice(1).trim(), { delimiter: ';' }).data;
    const time = momentInNumbers(clock.now(), 'da');
    expect(time).toMatch(/^\d\d\.11\.2026 \d\d:\d\d$/);
    expect(table).toEqual([
      ['Tidspunkt', 'Hvem', 'Hvad', 'Nærmere'],
      [time, PERSON, 'søgte: Amina Haddad', 'ord: 2 · fund: 2'],
      [time, PERSON, 'åbnede kortet: Amina Haddad', ''],
      [time, PERSON, 'ændrede kort: Amina Haddad', ''],
    ]);
    // That it was handed out is told with her, and the next one has it.
    expect((await rows(asked))[0]).toMatchObject({ act: 'export.log', whom: 'Amina Haddad', detail: { count: 3 } });
    // A narrower look is a narrower file, in another language too.
    const looks = { ...ask, acts: ['look.card'], lang: 'en', citizenId: null };
    expect(await office.board().mustCall('access.export', looks)).toEqual({ count: 2 });
    const read = readFileSync(file, 'utf8');
    expect(read).toContain('opened the card: Bilal Nasser');
    expect(read).not.toMatch(/[0-9a-f]{64}|look\.card|[{}]|T\d\d:/);
  });

  it('names nobody who was erased, nor in rows of before, and is whole all the same', async () => {
    await add('a', 'Amina Haddad');
    await office.board().mustCall('citizen.story', { id: 'a', before: null });
    await office.board().mustCall('access.note', { act: 'search', words: 1, hits: 1, found: ['a'] });
    await office.board().mustCall('erasure.run', { proof: PASSPHRASE, ids: ['a'] });
    const told = await rows({ citizenId: 'a' });
    expect(told.map(({ act }) => act)).toEqual(expect.arrayContaining(['erase', 'look.card', 'search']));
    expect(told.every(({ whom, found }) => whom === '' && found.length === 0)).toBe(true);
    expect(JSON.stringify(await rows())).not.toContain('Amina');
    expect(await whole()).toMatchObject({ breakCount: 0 });
  });

  it('is kept as long as a supervisor says, within what the rules give', async () => {
    expect(await office.board().call('access.keepFor', { days: 30 })).toMatchObject({ ok: false });
    expect(await office.board().call('access.kept', { days: 30 })).toMatchObject({ ok: false });
    const today = clock.today();
    const inDays = (days: number) => office.board().mustCall('access.kept', { days });
    expect(await inDays(200)).toMatchObject({ keptDays: 730, isProposed: true, rows: 0, before: addDays(today, -200) });
    expect(await office.board().mustCall('access.keepFor', { days: 200 })).toEqual({ keptDays: 200, rows: 0 });
    now += 201 * 86_400_000;
    await office.reopen(PASSPHRASE);
    const told = await rows();
    expect(told.at(-1)).toMatchObject({ act: 'lock' });
    expect(told.find(({ act }) => act === 'log.pruned')).toMatchObject({ person: null, detail: { days: 200 } });
    expect(await whole()).toMatchObject({ breakCount: 0 });
  });

  it('shows what would go before it goes, lets it go at once, and is whole after', async () => {
    await add('a', 'Amina Haddad');
    const before = (await rows()).length;
    now += 300 * 86_400_000;
    await add('b', 'Bilal Omar');
    const kept = await office.board().mustCall('access.kept', { days: 200 });
    expect(kept).toMatchObject({ rows: before, before: addDays(clock.today(), -200), keptDays: 730 });
    expect(await office.board().mustCall('access.keepFor', { days: 200 })).toEqual({ keptDays: 200, rows: before });
    expect(await acts({ acts: ['change.card', 'log.keepFor', 'log.pruned'] })).toEqual([
      'change.card',
      'log.keepFor',
      'log.pruned',
    ]);
    expect(await whole()).toMatchObject({ breakCount: 0 });
    expect(await office.board().mustCall('access.kept', { days: null })).toMatchObject({ keptDays: 200, rows: 0 });
    expect(await office.board().mustCall('access.keepFor', { days: null })).toEqual({ keptDays: 730, rows: 0 });
  });
});

const VALID = {
  'access.check': { begin: true },
  'access.kept': { days: 365 },
  'access.keepFor': { days: 365 },
  'access.export': { what: 'whole', file: '/nowhere.csv', form: 'csv', purpose: 'own-control', lang: 'da' },
  'access.citizen': { file: '/nowhere.json', id: 'a', purpose: 'citizen-asked', lang: 'da', portrait: null },
};
