import { translate } from './index.ts';

/** A span of days as people speak of it. */
export type Span = { readonly unit: 'days' | 'months' | 'years'; readonly count: number };

const DAYS_A_MONTH = 365.25 / 12;
/** From here on months are what people count in. */
const MONTHS_FROM_DAYS = 60;
/** So many days off is still "about". */
const SLACK = { months: 5, years: 15 } as const;

/** "About half a year" rather than "about 182 days", where it is round enough to say so. */
export function spanOf(days: number): Span {
  const years = Math.round(days / 365.25);
  if (years >= 1 && Math.abs(days - years * 365.25) <= SLACK.years) return { unit: 'years', count: years };
  const months = Math.round(days / DAYS_A_MONTH);
  if (days >= MONTHS_FROM_DAYS && Math.abs(days - months * DAYS_A_MONTH) <= SLACK.months)
    return { unit: 'months', count: months };
  return { unit: 'days', count: days };
}

/** How long somebody is expected to stay, as every page says it: "ca. 6 mdr.". */
export function formatExpected(days: number): string {
  const { unit, count } = spanOf(days);
  return translate(`lanes.about.${unit}`, { count });
}
