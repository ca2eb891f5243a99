import type { AccessDetail } from '../domain/access.ts';
import { isoDateOf, parseIsoDate } from '../lib/iso-date.ts';
import { ACCESS_WORDS } from './access-words.ts';
import { FIGURE_WORDS } from './figure-words.ts';
import type { SnapshotLang } from './words.ts';

/** A row of the access log as far as it is told in words. */
export interface ToldLine {
  readonly act: string;
  /** Whether it is about one citizen, who is called `whom`; '' for somebody who is not on the board any more. */
  readonly isAboutOne: boolean;
  readonly whom: string;
  /** Of those a search found, their names. */
  readonly found: readonly string[];
  readonly detail: AccessDetail;
  /** What whoever's key it was about is called; '' where it is not known. */
  readonly about: string;
}

/** What was done, and with whom. */
export function actInWords(
  { act, isAboutOne, whom, found }: Pick<ToldLine, 'act' | 'isAboutOne' | 'whom' | 'found'>,
  lang: SnapshotLang,
): string {
  const { acts, unknown, gone } = ACCESS_WORDS[lang];
  const told = Object.hasOwn(acts, act) ? acts[act as keyof typeof acts] : unknown;
  const names = new Intl.ListFormat(lang, { style: 'long', type: 'conjunction' }).format(found);
  const whose = isAboutOne ? whom || gone : names;
  return whose === '' ? told : `${told}: ${whose}`;
}

/** What else is known of it; '' where nothing is. `spanOf`: how so many days are told. */
export function moreInWords(
  { detail, about }: Pick<ToldLine, 'detail' | 'about'>,
  lang: SnapshotLang,
  spanOf: (days: number) => string = ACCESS_WORDS[lang].days,
): string {
  const words = ACCESS_WORDS[lang];
  const { times, count, step, hits, failed, purpose, day, days, level, figure, snapshotFor, form } = detail;
  const { paper, lanes, consultants } = detail;
  const asked = day === undefined ? undefined : parseIsoDate(day);
  return [
    about,
    figure !== undefined && FIGURE_WORDS[lang].figures[figure],
    paper !== undefined && words.papers[paper],
    asked !== undefined && dayInNumbers(asked, lang),
    days !== undefined && spanOf(days),
    level !== undefined && words.levels[level],
    snapshotFor !== undefined && words.snapshotFor[snapshotFor],
    form?.toUpperCase(),
    detail.words !== undefined && words.searched(detail.words, hits ?? 0),
    lanes !== undefined && words.lanes(lanes),
    consultants !== undefined && words.consultants(consultants),
    count !== undefined && words.counted(count),
    step === 'undo' && words.undone,
    step === 'redo' && words.redone,
    failed !== undefined && words.failed(failed),
    purpose !== undefined && words.purposes[purpose],
    times !== undefined && words.times(times),
  ]
    .filter((one) => one !== false && one !== undefined && one !== '')
    .join(' · ');
}

/** "22.11.2026"; what is no day stays as it stands. */
export function dayInNumbers(day: string, lang: SnapshotLang): string {
  return day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, lang === 'da' ? '$3.$2.$1' : '$3/$2/$1');
}

/**
 * A moment (ISO 8601) as the clock on the wall told it: "22.11.2026 17:30". With a colon in either language: in print a full stop is lost between narrow figures.
 * What is no moment stays as it stands.
 */
export function momentInNumbers(at: string, lang: SnapshotLang): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  const two = (part: number): string => String(part).padStart(2, '0');
  const time = [moment.getHours(), moment.getMinutes()].map(two).join(':');
  return `${dayInNumbers(isoDateOf(moment), lang)} ${time}`;
}
