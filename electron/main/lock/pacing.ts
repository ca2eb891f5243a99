const FORGET_MS = 10_000;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;

export interface Pacing {
  /** It ended by itself. */
  failed(): void;
  /** How long to wait before the next start, in ms: nothing after one failure, ever longer while they go on. */
  waitMs(): number;
}

/** Spaces out the starts of a process that cannot start, so that it does not take the whole PC with it. `now` in ms. */
export function createPacing(now: () => number): Pacing {
  let failures = 0;
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    failed() {
      failures = now() - lastMs > FORGET_MS + LONGEST_WAIT_MS ? 1 : failures + 1;
      lastMs = now();
    },
    waitMs() {
      if (failures < 2 || now() - lastMs > FORGET_MS) return 0;
      return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 2));
    },
  };
}
