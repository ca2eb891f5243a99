export { passphraseProblemsOf, type NewPassphrase, type PassphraseProblem } from './new-passphrase.ts';
export { NewPassphraseFields } from './new-passphrase-fields.tsx';
export { PassphraseField } from './passphrase-field.tsx';
export { RecoveryKeyField } from './recovery-key-field.tsx';
export { groupRecovery } from './recovery-text.ts';
export { useStrengthMeter } from './strength-line.tsx';
export type { Strength } from './strength.ts';
export { useCapsLock } from './use-caps-lock.ts';
