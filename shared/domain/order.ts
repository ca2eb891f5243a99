import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

import type { OrderKey } from './ids.ts';

/** Something with a place among its like. */
export interface Ordered {
  readonly id: string;
  readonly order: OrderKey;
}

/** Where a record lands, and which neighbours need a new key so that it can (nearly always none). */
export interface Placing {
  readonly order: OrderKey;
  readonly rekeyed: readonly Ordered[];
}

/** `count` rising keys behind everything in `ordered` (sorted). Never throws: keys that are no order keys are looked past. */
export function keysAtEnd(ordered: readonly Ordered[], count: number): readonly OrderKey[] {
  for (let index = ordered.length - 1; index >= 0; index -= 1) {
    const last = ordered[index]?.order ?? null;
    // A key of foreign origin may be none; the highest good one is then the anchor, and the foreign one keeps its place by text.
    const keys = tryKeys(last, null, count);
    if (keys) return keys;
  }
  return generateNKeysBetween(null, null, count) as OrderKey[];
}

/**
 * A key for a record that shall stand at `index` of `ordered` (sorted, without the record itself).
 * Where equal neighbours leave no room, those behind are given new keys too, up to the first with room.
 */
export function placeAt(ordered: readonly Ordered[], index: number): Placing {
  const before = ordered[index - 1]?.order ?? null;
  let end = index;
  while (before !== null && end < ordered.length && (ordered[end]?.order ?? '') <= before) end += 1;
  const keys = tryKeys(before, ordered[end]?.order ?? null, end - index + 1);
  if (!keys) return rekeyAll(ordered, index);
  const rekeyed = ordered.slice(index, end).map(({ id }, offset) => ({ id, order: keys[offset + 1] as OrderKey }));
  return { order: keys[0] as OrderKey, rekeyed };
}

function rekeyAll(ordered: readonly Ordered[], index: number): Placing {
  const keys = generateNKeysBetween(null, null, ordered.length + 1) as OrderKey[];
  const rekeyed = ordered.map(({ id }, at) => ({ id, order: keys[at < index ? at : at + 1] as OrderKey }));
  return { order: keys[index] as OrderKey, rekeyed };
}

/** The library throws on text that is no key, and at the ends of its range: both mean "no room here". */
function tryKeys(before: string | null, after: string | null, count: number): readonly OrderKey[] | undefined {
  try {
    if (count === 1) return [generateKeyBetween(before, after) as OrderKey];
    return generateNKeysBetween(before, after, count) as OrderKey[];
  } catch {
    return undefined;
  }
}
