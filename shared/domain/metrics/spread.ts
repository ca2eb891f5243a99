import type { Spread } from './types.ts';

/** How numbers are spread. Of an even count the median is the middle of the two in the middle; the ninetieth part is one of the numbers (nearest rank). */
export function spreadOf(numbers: readonly number[]): Spread {
  const count = numbers.length;
  if (count === 0) return { count, medianDays: null, p90Days: null };
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? 0;
  const half = Math.floor(count / 2);
  return {
    count,
    medianDays: count % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2,
    p90Days: at(Math.ceil(count * 0.9) - 1),
  };
}
