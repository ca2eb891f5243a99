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
