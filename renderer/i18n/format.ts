import { daysBetween, type IsoDate } from '../../shared/lib/iso-date.ts';
import { currentLang } from './index.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(style: 'short' | 'withYear' | 'long' | 'numeric'): Intl.DateTimeFormat {
  const key = `${currentLang()} ${style}`;
  const known = formatters.get(key);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions =
    style === 'long'
      ? { day: 'numeric', month: 'long', year: 'numeric' }
      : style === 'numeric'
        ? { day: '2-digit', month: '2-digit', year: 'numeric' }
        : style === 'withYear'
          ? { day: 'numeric', month: 'short', year: 'numeric' }
          : { day: 'numeric', month: 'short' };
  const made = new Intl.DateTimeFormat(currentLang() === 'da' ? 'da-DK' : 'en-GB', { ...options, timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}
const noon = (day: IsoDate): Date => new Date(`${day}T12:00:00Z`);

/** "28. okt." in the present year, "28. okt. 2027" outside it. */
export function formatDay(day: IsoDate, today: IsoDate): string {
  return formatter(day.slice(0, 4) === today.slice(0, 4) ? 'short' : 'withYear').format(noon(day));
}

/** "28. oktober 1992". */
export function formatLongDay(day: IsoDate): string {
  return formatter('long').format(noon(day));
}

/** "28.10.1992". */
export function formatNumericDay(day: IsoDate): string {
  return formatter('numeric').format(noon(day));
}

/** "i dag", "i morgen", "for 3 dage siden", and from a week off the day itself. */
export function formatRelativeDay(day: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, day);
  if (Math.abs(days) > 6) return formatDay(day, today);
  return new Intl.RelativeTimeFormat(currentLang(), { numeric: 'auto' }).format(days, 'day');
}

/** A whole number as the language writes it. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(currentLang() === 'da' ? 'da-DK' : 'en-GB').format(value);
}

/** "Arabisk, fransk og kurdisk". */
export function formatList(parts: readonly string[]): string {
  return new Intl.ListFormat(currentLang(), { style: 'long', type: 'conjunction' }).format(parts);
}

/** "a, b eller c". */
export function formatAlternatives(parts: readonly string[]): string {
  return new Intl.ListFormat(currentLang(), { style: 'long', type: 'disjunction' }).format(parts);
}

const moments = new Map<string, Intl.DateTimeFormat>();

/** A moment (ISO 8601) in local time: "28. okt. 14.32", with the year outside the present one. */
export function formatMoment(at: string, today: IsoDate): string {
  const moment = new Date(at);
  const isThisYear = String(moment.getFullYear()) === today.slice(0, 4);
  const key = `${currentLang()} ${String(isThisYear)}`;
  const known = moments.get(key);
  const made =
    known ??
    new Intl.DateTimeFormat(currentLang() === 'da' ? 'da-DK' : 'en-GB', {
      day: 'numeric',
      month: 'short',
      ...(isThisYear ? {} : { year: 'numeric' }),
      hour: '2-digit',
      minute: '2-digit',
    });
  moments.set(key, made);
  return made.format(moment);
}
