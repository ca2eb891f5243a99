import { daysBetween, type IsoDate } from '../lib/iso-date.ts';
import type { Citizen } from './citizen.ts';

/** Part of the expected stay after which it counts as nearly over. A display rule of this board, no rule of law. */
export const NEAR_END_SHARE = 0.8;

/** A stay in a lane against what is expected there: none expected, well within, in the last fifth (its last day included), or longer. */
export type StayState = 'none' | 'within' | 'near' | 'over';

/** When the next agreed step is. `days`: whole calendar days until it, or since it should have been; at least 1. */
export type NextDateState =
  | { readonly kind: 'none' }
  | { readonly kind: 'later'; readonly days: number }
  | { readonly kind: 'today' }
  | { readonly kind: 'overdue'; readonly days: number };

/**
 * The time since the last contact against the lane's rhythm: none kept, well within, in the last fifth, or longer. `days`: whole days since the last
 * contact, or since the card came on the board where there was none (`never`). `over`: days beyond the rhythm.
 */
export type ContactState =
  | { readonly kind: 'none'; readonly days: number; readonly never: boolean }
  | { readonly kind: 'within' | 'near'; readonly days: number; readonly never: boolean }
  | { readonly kind: 'over'; readonly days: number; readonly never: boolean; readonly over: number };

/** Whole days a citizen has been in the present lane: 0 on the first day, and for a first day yet to come. */
export function daysInLane(citizen: Pick<Citizen, 'laneSince'>, today: IsoDate): number {
  return Math.max(0, daysBetween(citizen.laneSince, today));
}

/** How a stay of `days` stands against `expectedDays` (null: nothing is expected). */
export function stayState(expectedDays: number | null, days: number): StayState {
  if (expectedDays === null) return 'none';
  if (days > expectedDays) return 'over';
  return days >= expectedDays * NEAR_END_SHARE ? 'near' : 'within';
}

/** How the contact with a citizen stands against `cadenceDays` (null: there is no rhythm to keep). */
export function contactState(
  cadenceDays: number | null,
  { lastContact, enteredOn }: Pick<Citizen, 'lastContact' | 'enteredOn'>,
  today: IsoDate,
): ContactState {
  const days = Math.max(0, daysBetween(lastContact ?? enteredOn, today));
  const since = { days, never: lastContact === null };
  const stay = stayState(cadenceDays, days);
  return stay === 'over' ? { kind: stay, ...since, over: days - (cadenceDays ?? 0) } : { kind: stay, ...since };
}

/** How the next agreed step stands on `today`. */
export function nextDateState(nextDate: IsoDate | null, today: IsoDate): NextDateState {
  if (nextDate === null) return { kind: 'none' };
  const days = daysBetween(today, nextDate);
  if (days === 0) return { kind: 'today' };
  return days > 0 ? { kind: 'later', days } : { kind: 'overdue', days: -days };
}
