/** So many of so many as a whole percentage, to the nearest; 100 only where it is all of them and 0 only where it is none. Of nothing: 0. */
export function wholePercent(part: number, whole: number): number {
  if (whole === 0 || part === 0) return 0;
  if (part === whole) return 100;
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)));
}
