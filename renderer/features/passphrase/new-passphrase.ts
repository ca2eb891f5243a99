import { LOWEST_SCORE, missingLength, type Strength } from './strength.ts';

export interface NewPassphrase {
  readonly passphrase: string;
  readonly repeat: string;
}
export type PassphraseProblem = 'short' | 'weak' | 'different';

/** Everything that keeps a new passphrase from being taken, in the order of the fields. */
export function passphraseProblemsOf(typed: NewPassphrase, strength: Strength | null): readonly PassphraseProblem[] {
  const isShort = missingLength(typed.passphrase) > 0;
  const isWeak = !isShort && strength !== null && strength.score < LOWEST_SCORE;
  return [
    ...(isShort ? (['short'] as const) : isWeak ? (['weak'] as const) : []),
    ...(typed.passphrase === typed.repeat ? [] : (['different'] as const)),
  ];
}
