export { passphraseProblemOf, type NewPassphrase, type PassphraseProblem } from './new-passphrase.ts';
export { NewPassphraseFields, type NewPassphraseFieldsProps } from './new-passphrase-fields.tsx';
export { PassphraseField, type PassphraseFieldProps } from './passphrase-field.tsx';
export { RecoveryKeyField, type RecoveryKeyFieldProps } from './recovery-key-field.tsx';
export { groupRecovery } from './recovery-text.ts';
export { StrengthLine, useStrengthMeter } from './strength-line.tsx';
export { LOWEST_SCORE, missingLength, type Strength, type StrengthMeter } from './strength.ts';
export { useCapsLock } from './use-caps-lock.ts';
