import { safeLine } from '../lib/safe-text.ts';
import type { ConsultantId, OrderKey } from './ids.ts';
import type { ColorKey } from './palette.ts';

/** The employee whose colour and initials a card bears (Danish: virksomhedskonsulent). */
export interface Consultant {
  readonly id: ConsultantId;
  readonly name: string;
  /** One to four characters: the cue beside the colour. */
  readonly initials: string;
  readonly color: ColorKey;
  readonly order: OrderKey;
  /** False once they have left; their citizens have been handed over. */
  readonly active: boolean;
  /** Most citizens they are to have at once, those where the way has ended apart; null: no limit is set. */
  readonly limit: number | null;
}

/** A limit that somebody means to keep. */
export const CONSULTANT_LIMIT_RANGE = { min: 1, max: 500 } as const;

/** Longest texts of a consultant, in characters. */
export const CONSULTANT_TEXT_LIMITS = { name: 80, initials: 4 } as const;

/** Two consultants with the same key have the same initials. Case is ignored; ØH and OH are two people. */
export function initialsKey(initials: string): string {
  return safeLine(initials).toLowerCase();
}
