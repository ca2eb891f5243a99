import type { PersonId } from '../../../shared/domain/ids.ts';
import type { DoorRefusal } from '../../../shared/ipc/errors.ts';
import type { VaultProbe } from '../../../shared/ipc/payloads.ts';
import type { PersonRole } from '../../../shared/domain/person.ts';
import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { BoardStore } from '../../../shared/ports/board-store.ts';

/** A vault whose passphrase was right. The holder closes the store. */
export interface OpenedVault {
  /** The vault's folder. */
  readonly path: string;
  readonly person: PersonId;
  readonly role: PersonRole;
  readonly temporary: boolean;
  readonly store: BoardStore;
  readonly keys: KeyRing;
}

/** A person's slot in the key file: no name, which lies in the encrypted file. */
export interface KeySlotInfo {
  readonly id: PersonId;
  readonly role: PersonRole;
  readonly temporary: boolean;
  readonly since: IsoDate;
}

export interface KeyRingState {
  readonly people: readonly KeySlotInfo[];
  readonly recovery: { readonly since: IsoDate } | null;
  readonly escrow: { readonly since: IsoDate; readonly fingerprint: string } | null;
}

/** Who asks, and their passphrase typed once more. */
export interface Proof {
  readonly person: PersonId;
  readonly passphrase: string;
}

type KeysResult<T = KeyRingState> = Promise<Result<T, KeysRefusal>>;

/**
 * The key file of an open vault. Each change is durable on return, is one generation, leaves `vault.db` untouched, and needs the passphrase of whoever
 * asks, since the vault keeps no key in hand. There is always a supervisor among the slots. Throws `StoreError` when the disk fails; the former file stays then.
 */
export interface KeyRing {
  read(): Promise<KeyRingState>;
  addPerson(proof: Proof, person: Omit<KeySlotInfo, 'since'> & { readonly passphrase: string }): KeysResult;
  setRole(proof: Proof, id: PersonId, role: PersonRole): KeysResult;
  removePerson(proof: Proof, id: PersonId): KeysResult;
  /** A way in made anew by somebody else: temporary, and the former one (PIN included) opens nothing any more. */
  resetPassphrase(proof: Proof, id: PersonId, passphrase: string): KeysResult;
  changePassphrase(proof: Proof, passphrase: string): KeysResult;
  /** The key to write down; not in the file before `confirmRecovery`. Asked again, the one before is forgotten. */
  makeRecovery(proof: Proof): KeysResult<string>;
  /** The key made last, while it waits to be typed back; null when there is none. */
  pendingRecovery(): string | null;
  confirmRecovery(typed: string): KeysResult;
  setEscrow(proof: Proof, publicKeyPem: string): KeysResult;
  removeEscrow(proof: Proof): KeysResult;
  /** What unwraps the data key for this person, for a PIN to guard. The caller wipes it. */
  personKey(proof: Proof): KeysResult<Uint8Array>;
  /**
   * Encrypts the data file anew under a new data key, for the same slots, whose holders need not be there. Closes the store first, also when it
   * fails. A crash at any point leaves a vault that opens.
   */
  rotate(proof: Proof, store: BoardStore): KeysResult<null>;
}

/** A vault opened without a passphrase: whoever holds the recovery key or the escrow key makes a way in again. */
export interface RecoveredVault {
  readonly people: readonly KeySlotInfo[];
  readonly store: BoardStore;
  /** A passphrase for one of the people, or for a new one; a supervisor either way. Closes nothing when it is refused. */
  enterAs(id: PersonId, passphrase: string): Promise<Result<OpenedVault, KeysRefusal>>;
}

export type RecoveryWay =
  | { readonly kind: 'recovery-key'; readonly typed: string }
  | { readonly kind: 'escrow'; readonly privateKey: string; readonly passphrase: string | null };

/** Vaults on this computer's disks. In each refusal nothing was written; `StoreError` is thrown when the disk fails. */
export interface VaultFiles {
  /** What can be told without a passphrase; opens and locks nothing. */
  probe(path: string): Promise<VaultProbe>;
  /** Makes a vault for one person, with what `seed` puts there; it appears whole or not at all, and is open then. */
  create(request: {
    readonly folder: string;
    readonly person: PersonId;
    readonly name: string;
    readonly passphrase: string;
    readonly seed: (store: BoardStore) => Promise<void>;
  }): Promise<Result<OpenedVault, DoorRefusal>>;
  /** `likely`: whose slots are tried first. */
  open(path: string, passphrase: string, likely: readonly PersonId[]): Promise<Result<OpenedVault, DoorRefusal>>;
  /** With what `KeyRing.personKey` gave. 'wrong-passphrase': it opens this person's slot no longer. Wipes nothing. */
  openWithPersonKey(path: string, person: PersonId, key: Uint8Array): Promise<Result<OpenedVault, DoorRefusal>>;
  /** The holder closes the store, or enters. */
  recover(path: string, way: RecoveryWay): Promise<Result<RecoveredVault, DoorRefusal | KeysRefusal>>;
}
