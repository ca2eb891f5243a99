import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import type { PinState } from '../../../shared/ipc/payloads.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { withProof } from '../usecases/change-keys.ts';
import { personAtBoard, type OpenBoard } from '../usecases/open-board.ts';
import type { Pins } from './pins.ts';

/**
 * A PIN for whoever is at the board. Refused: passphrase-temporary, pin-weak, wrong-passphrase, pin-unavailable; a PIN that was there stays then.
 * Throws `StoreError`.
 */
export async function setOwnPin(
  pins: Pins,
  board: OpenBoard,
  { proof, pin }: { readonly proof: string; readonly pin: string },
): Promise<Result<PinState, KeysRefusal>> {
  // The PIN would be gone as soon as the person has a passphrase of their own.
  if (personAtBoard(board).temporary) return err({ kind: 'passphrase-temporary' });
  // Only this much in the queue: a key store that says nothing must not keep what people write waiting.
  const key = await board.queue.run(() => board.keys.personKey(withProof(board, proof)));
  if (!key.ok) return key;
  try {
    return await pins.set(board.person, pin, key.value, board.path);
  } finally {
    key.value.fill(0);
  }
}

/** Refused: pin-unavailable. */
export async function removeOwnPin(pins: Pins, board: OpenBoard): Promise<Result<PinState, KeysRefusal>> {
  const removed = await pins.remove(board.person);
  return removed.ok ? ok({ kind: 'none' }) : removed;
}
