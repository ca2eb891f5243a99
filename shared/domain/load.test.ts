import { expect, it } from 'vitest';

import { isUnderWay, loadOf } from './load.ts';

it('is over a limit by those that are more, and never where none is set', () => {
  expect(loadOf(15, 14)).toEqual({ carried: 15, limit: 14, over: 1 });
  expect(loadOf(14, 14).over).toBe(0);
  expect(loadOf(0, 14).over).toBe(0);
  expect(loadOf(2, 0).over).toBe(2);
  expect(loadOf(500, null)).toEqual({ carried: 500, limit: null, over: 0 });
});

it('counts nobody whose way has ended', () => {
  expect([{ isEnd: false }, { isEnd: true }].map(isUnderWay)).toEqual([true, false]);
});
