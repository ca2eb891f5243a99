import { defaultRangeExtractor, elementScroll, type Range, type Virtualizer } from '@tanstack/react-virtual';

/** The indexes in sight and `pinned` ones, in order; pinned ones that are not there (-1) fall out. */
export function withPinned(range: Range, pinned: readonly number[]): number[] {
  const indexes = defaultRangeExtractor(range);
  const more = pinned.filter((index) => index >= 0 && index < range.count && !indexes.includes(index));
  return more.length === 0 ? indexes : [...new Set([...indexes, ...more])].sort((a, b) => a - b);
}

/** At its beginning a list stands already; saying so to each new one would cost a layout. */
export function scrollToFn(
  offset: number,
  options: { adjustments?: number; behavior?: ScrollBehavior },
  instance: Virtualizer<HTMLDivElement, Element>,
): void {
  if (offset !== 0) elementScroll(offset, options, instance);
}
