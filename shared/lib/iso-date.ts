import { differenceInCalendarDays, differenceInYears, isValid, parseISO } from 'date-fns';

import type { Brand } from './brand.ts';

/** A calendar day without time or zone, `YYYY-MM-DD`; sorts as text. */
export type IsoDate = Brand<string, 'IsoDate'>;

const PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** `text` as a calendar day, or undefined when it names none (wrong form, 31 February). */
export function parseIsoDate(text: string): IsoDate | undefined {
  return PATTERN.test(text) && isValid(parseISO(text)) ? (text as IsoDate) : undefined;
}

/** The local calendar day of a moment. */
export function isoDateOf(moment: Date): IsoDate {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}` as IsoDate;
}

/** Whole calendar days from `from` to `to`; negative when `to` lies before. Unmoved by daylight saving. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

/** Full years lived on `on` by somebody born on `birth`. */
export function ageOn(birth: IsoDate, on: IsoDate): number {
  return differenceInYears(parseISO(on), parseISO(birth));
}
