import { expect, it } from 'vitest';

import { wholePercent } from './whole-percent.ts';

it.each([
  [72, 221, 33],
  [71, 221, 32],
  [1, 8, 13],
  [999, 1000, 99],
  [1000, 1000, 100],
  [1, 1000, 1],
  [0, 1000, 0],
  [0, 0, 0],
])('%i of %i is %i %%', (part, whole, percent) => {
  expect(wholePercent(part, whole)).toBe(percent);
});
