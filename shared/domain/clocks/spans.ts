import { addDays, daysBetween, type IsoDate } from '../../lib/iso-date.ts';

/** Days in a row, first and last day included. */
export interface Span {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** Whole days of a span. */
export function daysIn({ from, until }: Span): number {
  return daysBetween(from, until) + 1;
}

/** The same days with none twice, in order: spans that overlap or follow each other without a day between become one. */
export function mergedSpans(spans: readonly Span[]): Span[] {
  const merged: { from: IsoDate; until: IsoDate }[] = [];
  for (const { from, until } of [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = merged.at(-1);
    if (!last || from > addDays(last.until, 1)) merged.push({ from, until });
    else if (until > last.until) last.until = until;
  }
  return merged;
}
