import type { PersonId } from '../../../shared/domain/ids.ts';
import type { PersonName } from '../../../shared/ports/board-store.ts';

/** People of a key file with the names that are known; '' for one that never was written down. */
export function namedPeople<Slot extends { readonly id: PersonId }>(
  slots: readonly Slot[],
  names: Iterable<PersonName>,
): readonly (Slot & { readonly name: string })[] {
  const known = new Map(Array.from(names, ({ id, name }) => [id, name]));
  return slots.map((slot) => ({ ...slot, name: known.get(slot.id) ?? '' }));
}
