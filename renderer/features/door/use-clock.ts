import { useEffect, useState } from 'react';

import { currentLang } from '../../i18n/index.ts';

const MINUTE_MS = 60_000;

export interface ClockWords {
  /** "14:05", for machines */
  readonly machine: string;
  /** "14.05" */
  readonly time: string;
  /** "Lørdag den 21. november" */
  readonly date: string;
}

/** The time and the day in words, renewed as each minute begins. */
export function useClock(): ClockWords {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setTimeout(() => setNow(new Date()), MINUTE_MS - (Date.now() % MINUTE_MS) + 20);
    return () => clearTimeout(timer);
  }, [now]);
  const locale = currentLang() === 'da' ? 'da-DK' : 'en-GB';
  const date = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(now);
  return {
    machine: now.toTimeString().slice(0, 5),
    time: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(now),
    date: date.charAt(0).toLocaleUpperCase(locale) + date.slice(1),
  };
}
