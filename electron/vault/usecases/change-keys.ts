import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import type { KeyHolders } from '../../../shared/ipc/payloads.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import type { OpenBoard } from './open-board.ts';
import { namedPeople } from './named-people.ts';
import type { KeyRing, KeyRingState, Proof } from './ports.ts';

/** Changes the key file for whoever is at the board, and remembers what stands in it then. Refused as the ring refuses. Throws `StoreError`. */
export function changeKeys(
  board: OpenBoard,
  proof: string,
  change: (keys: KeyRing, proof: Proof) => Promise<Result<KeyRingState, KeysRefusal>>,
): Promise<Result<KeyHolders, KeysRefusal>> {
  return board.queue.run(async () => {
    const changed = await change(board.keys, withProof(board, proof));
    if (!changed.ok) return changed;
    board.keyHolders = changed.value;
    return ok(keyHoldersOf(board));
  });
}

/** Whoever is at the board, with the passphrase they typed once more. */
export function withProof({ person }: OpenBoard, passphrase: string): Proof {
  return { person, passphrase };
}

/** What a page is told of the key file. */
export function keyHoldersOf({ keyHolders, names }: OpenBoard): KeyHolders {
  const { people, recovery, escrow } = keyHolders;
  return { people: namedPeople(people, names.values()), recovery, escrow };
}
