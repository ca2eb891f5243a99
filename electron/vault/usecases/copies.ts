import type { Citizen } from '../../../shared/domain/citizen.ts';
import type { DoorRefusal } from '../../../shared/ipc/errors.ts';
import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import type { BoardCopy, CopyPreview, CopyReason } from '../../../shared/ipc/payloads.ts';
import { err, type Result } from '../../../shared/lib/result.ts';
import { sameValue } from '../../../shared/lib/same-value.ts';
import { StoreError } from '../../../shared/ports/board-store.ts';
import { withProof } from './change-keys.ts';
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

/** What a copy holds; `now`: the cards of the board that is open, null where none is. */
export async function previewOf(content: CopyContent, now: readonly Citizen[] | null): Promise<CopyPreview> {
  const { citizen: then } = await content.loadRecords();
  const [last] = await content.loadRecent(null, 1);
  return {
    cards: then.length,
    lastChangeAt: last?.at ?? null,
    difference: now && differenceOf(now, then),
  };
}

function differenceOf(now: readonly Citizen[], then: readonly Citizen[]): NonNullable<CopyPreview['difference']> {
  const present = new Map(now.map((citizen) => [citizen.id, citizen]));
  const copied = new Set(then.map(({ id }) => id));
  const difference = { gone: 0, back: 0, moved: 0, changed: 0 };
  for (const { id } of now) if (!copied.has(id)) difference.gone += 1;
  for (const citizen of then) {
    const other = present.get(citizen.id);
    if (!other) difference.back += 1;
    else if (other.laneId !== citizen.laneId || other.consultantId !== citizen.consultantId) difference.moved += 1;
    else if (!sameValue({ ...other, order: null }, { ...citizen, order: null })) difference.changed += 1;
  }
  return difference;
}

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
    const now = [...board.records.all('citizen')];
    const looked = await board.copies.look(chosenOf(restoring), (content) => previewOf(content, now));
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
