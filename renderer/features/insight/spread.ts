/** Places as near as can be to those wished for, in their order, `gap` apart, and not below `end` while there is room. */
export function spread(wished: readonly number[], gap: number, end: number): readonly number[] {
  const places: number[] = [];
  for (const wish of wished) places.push(Math.max(wish, (places.at(-1) ?? -Infinity) + gap));
  for (let at = places.length - 1, lowest = end; at >= 0 && (places[at] ?? 0) > lowest; at -= 1, lowest -= gap)
    places[at] = lowest;
  return places;
}
