import { beforeEach, expect, it, vi } from 'vitest';

import { createRecordStore } from '../../shared/changes/record-store.ts';
import { BLANK_CITIZEN_FIELDS, type Citizen } from '../../shared/domain/citizen.ts';
import type { Consultant } from '../../shared/domain/consultant.ts';
import type { Lane } from '../../shared/domain/lane.ts';
import { addDays, isoDateOf, type IsoDate } from '../../shared/lib/iso-date.ts';
import { ok } from '../../shared/lib/result.ts';

const TODAY = isoDateOf(new Date());
const lane = (id: string, isEnd: boolean) => ({ id, name: id, order: id, isEnd }) as unknown as Lane;
const METTE = { id: 'mette', name: 'Mette Holm', initials: 'MH', order: 'a', active: true } as unknown as Consultant;
const OLE = { ...METTE, id: 'ole' as Consultant['id'], name: 'Ole' };
let made = 0;
const citizen = (nextDate: IsoDate | null, given: object = {}): Citizen =>
  ({
    ...BLANK_CITIZEN_FIELDS,
    id: `c${String((made += 1))}`,
    name: 'Mya Naing',
    laneId: 'way',
    consultantId: METTE.id,
    nextDate,
    ...given,
  }) as unknown as Citizen;
const CITIZENS = [
  citizen(TODAY),
  citizen(TODAY),
  citizen(addDays(TODAY, -1)),
  citizen(addDays(TODAY, 1)),
  citizen(null),
  citizen(TODAY, { consultantId: OLE.id }),
  citizen(addDays(TODAY, -9), { laneId: 'end' }),
];

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('window', { matchMedia: () => ({ addEventListener: () => undefined }) });
});

/** A page of a board in sight of Mette, with what is sent to main. */
async function page({ view = 'open', reminders = true, kept = {}, name = 'Mette Holm' } = {}) {
  const remind = vi.fn();
  vi.stubGlobal('tavleBoard', { remind });
  const store = await import('./board-store.ts');
  const { openSession } = await import('./open-session.ts');
  const { createSession } = await import('./session.ts');
  const settings = await import('./settings.ts');
  const { startReminders } = await import('./reminders.ts');
  vi.stubGlobal('document', { documentElement: { classList: { toggle: () => undefined }, dataset: {} } });
  settings.takeSettings({ ...settings.readSettings(), reminders });
  const tables = createRecordStore({ lane: [lane('way', false), lane('end', true)], consultant: [METTE, OLE] });
  const saved: Record<string, string | null> = {};
  const session = createSession(kept, (key, value) => {
    saved[key] = value;
    return Promise.resolve(ok(null));
  });
  openSession(session);
  const columns = Object.keys(CITIZENS[0] ?? {});
  const blanks = ['laneSince', 'enteredOn', 'lastContact', 'order', 'householdId'];
  const none = { columns: [], rows: [] };
  vi.stubGlobal('requestIdleCallback', () => 0);
  store.loadBoard({
    view: view as 'open',
    board: { id: 'board', name: 'Nord' } as never,
    path: '',
    me: { id: 'p1', name, role: 'consultant', temporary: false } as never,
    hasRecovery: true,
    lanes: [...tables.all('lane')],
    consultants: [...tables.all('consultant')],
    citizens: {
      columns: [...columns, ...blanks],
      rows: CITIZENS.map((one) => [...columns.map((column) => one[column as keyof Citizen]), '', '', null, 'a', null]),
    },
    work: { company: none, placement: none, offer: none, proposal: none, savedView: none },
    undo: { undo: null, redo: null },
    session: {},
  });
  startReminders();
  await session.flush();
  return { remind, saved };
}

it('tells whoever is at the board of their own follow-ups, as two numbers', async () => {
  const { remind } = await page();
  expect(remind.mock.calls).toEqual([[{ today: 2, overdue: 1 }]]);
});

it('tells nobody twice on one day, and again on the next', async () => {
  const { saved } = await page();
  const kept = { reminded: saved['reminded'] ?? '' };
  vi.resetModules();
  expect((await page({ kept })).remind).not.toHaveBeenCalled();
  vi.resetModules();
  const yesterday = { reminded: JSON.stringify({ day: addDays(TODAY, -1), people: ['p1'] }) };
  expect((await page({ kept: yesterday })).remind).toHaveBeenCalledOnce();
});

it.each([
  ['in a glance', { view: 'glance' }],
  ['where it is switched off', { reminders: false }],
  ['where nobody knows whose colour is whose', { name: 'Bo Krag' }],
])('tells nothing %s', async (_, given) => {
  const { remind } = await page(given);
  expect(remind).not.toHaveBeenCalled();
});

it('tells of those whom somebody chose as their own day', async () => {
  const kept = { 'draft:attention': JSON.stringify({ day: { by: 'p1', consultant: OLE.id } }) };
  const { remind } = await page({ kept, name: 'Bo Krag' });
  expect(remind.mock.calls).toEqual([[{ today: 1, overdue: 0 }]]);
});
