import type { Consultant } from '../../../shared/domain/consultant.ts';
import type { ConsultantId } from '../../../shared/domain/ids.ts';
import { fold } from '../../../shared/lib/fold.ts';

interface Known {
  /** Whom this person named last on this board; null for nobody of the board, undefined for never. */
  readonly last: unknown;
  /** The name of the person at the board. */
  readonly me: string;
  /** Whose citizen it is. */
  readonly card: ConsultantId | null;
}

/** Who probably had the contact: whom this person named last, else the consultant who bears their name, else the card's. */
export function probablyWho(consultants: readonly Consultant[], { last, me, card }: Known): ConsultantId | null {
  const active = consultants.filter((one) => one.active);
  const there = (id: unknown): ConsultantId | undefined => active.find((one) => one.id === id)?.id;
  return there(last) ?? active.find((one) => fold(one.name) === fold(me))?.id ?? there(card) ?? null;
}
