import { expect, it } from 'vitest';

import { nextChip } from './next-chip.ts';

it.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 4, 4],
  ['ArrowLeft', 2, 1],
  ['ArrowLeft', 0, 0],
  ['Home', 3, 0],
  ['End', 0, 4],
  ['Enter', 1, null],
  ['ArrowDown', 1, null],
])('%s from %i of five leads to %s', (key, at, expected) => {
  expect(nextChip(key, at, 5)).toBe(expected);
});

it('leads nowhere from outside, or where there are none', () => {
  expect(nextChip('End', -1, 5)).toBeNull();
  expect(nextChip('Home', 0, 0)).toBeNull();
});
