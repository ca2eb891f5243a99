import {
  ArrowRight,
  BriefcaseBusiness,
  CalendarCheck,
  CalendarOff,
  CalendarX2,
  Check,
  Flag,
  Handshake,
  History,
  Hourglass,
  MessageCircleOff,
  UserPlus,
  UserRound,
  type LucideIcon,
} from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import { daysInLane, nextDateState, stayState } from '../../../shared/domain/due.ts';
import type { CitizenId, LaneId } from '../../../shared/domain/ids.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import type { MeetingReason } from '../../../shared/domain/meeting/agenda.ts';
import type { MeetingDecision } from '../../../shared/domain/meeting/meeting.ts';
import { daysBetween, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatRelativeDay } from '../../i18n/format.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import { useCitizen, useConsultant, useLane, usePlacementSign, usePortraitUrl, useToday } from '../../state/index.ts';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { LaneIcon } from '../../ui/lane-icon.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import { clockWords } from '../placements/index.ts';
import { cardReasons, decisionWords, reasonWords, type CardReason } from './meeting-words.ts';
import { AboutPerson } from './about-person.tsx';
import styles from './card.module.css';

const SIGNS: { readonly [K in CardReason['kind']]: LucideIcon } = {
  'moved-now': ArrowRight,
  missed: History,
  came: UserPlus,
  moved: ArrowRight,
  ended: Flag,
  overdue: CalendarX2,
  'due-today': CalendarCheck,
  'no-contact': MessageCircleOff,
  'no-next-date': CalendarOff,
  'stood-still': Hourglass,
  ending: BriefcaseBusiness,
  'past-end': BriefcaseBusiness,
};
/** What has waited: told by weight and colour, beside its words. */
const PRESSING: ReadonlySet<CardReason['kind']> = new Set([
  'missed',
  'no-contact',
  'stood-still',
  'ending',
  'past-end',
]);
/** Decided in the meeting, and told nowhere else on the card; to where they were moved stands in their lane. */
const DECIDED_SIGNS: { readonly [K in MeetingDecision['kind']]?: LucideIcon } = {
  handed: UserRound,
  proposed: Handshake,
};

export interface PersonCardProps {
  readonly id: CitizenId;
  readonly reasons: readonly MeetingReason[];
  /** In which lane they stood when the meeting began. */
  readonly stoodIn: LaneId | undefined;
  /** What was decided in the meeting, about anybody. */
  readonly decided: readonly MeetingDecision[];
  readonly isFirst: boolean;
}

/** Somebody, large: who, where, with whom, why we talk about them, and where things stand now. */
export function PersonCard({ id, reasons, stoodIn, decided, isFirst }: PersonCardProps) {
  const { t } = useTranslation();
  const citizen = useCitizen(id);
  const lane = useLane(citizen?.laneId ?? null);
  const consultant = useConsultant(citizen?.consultantId ?? null);
  const src = usePortraitUrl(citizen?.portraitId ?? null);
  const today = useToday();
  if (!citizen || !lane) return <p className={styles['gone']}>{t('meeting.gone')}</p>;
  return (
    <article className={styles['card']} data-color={consultant?.color ?? 'none'} aria-labelledby="meeting-who">
      <div className={styles['portrait']}>
        <Portrait name={citizen.name} src={src} size="lg" />
      </div>
      <div className={styles['who']}>
        <h3 id="meeting-who" className={styles['name']} data-length={lengthOf(citizen.name)}>
          <bdi dir="auto">{citizen.name}</bdi>
        </h3>
        <div className={styles['where']}>
          <span className={styles['lane']} data-color={lane.color}>
            <LaneIcon name={lane.icon} />
            <bdi>{lane.name}</bdi>
          </span>
          <span className={styles['owner']}>
            {consultant && <ConsultantBadge initials={consultant.initials} color={consultant.color} size="lg" />}
            <bdi>{consultant?.name ?? t('common.unassigned')}</bdi>
          </span>
        </div>
        <AboutPerson citizen={citizen} />
      </div>
      <ul className={styles['reasons']} aria-label={t('meeting.why')}>
        {cardReasons(reasons, { citizen, lane, stoodIn, today }).map((reason) => {
          const isSettled = reason.isSettled === true;
          const Sign = isSettled ? Check : SIGNS[reason.kind];
          return (
            <li
              key={reason.kind}
              data-pressing={(!isSettled && PRESSING.has(reason.kind)) || undefined}
              data-late={(!isSettled && reason.kind === 'overdue') || undefined}
            >
              <Sign aria-hidden />
              <span>{reasonWords(reason, isFirst)}</span>
            </li>
          );
        })}
        {decided.map((decision, at) => {
          const Sign = decision.citizenId === id ? DECIDED_SIGNS[decision.kind] : undefined;
          return (
            Sign && (
              <li key={at}>
                <Sign aria-hidden />
                <span>{decisionWords(decision, today)}</span>
              </li>
            )
          );
        })}
      </ul>
      <Facts citizen={citizen} lane={lane} />
    </article>
  );
}

/** The longer a name is, the less of it a line holds. */
function lengthOf(name: string): 'long' | 'longest' | undefined {
  return name.length > LONGEST ? 'longest' : name.length > LONG ? 'long' : undefined;
}
const LONG = 28;
const LONGEST = 56;

function Facts({ citizen, lane }: { readonly citizen: Citizen; readonly lane: Lane }) {
  const { t } = useTranslation();
  const today = useToday();
  const sign = usePlacementSign(citizen.id, today);
  const days = daysInLane(citizen, today);
  const expected = lane.isEnd ? null : lane.expectedDays;
  const next = nextDateState(citizen.nextDate, today);
  const clock = sign?.clock;
  const part = clock?.part == null ? undefined : ({ '--part': `${(clock.part * 100).toFixed(1)}%` } as CSSProperties);
  return (
    <dl className={styles['facts']}>
      <Fact label={t('meeting.facts.stay', { lane: lane.name })} isPressing={stayState(expected, days) === 'over'}>
        {t('board.days', { count: days })}
        {expected !== null && <small>{t('meeting.facts.expected', { time: roughly(expected) })}</small>}
      </Fact>
      <Fact label={t('meeting.facts.contact')}>
        {dayWords(citizen.lastContact, today, 'never')}
        <Ago day={citizen.lastContact} today={today} />
      </Fact>
      <Fact label={t('meeting.facts.next')} isLate={next.kind === 'overdue'}>
        {dayWords(citizen.nextDate, today, 'none')}
      </Fact>
      <Fact label={t('meeting.facts.placement')} isPressing={clock?.endsSoon ?? false}>
        {sign ? (
          <>
            <bdi>{sign.company}</bdi>
            {part !== undefined && <span className={styles['clock']} style={part} aria-hidden />}
            <small>{clockWords(sign.clock, today).join(' · ')}</small>
          </>
        ) : (
          t('meeting.facts.none')
        )}
      </Fact>
    </dl>
  );
}

/** From a week off the day itself no longer says how long it is since. */
const RELATIVE_DAYS = 6;

function Ago({ day, today }: { readonly day: IsoDate | null; readonly today: IsoDate }) {
  const { t } = useTranslation();
  const count = day === null ? 0 : daysBetween(day, today);
  return count > RELATIVE_DAYS && <small>{t('contacts.lastAgo', { count })}</small>;
}

const MONTH = 365 / 12;
/** So many weeks, or months, are still counted as such. */
const MOST_WEEKS = 17;
const MOST_MONTHS = 11;

/** How long a stay is expected to be, as one would say it. */
function roughly(days: number): string {
  if (days < 14) return translate('board.days', { count: days });
  const weeks = Math.round(days / 7);
  if (weeks <= MOST_WEEKS) return translate('meeting.facts.weeks', { count: weeks });
  const months = Math.round(days / MONTH);
  const years = Math.round(months / 12);
  return months > MOST_MONTHS && Math.abs(months - years * 12) <= 1
    ? translate('meeting.facts.years', { count: years })
    : translate('meeting.facts.months', { count: months });
}

function dayWords(day: IsoDate | null, today: IsoDate, without: 'never' | 'none'): string {
  return day === null ? translate(`meeting.facts.${without}`) : formatRelativeDay(day, today);
}

/** A label with what it is now. */
export function Fact({
  label,
  isPressing = false,
  isLate = false,
  children,
}: {
  readonly label: string;
  readonly isPressing?: boolean;
  /** A date has passed. */
  readonly isLate?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div data-pressing={isPressing || undefined} data-late={isLate || undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
