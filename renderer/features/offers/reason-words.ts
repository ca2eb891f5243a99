import type { Company } from '../../../shared/domain/company.ts';
import type { CompanyId } from '../../../shared/domain/ids.ts';
import type { Care, Conflict } from '../../../shared/domain/match/care.ts';
import type { ReasonAgainst, ReasonFor, UnknownKind } from '../../../shared/domain/match/reasons.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatAlternatives, formatDay, formatList } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import { shownLanguageEntry } from '../../i18n/language-name.ts';

/** What sentences need beside the reasons. */
export interface WordsContext {
  readonly company: (id: CompanyId) => Pick<Company, 'name'> | undefined;
  readonly today: IsoDate;
}

const listed = (words: readonly string[]): string => words.join(', ');

/** "Erfaring: kok (samme branche)". */
export function wordsFor(reason: ReasonFor, { company, today }: WordsContext): string {
  switch (reason.kind) {
    case 'work': {
      const words = t(`offers.for.${reason.from}`, { words: listed(reason.words) });
      return reason.isSame ? words : t('offers.for.sameLine', { reason: words });
    }
    case 'language':
      return t('offers.for.language', { words: listed(reason.words.map(shownLanguageEntry)) });
    case 'licence':
      return t('offers.for.licence', { words: listed(reason.words) });
    case 'danish':
      return t('offers.for.danish', { words: reason.words === '' ? t(`offers.danish.${reason.level}`) : reason.words });
    case 'hours':
      return t('offers.for.hours', { count: reason.hours });
    case 'times':
      return t('offers.for.times', { words: timesIn(reason.times, formatList) });
    case 'near':
      return t('offers.for.near', { words: listed(reason.words) });
    case 'age':
      return t('offers.for.age', { years: reason.years });
    case 'free':
      return t('offers.for.free', {
        company: company(reason.companyId)?.name ?? '',
        day: formatDay(reason.until, today),
      });
  }
}

/** "Kan 20 af 37 timer". */
export function wordsAgainst(reason: ReasonAgainst, { company, today }: WordsContext): string {
  switch (reason.kind) {
    case 'unwanted':
    case 'language':
    case 'licence':
      return t(`offers.against.${reason.kind}`, { words: listed(reason.words) });
    case 'danish':
      if (reason.words === '' && reason.level === 'none') return t('offers.against.interpreter');
      return t('offers.against.danish', {
        words: reason.words === '' ? t(`offers.danish.${reason.level}`) : reason.words,
      });
    case 'hours':
      return t('offers.against.hours', { hours: reason.hours, asked: reason.asked });
    case 'times':
      return t('offers.against.times', { words: timesIn(reason.times, formatAlternatives) });
    case 'age':
      return t('offers.against.age', { years: reason.years, from: reason.from, below: reason.below });
    case 'away':
      return t(`offers.against.away.${reason.as}`);
    case 'placed': {
      const name = company(reason.companyId)?.name ?? '';
      if (reason.until === null) return t('offers.against.placed', { company: name });
      return t('offers.against.placedUntil', { company: name, day: formatDay(reason.until, today) });
    }
  }
}

/** "Ikke kendt: dansk og timer"; null where all is known. */
export function wordsUnknown(kinds: readonly UnknownKind[]): string | null {
  if (kinds.length === 0) return null;
  return t('offers.unknown.label', { what: formatList(kinds.map((kind) => t(`offers.unknown.${kind}`))) });
}

/** "Tunge løft: »ingen tunge løft«". */
export function wordsOfConflict(conflict: Conflict): string {
  if (conflict.kind === 'time')
    return t('offers.care.time', { time: t(`citizen.workTimes.${conflict.time}`), words: conflict.words });
  const demand = t(`citizen.demands.${conflict.demand}`);
  return conflict.words === null
    ? t('offers.care.ticked', { demand })
    : t('offers.care.demand', { demand, words: conflict.words });
}

/** What else must be minded, beside the conflicts. */
export function wordsToMind({ alsoMind, alsoSpare }: Care): readonly string[] {
  const words: string[] = [];
  if (alsoMind !== '') words.push(t('offers.care.mind', { words: alsoMind.replaceAll('\n', ', ') }));
  if (alsoSpare.length > 0)
    words.push(
      t('offers.care.spare', {
        words: formatList(alsoSpare.map((demand) => t(`citizen.demands.${demand}`).toLowerCase())),
      }),
    );
  return words;
}

function timesIn(
  times: Extract<ReasonFor, { kind: 'times' }>['times'],
  format: (parts: readonly string[]) => string,
): string {
  return format(times.map((time) => t(`citizen.workTimes.${time}`).toLowerCase()));
}
