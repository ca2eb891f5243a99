import { LOWEST_SCORE, missingLength, type Strength } from './strength.ts';

export interface NewPassphrase {
  readonly passphrase: string;
  readonly repeat: string;
}
export type PassphraseProblem = 'short' | 'weak' | 'different';

/** The first thing that keeps a new passphrase from being taken. */
export function passphraseProblemOf(typed: NewPassphrase, strength: Strength | null): PassphraseProblem | null {
  if (missingLength(typed.passphrase) > 0) return 'short';
  if (strength && strength.score < LOWEST_SCORE) return 'weak';
  return typed.passphrase === typed.repeat ? null : 'different';
}
