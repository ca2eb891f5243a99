import { MIN_PIN_LENGTH } from '../../../shared/ipc/limits.ts';

/** Whether these signs can be a PIN at all; what cannot is no guess, and costs no try. */
export function isPinShaped(pin: string): boolean {
  return pin.length >= MIN_PIN_LENGTH && /^[0-9]+$/.test(pin);
}

/** Whether a new PIN is one that a visitor would try first: too short, one digit over and over, or a run like 123456, 654321, 890123. */
export function isWeakPin(pin: string): boolean {
  if (!isPinShaped(pin)) return true;
  const digits = [...pin].map(Number);
  const steps = new Set(digits.slice(1).map((digit, before) => (digit - (digits[before] ?? 0) + 10) % 10));
  const [step] = steps;
  return steps.size === 1 && (step === 0 || step === 1 || step === 9);
}
