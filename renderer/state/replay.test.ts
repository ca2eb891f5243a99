import { beforeEach, expect, it, vi } from 'vitest';

import { BLANK_CITIZEN_FIELDS, type Citizen } from '../../shared/domain/citizen.ts';
import type { Lane } from '../../shared/domain/lane.ts';
import { WORK_KINDS } from '../../shared/domain/records.ts';
import type { BoardPayload, DayOfChanges } from '../../shared/ipc/payloads.ts';
import { addDays, isoDateOf, type IsoDate } from '../../shared/lib/iso-date.ts';
import { ok } from '../../shared/lib/result.ts';
import { windowAround } from './replay.ts';

const TODAY = isoDateOf(new Date());
const ago = (days: number): IsoDate => addDays(TODAY, -days);
const FIRST = ago(20);
const ID = 'c1' as Citizen['id'];
const LANES = ['a', 'b', 'c'].map((id) => ({ id, name: id, order: id, isEnd: false }) as unknown as Lane);
let isAnswering = true;

/** A board of one citizen in this lane. */
function payload(laneId: string): BoardPayload {
  const citizen = { ...BLANK_CITIZEN_FIELDS, id: ID, name: 'Mya Naing', laneId, laneSince: FIRST, enteredOn: FIRST };
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

/** Mya went from a to b ten days ago and on to c four days ago; six days ago somebody typed on her card. */
const DAYS = [
  [10, { laneId: 'a' }, { laneId: 'b' }],
  [6, { phone: '' }, { phone: '11 22 33 44' }],
  [4, { laneId: 'b' }, { laneId: 'c' }],
].map(([days, before, after]) => ({
  day: ago(days as number),
  change: [{ op: 'updated', kind: 'citizen', id: ID, before, after }],
})) as unknown as DayOfChanges[];

function laneOn(day: IsoDate): string {
  return day < ago(10) ? 'a' : day < ago(4) ? 'b' : 'c';
}

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (then: () => void) => setTimeout(then, 1));
  isAnswering = true;
});

/** A page that looks at yesterday, at a vault that writes down what it was asked and answers one question at a time. */
async function page() {
  const asked: string[] = [];
  let underWay = 0;
  const { setClient } = await import('./connection.ts');
  setClient({
    call: async (channel: string, { day }: { day: IsoDate }) => {
      asked.push(channel);
      underWay += 1;
      expect(underWay).toBe(1);
      await new Promise((answered) => setTimeout(answered, 20));
      underWay -= 1;
      if (!isAnswering) return { ok: false, error: { kind: 'failed' } };
      if (channel === 'board.asOf') return ok({ board: payload(laneOn(day)), firstDay: FIRST });
      return ok({ board: payload('c'), firstDay: FIRST, days: DAYS });
    },
    on: () => undefined,
  } as never);
  const store = await import('./board-store.ts');
  store.loadBoard(payload('c'));
  const [past, days, replay] = [await import('./past.ts'), await import('./today.ts'), await import('./replay.ts')];
  const lane = (): string | undefined => store.readBoard().get('citizen', ID)?.laneId;
  past.showPast(ago(1));
  await vi.advanceTimersByTimeAsync(25);
  expect(days.readToday()).toBe(ago(1));
  return { asked, past, days, lane, ...replay };
}

it('one question is asked for all the days around, and the days are stepped through without another', async () => {
  const { asked, past, days, lane, replayStore } = await page();
  await vi.advanceTimersByTimeAsync(50);
  expect(asked).toEqual(['board.asOf', 'board.replay']);
  expect(replayStore.getState().held).toEqual({ from: FIRST, to: ago(1) });
  for (let back = 2; back <= 20; back += 1) {
    past.stepPast(-1);
    await vi.advanceTimersByTimeAsync(2);
    expect([days.readToday(), lane()]).toEqual([ago(back), laneOn(ago(back))]);
    expect(replayStore.getState().marks.get(ID)).toBe(back === 10 || back === 4 ? 'moved' : undefined);
  }
  past.stepPast(-1);
  await vi.advanceTimersByTimeAsync(50);
  expect(days.readToday()).toBe(FIRST);
  expect(asked).toHaveLength(2);
});

it('who steps on while the days are fetched waits for them, and nothing else is asked for meanwhile', async () => {
  const { asked, past, days, lane } = await page();
  await vi.advanceTimersByTimeAsync(5);
  expect(asked).toEqual(['board.asOf', 'board.replay']);
  past.stepPast(-7);
  await vi.advanceTimersByTimeAsync(50);
  expect([days.readToday(), lane()]).toEqual([ago(8), 'b']);
  expect(asked).toHaveLength(2);
});

it('played, the days follow one another from the first, without those on which nobody moved, and stand still after the last', async () => {
  const { past, days, lane, replayStore } = await page();
  void past.playPast();
  await vi.advanceTimersByTimeAsync(60);
  const seen = [[days.readToday(), lane()]];
  for (let stay = 0; stay < 4; stay += 1) {
    await vi.advanceTimersByTimeAsync(1600);
    seen.push([days.readToday(), lane()]);
  }
  expect(seen).toEqual([
    [FIRST, 'a'],
    [ago(10), 'b'],
    [ago(4), 'c'],
    [ago(4), 'c'],
    [ago(4), 'c'],
  ]);
  expect(replayStore.getState().playing).toBe(false);
});

it('a step by hand, and going back to today, end the playing', async () => {
  const { past, days, replayStore } = await page();
  for (const end of [() => past.stepPast(1), past.showToday]) {
    void past.playPast();
    await vi.advanceTimersByTimeAsync(60);
    end();
    expect(replayStore.getState().playing).toBe(false);
    const day = days.readToday();
    await vi.advanceTimersByTimeAsync(5000);
    expect(day === TODAY || day < ago(10)).toBe(true);
    expect(days.readToday() === TODAY).toBe(end === past.showToday);
  }
  expect(replayStore.getState()).toMatchObject({ held: null, playing: false });
});

it('what cannot be fetched is asked for day by day, and what comes after somebody went is not kept', async () => {
  const { asked, past, days, replayStore } = await page();
  isAnswering = false;
  await vi.advanceTimersByTimeAsync(50);
  expect(replayStore.getState().held).toBeNull();
  isAnswering = true;
  past.stepPast(-1);
  await vi.advanceTimersByTimeAsync(20);
  expect(days.readToday()).toBe(ago(2));
  expect(asked.at(-1)).toBe('board.asOf');
  await vi.advanceTimersByTimeAsync(5);
  expect(asked.at(-1)).toBe('board.replay');
  past.showToday();
  await vi.advanceTimersByTimeAsync(50);
  expect(replayStore.getState().held).toBeNull();
});

it('the last eight weeks are fetched, or the weeks around a day before them, and never what is not past', () => {
  const [first, last] = ['2026-01-01', '2026-11-21'] as [IsoDate, IsoDate];
  expect(windowAround('2026-11-20' as IsoDate, first, last)).toEqual({ from: '2026-09-27', to: last });
  expect(windowAround('2026-09-26' as IsoDate, first, last)).toEqual({ from: '2026-08-29', to: '2026-10-23' });
  expect(windowAround('2026-01-03' as IsoDate, first, last)).toEqual({ from: first, to: '2026-01-30' });
  expect(windowAround(last, last, last)).toEqual({ from: last, to: last });
});
