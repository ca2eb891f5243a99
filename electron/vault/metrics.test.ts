import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { BLANK_CITIZEN_FIELDS } from '../../shared/domain/citizen.ts';
import type { Metrics } from '../../shared/domain/metrics/types.ts';
import { isoDateOf } from '../../shared/lib/iso-date.ts';
import { OLE, openOffice, type Office } from './testing/office.ts';
import { PASSPHRASE } from './testing/samples.ts';

// Opening derives a key.
vi.setConfig({ testTimeout: 60_000 });

let office: Office;
let moment: Date;
beforeEach(async () => {
  moment = new Date(2026, 8, 1, 9);
  office = await openOffice('Nord', { clock: { now: () => moment.toISOString(), today: () => isoDateOf(moment) } });
});
afterEach(() => office.close());

const on = (day: number, hour = 9): Date => (moment = new Date(2026, 8, day, hour));
const run = (name: string, payload: object) => office.board().mustCall('command.run', { id: 'x', name, payload });
const figures = (from: string, to: string): Promise<Metrics> => office.board().mustCall('metrics.read', { from, to });

/** Three lanes, the last one an end; answers their ids. */
async function lanesOf(): Promise<readonly [string, string, string]> {
  const { lanes } = await office.board().mustCall('board.load', {});
  const end = lanes.find(({ isEnd }) => isEnd);
  const [first, second] = lanes.filter(({ isEnd }) => !isEnd);
  return [first?.id ?? '', second?.id ?? '', end?.id ?? ''];
}
const add = (id: string, laneId: string) =>
  run('citizen.add', { id, fields: { ...BLANK_CITIZEN_FIELDS, name: `Navn ${id}` }, laneId, consultantId: null });
const move = (id: string, laneId: string) => run('citizen.move', { id, laneId, consultantId: null, place: 'last' });

it('tells of moves by the day, of one that was taken back never, and of nobody by name or id', async () => {
  const [first, second, end] = await lanesOf();
  for (const id of ['amina', 'bo', 'carla']) await add(id, first);
  on(5);
  await move('amina', second);
  await move('bo', second);
  // Two moves on one day are one.
  on(8);
  await move('carla', second);
  on(8, 15);
  await move('carla', end);
  // Taken back after two days, as if it had never been done; the other is taken back and done again.
  const { entryId } = await move('amina', end);
  on(10);
  await office.board().mustCall('history.undo', { entryId });
  on(12);
  const told = await figures('2026-09-01', '2026-09-30');
  expect([told.from, told.to, told.firstDay]).toEqual(['2026-09-01', '2026-09-12', '2026-09-01']);
  const at = (id: string): number => told.lanes.findIndex((lane) => lane.id === id);
  const [one, two, three] = [at(first), at(second), at(end)];
  // They were there from the board's first day: they did not come.
  expect(told.paths).toEqual([
    { from: one, to: two, count: 2 },
    { from: one, to: three, count: 1 },
  ]);
  expect(told.timeInLane[one]?.ended).toEqual({ count: 3, medianDays: 4, p90Days: 7 });
  expect(told.timeInLane[two]?.going).toEqual({ count: 2, medianDays: 7, p90Days: 7 });
  expect(told.flow.points.find(({ day }) => day === '2026-09-09')?.counts[two]).toBe(2);
  expect(told.load.cells[three]).toEqual([...told.consultants.map(() => 0), 1]);
  for (const text of ['amina', 'Navn', 'carla']) expect(JSON.stringify(told)).not.toContain(text);
  // The board knows them of course.
  expect(JSON.stringify(await office.board().mustCall('board.load', {}))).toContain('Navn amina');

  // A period of its own begins with the evening before.
  const later = await figures('2026-09-06', '2026-09-09');
  expect(later.paths).toEqual([{ from: one, to: three, count: 1 }]);
  expect(later.timeInLane[two]?.going.count).toBe(2);
});

it('the limit of a consultant is told as it was when the period ended, and nobody as there before they came', async () => {
  on(3);
  await run('consultant.add', { id: 'k1', name: 'Kirsten Kold', initials: 'KK', color: 'teal', limit: 15 });
  const until = async (day: number) =>
    (await figures('2026-09-01', `2026-09-${String(day).padStart(2, '0')}`)).consultants.map(({ limit }) => limit);
  on(10);
  const { entryId } = await run('consultant.edit', { id: 'k1', patch: { limit: null } });
  on(20);
  await run('consultant.edit', { id: 'k1', patch: { limit: 8 } });
  expect([await until(2), await until(9), await until(10), await until(19), await until(20)]).toEqual([
    ...[[], [15], [null], [null], [8]],
  ]);
  // A step that was taken back is as if it had never been done.
  const last = await run('consultant.edit', { id: 'k1', patch: { limit: 3 } });
  await office.board().mustCall('history.undo', { entryId: last.entryId });
  expect([await until(9), await until(20)]).toEqual([[15], [8]]);
  expect(await office.board().call('history.undo', { entryId })).toMatchObject({ ok: false });
});

it('a lane that is gone is told of where somebody stood there, one that came later not, and who is erased is a number', async () => {
  const [first, second] = await lanesOf();
  const look = {
    glanceName: '',
    color: 'teal',
    icon: 'flag',
    expectedDays: null,
    cadenceDays: null,
    isEnd: false,
    away: null,
  };
  await run('lane.add', { id: 'short', name: 'Kort tid', ...look, after: null });
  for (const id of ['amina', 'bo']) await add(id, 'short');
  on(3);
  await run('lane.remove', { id: 'short', moveCardsTo: first });
  on(6);
  await run('lane.add', { id: 'late', name: 'Senere', ...look, after: null });
  await move('bo', second);
  const early = await figures('2026-09-01', '2026-09-04');
  const { name, isGone } = early.lanes.at(-1) ?? {};
  expect([name, isGone]).toEqual(['Kort tid', true]);
  expect(early.lanes.some((lane) => lane.id === 'late')).toBe(false);
  expect(early.flow.points.map(({ counts }) => counts.at(-1))).toEqual([2, 2, 0, 0]);
  expect(early.erased).toBe(0);

  on(8);
  await office.board().mustCall('erasure.run', { proof: PASSPHRASE, ids: ['amina'] });
  const after = await figures('2026-09-01', '2026-09-08');
  expect(after.erased).toBe(1);
  expect(after.paths.map(({ count }) => count)).toEqual([1, 1]);
  expect((await figures('2026-09-01', '2026-09-04')).flow.points[0]?.counts.at(-1)).toBe(1);
});

it('a card that was taken off keeps its contacts in the figures of its time', async () => {
  const [first] = await lanesOf();
  await run('lane.edit', { id: first, patch: { cadenceDays: 7 } });
  await add('amina', first);
  on(8);
  const fields = { day: '2026-09-08', kind: 'talk', line: '', consultantId: null, journalisedOn: null };
  await run('contact.add', { id: 't1', citizenId: 'amina', fields });
  on(20);
  await run('citizen.remove', { id: 'amina' });
  on(25);
  const { contactHeld, paths } = await figures('2026-09-01', '2026-09-25');
  // Due on the 8th, held; due on the 15th, missed; gone before the 22nd.
  expect(contactHeld.all).toEqual({ held: 1, due: 2 });
  expect(paths.at(-1)).toMatchObject({ to: null, count: 1 });

  // What fell due in parts of it comes to the same, and days after it know nothing of somebody who had gone.
  const parts = [await figures('2026-09-01', '2026-09-07'), await figures('2026-09-08', '2026-09-14')];
  expect(parts.map((part) => part.contactHeld.all)).toEqual([
    { held: 0, due: 0 },
    { held: 1, due: 1 },
  ]);
  expect((await figures('2026-09-15', '2026-09-25')).contactHeld.all).toEqual({ held: 0, due: 1 });
  const after = await figures('2026-09-22', '2026-09-25');
  expect([
    after.contactHeld.all.due,
    after.paths,
    after.flow.points.at(-1)?.counts.every((count) => count === 0),
  ]).toEqual([0, [], true]);
});

it('is for supervisors, and each look stands in the access log', async () => {
  await figures('2026-08-01', '2026-09-01');
  const asked = {
    person: null,
    acts: ['look.figures'],
    citizenId: null,
    from: null,
    until: null,
    before: null,
    skip: 0,
  };
  const { rows } = await office.board().mustCall('access.list', asked);
  expect(rows.map(({ act, detail }) => [act, detail.day, detail.days])).toEqual([['look.figures', '2026-09-01', 1]]);
  await office.addOle({ temporary: false });
  const ole = await office.reopen(OLE.passphrase);
  const refused = await ole.call('metrics.read', { from: '2026-08-01', to: '2026-09-01' });
  expect(refused).toEqual({ ok: false, error: { kind: 'not-allowed' } });
});

const saving = (name: string, given: object = {}) => ({
  figure: 'load',
  from: '2026-09-01',
  to: '2026-09-30',
  purpose: 'Møde om tal',
  purposeKind: 'meeting',
  format: 'csv',
  file: path.join(office.folder, name),
  lang: 'da',
  passphrase: null,
  ...given,
});

it('one figure leaves as a file, told in the log with which it was: of few people no number, nobody by name', async () => {
  const [first, second] = await lanesOf();
  for (const n of [1, 2, 3, 4, 5, 6]) await add(`c${String(n)}`, first);
  await add('alone', second);
  on(20);
  const saved = await office.board().mustCall('metrics.save', saving('tal'));
  expect(saved).toMatchObject({ count: null, file: path.join(office.folder, 'tal.csv') });
  const text = readFileSync(path.join(office.folder, 'tal.csv'), 'utf8');
  expect(text).toContain('"Ikke fordelt"');
  // All of them may be told; six in a lane not, since the one in another could be worked out from it.
  expect(text).toContain('"I alt";"–";"–"');
  expect(text).toContain('"–";"7";');
  expect(text).not.toMatch(/Navn c|"[1-4]"|Mette/);
  await office.board().mustCall('metrics.save', saving('tal', { figure: 'flow', format: 'xlsx' }));
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(path.join(office.folder, 'tal.xlsx'))));
  expect(sheets.map(({ name }) => name)).toEqual(['Tal', 'Om']);
  // A day a week. How many there are in all may be told; of seven, six in a lane would tell who is alone.
  const days = sheets[0]?.rows.map(([day]) => day).slice(1);
  expect(days?.slice(-2)).toEqual(['13-09-2026', '20-09-2026']);
  expect(sheets[0]?.rows[0]).toEqual(['Dag', 'I alt']);
  expect(sheets[0]?.rows.at(-1)?.slice(1)).toEqual([7]);
  expect(JSON.stringify(sheets[1]?.rows)).toContain('Møde om tal');
  const asked = { person: null, acts: ['export.figures'], citizenId: null, from: null, until: null };
  const { rows } = await office.board().mustCall('access.list', { ...asked, before: null, skip: 0 });
  const told = { level: 'counts', day: '2026-09-20', days: 20, snapshotFor: 'meeting' };
  expect(rows.map(({ detail }) => detail)).toEqual([
    { ...told, figure: 'flow', form: 'xlsx' },
    { ...told, figure: 'load', form: 'csv' },
  ]);
});

it('replaces no file, and no consultant saves figures', async () => {
  const call = (input: object) => office.board().call('metrics.save', input);
  await office.board().mustCall('metrics.save', saving('mine.csv'));
  const before = readFileSync(path.join(office.folder, 'mine.csv'));
  expect(await call(saving('mine.csv', { figure: 'held' }))).toMatchObject({
    error: { refusal: { kind: 'file-exists' } },
  });
  expect(readFileSync(path.join(office.folder, 'mine.csv'))).toEqual(before);
  expect(await call(saving('x.csv', { purpose: ' ' }))).toMatchObject({ ok: false });
  await office.addOle({ temporary: false });
  const ole = await office.reopen(OLE.passphrase);
  expect(await ole.call('metrics.save', saving('x.csv'))).toEqual({ ok: false, error: { kind: 'not-allowed' } });
  expect(existsSync(path.join(office.folder, 'x.csv'))).toBe(false);
});
