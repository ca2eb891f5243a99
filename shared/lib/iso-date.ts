import type { Brand } from './brand.ts';

/** A calendar day without time or zone, `YYYY-MM-DD`; sorts as text. */
export type IsoDate = Brand<string, 'IsoDate'>;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** `text` as a calendar day, or undefined when it names none (wrong form, 31 February). */
export function parseIsoDate(text: string): IsoDate | undefined {
  const parts = PATTERN.exec(text);
  return parts ? isoDateOfParts(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** The day `day`.`month`.`year` (month 1–12, year 0–9999), or undefined when the calendar has no such day. */
export function isoDateOfParts(year: number, month: number, day: number): IsoDate | undefined {
  if (!(year >= 0 && year <= 9999)) return undefined;
  const date = utcDate(year, month, day);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10) as IsoDate;
}

/** The local calendar day of a moment. */
export function isoDateOf(moment: Date): IsoDate {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}` as IsoDate;
}

/** Whole calendar days from `from` to `to`; negative when `to` lies before. Unmoved by daylight saving and zone. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day `days` after `date` (before it when negative). Precondition: the result lies in the years 0–9999. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date((dayNumber(date) + days) * MS_PER_DAY).toISOString().slice(0, 10) as IsoDate;
}

/** 1 for a Monday to 7 for a Sunday. */
export function weekdayOf(date: IsoDate): number {
  // Day 0, 1 January 1970, was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** Full years lived on `on` by somebody born on `birth`; born on 29 February, a year is full on 1 March of a common year. */
export function ageOn(birth: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

function dayNumber(date: IsoDate): number {
  return utcDate(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))).getTime() / MS_PER_DAY;
}

/** `Date.UTC` reads the years 0–99 as 1900–1999. */
function utcDate(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
