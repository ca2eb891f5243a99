import { daysBetween, isoDateOf, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatRelativeDay } from '../../i18n/format.ts';
import { currentLang } from '../../i18n/index.ts';

const made = new Map<string, Intl.DateTimeFormat>();
function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${currentLang()} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(currentLang() === 'da' ? 'da-DK' : 'en-GB', options);
  made.set(key, known);
  return known;
}

/** A day as a heading: "I dag", "I går", "Fredag 20. november", with the year outside the present one. */
export function headingOf(day: IsoDate, today: IsoDate): string {
  const ago = daysBetween(day, today);
  if (ago === 0 || ago === 1) return capitalised(formatRelativeDay(day, today));
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const words = formatter({
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`));
  return capitalised(words);
}

/** The local day of a moment (ISO 8601). */
export function dayOf(at: string): IsoDate {
  return isoDateOf(new Date(at));
}

/** "14.32", in local time. */
export function timeOf(at: string): string {
  return formatter({ hour: '2-digit', minute: '2-digit' }).format(new Date(at));
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
