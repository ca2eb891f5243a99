import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { BLANK_CITIZEN_FIELDS } from '../../shared/domain/citizen.ts';
import { BLANK_COMPANY_FIELDS } from '../../shared/domain/company.ts';
import type { LaneId } from '../../shared/domain/ids.ts';
import { BLANK_PLACEMENT_FIELDS } from '../../shared/domain/placement.ts';
import type { RecentSteps } from '../../shared/ipc/payloads.ts';
import { addDays, isoDateOf } from '../../shared/lib/iso-date.ts';
import { OLE, openOffice, type Office } from './testing/office.ts';
import { PASSPHRASE } from './testing/samples.ts';

// Opening derives a key.
vi.setConfig({ testTimeout: 60_000 });

let office: Office;
let lanes: readonly LaneId[];
beforeEach(async () => {
  office = await openOffice();
  lanes = (await office.board().mustCall('board.load', {})).lanes.map(({ id }) => id);
});
afterEach(() => office.close());

const run = (name: string, payload: unknown) => office.board().mustCall('command.run', { id: name, name, payload });
const add = (id: string, given: object = {}) =>
  run('citizen.add', {
    id,
    fields: { ...BLANK_CITIZEN_FIELDS, name: `Navn ${id}`, ...given },
    laneId: lanes[0],
    consultantId: null,
  });
const move = (id: string, to: number) =>
  run('citizen.move', { id, laneId: lanes[to], consultantId: null, place: 'last' });
const recent = async () => (await office.board().mustCall('history.recent', { before: null })).steps;
const laneOf = async (id: string) => {
  const { citizens } = await office.board().mustCall('board.load', {});
  const row = citizens.rows.find((cells) => cells[citizens.columns.indexOf('id')] === id);
  return row?.[citizens.columns.indexOf('laneId')];
};

it('tells the newest step first, with who did it and whether it can be taken back', async () => {
  await add('a');
  await move('a', 1);
  await move('a', 2);
  const [last, moved, added] = await recent();
  expect(last).toMatchObject({ command: 'citizen.move', by: 'Mette Holm', count: 1, state: 'done' });
  expect(moved).toMatchObject({ command: 'citizen.move', state: 'overtaken' });
  expect(added).toMatchObject({ command: 'citizen.add', state: 'overtaken' });
});

it('typing on in one field is one step, and is taken back as one', async () => {
  await add('a');
  for (const note of ['R', 'Ri', 'Ring']) await run('citizen.edit', { id: 'a', patch: { note } });
  await add('b');
  const [, typed, added] = await recent();
  expect(typed).toMatchObject({ command: 'citizen.edit', state: 'done' });
  expect(added).toMatchObject({ command: 'citizen.add' });
  const { change } = await office.board().mustCall('history.undo', { entryId: typed!.entryId });
  expect(change).toMatchObject([{ op: 'updated', before: { note: 'Ring' }, after: { note: '' } }]);
  expect((await recent())[1]).toMatchObject({ state: 'undone' });
});

it('what is typed in one field in two openings of the card is two steps', async () => {
  await add('a');
  for (const [note, sitting] of [
    ['Ri', 'first'],
    ['Ring', 'first'],
    ['Skriv', 'second'],
  ])
    await run('citizen.edit', { id: 'a', patch: { note }, sitting });
  expect(await recent()).toHaveLength(3);
  const undo = async () => (await office.board().mustCall('history.undo', { entryId: null })).change;
  expect(await undo()).toMatchObject([{ before: { note: 'Skriv' }, after: { note: 'Ring' } }]);
  expect(await undo()).toMatchObject([{ before: { note: 'Ring' }, after: { note: '' } }]);
});

it('tells every step once, page by page, also one that was typed over the end of a page', async () => {
  await add('a');
  for (let at = 0; at < 60; at += 1) await run('citizen.edit', { id: 'a', patch: { note: `r${String(at)}` } });
  for (let at = 0; at < 98; at += 1) await move('a', at % 2);
  const told: string[] = [];
  for (let before: number | null = null; ;) {
    const { steps, hasMore }: RecentSteps = await office.board().mustCall('history.recent', { before });
    expect(steps.length).toBeGreaterThan(0);
    told.push(...steps.map(({ command }) => command));
    before = steps.at(-1)!.entryId;
    if (!hasMore) break;
  }
  const moves = told.filter((command) => command === 'citizen.move');
  expect(told.slice(moves.length, moves.length + 2)).toEqual(['citizen.edit', 'citizen.add']);
});

it("a colleague's move can be taken back from the list, and brought again", async () => {
  await office.addOle({ temporary: false });
  await add('a');
  await move('a', 1);
  await office.reopen(OLE.passphrase);
  const [moved] = await recent();
  const undone = await office.board().mustCall('history.undo', { entryId: moved!.entryId });
  expect(await laneOf('a')).toBe(lanes[0]);
  expect(undone.undo.redo).toMatchObject({ command: 'citizen.move' });
  await office.board().mustCall('history.redo', {});
  expect(await laneOf('a')).toBe(lanes[1]);
  await office.board().mustCall('history.undo', { entryId: null });
  expect(await laneOf('a')).toBe(lanes[0]);
  // And whoever did it finds it taken back: there is nothing of it left to undo.
  await office.reopen(PASSPHRASE);
  expect(await office.board().call('history.undo', { entryId: moved!.entryId })).toMatchObject({ ok: false });
});

it('what others have built upon is not taken back', async () => {
  await add('a');
  const [added] = await recent();
  await move('a', 1);
  expect(await office.board().call('history.undo', { entryId: added!.entryId })).toMatchObject({
    ok: false,
    error: { kind: 'refused', refusal: { kind: 'stale' } },
  });
  expect(await office.board().call('history.undo', { entryId: 99_999 })).toMatchObject({
    error: { refusal: { kind: 'nothing-to-undo' } },
  });
});

it("the making of the board is nobody's step", async () => {
  expect((await recent()).filter(({ command }) => command === 'board.rename')).toEqual([]);
  expect(await office.board().call('history.undo', { entryId: 1 })).toMatchObject({
    error: { refusal: { kind: 'nothing-to-undo' } },
  });
});

it('many cards in one step are told by their number', async () => {
  const ids = Array.from({ length: 50 }, (_, n) => `c${String(n)}`);
  for (const id of ids) await add(id);
  await run('citizen.several', { ids, laneId: lanes[3] });
  const [several] = await recent();
  expect(several).toMatchObject({ command: 'citizen.several', count: 50, change: [], state: 'done' });
  await office.board().mustCall('history.undo', { entryId: null });
  expect(await laneOf('c7')).toBe(lanes[0]);
});

it('tells whose a contact is, and whose a placement was that is gone again', async () => {
  await add('a');
  await add('b');
  const company = { id: 'v1', fields: { ...BLANK_COMPANY_FIELDS, name: 'Netto' } };
  await run('company.add', company);
  const fields = { ...BLANK_PLACEMENT_FIELDS, companyId: 'v1' };
  await run('placement.add', { id: 'p1', citizenId: 'a', offerId: null, fields });
  await run('placement.edit', { id: 'p1', patch: { outcome: 'job' } });
  // While it is there, a page knows it.
  expect((await recent())[0]).toMatchObject({ command: 'placement.edit', about: [] });
  await office.board().mustCall('history.undo', { entryId: null });
  await office.board().mustCall('history.undo', { entryId: null });
  const today = isoDateOf(new Date());
  const contact = { day: today, kind: 'call', line: 'følsomt', consultantId: null, journalisedOn: null };
  await run('contact.add', { id: 'k1', citizenId: 'b', fields: contact });
  await run('contact.edit', { id: 'k1', patch: { line: 'andet' } });
  const steps = await recent();
  expect(steps.map(({ command, about }) => [command, about]).slice(0, 4)).toEqual([
    ['contact.edit', [{ id: 'k1', citizenId: 'b', companyId: null }]],
    ['contact.add', []],
    ['placement.edit', [{ id: 'p1', citizenId: 'a', companyId: 'v1' }]],
    ['placement.add', []],
  ]);
});

it('a story tells of placements and proposals too', async () => {
  await add('a');
  const company = { id: 'v1', fields: { ...BLANK_COMPANY_FIELDS, name: 'Netto' } };
  await run('company.add', company);
  const fields = { ...BLANK_PLACEMENT_FIELDS, companyId: 'v1', role: 'Butik' };
  await run('placement.add', { id: 'p1', citizenId: 'a', offerId: null, fields });
  await run('placement.edit', { id: 'p1', patch: { mentor: 'Bo' } });
  const { steps } = await office.board().mustCall('citizen.story', { id: 'a', before: null });
  expect(steps.map(({ command }) => command)).toEqual(['placement.edit', 'placement.add', 'citizen.add']);
});

it('a calendar has initials and days alone, whole days of nobody else, and replaces only an earlier one', async () => {
  const today = isoDateOf(new Date());
  await add('a', { name: 'Amina Haddad', nextDate: addDays(today, 3), considerations: 'ryg' });
  await add('b', { name: 'Bo Sørensen', nextDate: addDays(today, -3) });
  await add('c', { name: 'Cille Dahl' });
  const file = path.join(office.folder, 'mine.ics');
  const save = (named: string) =>
    office.board().call('followUps.save', { file: named, consultantId: null, lang: 'da' });
  expect(await save(file)).toMatchObject({ ok: true, value: { count: 1 } });
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('SUMMARY:Opfølgning AH');
  expect(text).toContain(`DTSTART;VALUE=DATE:${addDays(today, 3).replaceAll('-', '')}`);
  expect(text).toContain(`DTEND;VALUE=DATE:${addDays(today, 4).replaceAll('-', '')}`);
  for (const word of ['Amina', 'Haddad', 'ryg', 'Sørensen', 'Nord']) expect(text).not.toContain(word);
  expect(await save(file)).toMatchObject({ ok: true });
  const other = path.join(office.folder, 'other.ics');
  writeFileSync(other, 'BEGIN:VCALENDAR\r\nPRODID:-//Somebody//\r\n');
  expect(await save(other)).toMatchObject({ ok: false, error: { kind: 'keys', refusal: { kind: 'file-exists' } } });
});
