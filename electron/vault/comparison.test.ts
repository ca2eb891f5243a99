import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { BLANK_CITIZEN_FIELDS } from '../../shared/domain/citizen.ts';
import { isoDateOf, type IsoDate } from '../../shared/lib/iso-date.ts';
import type { SnapshotLevel } from '../../shared/snapshot/document.ts';
import { OLE, openOffice, type Office } from './testing/office.ts';

// Opening derives a key, and so does each sealed file.
vi.setConfig({ testTimeout: 60_000 });

const SEAL = 'abcde-fghjk-mnpqr-stuvw';
const NAMES = ['Amina Haddad', 'محمد علي الحسن', '=HYPERLINK("http://x")', 'Åse & "Bo" <Ø>'];

let office: Office;
let moment: Date;
beforeEach(async () => {
  moment = new Date(2026, 9, 1, 9);
  office = await openOffice('Nord', {
    clock: { now: () => moment.toISOString(), today: () => isoDateOf(moment) },
  });
  const { lanes } = await office.board().mustCall('board.load', {});
  const run = (name: string, payload: object) => office.board().mustCall('command.run', { id: 'x', name, payload });
  const [first, second] = lanes;
  for (const [at, name] of NAMES.entries()) {
    const fields = { ...BLANK_CITIZEN_FIELDS, name, phone: '+45 12 34 56 78' };
    await run('citizen.add', { id: `c${String(at)}`, fields, laneId: first?.id, consultantId: null });
  }
  moment = new Date(2026, 10, 1, 9);
  for (const id of ['c0', 'c1'])
    await run('citizen.move', { id, laneId: second?.id, consultantId: null, place: 'last' });
});
afterEach(() => office.close());

const saving = (level: SnapshotLevel, format: 'csv' | 'xlsx', name: string, given: object = {}) => ({
  from: '2026-10-02' as IsoDate,
  to: '2026-11-01' as IsoDate,
  lanes: null,
  consultants: null,
  level,
  purpose: 'Møde om tal',
  purposeKind: 'meeting',
  format,
  file: path.join(office.folder, name),
  lang: 'da',
  passphrase: null,
  ...given,
});
const save = (level: SnapshotLevel, format: 'csv' | 'xlsx', name: string, given: object = {}) =>
  office.board().mustCall('snapshot.saveComparison', saving(level, format, name, given));
const readBytes = (name: string): Buffer => readFileSync(path.join(office.folder, name));

it('with names: a line each in the table and the workbook, opened by another reader, without a formula; told in the log', async () => {
  expect(await save('identified', 'csv', 'a')).toMatchObject({ count: 4 });
  const { data } = Papa.parse<string[]>(readBytes('a.csv').toString('utf8'), { delimiter: ';', skipEmptyLines: true });
  expect(data.slice(1).map((line) => line[0])).toEqual(['Flyttet', 'Flyttet', 'Samme sted', 'Samme sted']);
  expect(data.flat().filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([]);
  expect(readBytes('a.csv').toString('utf8')).not.toContain('12 34 56');
  for (const passphrase of [null, SEAL]) {
    const name = passphrase === null ? 'a.xlsx' : 'b.xlsx';
    await save('identified', 'xlsx', name, { passphrase });
    const { sheets } = await readXlsx(
      new Uint8Array(readBytes(name)),
      passphrase === null ? {} : { password: passphrase },
    );
    expect(sheets.map((sheet) => sheet.name)).toEqual(['Borgere', 'Om']);
    expect((sheets[0]?.rows ?? []).slice(1).map((row) => row[1])).toEqual(expect.arrayContaining(NAMES));
    expect(JSON.stringify(sheets[1]?.rows)).toContain('Møde om tal');
  }
  const { rows } = await office.board().mustCall('access.list', {
    person: null,
    acts: ['export.comparison'],
    citizenId: null,
    from: null,
    until: null,
    before: null,
    skip: 0,
  });
  expect(rows.map(({ detail }) => detail)).toContainEqual({
    level: 'identified',
    day: '2026-11-01',
    days: 30,
    form: 'csv',
    snapshotFor: 'meeting',
    count: 4,
  });
});

it('without names, and in numbers, nobody can be told from it; sealed nothing can be read', async () => {
  for (const level of ['glance', 'counts'] as const) {
    const { count } = await save(level, 'csv', `${level}.csv`);
    expect(count).toBe(level === 'glance' ? 4 : null);
    const text = readBytes(`${level}.csv`).toString('utf8');
    expect(text).not.toMatch(/Amina|Haddad|محمد|HYPERLINK|12 34 56|Mette/);
    if (level === 'counts') expect(text).not.toMatch(/"[1-4]"/);
  }
  await save('counts', 'xlsx', 'counts.xlsx');
  const { sheets } = await readXlsx(new Uint8Array(readBytes('counts.xlsx')));
  const numbers = (sheets[0]?.rows ?? []).flat().filter((cell) => typeof cell === 'number');
  expect(new Set(numbers)).toEqual(new Set([0]));
  await save('identified', 'csv', 'sealed', { passphrase: SEAL });
  expect(readBytes('sealed.zip').includes('Amina')).toBe(false);
});

it('replaces no file and leaves nothing half done; names leave by a supervisor alone', async () => {
  writeFileSync(path.join(office.folder, 'mine.csv'), 'mine');
  const call = (input: object) => office.board().call('snapshot.saveComparison', input);
  expect(await call(saving('glance', 'csv', 'mine.csv'))).toMatchObject({
    error: { refusal: { kind: 'file-exists' } },
  });
  expect(readBytes('mine.csv').toString()).toBe('mine');
  const before = readdirSync(office.folder);
  expect(await call(saving('glance', 'csv', 'no/such/folder.csv'))).toMatchObject({ ok: false });
  expect(await call(saving('glance', 'csv', 'x.csv', { purpose: ' ' }))).toMatchObject({ ok: false });
  expect(await call(saving('glance', 'csv', 'x.csv', { from: '2026-11-02' }))).toMatchObject({ ok: false });
  expect(readdirSync(office.folder)).toEqual(before);
  await office.addOle({ temporary: false });
  await office.reopen(OLE.passphrase);
  expect(await call(saving('identified', 'csv', 'x.csv'))).toEqual({ ok: false, error: { kind: 'not-allowed' } });
  expect(existsSync(path.join(office.folder, 'x.csv'))).toBe(false);
  expect(await call(saving('counts', 'csv', 'y.csv'))).toMatchObject({ ok: true });
});
