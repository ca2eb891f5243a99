import { expect, it } from 'vitest';

import { changesByDay } from './by-day.ts';
import type { ChangeSet } from './change-set.ts';

const lane = (before: string, after: string): ChangeSet =>
  [{ op: 'updated', kind: 'citizen', id: 'c1', before: { laneId: before }, after: { laneId: after } }] as never;
/** At a local time of a day in October, as the history tells it. */
const at = (day: number, hour: number): string => new Date(2026, 9, day, hour).toISOString();

it('what was done on a day is one change; what came to nothing is none', () => {
  const changes = [lane('b', 'c'), lane('a', 'b'), lane('b', 'a'), lane('a', 'b')];
  const days = changesByDay(changes, [at(3, 0), at(2, 23), at(1, 10), at(1, 9)]);
  expect(days).toEqual([
    { day: '2026-10-02', change: lane('a', 'b') },
    { day: '2026-10-03', change: lane('b', 'c') },
  ]);
});

it('a step is of no later day than the steps after it, should a clock have been wrong', () => {
  const days = changesByDay([lane('c', 'd'), lane('b', 'c'), lane('a', 'b')], [at(4, 9), at(20, 9), at(2, 9)]);
  expect(days).toEqual([
    { day: '2026-10-02', change: lane('a', 'b') },
    { day: '2026-10-04', change: lane('b', 'd') },
  ]);
});

it('nothing done is no day', () => expect(changesByDay([], [])).toEqual([]));
