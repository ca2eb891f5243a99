import { expect, it } from 'vitest';

import { withActive } from './row-list.tsx';

it('keeps the active row though it is out of sight', () => {
  const range = { startIndex: 5, endIndex: 7, overscan: 0, count: 20 };
  expect(withActive(range, 1)).toEqual([1, 5, 6, 7]);
  expect(withActive(range, 6)).toEqual([5, 6, 7]);
  expect(withActive(range, -1)).toEqual([5, 6, 7]);
  expect(withActive(range, 20)).toEqual([5, 6, 7]);
});
