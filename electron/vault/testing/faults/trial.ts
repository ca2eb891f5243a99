/** How much is tried: enough for every day, or what the promises name. */
export type TrialSize = 'short' | 'full';

/** What became of a trial. */
export interface TrialOutcome {
  readonly tried: number;
  /** Everything that was said to be saved and is not there, and everything that does not open as it should. */
  readonly lost: number;
  /** What was tried, in a few words: "412 acknowledged, 30 power cuts". */
  readonly told: string;
}

export interface Trial {
  /** Its number among the promises. */
  readonly promise: number;
  readonly what: string;
  /** So much is tried where everything is; less would not show what is promised. */
  readonly atLeast: number;
  /** In a folder of its own, which is removed afterwards. `skipped`: it cannot be tried on this computer, and why. */
  run(folder: string, size: TrialSize): Promise<TrialOutcome | { readonly skipped: string }>;
}

/** Counts what was tried and lost; what was lost is told on the standard error, so that it can be looked for. */
export interface Tally {
  readonly tried: () => number;
  readonly lost: () => number;
  /** One thing tried. `wrong`: why it counts as lost; undefined where it does not. */
  count(wrong: string | undefined): void;
}

/** Nothing tried yet. */
export function createTally(what: string): Tally {
  let tried = 0;
  let lost = 0;
  return {
    tried: () => tried,
    lost: () => lost,
    count(wrong) {
      tried += 1;
      if (wrong === undefined) return;
      lost += 1;
      process.stderr.write(`  lost (${what}, try ${String(tried)}): ${wrong}\n`);
    },
  };
}

export const NEEDS_LINUX = { skipped: 'not tried: needs Linux’ LD_PRELOAD' } as const;
