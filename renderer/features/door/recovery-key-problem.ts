import { translate } from '../../i18n/index.ts';
import type { DoorMessage } from './door-message.ts';

/** Whether a refusal is about the recovery key as it is typed, and is told at its field. */
export function isAtKeyField({ key }: DoorMessage): boolean {
  return key === 'recovery-typo' || key === 'recovery-wrong';
}

/** The sentence for the field. A mistyped key is told in the same words as on the board, where it is typed back. */
export function recoveryKeyProblem({ key }: DoorMessage): string | undefined {
  if (key === 'recovery-typo') return translate('refusals.keys.recovery-typo');
  if (key === 'recovery-wrong')
    return `${translate('door.errors.recovery-wrong.what')} ${translate('door.errors.recovery-wrong.then')}`;
  return undefined;
}
