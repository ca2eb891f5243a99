import { nameKey } from './name-groups.ts';

/** Shorter names differ by as much as they share. */
const SHORTEST = 4;
/** From here on two slips are likelier than another name. */
const LONG = 9;

/**
 * The one name of `known` that `name` is a slip of the finger from: a letter too many, too few, wrong or swapped with its neighbour (two of them in a long name). Undefined where none is,
 * or where it could be several. Digits are never a slip: "Praktik 1" is not "Praktik 2".
 */
export function nearName<T extends { readonly name: string }>(name: string, known: readonly T[]): T | undefined {
  const key = nameKey(name);
  const near = known.filter((other) => isNear(key, nameKey(other.name)));
  return near.length === 1 ? near[0] : undefined;
}

function isNear(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const most = shorter < SHORTEST ? 0 : shorter < LONG ? 1 : 2;
  if (a === b || Math.abs(a.length - b.length) > most || digitsOf(a) !== digitsOf(b)) return false;
  return slipsBetween(a, b) <= most;
}

const digitsOf = (text: string): string => text.replace(/\D+/g, ' ');

/** Letters to add, take away, change or swap with the next, so that `a` becomes `b`. */
function slipsBetween(a: string, b: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const changed = cell(last, at - 1) + (a[row - 1] === b[at - 1] ? 0 : 1);
      const isSwap = row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1];
      const swapped = isSwap ? cell(before, at - 2) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(cell(last, at) + 1, cell(next, at - 1) + 1, changed, swapped));
    }
    [before, last] = [last, next];
  }
  return cell(last, b.length);
}

const cell = (row: readonly number[], at: number): number => row[at] ?? Number.POSITIVE_INFINITY;
