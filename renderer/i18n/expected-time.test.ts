import { expect, it } from 'vitest';

import { spanOf } from './expected-time.ts';

it.each([
  [14, 'days', 14],
  [59, 'days', 59],
  [60, 'months', 2],
  [91, 'months', 3],
  [100, 'days', 100],
  [182, 'months', 6],
  [365, 'years', 1],
  [400, 'months', 13],
  [548, 'months', 18],
  [730, 'years', 2],
] as const)('%i days are about %s: %i', (days, unit, count) => {
  expect(spanOf(days)).toEqual({ unit, count });
});
