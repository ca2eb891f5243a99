import { ATTENTION_KINDS, attentionOf } from '../../../shared/domain/attention.ts';
import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { LaneId } from '../../../shared/domain/ids.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import type { MeetingReason } from '../../../shared/domain/meeting/agenda.ts';
import type { MeetingDecision } from '../../../shared/domain/meeting/meeting.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatDay } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import { readBoard } from '../../state/index.ts';

/** What is said of somebody on a large card: why they are on the agenda, and where they were moved from in this very meeting. */
export type CardReason = (MeetingReason | { readonly kind: 'moved-now'; readonly from: string }) & {
  /** Seen to in this meeting: it asks for nothing more. */
  readonly isSettled?: boolean;
};

export interface CardStanding {
  readonly citizen: Citizen;
  /** The lane of now. */
  readonly lane: Lane;
  /** The lane they stood in when the meeting began. */
  readonly stoodIn: LaneId | undefined;
  readonly today: IsoDate;
}

/** As things stand now: what somebody was moved from in the meeting is told instead of what came of them before it, and what was seen to is said to be. */
export function cardReasons(
  reasons: readonly MeetingReason[],
  { citizen, lane, stoodIn, today }: CardStanding,
): readonly CardReason[] {
  const pressing = new Set<string>(attentionOf(citizen, lane, today)?.reasons.map(({ kind }) => kind));
  const told = reasons.map((reason) =>
    isAttention(reason.kind) && !pressing.has(reason.kind) ? { ...reason, isSettled: true } : reason,
  );
  if (stoodIn === undefined || stoodIn === lane.id) return told;
  const from = readBoard().get('lane', stoodIn)?.name ?? '';
  return [{ kind: 'moved-now', from }, ...told.filter((reason) => !('from' in reason))];
}

const isAttention = (kind: MeetingReason['kind']): boolean => ATTENTION_KINDS.some((one) => one === kind);

/** Why somebody is on the agenda: the board's own words where it has them. `isFirst`: the meeting looks a week back, and no meeting was before it. */
export function reasonWords(reason: CardReason, isFirst: boolean): string {
  const why = whyWords(reason, isFirst);
  return reason.isSettled === true ? t('meeting.reasons.settled', { why }) : why;
}

function whyWords(reason: CardReason, isFirst: boolean): string {
  switch (reason.kind) {
    case 'moved-now':
      return t('meeting.reasons.movedNow', { from: reason.from });
    case 'missed':
      return t('meeting.reasons.missed');
    case 'came':
    case 'moved':
    case 'ended':
      return t(`meeting.${isFirst ? 'lastWeek' : 'reasons'}.${reason.kind}`, { from: reason.from?.name ?? '' });
    case 'stood-still':
      return t('meeting.reasons.stuck', { count: reason.days });
    case 'ending':
      return t('meeting.reasons.ending', { count: reason.days });
    case 'past-end':
      return t('meeting.reasons.pastEnd', { count: reason.days });
    case 'overdue':
    case 'no-contact':
      return t(`attention.why.${reason.kind}`, { count: reason.days });
    default:
      return t(`attention.why.${reason.kind}`);
  }
}

/** What was decided, among colleagues: with the names of lanes, people and companies. */
export function decisionWords(decision: MeetingDecision, today: IsoDate): string {
  const board = readBoard();
  switch (decision.kind) {
    case 'moved':
      return t('meeting.decision.moved', {
        from: board.get('lane', decision.from)?.name ?? '',
        to: board.get('lane', decision.to)?.name ?? '',
      });
    case 'handed':
      return decision.to === null
        ? t('meeting.decision.released')
        : t('meeting.decision.handed', { to: board.get('consultant', decision.to)?.name ?? '' });
    case 'date':
      return decision.to === null
        ? t('meeting.decision.noDate')
        : t('meeting.decision.date', { day: formatDay(decision.to, today) });
    case 'proposed': {
      const offer = board.get('offer', decision.offerId);
      return t('meeting.decision.proposed', { company: (offer && board.get('company', offer.companyId)?.name) ?? '' });
    }
    default:
      return t(`meeting.decision.${decision.kind}`);
  }
}
