import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** The indexes in sight and `pinned` ones, in order; pinned ones that are not there (-1) fall out. */
export function withPinned(range: Range, pinned: readonly number[]): number[] {
  const indexes = defaultRangeExtractor(range);
  const more = pinned.filter((index) => index >= 0 && index < range.count && !indexes.includes(index));
  return more.length === 0 ? indexes : [...new Set([...indexes, ...more])].sort((a, b) => a - b);
}
