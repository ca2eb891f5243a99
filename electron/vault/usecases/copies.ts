import type { PersonId } from '../../../shared/domain/ids.ts';
import type { DoorRefusal } from '../../../shared/ipc/errors.ts';
import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import type { BoardCopy, CopyPreview, CopyReason } from '../../../shared/ipc/payloads.ts';
import { err, type Result } from '../../../shared/lib/result.ts';
import { StoreError } from '../../../shared/ports/board-store.ts';
import { withProof } from './change-keys.ts';
import { differenceOf } from './copies-difference.ts';
import type { OpenBoard } from './open-board.ts';
import type { ChosenCopy, CopyContent } from './ports.ts';

/** A copy of the board as it is now. Throws `StoreError`. */
export function makeCopy(board: OpenBoard, place: string | null, reason: CopyReason): Promise<BoardCopy> {
  return board.queue.run(() => board.copies.make(place, reason));
}

/** Makes a copy where one is due; null where none is. Throws `StoreError`. */
export function tendCopies(board: OpenBoard, place: string | null): Promise<BoardCopy | null> {
  return board.queue.run(() =>
    board.copies.isDue(place) ? board.copies.make(place, 'opened') : Promise.resolve(null),
  );
}

/** Beside the vault, so that it waits for no stick. Never throws `StoreError`: an import is one step that can be taken back, and a full disk tells of itself. */
export async function copyBeforeImport(board: OpenBoard): Promise<void> {
  try {
    await makeCopy(board, null, 'import');
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
}

/** What the board would be after a restore; `board`: the one that is open, null where none is. Writes to the looked-at copy of the copy. */
export async function previewOf(content: CopyContent, board: OpenBoard | null): Promise<CopyPreview> {
  const [last] = await content.loadRecent(null, 1);
  await leaveOutErased(content, board);
  const then = await content.loadRecords();
  return {
    cards: then.citizen.length,
    lastChangeAt: last?.at ?? null,
    difference: board && differenceOf(board.records, then),
  };
}

/** Whoever was erased stays so: a preview that brought them back would be wrong, in the count and in others' notes. */
async function leaveOutErased(content: CopyContent, board: OpenBoard | null): Promise<void> {
  const told = board ? await board.store.loadErased() : [];
  const erased = new Set<string>([...told.map(({ id }) => id), ...content.listed]);
  const { citizen } = await content.loadRecords();
  const ids = citizen.flatMap(({ id }) => (erased.has(id) ? [id] : []));
  // Neither the day nor the name is ever read: this copy goes when it was looked at.
  if (ids.length > 0) await content.erase({ ids, at: NO_MOMENT, person: NOBODY, facts: {} });
}

const NO_MOMENT = new Date(0).toISOString();
const NOBODY = 'nobody' as PersonId;

/** Which copy a supervisor chose, and the passphrase of its own day where that is another. */
export interface Restoring {
  readonly proof: string;
  readonly copy: string;
  readonly passphrase: string | null;
}

/** What a restore would change. Refused, as keys: wrong-passphrase (the proof); as the door: wrong-passphrase (the copy), missing, damaged, newer. Throws `StoreError`. */
export function compareCopy(
  board: OpenBoard,
  restoring: Restoring,
): Promise<Result<CopyPreview, { readonly keys: KeysRefusal } | { readonly door: DoorRefusal }>> {
  return board.queue.run(async () => {
    const refused = await refusalOf(board, restoring);
    if (refused) return err(refused);
    const looked = await board.copies.look(chosenOf(restoring), (content) => previewOf(content, board));
    return looked.ok ? looked : err({ door: looked.error });
  });
}

/**
 * Puts a copy in the board's place; whoever was erased stays so. Nothing more is done on this board afterwards: `onLeave` is called before it is closed. Refused, with the
 * board still open, as `compareCopy` is. Throws `StoreError`: the vault is then as it was, or as it is restored.
 */
export function restoreBoard(
  board: OpenBoard,
  restoring: Restoring,
  onLeave: () => void,
): Promise<Result<null, { readonly keys: KeysRefusal } | { readonly door: DoorRefusal }>> {
  return board.queue.run(async () => {
    const refused = await refusalOf(board, restoring);
    if (refused) return err(refused);
    const chosen = chosenOf(restoring);
    // A copy that does not open must not close the board.
    const looked = await board.copies.look(chosen, () => Promise.resolve(null));
    if (!looked.ok) return err({ door: looked.error });
    const erased = await board.store.loadErased();
    await board.access.writeNow({ act: 'copies.restored', citizenId: null, detail: {} });
    onLeave();
    board.queue.end();
    const restored = await board.copies.restore(chosen, erased, board.store);
    return restored.ok ? restored : err({ door: restored.error });
  });
}

function chosenOf({ proof, copy, passphrase }: Restoring): ChosenCopy {
  return { copy, passphrase: passphrase ?? proof };
}

/** What costs nothing to see comes before the passphrase, which costs everybody the time that its key takes. */
export async function refusalOf(
  board: OpenBoard,
  { proof, copy }: Pick<Restoring, 'proof' | 'copy'>,
): Promise<{ readonly keys: KeysRefusal } | { readonly door: DoorRefusal } | undefined> {
  if (!board.copies.has(copy)) return { door: { kind: 'missing' } };
  const key = await board.keys.personKey(withProof(board, proof));
  if (!key.ok) return { keys: key.error };
  key.value.fill(0);
  return undefined;
}
