import fc from 'fast-check';

import type { ChangeSet } from '../../../../../shared/changes/change-set.ts';
import { staleFields } from '../../../../../shared/changes/conflicts.ts';
import { withLastContacts, withoutLastContacts } from '../../../../../shared/changes/last-contacts.ts';
import { createRecordStore, type RecordStore } from '../../../../../shared/changes/record-store.ts';
import { reverseChange } from '../../../../../shared/changes/reverse.ts';
import { decideCommand } from '../../../../../shared/commands/index.ts';
import type { Command } from '../../../../../shared/commands/payloads.ts';
import { BLANK_CITIZEN_FIELDS, type Citizen } from '../../../../../shared/domain/citizen.ts';
import type { Lane } from '../../../../../shared/domain/lane.ts';
import { citizenWith, laneWith } from '../../../../../shared/domain/testing/samples.ts';
import { addDays, isoDateOf, type IsoDate } from '../../../../../shared/lib/iso-date.ts';
import type { Moves } from '../../../../../shared/ports/board-store.ts';

type Entry = Moves['moves'][number];

/** Weeks in which the clocks change, so that a day is an hour longer. */
const BEGIN = new Date(2026, 9, 12, 8, 0);
export const FIRST_DAY = isoDateOf(BEGIN);

const lane = (id: string, given: Partial<Lane>): Lane => laneWith({ id: id as Lane['id'], name: id, ...given });
export const LANES: readonly Lane[] = [
  lane('l1', { cadenceDays: 3, order: 'a0' as Lane['order'] }),
  lane('l2', { cadenceDays: 5, order: 'a1' as Lane['order'] }),
  lane('l3', { cadenceDays: null, order: 'a2' as Lane['order'] }),
  lane('l4', { cadenceDays: 4, isEnd: true, order: 'a3' as Lane['order'] }),
];

const ids = <T extends string>(...list: T[]) => fc.constantFrom(...list);
const citizenId = ids('c1', 'c2', 'c3', 'n1', 'n2', 'n3');
const laneId = ids('l1', 'l2', 'l3', 'l4');
const consultantId = fc.option(ids('k1', 'k2'));
/** Given as a day before the one on which it is done. */
const back = fc.integer({ min: 0, max: 9 });

/** `n`: of what came, nothing else has this number. */
type Doing = (
  today: IsoDate,
  n: { readonly citizen: number; readonly contact: number },
) => { readonly name: string; readonly payload: object };
const doing: fc.Arbitrary<Doing> = fc.oneof(
  fc.tuple(laneId, consultantId, fc.option(back)).map(([to, owner, days]): Doing => (today, n) => ({
    name: 'citizen.add',
    payload: {
      id: `n${String(n.citizen)}`,
      fields: { ...BLANK_CITIZEN_FIELDS, name: 'Nyt' },
      laneId: to,
      consultantId: owner,
      ...(days === null ? {} : { laneSince: addDays(today, -days) }),
    },
  })),
  ...[1, 2, 3].map(() =>
    fc.tuple(citizenId, laneId, consultantId).map(([id, to, owner]): Doing => () => ({
      name: 'citizen.move',
      payload: { id, laneId: to, consultantId: owner, place: 'last' },
    })),
  ),
  citizenId.map((id): Doing => () => ({ name: 'citizen.remove', payload: { id } })),
  fc.tuple(citizenId, back).map(([id, days]): Doing => (today) => ({
    name: 'citizen.edit',
    payload: { id, patch: { laneSince: addDays(today, -days) } },
  })),
  ...[1, 2, 3, 4].map(() =>
    fc.tuple(ids('c1', 'c1', 'c2', 'n1'), fc.integer({ min: 0, max: 2 })).map(([whose, days]): Doing => (today, n) => ({
      name: 'contact.add',
      payload: {
        id: `t${String(n.contact)}`,
        citizenId: whose,
        fields: { day: addDays(today, -days), kind: 'talk', line: '', consultantId: null, journalisedOn: null },
      },
    })),
  ),
  ids('l2', 'l3').map((id): Doing => () => ({ name: 'lane.remove', payload: { id, moveCardsTo: 'l1' } })),
);

/** What people did, one after the other: some of it taken back later, and done again. */
export const randomDoings = fc.array(
  fc.record({
    doing,
    how: fc.constantFrom('do', 'do', 'do', 'do', 'undo', 'redo'),
    which: fc.nat(),
    days: fc.constantFrom(0, 0, 0, 1, 1, 2, 6),
  }),
  { minLength: 1, maxLength: 70, size: 'max' },
);
type Doings = typeof randomDoings extends fc.Arbitrary<infer T> ? T : never;

/** A board with what was done on it, oldest first. */
export interface History {
  readonly board: RecordStore;
  readonly entries: readonly Entry[];
  readonly today: IsoDate;
}

/** Does all of it as the vault would. */
export function historyOf(doings: Doings): History {
  const board = createRecordStore({});
  const entries: Entry[] = [];
  /** What can be done again, until something else is done. */
  const again: number[] = [];
  let hours = 0;
  let added = 0;
  const now = (): Date => new Date(BEGIN.getTime() + hours * 3_600_000);
  const commit = (kind: Entry['kind'], target: number | null, change: ChangeSet): void => {
    const whole = withLastContacts(board, withoutLastContacts(change));
    if (staleFields(board, withoutLastContacts(change)).length > 0) return;
    board.apply(whole);
    entries.push({ entryId: entries.length + 1, at: now().toISOString(), kind, target, change: whole });
    if (kind === 'do') again.length = 0;
    else if (kind === 'undo') again.push(target ?? 0);
    else again.pop();
  };
  const consultants = ['k1', 'k2'].map((id) => ({
    id,
    name: id,
    initials: id,
    color: 'teal',
    order: id,
    active: true,
    limit: null,
  }));
  const people = ['c1', 'c2', 'c3'].map((id) =>
    citizenWith(id, {
      laneId: 'l1' as Lane['id'],
      laneSince: FIRST_DAY,
      enteredOn: FIRST_DAY,
      order: id as Lane['order'],
    }),
  );
  commit('do', null, [
    ...LANES.map((record) => ({ op: 'added', kind: 'lane', record }) as const),
    ...consultants.map((record) => ({ op: 'added', kind: 'consultant', record }) as never),
    ...people.map((record) => ({ op: 'added', kind: 'citizen', record }) as const),
  ]);
  for (const { doing: made, how, which, days } of doings) {
    hours += days * 24;
    const today = isoDateOf(now());
    if (how === 'do') {
      const decided = decideCommand(
        board,
        { id: 'do', ...made(today, { citizen: added + 1, contact: entries.length }) } as Command,
        { today },
      );
      if (!decided.ok || decided.value.length === 0) continue;
      commit('do', null, decided.value);
      if (decided.value.some(({ op, kind }) => op === 'added' && kind === 'citizen')) added += 1;
      continue;
    }
    const steps =
      how === 'undo'
        ? entries.filter(({ entryId, kind }) => kind === 'do' && entryId > 1 && isKept(entries, entryId))
        : [];
    const step = how === 'undo' ? steps[which % steps.length] : entries[(again.at(-1) ?? 0) - 1];
    if (step) commit(how, step.entryId, how === 'undo' ? reverseChange(step.change) : step.change);
  }
  return { board, entries, today: isoDateOf(now()) };
}

/** Whether a step stands: it was not taken back, or done again since. */
export function isKept(entries: History['entries'], entryId: number): boolean {
  return entries.findLast(({ target }) => target === entryId)?.kind !== 'undo';
}

/** The board as each day ended. */
export type Boards = ReadonlyMap<IsoDate, ReadonlyMap<string, Citizen>>;

/**
 * The board as each day ended, had nobody done what was taken back later: done anew from the first step on, the plain way. Null where a step was taken back
 * from under others that happen to have left the same: then no order of the rest is the one that was.
 */
export function boardsByDay({ entries, today }: History): Boards | null {
  const standing = new Map<string, Citizen>();
  const boards = new Map<IsoDate, ReadonlyMap<string, Citizen>>();
  for (let day = FIRST_DAY; day <= today; day = addDays(day, 1)) {
    for (const { entryId, at, kind, change } of entries) {
      if (kind !== 'do' || !isKept(entries, entryId) || isoDateOf(new Date(at)) !== day) continue;
      for (const one of change) {
        if (one.kind !== 'citizen') continue;
        if (one.op === 'added') standing.set(one.record.id, one.record);
        else if (one.op === 'removed') standing.delete(one.record.id);
        else {
          const held = standing.get(one.id);
          if (!held || !isAsBefore(held, one.before)) return null;
          standing.set(one.id, { ...held, ...one.after });
        }
      }
    }
    boards.set(day, new Map(standing));
  }
  return boards;
}

function isAsBefore(held: Citizen, before: Partial<Citizen>): boolean {
  const fields = ['laneId', 'laneSince', 'consultantId'] as const;
  return fields.every((field) => before[field] === undefined || before[field] === held[field]);
}
