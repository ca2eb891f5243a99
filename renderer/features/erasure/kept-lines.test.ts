import { expect, it } from 'vitest';

import type { CitizenId, LaneId } from '../../../shared/domain/ids.ts';
import type { Kept } from '../../../shared/domain/retention.ts';
import { SAMPLE_DAY } from '../../../shared/domain/testing/samples.ts';
import { goalOf, keptLines } from './kept-lines.ts';

const kept = (id: string): Kept => ({
  citizenId: id as CitizenId,
  laneId: 'l' as LaneId,
  dueOn: SAMPLE_DAY,
  overDays: 0,
});

it('shows who is due and who will be under headings, and no heading over nobody', () => {
  const keys = (due: readonly string[], soon: readonly string[]) =>
    keptLines(due.map(kept), soon.map(kept)).map(({ kind, key }) => `${kind} ${key}`);
  expect(keys(['a', 'b'], ['c'])).toEqual(['head due', 'person a', 'person b', 'head soon', 'person c']);
  expect(keys([], ['c'])).toEqual(['head soon', 'person c']);
  expect(keys([], [])).toEqual([]);
});

it('arrows go from person to person, over headings, and stop at the ends', () => {
  const lines = keptLines([kept('a'), kept('b')], [kept('c')]);
  expect(goalOf(lines, 1, 'ArrowDown')).toBe(2);
  expect(goalOf(lines, 2, 'ArrowDown')).toBe(4);
  expect(goalOf(lines, 4, 'ArrowDown')).toBe(4);
  expect(goalOf(lines, 4, 'ArrowUp')).toBe(2);
  expect(goalOf(lines, 1, 'ArrowUp')).toBe(1);
  expect(goalOf(lines, 2, 'Home')).toBe(1);
  expect(goalOf(lines, 2, 'End')).toBe(4);
  expect(goalOf(lines, 2, 'x')).toBeNull();
  expect(goalOf([], -1, 'ArrowDown')).toBeNull();
});
