import { MIN_PIN_LENGTH } from '../../../shared/ipc/limits.ts';

export type PinProblem = 'not-digits' | 'too-short' | 'different';

/** What keeps a PIN typed twice from being sent; the vault has the last word (a row of figures is none). */
export function pinProblemOf(pin: string, repeat: string): PinProblem | null {
  if (!/^\d*$/.test(pin)) return 'not-digits';
  if (pin.length < MIN_PIN_LENGTH) return 'too-short';
  return pin === repeat ? null : 'different';
}
