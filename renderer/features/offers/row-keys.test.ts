import { expect, it } from 'vitest';

import { rowAfter } from './row-keys.ts';

it.each([
  ['ArrowDown', 0, 3, 1],
  ['ArrowDown', 2, 3, 2],
  ['ArrowUp', 2, 3, 1],
  ['ArrowUp', 0, 3, 'form'],
  ['PageDown', 0, 3, 2],
  ['PageUp', 2, 9, 0],
  ['Home', 7, 9, 0],
  ['End', 0, 9, 8],
  ['Enter', 0, 9, null],
  ['ArrowDown', 0, 0, null],
])('%s from row %i of %i leads to %s', (key, at, count, goal) => {
  expect(rowAfter(key, at, count)).toBe(goal);
});
