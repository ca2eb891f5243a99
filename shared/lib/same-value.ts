/** Whether two record values are equal: primitives by `===`, lists by their elements. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((element, index) => sameValue(element, b[index]));
}
