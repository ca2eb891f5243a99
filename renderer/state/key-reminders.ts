import { readSession } from './open-session.ts';
import type { Session } from './session.ts';

const OFFERED = 'recovery-offered';
const PUT_OFF = 'keys-put-off';

let putOff = false;

/** Somebody chose to go on with a temporary passphrase, for as long as the board stays open. */
export function putOffKeys(): void {
  putOff = true;
}

export function keysPutOff(): boolean {
  return putOff;
}

/** Called when a board opens: what was put off before a glance is not asked again after it, but at the next opening. */
export function recallKeyReminders(session: Session): void {
  putOff = session.get(PUT_OFF) === true;
  if (putOff) session.set(PUT_OFF, undefined);
}

/** The page gives way to a glance, and another will take its place again. */
export function carryKeyReminders(): void {
  if (putOff) readSession().set(PUT_OFF, true);
}

/** A new board offers a recovery key by itself once. */
export function recoveryOffered(): boolean {
  return readSession().get(OFFERED) === true;
}

export function noteRecoveryOffered(): void {
  readSession().set(OFFERED, true);
}
