import type { Consultant } from '../../../shared/domain/consultant.ts';
import type { ConsultantId } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { fold } from '../../../shared/lib/fold.ts';
import type { RowOwner } from '../../state/index.ts';
import { REASON_FILTERS, type ReasonFilter } from './lists.ts';

/** What is chosen in the view. Plain JSON: it is kept over a lock. */
export interface Choice {
  /** Whose citizens are listed; null for everybody's. */
  readonly owner: RowOwner | null;
  readonly filter: ReasonFilter;
  /** Whose day is shown, and who chose it: a colleague at the same board has a day of their own. */
  readonly day: { readonly by: string; readonly consultant: ConsultantId } | null;
}
export const NO_CHOICE: Choice = { owner: null, filter: 'all', day: null };

/** The choice as far as it still fits the board: who was chosen may have left since. */
export function choiceThere(kept: Choice, consultants: readonly Consultant[]): Choice {
  const isThere = (id: string): boolean => consultants.some((one) => one.id === id && one.active);
  return {
    owner: kept.owner === null || kept.owner === 'none' || isThere(kept.owner) ? kept.owner : null,
    filter: REASON_FILTERS.includes(kept.filter) ? kept.filter : 'all',
    day: kept.day !== null && isThere(kept.day.consultant) ? kept.day : null,
  };
}

/** Whose day it is: the one this person chose, else the consultant who bears this person's name, else the one chosen last; null when nobody knows. */
export function dayConsultant(
  { day }: Choice,
  me: Pick<Person, 'id' | 'name'> | null,
  consultants: readonly Consultant[],
): ConsultantId | null {
  if (day !== null && day.by === me?.id) return day.consultant;
  const name = fold(me?.name ?? '');
  const own = consultants.find((one) => one.active && name !== '' && fold(one.name) === name);
  return own?.id ?? day?.consultant ?? null;
}
