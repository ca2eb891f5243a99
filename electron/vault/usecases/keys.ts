import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import type { KeyHolders } from '../../../shared/ipc/payloads.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { changeKeys, keyHoldersOf, withProof } from './change-keys.ts';
import type { OpenBoard } from './open-board.ts';
import { recoverySheet, type SheetLang } from './recovery-sheet.ts';

/**
 * A new data key, and the file encrypted anew. Nothing more is done on this board afterwards, whether it went well or not: `onLeave` is called
 * before the file is closed. Refused, with the board still open: wrong-passphrase. Throws `StoreError`; the vault opens as before then.
 */
export function rotateKeys(board: OpenBoard, proof: string, onLeave: () => void): Promise<Result<null, KeysRefusal>> {
  return board.queue.run(async () => {
    // A mistyped passphrase must not close the board, and the ring closes the store whatever comes of it.
    const asked = withProof(board, proof);
    const proven = await board.keys.personKey(asked);
    if (!proven.ok) return proven;
    proven.value.fill(0);
    await board.access.writeNow({ act: 'keys.rotate', citizenId: null, detail: {} });
    onLeave();
    board.queue.end();
    return board.keys.rotate(asked, board.store);
  });
}

/** A recovery key to write down; it opens nothing before it was typed back. Refused: wrong-passphrase. Throws `StoreError`. */
export function makeRecovery(
  board: OpenBoard,
  proof: string,
): Promise<Result<{ readonly recoveryKey: string }, KeysRefusal>> {
  return board.queue.run(async () => {
    const made = await board.keys.makeRecovery(withProof(board, proof));
    return made.ok ? ok({ recoveryKey: made.value }) : made;
  });
}

/** Writes the key just made into a file, as `write` does it. Refused: no-such-way, file-not-written, file-exists. */
export function saveRecovery(
  board: OpenBoard,
  lang: SheetLang,
  write: (text: string) => Result<null, KeysRefusal>,
): Promise<Result<null, KeysRefusal>> {
  return board.queue.run((): Promise<Result<null, KeysRefusal>> => {
    const recoveryKey = board.keys.pendingRecovery();
    if (recoveryKey === null) return Promise.resolve(err({ kind: 'no-such-way' }));
    const [info] = board.records.all('board');
    const sheet = recoverySheet(lang, { boardName: info?.name ?? '', day: board.clock.today(), recoveryKey });
    return Promise.resolve(write(sheet));
  });
}

/** From now on the recovery key opens. Refused: no-such-way, recovery-typo, recovery-wrong. Throws `StoreError`. */
export function confirmRecovery(board: OpenBoard, typed: string): Promise<Result<KeyHolders, KeysRefusal>> {
  return board.queue.run(async () => {
    const confirmed = await board.keys.confirmRecovery(typed);
    if (!confirmed.ok) return confirmed;
    board.keyHolders = confirmed.value;
    return ok(keyHoldersOf(board));
  });
}

/** Refused: not-a-public-key, wrong-passphrase. Throws `StoreError`. */
export function setEscrow(
  board: OpenBoard,
  proof: string,
  publicKey: string,
): Promise<Result<KeyHolders, KeysRefusal>> {
  return changeKeys(board, proof, (keys, asked) => keys.setEscrow(asked, publicKey));
}

/** Refused: no-such-way, wrong-passphrase. Throws `StoreError`. */
export function removeEscrow(board: OpenBoard, proof: string): Promise<Result<KeyHolders, KeysRefusal>> {
  return changeKeys(board, proof, (keys, asked) => keys.removeEscrow(asked));
}
