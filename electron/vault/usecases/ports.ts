import type { PersonId } from '../../../shared/domain/ids.ts';
import type { DoorRefusal } from '../../../shared/ipc/errors.ts';
import type { VaultProbe } from '../../../shared/ipc/payloads.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { BoardStore } from '../../../shared/ports/board-store.ts';

/** A vault whose passphrase was right. The holder closes the store. */
export interface OpenedVault {
  /** The vault's folder. */
  readonly path: string;
  readonly person: PersonId;
  readonly store: BoardStore;
}

/** Vaults on this computer's disks. In each refusal nothing was written; `StoreError` is thrown when the disk fails. */
export interface VaultFiles {
  /** What can be told without a passphrase; opens and locks nothing. */
  probe(path: string): Promise<VaultProbe>;
  /** Makes a vault for one person, with what `seed` puts there; it appears whole or not at all, and is open then. */
  create(request: {
    readonly folder: string;
    readonly name: string;
    readonly passphrase: string;
    readonly seed: (store: BoardStore) => Promise<void>;
  }): Promise<Result<OpenedVault, DoorRefusal>>;
  open(path: string, passphrase: string): Promise<Result<OpenedVault, DoorRefusal>>;
}
