import {
  COMPARED_KINDS,
  isHanded,
  type ComparedKind,
  type ComparedPerson,
  type Comparison,
} from '../../../shared/snapshot/compare.ts';
import type { Shown } from './use-comparison.ts';

/** A line of the list: a heading with how many stand under it, or somebody. */
export type ListLine =
  | { readonly kind: 'head'; readonly key: string; readonly of: ComparedKind; readonly count: number }
  | { readonly kind: 'person'; readonly key: string; readonly person: ComparedPerson };

/** Those who are shown, under what became of them. Precondition: the people stand kind by kind. */
export function listLines(told: Comparison, shown: Shown | null): readonly ListLine[] {
  const people = told.people.filter((person) => isShown(person, told, shown));
  return COMPARED_KINDS.flatMap((kind): readonly ListLine[] => {
    const own = people.filter((person) => person.kind === kind);
    if (own.length === 0) return [];
    return [
      { kind: 'head', key: kind, of: kind, count: own.length },
      ...own.map((person) => ({ kind: 'person' as const, key: `p${person.id}`, person })),
    ];
  });
}

/** Whether a flow is the one that the list is narrowed to. */
export function isFlow(
  { from, to }: Pick<ComparedPerson, 'from' | 'to'>,
  told: Comparison,
  shown: Shown | null,
): boolean {
  if (shown === null || 'kind' in shown) return false;
  return laneId(told.lanesFrom, from) === shown.from && laneId(told.lanesTo, to) === shown.to;
}

/** What the list is narrowed to, by what stays the same when the days are looked at again. */
export function flowOf({ from, to }: Pick<ComparedPerson, 'from' | 'to'>, told: Comparison): Shown {
  return { from: laneId(told.lanesFrom, from), to: laneId(told.lanesTo, to) };
}

function isShown(person: ComparedPerson, told: Comparison, shown: Shown | null): boolean {
  if (shown === null) return true;
  if (!('kind' in shown)) return isFlow(person, told, shown);
  // Whoever moved and was handed over is found under both.
  return person.kind === shown.kind || (shown.kind === 'handed' && isHanded(person));
}

const laneId = (lanes: Comparison['lanesFrom'], at: number | null): Comparison['lanesFrom'][number]['id'] | null =>
  at === null ? null : (lanes[at]?.id ?? null);
