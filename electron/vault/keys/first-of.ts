import { availableParallelism } from 'node:os';

/** More would cost memory and gain nothing: so many derivations run at a time at most. */
const MOST_AT_A_TIME = 4;

/**
 * The first outcome that is one, tried on several items at a time; undefined when none gives any. `discard` is given those that come too
 * late. Rejects when an attempt does, unless an outcome came before.
 */
export function firstOf<I, T>(
  items: readonly I[],
  attempt: (item: I) => Promise<T | undefined>,
  discard: (late: T) => void,
): Promise<T | undefined> {
  const left = items[Symbol.iterator]();
  return new Promise((resolve, reject) => {
    let isSettled = false;
    const work = async (): Promise<void> => {
      for (const item of left) {
        if (isSettled) return;
        const outcome = await attempt(item);
        if (outcome === undefined) continue;
        // The compiler does not see that another attempt may have come first.
        if (isSettled as boolean) discard(outcome);
        else {
          isSettled = true;
          resolve(outcome);
        }
      }
    };
    const workers = Array.from({ length: Math.min(MOST_AT_A_TIME, availableParallelism()) }, work);
    Promise.all(workers).then(() => resolve(undefined), reject);
  });
}
