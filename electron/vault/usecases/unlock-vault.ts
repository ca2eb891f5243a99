import type { PersonId } from '../../../shared/domain/ids.ts';
import type { DoorRefusal } from '../../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { StoreError } from '../../../shared/ports/board-store.ts';
import { forgetOldAccess } from './access-keeping.ts';
import { loadOpenBoard, type OpenBoard } from './open-board.ts';
import type { OpenedVault, VaultFiles } from './ports.ts';
import { forgetUnusedPortraits } from './portraits.ts';

type Surroundings = Pick<OpenBoard, 'clock' | 'publish'>;

export interface Unlocking {
  readonly path: string;
  readonly passphrase: string;
  /** Whose slots are tried first. */
  readonly likely: readonly PersonId[];
}

/** Opens a vault and reads its board. Throws `StoreError` when the disk fails. */
export async function unlockVault(
  files: VaultFiles,
  { path, passphrase, likely }: Unlocking,
  surroundings: Surroundings,
): Promise<Result<OpenBoard, DoorRefusal>> {
  const opened = await files.open(path, passphrase, likely);
  return opened.ok ? enterVault(opened.value, surroundings) : opened;
}

/** Reads the board of an opened vault. Damage found on the way is told at the door, and the vault is closed again. */
export async function enterVault(
  vault: OpenedVault,
  surroundings: Surroundings,
): Promise<Result<OpenBoard, DoorRefusal>> {
  try {
    const board = await loadOpenBoard(vault, surroundings);
    forgetUnusedPortraits(board);
    forgetOldAccess(board);
    await noteErased(vault);
    return ok(board);
  } catch (error) {
    await vault.store.close();
    if (error instanceof StoreError && error.cause === 'damaged') return err({ kind: 'damaged', part: 'data' });
    throw error;
  }
}

/** A crash may have come between an erasure and its line beside the vault. */
async function noteErased({ store, copies }: OpenedVault): Promise<void> {
  const erased = await store.loadErased();
  try {
    copies.noteErased(erased.map(({ id }) => id));
  } catch (error) {
    // A full disk must not keep a board from opening.
    if (!(error instanceof StoreError)) throw error;
  }
}
