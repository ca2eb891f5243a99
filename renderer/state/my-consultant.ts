import type { ConsultantId } from '../../shared/domain/ids.ts';
import type { Consultant } from '../../shared/domain/consultant.ts';
import type { Person } from '../../shared/domain/person.ts';
import { fold } from '../../shared/lib/fold.ts';
import { useDraft } from './drafts.ts';
import { useConsultants, useMe } from './records.ts';

/** Where a view keeps whose day somebody chose, and who chose it. */
export const CHOICE = 'attention';
const NO_CHOICE: unknown = null;

/** The colour on the board that the person at it goes by: the one they chose for their day, else the one with their name; null where nobody knows. */
export function useMyConsultant(): ConsultantId | null {
  const { value } = useDraft<unknown>(CHOICE, NO_CHOICE);
  return consultantOf(value, useMe(), useConsultants());
}

/** Remembers which colour on the board the person at it goes by. */
export function useSayWhoIAm(): (consultant: ConsultantId) => void {
  const { set } = useDraft<unknown>(CHOICE, NO_CHOICE);
  const by = useMe()?.id ?? '';
  return (consultant) => set((present: unknown) => ({ ...(present as object | null), day: { by, consultant } }));
}

/** The same from what was kept. */
export function consultantOf(
  kept: unknown,
  me: Pick<Person, 'id' | 'name'> | null,
  consultants: readonly Consultant[],
): ConsultantId | null {
  if (me === null) return null;
  const active = consultants.filter((one) => one.active);
  const { day } = (kept ?? {}) as { readonly day?: { readonly by?: unknown; readonly consultant?: unknown } | null };
  const chosen = day?.by === me.id ? active.find((one) => one.id === day.consultant) : undefined;
  const name = fold(me.name);
  return (chosen ?? active.find((one) => name !== '' && fold(one.name) === name))?.id ?? null;
}
