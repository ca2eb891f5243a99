/** How much is tried: enough for every day, or what the promises name. */
export type TrialSize = 'short' | 'full';

/** What became of a trial. */
export interface TrialOutcome {
  readonly tried: number;
  /** Everything that was said to be saved and is not there, and everything that does not open as it should. */
  readonly lost: number;
  /** What was tried, in a few words: "412 acknowledged, 30 power cuts". Null numbers: it cannot be tried on this computer, and why. */
  readonly told: string;
}

export interface Trial {
  /** Its number among the promises. */
  readonly promise: number;
  readonly what: string;
  /** In a folder of its own, which is removed afterwards. Undefined: it cannot be tried on this computer, and `told` says why. */
  run(folder: string, size: TrialSize): Promise<TrialOutcome | { readonly skipped: string }>;
}
