import type { Citizen } from '../../../shared/domain/citizen.ts';
import { contactState } from '../../../shared/domain/due.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import { ageOn, daysBetween, type IsoDate } from '../../../shared/lib/iso-date.ts';
import type { PlacementSign } from '../../state/index.ts';
import { formatDay, formatLongDay, formatRelativeDay } from '../../i18n/format.ts';
import { shownLanguage } from '../../i18n/language-name.ts';
import { cardWords as t } from './card-words.ts';

/** Days in the lane against what is expected there. */
export interface Stay {
  readonly days: number;
  readonly expected: number | null;
  /** Share of the expected days that has gone, 0 to 1; null where nothing is expected. */
  readonly share: number | null;
  readonly over: boolean;
  readonly words: string;
}

export function stayOf(citizen: Citizen, lane: Lane, today: IsoDate): Stay {
  const days = Math.max(0, daysBetween(citizen.laneSince, today));
  const { expectedDays: expected } = lane;
  if (expected === null || lane.isEnd)
    return { days, expected: null, share: null, over: false, words: t('board.days', { count: days }) };
  return {
    days,
    expected,
    share: Math.min(1, days / expected),
    over: days > expected,
    words: t('board.daysOf', { days, expected }),
  };
}

/** The next agreed date, and how near it is. */
export interface NextDate {
  readonly kind: 'later' | 'today' | 'late';
  readonly words: string;
}

const YEAR_FROM_DAYS = 300;

export function nextDateOf(citizen: Citizen, today: IsoDate): NextDate | null {
  if (citizen.nextDate === null) return null;
  const days = daysBetween(today, citizen.nextDate);
  if (days < 0) return { kind: 'late', words: t('board.nextLate', { count: -days }) };
  if (days === 0) return { kind: 'today', words: upperFirst(formatRelativeDay(citizen.nextDate, today)) };
  if (days === 1) return { kind: 'later', words: upperFirst(formatRelativeDay(citizen.nextDate, today)) };
  // Within the year to come a day and a month are enough, also over New Year.
  return { kind: 'later', words: formatDay(citizen.nextDate, days < YEAR_FROM_DAYS ? citizen.nextDate : today) };
}

/** How the time since the last contact shows against the lane's rhythm. */
export interface ContactSign {
  readonly kind: 'near' | 'over';
  readonly words: string;
  /** The same in the fewest words, for where there is little room. */
  readonly short: string;
}

/** Null while all is well, or where there is no rhythm to keep: a board on which everybody was met is calm. */
export function contactSignOf(citizen: Citizen, lane: Lane, today: IsoDate): ContactSign | null {
  if (lane.isEnd || lane.cadenceDays === null) return null;
  const { kind, days, never } = contactState(lane.cadenceDays, citizen, today);
  if (kind !== 'near' && kind !== 'over') return null;
  return never
    ? { kind, words: t('board.contact.never'), short: t('board.contact.neverShort') }
    : { kind, words: t('board.contact.since', { count: days }), short: t('board.contact.sinceShort', { days }) };
}

/** The last contact and the rhythm, for those who hear it. */
function spokenContact(citizen: Citizen, lane: Lane, today: IsoDate): readonly string[] {
  const { lastContact } = citizen;
  if (lane.isEnd || (lane.cadenceDays === null && lastContact === null)) return [];
  const state = contactState(lane.cadenceDays, citizen, today);
  return [
    state.never
      ? t('board.contact.never')
      : state.days === 0
        ? t('board.say.contactToday')
        : t('board.say.contact', { count: state.days }),
    state.kind === 'over' ? t('board.say.contactOver', { count: state.over }) : '',
    state.kind === 'near' ? t('board.say.contactNear') : '',
  ];
}

/** The company somebody is at now, and how long yet; '' where there is no end. */
export interface PlacementLine {
  readonly kind: 'later' | 'soon' | 'over';
  readonly company: string;
  readonly left: string;
  /** All of it in words, for where the name has room for a part alone. */
  readonly title: string;
}

export function placementLineOf(sign: PlacementSign): PlacementLine {
  const { daysLeft, endsSoon } = sign.clock;
  const line = { company: sign.company, title: upperFirst(spokenPlacement(sign).join(', ')) };
  // Long before the end its days say nothing that the name of the company should make room for.
  if (daysLeft === null || (daysLeft > 0 && !endsSoon)) return { ...line, kind: 'later', left: '' };
  if (daysLeft < 0) return { ...line, kind: 'over', left: t('placements.card.past', { days: -daysLeft }) };
  const left = daysLeft === 0 ? t('placements.card.lastDay') : t('placements.card.soon', { days: daysLeft });
  return { ...line, kind: 'soon', left };
}

function spokenPlacement(sign: PlacementSign | null): readonly string[] {
  if (sign === null) return [];
  const { daysLeft } = sign.clock;
  const at = t('placements.card.say', { company: sign.company });
  if (daysLeft === null) return [at];
  if (daysLeft === 0) return [at, t('placements.card.sayLast')];
  return [
    at,
    daysLeft > 0
      ? t('placements.card.sayLeft', { count: daysLeft })
      : t('placements.card.sayPast', { count: -daysLeft }),
  ];
}

/** "Arabisk · 34 år". */
export function aboutText(citizen: Citizen, today: IsoDate): string {
  const age = citizen.birthDate === null ? '' : t('board.age', { count: ageOn(citizen.birthDate, today) });
  return [shownLanguage(citizen.motherTongue), age].filter(Boolean).join(' · ');
}

/** Everything the card shows, for those who hear it. */
export function spokenCard(
  citizen: Citizen,
  lane: Lane,
  consultant: string | undefined,
  today: IsoDate,
  placement: PlacementSign | null = null,
): string {
  const stay = stayOf(citizen, lane, today);
  const next = nextDateOf(citizen, today);
  return [
    citizen.name,
    shownLanguage(citizen.motherTongue),
    citizen.birthDate === null ? '' : t('board.say.age', { count: ageOn(citizen.birthDate, today) }),
    t('board.say.days', { count: stay.days, lane: lane.name }),
    stay.expected === null ? '' : t('board.say.expected', { count: stay.expected }),
    stay.over && stay.expected !== null ? t('board.say.overBy', { count: stay.days - stay.expected }) : '',
    ...spokenPlacement(placement),
    ...spokenContact(citizen, lane, today),
    citizen.nextDate === null ? '' : t('board.say.next', { day: formatLongDay(citizen.nextDate) }),
    next?.kind === 'today' ? next.words : '',
    next?.kind === 'late' && citizen.nextDate !== null
      ? t('board.say.late', { count: daysBetween(citizen.nextDate, today) })
      : '',
    consultant === undefined ? t('board.say.unassigned') : t('board.say.consultant', { name: consultant }),
  ]
    .filter(Boolean)
    .join(', ');
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
