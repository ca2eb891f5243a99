import fc from 'fast-check';
import { expect, it, vi } from 'vitest';

import { attentionOf } from '../../../../shared/domain/attention.ts';
import type { Citizen } from '../../../../shared/domain/citizen.ts';
import { lastContactDay } from '../../../../shared/domain/contact.ts';
import { metricsOf } from '../../../../shared/domain/metrics/metrics.ts';
import { spreadOf } from '../../../../shared/domain/metrics/spread.ts';
import type { Metrics, MetricsConsultant, MetricsLane } from '../../../../shared/domain/metrics/types.ts';
import { addDays, daysBetween, type IsoDate } from '../../../../shared/lib/iso-date.ts';
import {
  boardsByDay,
  type Boards,
  FIRST_DAY,
  historyOf,
  isKept,
  LANES,
  randomDoings,
  type History,
} from './testing/random-history.ts';
import { trailsOf } from './trails.ts';

// Many histories, each replayed day by day.
vi.setConfig({ testTimeout: 60_000 });

const lanes = LANES.map((lane): MetricsLane => ({ ...lane, isGone: false }));
const consultants = ['k1', 'k2'].map((id) => ({ id, name: id, limit: null }) as unknown as MetricsConsultant);
const NONE = { held: 0, due: 0 };
const OWNERS = ['k1', 'k2', null];

interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** As the vault does it: all that was done, newest first, and the board as it is. */
function told({ board, entries, today }: History, { from, to }: Period): Metrics {
  const { trails } = trailsOf(board, [...entries].reverse(), today);
  return metricsOf({ from, to, today, firstDay: FIRST_DAY, lanes, consultants, trails, erased: 0 });
}

const days = ({ from, to }: Period): readonly IsoDate[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));

/** Everything somebody said was a contact, whoever is still on the board or went with their card. */
function contactsOf({ board, entries }: History, id: string): readonly IsoDate[] {
  const there = [...board.all('contact')].filter(({ citizenId }) => citizenId === id);
  const went = entries.flatMap(({ kind, entryId, change }) =>
    kind === 'do' &&
    isKept(entries, entryId) &&
    change.some((one) => one.op === 'removed' && one.kind === 'citizen' && one.record.id === id)
      ? change.flatMap((one) => (one.op === 'removed' && one.kind === 'contact' ? [one.record] : []))
      : [],
  );
  return [...there, ...went].map(({ day }) => day).sort();
}

/** Day by day, with what somebody at the board would have in mind. */
function duesByDay(history: History, boards: Boards, { from, to }: Period) {
  const held = { held: 0, due: 0 };
  let isAsked = false;
  const known = new Set([...boards.values()].flatMap((board) => [...board.keys()]));
  for (const id of known) {
    const contacts = contactsOf(history, id);
    let base: IsoDate | null = null;
    let isLate = false;
    let before: string | undefined;
    const count = (isHeld: boolean): void => {
      if (!isAsked) return;
      held.due += 1;
      if (isHeld) held.held += 1;
    };
    for (const day of days({ from: FIRST_DAY, to })) {
      isAsked = day >= from;
      const one = boards.get(day)?.get(id);
      const rhythm = LANES.find(({ id: laneId, isEnd }) => laneId === one?.laneId && !isEnd)?.cadenceDays ?? null;
      const isNew = one?.laneId !== before;
      before = one?.laneId;
      if (!one) base = null;
      if (base !== null && isLate && contacts.includes(day) && day > base) [base, isLate] = [day, false];
      if (!one || rhythm === null) continue;
      if (isNew) {
        const last = lastContactDay(contacts.filter((contact) => contact < day).map((contact) => ({ day: contact })));
        if (base === null) [base, isLate] = [last ?? one.enteredOn, false];
        if (addDays(base, rhythm) < day) {
          const isRecent = last !== null && last > base && addDays(last, rhythm) >= day;
          [base, isLate] = [isRecent ? last : day, false];
        }
      }
      if (base === null || day !== addDays(base, rhythm)) continue;
      const inTime = contacts.filter((contact) => contact > (base ?? '') && contact <= day);
      if (inTime.length > 0) {
        count(true);
        [base, isLate] = [inTime.at(-1) ?? day, false];
      } else if (day < history.today) {
        count(false);
        [base, isLate] = [day, true];
      }
    }
  }
  return held;
}

/** All runs of days in one lane, each with the day that found them elsewhere, and who came after the evening of the first day. */
function staysByDay(boards: Boards) {
  const ended: { lane: string; day: IsoDate; days: number; to: string | null }[] = [];
  const came: { lane: string; day: IsoDate }[] = [];
  // Nobody came by being there when the first day ended.
  let eve: ReadonlyMap<string, Citizen> = boards.get(FIRST_DAY) ?? new Map();
  for (const [day, board] of boards) {
    for (const [id, was] of eve) {
      const is = board.get(id);
      if (is?.laneId === was.laneId) continue;
      ended.push({ lane: was.laneId, day, days: Math.max(0, daysBetween(was.laneSince, day)), to: is?.laneId ?? null });
    }
    for (const [id, is] of board) if (!eve.has(id)) came.push({ lane: is.laneId, day });
    eve = board;
  }
  return { ended, came };
}

it('every figure is what a replay of each day shows, whatever was done, taken back and done again', () => {
  let [dues, held, undone, paths] = [0, 0, 0, 0];
  fc.assert(
    fc.property(randomDoings, fc.nat(), fc.nat(), (doings, first, last) => {
      const history = historyOf(doings);
      const { today } = history;
      const length = daysBetween(FIRST_DAY, today) + 1;
      const from = addDays(FIRST_DAY, first % length);
      const to = addDays(from, last % (daysBetween(from, today) + 1));
      const boards = boardsByDay(history);
      // What no order of steps explains proves nothing.
      fc.pre(boards !== null);
      const isIn = ({ day }: { readonly day: IsoDate }): boolean => day >= from && day <= to;
      const figures = told(history, { from, to });
      const at = boards.get(to) ?? new Map<string, Citizen>();

      expect(figures.load.cells).toEqual(
        LANES.map(({ id }) =>
          OWNERS.map(
            (owner) => [...at.values()].filter((one) => one.laneId === id && one.consultantId === owner).length,
          ),
        ),
      );
      expect(figures.flow.points).toEqual(
        days({ from, to }).map((day) => ({
          day,
          counts: LANES.map(
            ({ id }) => [...(boards.get(day)?.values() ?? [])].filter((one) => one.laneId === id).length,
          ),
        })),
      );

      const { ended, came } = staysByDay(boards);
      expect(figures.timeInLane).toEqual(
        LANES.map(({ id }) => ({
          ended: spreadOf(ended.filter((stay) => stay.lane === id && isIn(stay)).map((stay) => stay.days)),
          going: spreadOf(
            [...at.values()]
              .filter((one) => one.laneId === id)
              .map((one) => Math.max(0, daysBetween(one.laneSince, to))),
          ),
        })),
      );
      const laneAt = (id: string | null): number | null =>
        id === null ? null : LANES.findIndex((lane) => lane.id === id);
      const ways = [
        ...ended.filter(isIn).map(({ lane, to: next }) => [laneAt(lane), laneAt(next)]),
        ...came.filter(isIn).map(({ lane }) => [null, laneAt(lane)]),
      ].map(String);
      expect(
        figures.paths
          .flatMap(({ from: a, to: b, count }) => Array.from({ length: count }, () => String([a, b])))
          .sort(),
      ).toEqual(ways.sort());

      const late = [...at].filter(([id, one]) => {
        const lane = LANES.find((each) => each.id === one.laneId);
        const lastContact = lastContactDay(
          contactsOf(history, id)
            .filter((day) => day <= to)
            .map((day) => ({ day })),
        );
        return (
          lane && attentionOf({ ...one, lastContact }, lane, to)?.reasons.some(({ kind }) => kind === 'no-contact')
        );
      });
      const sum = (kind: 'over' | 'over-twice' | 'never'): number =>
        figures.ages.byLane.reduce((all, ages) => all + ages[kind], 0);
      expect(sum('over') + sum('over-twice') + sum('never')).toBe(late.length);

      expect(figures.contactHeld.all).toEqual(duesByDay(history, boards, { from, to }));
      const whole = told(history, { from: FIRST_DAY, to }).contactHeld.all;
      expect(whole).toEqual(duesByDay(history, boards, { from: FIRST_DAY, to }));
      // Two periods are what both are together.
      const before =
        from === FIRST_DAY ? NONE : told(history, { from: FIRST_DAY, to: addDays(from, -1) }).contactHeld.all;
      const { all } = figures.contactHeld;
      expect({ held: before.held + all.held, due: before.due + all.due }).toEqual(whole);
      dues += whole.due;
      held += whole.held;
      undone += history.entries.filter(({ kind }) => kind === 'undo').length;
      paths += ways.length;
    }),
    { numRuns: 200, endOnFailure: true },
  );
  // The histories had in them what they are there for.
  expect(Math.min(dues - held, held, undone, paths)).toBeGreaterThan(50);
});

it('figures by lane and by owner are the same people', () => {
  fc.assert(
    fc.property(randomDoings, fc.nat(), (doings, first) => {
      const history = historyOf(doings);
      const from = addDays(FIRST_DAY, first % (daysBetween(FIRST_DAY, history.today) + 1));
      const figures = told(history, { from, to: history.today });
      const sums = (lists: readonly object[]): number =>
        lists.flatMap((one) => Object.values(one) as number[]).reduce((all, one) => all + one, 0);
      const people = [...history.board.all('citizen')].length;
      expect([sums(figures.ages.byLane), sums(figures.ages.byOwner), sums(figures.load.cells)]).toEqual([
        people,
        people,
        people,
      ]);
      const { all, byLane, byOwner } = figures.contactHeld;
      for (const list of [byLane, byOwner]) {
        expect(list.reduce((total, { due }) => total + due, 0)).toBe(all.due);
        expect(list.reduce((total, one) => total + one.held, 0)).toBe(all.held);
      }
    }),
    { numRuns: 60, endOnFailure: true },
  );
});
