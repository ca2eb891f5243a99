import { MIN_PASSPHRASE_LENGTH } from '../../../shared/ipc/limits.ts';

interface WeakPassphrase {
  readonly kind: 'weak-passphrase';
  readonly minLength: number;
}

/** Why a new passphrase is too short; undefined when it is not. People count what they see, so characters are counted, not the code units they take. */
export function weakPassphrase(passphrase: string): WeakPassphrase | undefined {
  return [...passphrase.normalize('NFC')].length < MIN_PASSPHRASE_LENGTH
    ? { kind: 'weak-passphrase', minLength: MIN_PASSPHRASE_LENGTH }
    : undefined;
}
