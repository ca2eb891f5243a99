import fc from 'fast-check';
import { expect, it } from 'vitest';

import { randomRecords, type Records } from '../changes/testing/random-records.ts';
import type { ConsultantId, LaneId } from '../domain/ids.ts';
import type { Lane } from '../domain/lane.ts';
import { addDays, type IsoDate } from '../lib/iso-date.ts';
import {
  COMPARED_KINDS,
  compareBoards,
  countKinds,
  countThere,
  isHanded,
  type BoardOnDay,
  type ComparedChoice,
} from './compare.ts';
import { flowTable } from './compare-flows.ts';

const FIRST = '2026-10-23' as IsoDate;
const ALL: ComparedChoice = { lanes: null, consultants: null };
const boardOf = (records: Records, day: IsoDate): BoardOnDay => ({
  day,
  lanes: records.lane,
  consultants: records.consultant,
  citizens: records.citizen,
});
const days = fc
  .tuple(randomRecords, randomRecords)
  .map(([then, now]) => [boardOf(then, FIRST), boardOf(now, addDays(FIRST, 30))] as const);
const choice: fc.Arbitrary<ComparedChoice> = fc.record({
  lanes: fc.option(fc.subarray(['l1', 'l2', 'l3'] as readonly string[] as LaneId[])),
  consultants: fc.option(fc.subarray(['k1', 'k2', 'none'] as readonly string[] as (ConsultantId | 'none')[])),
});
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

it('between any two days: came and were there is went and are there; everybody is of one kind', () => {
  fc.assert(
    fc.property(days, choice, ([before, after], asked) => {
      const compared = compareBoards(before, after, asked);
      const counts = countKinds(compared);
      const there = (at: 'from' | 'to'): number => compared.people.filter((one) => one[at] !== null).length;
      expect(counts.came + there('from')).toBe(counts.went + there('to'));
      expect(sum(COMPARED_KINDS.map((kind) => counts[kind]))).toBe(compared.people.length);
      expect(new Set(compared.people.map(({ id }) => id)).size).toBe(compared.people.length);
      const { lines, columns, cells } = flowTable(compared);
      expect(sum(cells.flat())).toBe(compared.people.length);
      cells.forEach((line, at) => expect([lines[at], sum(line) > 0]).toEqual([lines[at], true]));
      columns.forEach((_, at) => expect(sum(cells.map((line) => line[at] ?? 0))).toBeGreaterThan(0));
    }),
  );
});

it('without a choice everybody of both days is in it, and each kind is what it is called', () => {
  fc.assert(
    fc.property(days, ([before, after]) => {
      const compared = compareBoards(before, after, ALL);
      const [then, now] = [before, after].map(({ citizens }) => new Map([...citizens].map((one) => [one.id, one])));
      expect(new Set(compared.people.map(({ id }) => id))).toEqual(
        new Set([...(then ?? []), ...(now ?? [])].map(([id]) => id)),
      );
      for (const { id, kind, from, to, toOwner } of compared.people) {
        const [was, is] = [then?.get(id), now?.get(id)];
        expect(from === null ? undefined : compared.lanesFrom[from]?.id).toBe(was?.laneId);
        expect(to === null ? undefined : compared.lanesTo[to]?.id).toBe(is?.laneId);
        expect(toOwner !== null).toBe(is !== undefined && is.consultantId !== null);
        const isSameLane = was?.laneId === is?.laneId;
        const isSameOwner = was?.consultantId === is?.consultantId;
        expect([kind === 'came', kind === 'went']).toEqual([was === undefined, is === undefined]);
        const isEnd = (lanes: Iterable<Lane>, lane: LaneId | undefined): boolean =>
          [...lanes].some((one) => one.id === lane && one.isEnd);
        if (kind === 'ended')
          expect([isEnd(before.lanes, was?.laneId), isEnd(after.lanes, is?.laneId)]).toEqual([false, true]);
        if (was && is) expect(kind === 'moved' || kind === 'ended').toBe(!isSameLane);
        if (was && is && isSameLane) expect(kind).toBe(isSameOwner ? 'stayed' : 'handed');
      }
    }),
  );
});

it('on the same day twice everybody stands still', () => {
  fc.assert(
    fc.property(days, ([before]) => {
      expect(compareBoards(before, before, ALL).people.every(({ kind }) => kind === 'stayed')).toBe(true);
    }),
  );
});

it('whoever left a chosen lane is seen where they went; nobody else is', () => {
  fc.assert(
    fc.property(days, choice, ([before, after], asked) => {
      const everybody = compareBoards(before, after, ALL);
      const chosen = compareBoards(before, after, asked);
      const was = (id: string): boolean =>
        [before, after].some(({ citizens }) =>
          [...citizens].some(
            (one) =>
              one.id === id &&
              (asked.lanes?.includes(one.laneId) ?? true) &&
              (asked.consultants?.includes(one.consultantId ?? 'none') ?? true),
          ),
        );
      const plain = ({ id, kind, from, to }: (typeof everybody.people)[number]): unknown => [id, kind, from, to];
      expect(chosen.people.map(plain)).toEqual(everybody.people.filter(({ id }) => was(id)).map(plain));
    }),
  );
});

it('a lane by another name is the same lane, called on each day as it was then', () => {
  const [then] = fc.sample(
    randomRecords.filter(({ citizen }) => citizen.length > 0),
    { numRuns: 1, seed: 7 },
  );
  if (!then) throw new Error('no board was made');
  const now: Records = { ...then, lane: then.lane.map((lane) => ({ ...lane, name: `${lane.name} ny` })) };
  const compared = compareBoards(boardOf(then, FIRST), boardOf(now, FIRST), ALL);
  expect(countKinds(compared).stayed).toBe(then.citizen.length);
  compared.lanesFrom.forEach(({ name }, at) => expect(compared.lanesTo[at]?.name).toBe(`${name} ny`));
});

it('whoever moved and was handed over is told of both, and of those where the way has ended it is told how many they are', () => {
  fc.assert(
    fc.property(days, choice, ([before, after], asked) => {
      const compared = compareBoards(before, after, asked);
      const [was, is] = [before, after].map(({ citizens }) => new Map(Array.from(citizens, (one) => [one.id, one])));
      for (const person of compared.people) {
        const [then, now] = [was?.get(person.id), is?.get(person.id)];
        expect(isHanded(person)).toBe(Boolean(then && now) && then?.consultantId !== now?.consultantId);
        if (person.kind === 'handed') expect(isHanded(person)).toBe(true);
      }
      for (const [at, { lanes, citizens }] of [
        ['from', before],
        ['to', after],
      ] as const) {
        const ends = new Set(Array.from(lanes).flatMap(({ id, isEnd }) => (isEnd ? [id] : [])));
        const told = new Set(compared.people.map(({ id }) => id));
        const there = Array.from(citizens).filter(({ id }) => told.has(id));
        const ended = there.filter(({ laneId }) => ends.has(laneId)).length;
        expect(countThere(compared, at)).toEqual({ all: there.length, ended });
      }
    }),
  );
});
