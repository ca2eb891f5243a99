import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** Rows that Page Up and Page Down pass. */
const PAGE = 5;

/** The row that a key leads to from `at` among `count`; 'form' for up from the first, null for no key of the list. */
export function rowAfter(key: string, at: number, count: number): number | 'form' | null {
  const goals: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: count - 1,
  };
  const goal = goals[key];
  if (goal === undefined || count === 0) return null;
  if (key === 'ArrowUp' && at <= 0) return 'form';
  return Math.max(0, Math.min(count - 1, goal));
}

/** The rows in sight and the active one, which must exist wherever one scrolls. */
export function withActive(range: Range, active: number): number[] {
  const rows = defaultRangeExtractor(range);
  return active < 0 || active >= range.count || rows.includes(active) ? rows : [...rows, active].sort((a, b) => a - b);
}
