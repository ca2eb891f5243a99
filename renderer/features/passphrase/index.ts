export { PassphraseField, type PassphraseFieldProps } from './passphrase-field.tsx';
export { useCapsLock } from './use-caps-lock.ts';
export { StrengthLine, useStrengthMeter } from './strength-line.tsx';
export { LOWEST_SCORE, missingLength, type Strength, type StrengthMeter } from './strength.ts';
