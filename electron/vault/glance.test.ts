import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { makeTemporaryFolder } from '../../db/testing/fixtures.ts';
import { compareByOrder, createRecordStore } from '../../shared/changes/record-store.ts';
import { BLANK_CITIZEN_FIELDS } from '../../shared/domain/citizen.ts';
import { GLANCE_COLUMNS } from '../../shared/domain/glance.ts';
import { COLOR_KEYS, LANE_ICONS } from '../../shared/domain/palette.ts';
import type { BoardPayload } from '../../shared/ipc/payloads.ts';
import { createVaultInProcess, type InProcessVault, type TestPage } from './testing/in-process.ts';
import { spelledPng } from './testing/pictures.ts';
import { addCitizen, editCitizen, PASSPHRASE } from './testing/samples.ts';

// Key derivations and syncs to disk take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** In every text that must not be seen, and nowhere else. */
const CANARY = 'kanariefugl';
const PNG = spelledPng(CANARY);
const TEXTS = [
  'caseNumber',
  'motherTongue',
  'danishEducation',
  'phone',
  'email',
  'workExperience',
  'earlierPlacements',
  'considerations',
  'drivingLicence',
  'note',
] as const;

let vault: InProcessVault;
let board: TestPage<'board'>;
let glance: TestPage<'glance'>;
let remove: () => void;
let full: BoardPayload;
let commands = 0;
const run = (name: string, payload: unknown) =>
  board.mustCall('command.run', { id: `command ${String((commands += 1))}`, name, payload });
const lane = (name: string): string => full.lanes.find((one) => one.name === name)?.id ?? '';

beforeEach(async () => {
  const temporary = makeTemporaryFolder();
  remove = temporary.remove;
  vault = createVaultInProcess();
  await vault.door().mustCall('vault.create', {
    folder: temporary.folder,
    name: `Sygdom ${CANARY}`,
    person: `Mette ${CANARY}`,
    passphrase: PASSPHRASE,
    lang: 'da',
  });
  board = vault.board();
  full = await board.mustCall('board.load', {});
  const look = {
    color: 'teal',
    icon: 'stethoscope',
    expectedDays: null,
    cadenceDays: null,
    isEnd: false,
    away: 'sickness',
  };
  await run('lane.add', { id: 'l-syg', name: `Stress ${CANARY}`, glanceName: '', after: null, ...look });
  await run('consultant.add', { id: 'k1', name: `Ole ${CANARY}`, initials: 'ØØ', color: 'plum', limit: 12 });
  const { id: portraitId } = await board.mustCall('portrait.add', { bytes: PNG });
  const fields = {
    ...Object.fromEntries(TEXTS.map((field) => [field, `${CANARY} ${field}`])),
    name: `Amina ${CANARY}`,
    otherLanguages: [`${CANARY}isk`],
    birthDate: '1971-03-17' as never,
    weeklyHours: 17.25,
    nextDate: '2026-12-24' as never,
    portraitId,
  };
  await board.mustCall('command.run', addCitizen('c1', lane('Sygemeldt'), fields));
  await board.mustCall('session.save', { key: 'draft:citizen', value: JSON.stringify({ note: CANARY }) });
  await board.mustCall('session.save', {
    key: 'view',
    value: JSON.stringify({ layout: 'together', filter: CANARY, only: [CANARY], panel: null }),
  });
  glance = vault.glance();
});
afterEach(async () => {
  await vault.close();
  remove();
});

/** Every text that came over the line, names of fields and all. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
}
const CARD = [...GLANCE_COLUMNS, 'id', 'laneId'];
const FRAME = 'view board path me hasRecovery lanes consultants citizens undo redo session columns rows role temporary';
const RECORD =
  'name glanceName color icon order expectedDays cadenceDays isEnd away retentionDays initials active limit';
const CHANGE = 'event board.changed data entryId commandId change op kind record added updated removed before after';
const OTHER = 'n result ok value error glance supervisor board lane consultant citizen closed layout';
const NO_WORK = 'work company placement offer proposal savedView';
const BLANK_FIELDS = [...Object.keys(BLANK_CITIZEN_FIELDS), 'householdId'];
const VALUES = [...['Pause', 'Orlov', 'AK', 'BK', 'CK', 'MK', 'ØØ', 'ÅÅ', ''], '{"layout":"together"}'];
const IDS = /^[0-9a-f-]{36}$|^(c1|k1|l-syg|l-new)$/;
const OTHERS = [/^Tavle( \d+)?$/, /^\d{4}-\d\d-\d\d$/, /^[a-zA-Z][0-9A-Za-z]{1,6}$/, /^\d+$/];
const words = (text: string) => text.split(' ');

function expectClean(): void {
  const allowed = new Set([
    ...[CARD, VALUES, COLOR_KEYS, LANE_ICONS].flat(),
    ...[FRAME, RECORD, CHANGE, OTHER, NO_WORK].flatMap(words),
    ...BLANK_FIELDS,
    ...full.lanes.filter(({ glanceName }) => glanceName === '').map(({ name }) => name),
  ]);
  const seen = textsIn(glance.received);
  expect(seen.length).toBeGreaterThan(100);
  for (const text of seen) {
    expect(text).not.toContain(CANARY);
    expect(text).not.toMatch(
      /heart-pulse|baby|stethoscope|sickness|parental-leave|Sygemeldt|Barsel|Sygdom|Stress|1971-03-17/,
    );
    if (!allowed.has(text) && !IDS.test(text) && !OTHERS.some((shape) => shape.test(text))) expect.fail(text);
  }
}

/** What a page in a glance has on its screen: what it loaded, and every change since. */
async function expectUpToDate(loaded: BoardPayload): Promise<void> {
  const recordsOf = ({ board: info, lanes, consultants, citizens }: BoardPayload) =>
    createRecordStore({
      board: [info],
      lane: lanes,
      consultant: consultants,
      citizen: citizens.rows.map(
        (row) => Object.fromEntries(citizens.columns.map((column, index) => [column, row[index]])) as never,
      ),
    });
  // First, so that every change told before has arrived.
  const fresh = recordsOf(await glance.mustCall('glance.load', {}));
  const followed = recordsOf(loaded);
  for (const { change } of glance.changes) followed.apply(change);
  const shown = (records: typeof followed) => ({
    lanes: [...records.all('lane')].sort(compareByOrder),
    consultants: [...records.all('consultant')].sort(compareByOrder),
    board: [...records.all('board')],
    citizens: [...records.all('citizen')]
      .sort(compareByOrder)
      .map((one) => GLANCE_COLUMNS.map((column) => one[column])),
  });
  expect(shown(followed)).toEqual(shown(fresh));
}

describe('a line to a glance', () => {
  it('is given initials, lanes and days, and of the session the layout alone', async () => {
    const loaded = await glance.mustCall('glance.load', {});
    expect(loaded).toMatchObject({
      view: 'glance',
      board: { id: 'board', name: 'Tavle' },
      path: '',
      me: { name: 'MK', role: 'supervisor', temporary: false },
      hasRecovery: false,
      undo: { undo: null, redo: null },
      session: { view: '{"layout":"together"}' },
    });
    expect(loaded.consultants).toMatchObject([{ name: 'ØØ', initials: 'ØØ' }]);
    expect(loaded.lanes.map(({ name }) => name)).toEqual(expect.arrayContaining(['Tavle 1', 'Pause', 'Orlov', 'IGU']));
    expect(loaded.citizens.columns).toEqual(GLANCE_COLUMNS);
    const [row] = loaded.citizens.rows;
    const today = (await board.mustCall('board.load', {})).citizens;
    const since = today.rows[0]?.[today.columns.indexOf('laneSince')];
    const card = Object.fromEntries(GLANCE_COLUMNS.map((column, index) => [column, row?.[index]]));
    expect(card).toEqual({
      id: 'c1',
      name: 'AK',
      laneId: lane('Sygemeldt'),
      laneSince: since,
      order: expect.any(String) as string,
      consultantId: null,
      nextDate: '2026-12-24',
      enteredOn: since,
      lastContact: null,
    });
    expectClean();
  });

  it('is told what shows of changes, undo, redo and import, and stays equal to a fresh one', async () => {
    const loaded = await glance.mustCall('glance.load', {});
    await board.mustCall('command.run', editCitizen('c1', { name: `Bo ${CANARY}`, phone: `${CANARY} 2` }));
    await run('citizen.move', { id: 'c1', laneId: lane('Praktik'), consultantId: 'k1', place: 'last' });
    const met = { kind: 'talk', line: CANARY, consultantId: 'k1', journalisedOn: null };
    await run('contact.add', { id: 't1', citizenId: 'c1', fields: { ...met, day: '2026-11-02' } });
    await run('contact.edit', { id: 't1', patch: { line: `${CANARY} 2` } });
    await run('consultant.edit', { id: 'k1', patch: { name: `Åse ${CANARY}`, initials: 'ÅÅ' } });
    await run('lane.edit', { id: lane('IGU'), patch: { name: `Barsel ${CANARY}`, icon: 'baby' } });
    await run('lane.move', { id: 'l-syg', after: lane('Praktik') });
    await run('board.rename', { name: `Psykiatri ${CANARY}` });
    await board.mustCall('history.undo', { entryId: null });
    await board.mustCall('history.undo', { entryId: null });
    await board.mustCall('history.redo', {});
    const bytes = new TextEncoder().encode(
      `Navn;Telefon;Tavle;Noter;Virksomhedskonsulent\r\nCarl ${CANARY};${CANARY};Praktik;${CANARY};Åse ${CANARY}\r\n`,
    );
    const { importId } = await board.mustCall('import.open', { fileName: `${CANARY}.csv`, bytes });
    expect((await board.mustCall('import.commit', { importId })).taken).toBe(1);
    await board.mustCall('history.undo', { entryId: null });
    await board.mustCall('history.redo', {});
    await run('citizen.remove', { id: 'c1' });
    await expectUpToDate(loaded);
    for (const { commandId, undo } of glance.changes)
      expect([commandId, undo]).toEqual([null, { undo: null, redo: null }]);
    expect(board.changes.length).toBeGreaterThan(glance.changes.length);
    expectClean();
  });

  it('hears nothing of what does not show, and can ask for nothing else', async () => {
    await glance.mustCall('glance.load', {});
    await board.mustCall('command.run', editCitizen('c1', { note: 'x', considerations: 'y', weeklyHours: 1 }));
    await run('consultant.edit', { id: 'k1', patch: { name: `Ole ${CANARY} igen` } });
    await run('lane.edit', { id: lane('Sygemeldt'), patch: { name: 'Syge' } });
    await run('lane.edit', { id: lane('Sygemeldt'), patch: { icon: 'stethoscope' } });
    // A call of its own, so that what was posted before has arrived.
    expect(await (glance as unknown as TestPage<'board'>).call('board.load', {})).toEqual({
      ok: false,
      error: { kind: 'closed' },
    });
    expect(glance.changes).toEqual([]);
  });
});

describe('the line of a wall', () => {
  it('has names beside what a glance shows, and none of the rest', async () => {
    const wall = vault.wall();
    const [shown, open] = await Promise.all([wall.mustCall('wall.load', {}), board.mustCall('board.load', {})]);
    expect(shown.citizens.columns).toEqual(GLANCE_COLUMNS);
    const named = (payload: BoardPayload) =>
      payload.citizens.rows.map((row) => row[payload.citizens.columns.indexOf('name')]);
    expect(named(shown)).toEqual(named(open));
    expect({ ...shown, citizens: null }).toEqual({ ...(await glance.mustCall('glance.load', {})), citizens: null });
    await board.mustCall('command.run', editCitizen('c1', { name: 'Nyt Navn', note: CANARY }));
    expect(await (wall as unknown as TestPage<'board'>).call('board.load', {})).toEqual({
      ok: false,
      error: { kind: 'closed' },
    });
    expect(wall.changes.map(({ change }) => change)).toEqual([
      [expect.objectContaining({ op: 'updated', kind: 'citizen', id: 'c1', after: { name: 'Nyt Navn' } })],
    ]);
    expect(JSON.stringify(glance.received)).not.toContain('Nyt Navn');
  });
});
