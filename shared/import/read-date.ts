import { addDays, ageOn, daysBetween, isoDateOfParts, type IsoDate } from '../lib/iso-date.ts';
import type { CellNote } from './preview.ts';

/** What a date stands for; it decides what is plausible. */
export type DateKind = 'birth' | 'since' | 'next';

export interface DateContext {
  readonly kind: DateKind;
  readonly today: IsoDate;
  /** Shapes (`monthFirstShape`) in which other cells of the column can only be read month first, so that this one is not sure either. */
  readonly monthFirstShapes: ReadonlySet<string>;
}

/** A day, with the doubt that came up in reading it; undefined when the text names no day. */
export interface DateReading {
  readonly day: IsoDate;
  readonly doubt: CellNote | null;
}

const TIME_OF_DAY =
  /(?:[T ,]+(?:kl\.?\s*)?)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:\s*(?:Z|[+-]\d{2}:?\d{2}|AM|PM))?$/i;
const YEAR_FIRST = /^(\d{4})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})\.?$/;
const YEAR_LAST = /^(\d{1,2})\s?([-./ ])\s?(\d{1,2})\s?([-./ ])\s?(\d{4}|\d{2})\.?$/;
const DIGITS_ONLY = /^(?:\d{6}|\d{8})$/;
const SERIAL = /^([1-7]\d{4})(?:[.,]\d+)?$/;
const WORDS =
  /^(?:(?:\p{L}+dag|\p{L}+day|man|tirs?|ons|tors?|fre|lør|søn|mon|tue|wed|thu|fri|sat|sun)\.?,?\s+)?(?:den\s+|d\.\s*)?(.+)$/iu;
const DAY_MONTH_YEAR = /^(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]*(?:of\s+)?(\p{L}{3,9})\.?,?[\s-]*(\d{4}|\d{2})$/iu;
const MONTH_DAY_YEAR = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:\.|st|nd|rd|th)?,?\s+(\d{4})$/iu;
const MONTHS: readonly (readonly string[])[] = [
  ['januar', 'january'],
  ['februar', 'february'],
  ['marts', 'march'],
  ['april'],
  ['maj', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
];

/** What may be believed of a date; beyond it the day is taken, but marked. Reading aids, no rules of law. */
const OLDEST_YEARS = 100;
const YOUNGEST_YEARS = 14;
const PLAUSIBLE_AGE = { from: 15, to: 85 };
const FAR_DAYS = { since: 15 * 365, next: 5 * 365 };
const CENTURY_DOUBT_DAYS = 10 * 365;
/** Day 0 of the numbers that spreadsheets store instead of dates. */
const SERIAL_EPOCH = '1899-12-30' as IsoDate;

/** The day that `text` names, day before month as in Denmark. Never swaps day and month without saying so. */
export function readDate(text: string, context: DateContext): DateReading | undefined {
  const bare = text.replace(TIME_OF_DAY, '').trim();
  const found = readNumeric(bare, context) ?? readDigits(bare, context) ?? readWords(bare, context);
  if (!found) return undefined;
  return found.doubt ? found : { day: found.day, doubt: isFarOff(found.day, context) ? 'date-far-off' : null };
}

/** The signs between the parts ("//") of a date that only makes sense month first, as American systems write it; undefined for any other text. */
export function monthFirstShape(text: string): string | undefined {
  const parts = YEAR_LAST.exec(text.replace(TIME_OF_DAY, '').trim());
  const [month, day] = [Number(parts?.[1]), Number(parts?.[3])];
  return parts && day > 12 && day <= 31 && month >= 1 && month <= 12 ? shapeOf(parts) : undefined;
}

/** Whether `text` has the form of a date, whatever it may mean. */
export function looksLikeDate(text: string): boolean {
  const bare = text.replace(TIME_OF_DAY, '').trim();
  return YEAR_FIRST.test(bare) || YEAR_LAST.test(bare) || DAY_MONTH_YEAR.test(WORDS.exec(bare)?.[1] ?? '');
}

function readNumeric(text: string, context: DateContext): DateReading | undefined {
  const first = YEAR_FIRST.exec(text);
  if (first) return sure(isoDateOfParts(Number(first[1]), Number(first[2]), Number(first[3])));
  const last = YEAR_LAST.exec(text);
  if (!last) return undefined;
  const [a, b, year] = [Number(last[1]), Number(last[3]), last[5] ?? ''];
  const dayFirst = withYear(b, a, year, context);
  if (dayFirst) {
    const ambiguous = context.monthFirstShapes.has(shapeOf(last)) && a <= 12 && a !== b;
    return ambiguous ? { day: dayFirst.day, doubt: 'guessed-day-order' } : dayFirst;
  }
  const monthFirst = withYear(a, b, year, context);
  return monthFirst && { day: monthFirst.day, doubt: 'guessed-day-order' };
}

function shapeOf(parts: RegExpExecArray): string {
  return `${parts[2] ?? ''}${parts[4] ?? ''}`;
}

function readDigits(text: string, context: DateContext): DateReading | undefined {
  if (DIGITS_ONLY.test(text)) {
    const yearFirst =
      text.length === 8
        ? isoDateOfParts(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)))
        : undefined;
    if (yearFirst && /^(?:19|20)/.test(text)) return sure(yearFirst);
    return withYear(Number(text.slice(2, 4)), Number(text.slice(0, 2)), text.slice(4), context);
  }
  const serial = SERIAL.exec(text);
  return serial ? { day: addDays(SERIAL_EPOCH, Number(serial[1])), doubt: 'serial-date' } : undefined;
}

function readWords(text: string, context: DateContext): DateReading | undefined {
  const bare = WORDS.exec(text)?.[1] ?? text;
  const dayMonth = DAY_MONTH_YEAR.exec(bare);
  if (dayMonth) return withYear(monthNamed(dayMonth[2] ?? ''), Number(dayMonth[1]), dayMonth[3] ?? '', context);
  const monthDay = MONTH_DAY_YEAR.exec(bare);
  return monthDay
    ? withYear(monthNamed(monthDay[1] ?? ''), Number(monthDay[2]), monthDay[3] ?? '', context)
    : undefined;
}

/** 1–12, or 0 for no month. */
function monthNamed(word: string): number {
  const lower = word.toLowerCase();
  const short = lower === 'sept' ? 'sep' : lower;
  return (
    MONTHS.findIndex((names) =>
      names.some((name) => name === lower || (short.length === 3 && name.startsWith(short))),
    ) + 1
  );
}

function sure(day: IsoDate | undefined): DateReading | undefined {
  return day && Number(day.slice(0, 4)) >= 1000 ? { day, doubt: null } : undefined;
}

function withYear(month: number, day: number, year: string, context: DateContext): DateReading | undefined {
  if (year.length === 4) return sure(isoDateOfParts(Number(year), month, day));
  const candidates = [1900, 2000]
    .map((century) => isoDateOfParts(century + Number(year), month, day))
    .filter((candidate): candidate is IsoDate => candidate !== undefined);
  return context.kind === 'birth' ? birthOf(candidates, context.today) : nearestOf(candidates, context.today);
}

/** People on a board are born in the past and of an age to work; only when neither century fits is it a guess. */
function birthOf(candidates: readonly IsoDate[], today: IsoDate): DateReading | undefined {
  const past = candidates.filter((day) => day <= today);
  const plausible = past.find(
    (day) => ageOn(day, today) >= PLAUSIBLE_AGE.from && ageOn(day, today) <= PLAUSIBLE_AGE.to,
  );
  if (plausible) return { day: plausible, doubt: null };
  const latest = past.at(-1) ?? candidates.at(0);
  return latest && { day: latest, doubt: 'guessed-century' };
}

function nearestOf(candidates: readonly IsoDate[], today: IsoDate): DateReading | undefined {
  const distance = (day: IsoDate): number => Math.abs(daysBetween(today, day));
  const [nearest] = [...candidates].sort((a, b) => distance(a) - distance(b));
  return nearest && { day: nearest, doubt: distance(nearest) > CENTURY_DOUBT_DAYS ? 'guessed-century' : null };
}

function isFarOff(day: IsoDate, { kind, today }: DateContext): boolean {
  if (kind === 'birth') return ageOn(day, today) > OLDEST_YEARS || ageOn(day, today) < YOUNGEST_YEARS;
  const days = daysBetween(today, day);
  return kind === 'since' ? days > 0 || days < -FAR_DAYS.since : Math.abs(days) > FAR_DAYS.next;
}
