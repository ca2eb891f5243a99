/** Where a key leads in a row of `count` chips from the one at `at`; null where it leads nowhere. */
export function nextChip(key: string, at: number, count: number): number | null {
  if (at < 0 || count === 0) return null;
  const goals: Readonly<Record<string, number>> = {
    ArrowLeft: Math.max(0, at - 1),
    ArrowRight: Math.min(count - 1, at + 1),
    Home: 0,
    End: count - 1,
  };
  return goals[key] ?? null;
}
