import { addDays, daysBetween, parseIsoDate, type IsoDate } from '../../../shared/lib/iso-date.ts';

/** Spans of days that end today and are one press away. */
export const SPANS = { weeks: 28, quarter: 91, year: 365 } as const;
export type Span = keyof typeof SPANS;

/** As chosen; days as typed. */
export interface PeriodChoice {
  readonly span: Span | 'own';
  readonly from: string;
  readonly to: string;
}

/** Both days are in it. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface ReadPeriod {
  /** Null while something is wrong with what was typed. */
  readonly period: Period | null;
  readonly problems: { readonly from: boolean; readonly to: boolean; readonly order: boolean };
}

/** No board is older than this; a year that is half typed is. */
const FIRST_DAY = '1990';

/** The days that a choice means, seen from today. */
export function readPeriod({ span, from, to }: PeriodChoice, today: IsoDate): ReadPeriod {
  const fine = { from: false, to: false, order: false };
  if (span !== 'own') return { period: periodOf(span, today), problems: fine };
  const [first, last] = [pastDay(from, today), pastDay(to, today)];
  const isTurned = first !== undefined && last !== undefined && first > last;
  return {
    period: first === undefined || last === undefined || isTurned ? null : { from: first, to: last },
    problems: { from: first === undefined, to: last === undefined, order: isTurned },
  };
}

/** The days of a span that ends today. */
export function periodOf(span: Span, today: IsoDate): Period {
  return { from: addDays(today, 1 - SPANS[span]), to: today };
}

/** How many days a period has. */
export function lengthOf({ from, to }: Period): number {
  return daysBetween(from, to) + 1;
}

function pastDay(typed: string, today: IsoDate): IsoDate | undefined {
  const day = parseIsoDate(typed);
  return day !== undefined && day <= today && day >= FIRST_DAY ? day : undefined;
}
