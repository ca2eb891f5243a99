import type { IsoDate } from '../lib/iso-date.ts';
import type { Citizen } from './citizen.ts';
import { contactState, daysInLane, nextDateState, stayState } from './due.ts';
import type { CitizenId } from './ids.ts';
import type { Lane } from './lane.ts';

/** Why somebody may be about to be forgotten. */
export const ATTENTION_KINDS = ['overdue', 'due-today', 'no-contact', 'no-next-date', 'stood-still'] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

/** One citizen and everything that asks for attention about them; `days` says for how long, 0 where no time is counted. */
export interface Attention {
  readonly citizenId: CitizenId;
  readonly reasons: readonly { readonly kind: AttentionKind; readonly days: number }[];
}

/**
 * Why a citizen in this lane may be about to be forgotten: the next date is past or today, the rhythm of contacts is broken, there is no next date, or
 * the stay is longer than expected. Null for none; where the way has ended nothing is asked for.
 */
export function attentionOf(citizen: Citizen, lane: Lane, today: IsoDate): Attention | null {
  if (lane.isEnd) return null;
  const reasons = reasonsOf(citizen, lane, today);
  return reasons.length === 0 ? null : { citizenId: citizen.id, reasons };
}

function reasonsOf(citizen: Citizen, lane: Lane, today: IsoDate): Attention['reasons'] {
  const reasons: { kind: AttentionKind; days: number }[] = [];
  const next = nextDateState(citizen.nextDate, today);
  if (next.kind === 'overdue') reasons.push({ kind: 'overdue', days: next.days });
  if (next.kind === 'today') reasons.push({ kind: 'due-today', days: 0 });
  const contact = contactState(lane.cadenceDays, citizen, today);
  if (contact.kind === 'over') reasons.push({ kind: 'no-contact', days: contact.days });
  if (next.kind === 'none') reasons.push({ kind: 'no-next-date', days: 0 });
  const days = daysInLane(citizen, today);
  if (stayState(lane.expectedDays, days) === 'over') reasons.push({ kind: 'stood-still', days });
  return reasons;
}
