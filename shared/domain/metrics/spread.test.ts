import { describe, expect, it } from 'vitest';
import { spreadOf } from './spread.ts';

describe('a spread', () => {
  it.each([
    [[], null, null],
    [[7], 7, 7],
    [[9, 1], 5, 9],
    [[3, 1, 2], 2, 3],
    [[10, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5.5, 9],
    [[11, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9], 6, 10],
  ])('%j', (numbers, medianDays, p90Days) => {
    expect(spreadOf(numbers)).toEqual({ count: numbers.length, medianDays, p90Days });
  });
});
