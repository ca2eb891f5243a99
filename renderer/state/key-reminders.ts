import { readSession } from './open-session.ts';

const OFFERED = 'recovery-offered';

/** A new board offers a recovery key by itself once. */
export function recoveryOffered(): boolean {
  return readSession().get(OFFERED) === true;
}

export function noteRecoveryOffered(): void {
  readSession().set(OFFERED, true);
}
