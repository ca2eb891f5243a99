import type { PersonId } from '../../../shared/domain/ids.ts';
import type { SharedPlace } from '../../../shared/domain/shared-place.ts';
import type { DoorRefusal } from '../../../shared/ipc/errors.ts';
import type { BoardCopies, BoardCopy, CopyReason, VaultProbe } from '../../../shared/ipc/payloads.ts';
import type { PersonRole } from '../../../shared/domain/person.ts';
import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { BoardStore, Erased } from '../../../shared/ports/board-store.ts';

/** A vault whose passphrase was right. The holder closes the store. */
export interface OpenedVault {
  /** The vault's folder. */
  readonly path: string;
  readonly person: PersonId;
  readonly role: PersonRole;
  readonly temporary: boolean;
  readonly store: BoardStore;
  readonly keys: KeyRing;
  readonly copies: VaultCopies;
}

/** A copy that somebody chose, and the passphrase that opens it: the one of its own day. */
export interface ChosenCopy {
  readonly copy: string;
  readonly passphrase: string;
}

/** What a copy holds, as far as it is compared and counted. */
export type CopyContent = Pick<BoardStore, 'loadRecords' | 'loadRecent' | 'loadSince' | 'erase'> & {
  /** Whom the lists beside the board and the copy tell to be erased, so that a restore leaves them out. */
  readonly listed: readonly string[];
};

/**
 * Copies of an open vault. `place`: a folder that somebody chose, in which each board has a folder of its own; null: beside the vault. Throws `StoreError`
 * when the disk fails; nothing half-made counts then, and no former copy is gone.
 */
export interface VaultCopies {
  list(place: string | null): Promise<BoardCopies>;
  /** Makes a copy, reads it back, and lets go of copies beyond what is kept. Precondition: runs in the board's queue. */
  make(place: string | null, reason: CopyReason): Promise<BoardCopy>;
  /** Whether the last one there is of another day, or some hours old. */
  isDue(place: string | null): boolean;
  /** Whether a board's copy lies in this folder, of whatever kind. Looks, and opens nothing. */
  has(copy: string): boolean;
  /** Opens a copy of the copy for as long as `look` looks; what is written there goes with it. Refused as `VaultFiles.restore` refuses. */
  look<T>(chosen: ChosenCopy, look: (content: CopyContent) => Promise<T>): Promise<Result<T, DoorRefusal>>;
  /** Closes the store and puts the copy in the vault's place, see `VaultFiles.restore`; `erased` stay erased. */
  restore(chosen: ChosenCopy, erased: readonly Erased[], store: BoardStore): Promise<Result<null, DoorRefusal>>;
  /** What the last restore put by, where it is there still and whole. */
  aside(): Promise<BoardCopy | null>;
  /** Whether this copy would go with the computer: it lies in the vault's own folder. */
  isBeside(copy: string): boolean;
  /** Whether whoever can open the vault now can open this copy, with the same passphrase. */
  hasSameKeys(copy: string): boolean;
  /** Marks the vault as moved to another computer, so that nobody opens it here by mistake. On return it is durable. */
  markMoved(): void;
  /** Who was erased, written down beside the vault as well: should it be damaged, its copies are told by that. On return it is durable. */
  noteErased(ids: readonly Erased['id'][]): void;
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
  /** The copies in or below a folder, or the copy it is. */
  findCopies(place: string): Promise<BoardCopies>;
  /** See `VaultCopies.look`. */
  lookAtCopy<T>(chosen: ChosenCopy, look: (content: CopyContent) => Promise<T>): Promise<Result<T, DoorRefusal>>;
  /** Puts a copy in the place of the vault at `path`, or where none is; what lies there is put by, never deleted. Refused: missing, damaged, wrong-passphrase, newer, in-use, not-writable. */
  restore(path: string, chosen: ChosenCopy): Promise<Result<{ readonly path: string }, DoorRefusal>>;
  /** Takes a vault that was moved into use again; opens nothing. Refused: missing (it was not moved), damaged, newer, wrong-passphrase, not-allowed (no supervisor's). */
  takeBack(
    path: string,
    passphrase: string,
  ): Promise<Result<{ readonly path: string }, DoorRefusal | { readonly kind: 'not-allowed' }>>;
  /** Who else has a hand in this folder; null where nobody is known to. */
  sharedPlaceOf(path: string): Promise<SharedPlace | null>;
  /** The holder closes the store, or enters. */
  recover(path: string, way: RecoveryWay): Promise<Result<RecoveredVault, DoorRefusal | KeysRefusal>>;
}
