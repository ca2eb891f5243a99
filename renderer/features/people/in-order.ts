import { compareDanish } from '../../../shared/lib/danish-collation.ts';

/** By name, whoever got or renewed a key last; those without a name at the end. */
export function inOrder<Holder extends { readonly id: string; readonly name: string }>(
  people: readonly Holder[],
): readonly Holder[] {
  return [...people].sort(
    (a, b) =>
      Number(a.name === '') - Number(b.name === '') || compareDanish(a.name, b.name) || compareDanish(a.id, b.id),
  );
}
