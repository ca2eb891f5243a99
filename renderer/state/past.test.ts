import { beforeEach, expect, it, vi } from 'vitest';

import { BLANK_CITIZEN_FIELDS, type Citizen } from '../../shared/domain/citizen.ts';
import type { Lane } from '../../shared/domain/lane.ts';
import { WORK_KINDS } from '../../shared/domain/records.ts';
import type { BoardPayload, PastBoard } from '../../shared/ipc/payloads.ts';
import { addDays, isoDateOf } from '../../shared/lib/iso-date.ts';
import { ok, type Result } from '../../shared/lib/result.ts';

const TODAY = isoDateOf(new Date());
const THEN = addDays(TODAY, -30);
const ID = 'c1' as Citizen['id'];
const LANES = ['new', 'way'].map((id) => ({ id, name: id, order: id, isEnd: false }) as unknown as Lane);

/** A board of one citizen in this lane. */
function payload(laneId: string): BoardPayload {
  const citizen = { ...BLANK_CITIZEN_FIELDS, id: ID, name: 'Mya Naing', laneId, laneSince: THEN, enteredOn: THEN };
  const row = { ...citizen, lastContact: null, order: 'a0', consultantId: null, householdId: null };
  return {
    view: 'open',
    board: { id: 'board', name: 'Nord' },
    path: '',
    me: { id: 'p1', name: 'Mette', role: 'supervisor', temporary: false },
    hasRecovery: true,
    lanes: LANES,
    consultants: [],
    citizens: { columns: Object.keys(row), rows: [Object.values(row)] },
    work: Object.fromEntries(WORK_KINDS.map((kind) => [kind, { columns: [], rows: [] }])),
    undo: { undo: null, redo: null },
    session: {},
  } as unknown as BoardPayload;
}

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('requestIdleCallback', () => 0);
});

/** A page with today's board, at a vault that answers what `asOf` does and writes down everything it was asked. */
async function page(asOf: () => Result<PastBoard, never>) {
  const asked: string[] = [];
  const { setClient } = await import('./connection.ts');
  const client = {
    call: (channel: string) => {
      asked.push(channel);
      return Promise.resolve(asOf());
    },
    on: () => undefined,
  };
  setClient(client);
  const store = await import('./board-store.ts');
  store.loadBoard(payload('way'));
  return {
    asked,
    store,
    past: await import('./past.ts'),
    view: await import('./view.ts'),
    days: await import('./today.ts'),
  };
}
const asOfThen = () => ok({ board: payload('new'), firstDay: THEN });

it('what is committed while somebody looks back is not on the board of that day, and is there when they come back', async () => {
  const { store, past, days } = await page(asOfThen);
  past.showPast(THEN);
  await vi.waitFor(() => expect(days.isPast()).toBe(true));
  expect(days.readToday()).toBe(THEN);
  expect(days.readClock()).toBe(TODAY);
  expect(store.readBoard().get('citizen', ID)?.laneId).toBe('new');
  const { takeInPublished } = await import('./run-command.ts');
  takeInPublished({
    entryId: 7,
    commandId: null,
    change: [{ op: 'updated', kind: 'citizen', id: ID, before: { name: 'Mya Naing' }, after: { name: 'Mya Thein' } }],
    undo: { undo: null, redo: null },
  });
  expect(store.readBoard().get('citizen', ID)?.name).toBe('Mya Naing');
  expect(store.boardStore.getState().laneViews.get('new' as Lane['id'])?.ids).toEqual([ID]);
  past.showToday();
  expect(days.readToday()).toBe(TODAY);
  expect(store.readBoard().get('citizen', ID)).toMatchObject({ name: 'Mya Thein', laneId: 'way' });
  expect(store.boardStore.getState().laneViews.get('way' as Lane['id'])?.ids).toEqual([ID]);
});

it('nothing is sent from the past: no command, no undo, and no panel but a card to read', async () => {
  const { asked, past, view, days } = await page(asOfThen);
  past.showPast(THEN);
  await vi.waitFor(() => expect(days.isPast()).toBe(true));
  const { runCommand, undoEntry, redo } = await import('./run-command.ts');
  const refused = { ok: false, error: { kind: 'past' } };
  expect(await runCommand('citizen.edit', { id: ID, patch: { name: 'x' } }, { quiet: true })).toEqual(refused);
  expect(await undoEntry(null)).toEqual(refused);
  expect(await undoEntry(3)).toEqual(refused);
  expect(await redo()).toEqual(refused);
  expect(asked).toEqual(['board.asOf']);
  view.openPanel({ kind: 'settings' });
  expect(view.viewStore.getState().panel).toBeNull();
  view.openPanel({ kind: 'citizen', id: ID });
  expect(view.viewStore.getState().panel).toEqual({ kind: 'past-card', id: ID });
  past.showToday();
  expect(view.viewStore.getState().panel).toBeNull();
});

it('the board is narrowed in the past as one likes, and afterwards as it was before', async () => {
  const { past, view, days } = await page(asOfThen);
  view.setFilter('mya');
  past.showPast(THEN);
  await vi.waitFor(() => expect(days.isPast()).toBe(true));
  view.setFilter('nobody');
  past.showToday();
  expect(view.viewStore.getState().filter).toBe('mya');
});

it('a board that is of today has no past to show', async () => {
  const { asked, past, days, store } = await page(() => ok({ board: payload('new'), firstDay: TODAY }));
  past.showPast(THEN);
  await new Promise((answered) => setTimeout(answered, 20));
  expect(asked).toEqual(['board.asOf']);
  expect(days.isPast()).toBe(false);
  expect(store.readBoard().get('citizen', ID)?.laneId).toBe('way');
});
