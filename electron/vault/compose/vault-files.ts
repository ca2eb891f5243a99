import { existsSync, rmSync } from 'node:fs';

import { createBoardFile, type VaultKey } from '../../../db/index.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { DoorRefusal } from '../../../shared/ipc/errors.ts';
import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import type { VaultProbe } from '../../../shared/ipc/payloads.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import type { BoardStore } from '../../../shared/ports/board-store.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import { syncFile, writeFileDurably } from '../folder/durable-files.ts';
import { layoutAt, layoutOf, safeFolderName, type VaultLayout } from '../folder/layout.ts';
import { movedAt } from '../folder/moved-mark.ts';
import { makeFolder } from '../folder/new-folder.ts';
import { thisComputer } from '../folder/place-world.ts';
import { sharedPlaceOf } from '../folder/shared-place.ts';
import {
  calibrateCost,
  createKeys,
  openWithEscrowKey,
  openWithPassphrase,
  openWithRecoveryKey,
  openWithSlotKey,
  personIn,
  type KdfCost,
  type OpenedKeys,
} from '../keys/index.ts';
import type { OpenedVault, VaultFiles } from '../usecases/ports.ts';
import { copiesAtDoor, createCopies } from './backups.ts';
import { createKeyRing, type KeyRingSurroundings } from './key-ring.ts';
import { readKeys, type KeyText } from './key-text.ts';
import { openFiles, openStore, type OpenFiles } from './open-store.ts';
import { createRecoveredVault } from './recovered-vault.ts';
import { takeBack } from './take-back.ts';

/** `cost`: fixed work for a passphrase instead of what this computer takes half a second for; below the floor nothing opens. */
export interface VaultFilesOptions {
  readonly clock: Clock;
  readonly cost?: KdfCost | undefined;
}

/** Vaults as folders with `vault.db` and `vault.keys`. */
export function createVaultFiles({ clock, cost: fixedCost }: VaultFilesOptions): VaultFiles {
  let measured: Promise<KdfCost> | undefined;
  const cost = (): Promise<KdfCost> => (fixedCost ? Promise.resolve(fixedCost) : (measured ??= calibrateCost()));
  const surroundingsOf = (layout: VaultLayout): KeyRingSurroundings => ({ layout, clock, cost });
  const openAs = async <E>(
    given: string,
    unlock: (text: KeyText) => Promise<Result<OpenedKeys, E>>,
  ): Promise<Result<OpenedVault, E | DoorRefusal>> => {
    const layout = layoutAt(given);
    const files = await openFiles(layout, clock, unlock);
    if (!files.ok) return files;
    files.value.keys.wipe();
    return ok(openedVault(files.value, surroundingsOf(layout)));
  };
  return {
    ...copiesAtDoor(clock),
    takeBack: (given, passphrase) => takeBack(layoutAt(given), passphrase),
    sharedPlaceOf: (given) => sharedPlaceOf(given, thisComputer),
    probe: (given) => Promise.resolve(probe(layoutAt(given))),
    open: (given, passphrase, likely) => openAs(given, ({ file }) => openWithPassphrase(file, passphrase, likely)),
    openWithPersonKey: (given, person, key) => openAs(given, ({ file }) => openWithSlotKey(file, person, key)),
    async recover(given, way) {
      const layout = layoutAt(given);
      const unlock = ({ file }: KeyText): Promise<Result<OpenedKeys, DoorRefusal | KeysRefusal>> =>
        way.kind === 'escrow'
          ? openWithEscrowKey(file, way.privateKey, way.passphrase)
          : openWithRecoveryKey(file, way.typed);
      // The way back in when the newest key file is lost.
      const files = await openFiles(layout, clock, unlock, true);
      return files.ok ? ok(createRecoveredVault(files.value, surroundingsOf(layout))) : files;
    },
    async create({ folder, person, name, passphrase, seed }) {
      const owner = { slotId: person, role: 'supervisor', temporary: false, since: clock.today() } as const;
      const { text, secret } = await createKeys(passphrase, owner, await cost());
      try {
        const made = await makeFolder(folder, safeFolderName(name), (draft) =>
          fill(layoutOf(draft), text, secret, seed),
        );
        return made.ok ? enterNew(surroundingsOf(layoutOf(made.value)), secret, owner) : made;
      } finally {
        secret.wipe();
      }
    },
  };
}

function probe(layout: VaultLayout): VaultProbe {
  // A crash came into a restore; the next opening finishes it.
  if (existsSync(layout.restored)) return { kind: 'ready' };
  const keys = readKeys(layout);
  if (!keys.ok) return { kind: keys.error.kind };
  const at = movedAt(layout);
  return at === undefined ? { kind: 'ready' } : { kind: 'moved', at };
}

async function fill(
  { database, keys }: VaultLayout,
  text: string,
  key: VaultKey,
  seed: (store: BoardStore) => Promise<void>,
): Promise<void> {
  writeFileDurably(keys, text);
  const store = createBoardFile(database, key);
  try {
    await seed(store);
  } finally {
    await store.close();
  }
  syncFile(database);
}

/** Opens a vault that was made just now, or takes it away again. */
function enterNew(
  surroundings: KeyRingSurroundings,
  key: VaultKey,
  { slotId, role, temporary }: Standing,
): Result<OpenedVault, DoorRefusal> {
  const { layout, clock } = surroundings;
  let isOpen = false;
  try {
    const text = readKeys(layout);
    if (!text.ok) return text;
    const { generation } = text.value.file;
    const store = openStore(layout, key, { generation, mayBeOlder: false }, clock);
    if (!store.ok) return store;
    isOpen = true;
    const keys = createKeyRing(text.value, surroundings);
    const copies = createCopies(layout, store.value, clock);
    return ok({ path: layout.folder, person: slotId as PersonId, role, temporary, store: store.value, keys, copies });
  } finally {
    if (!isOpen) rmSync(layout.folder, { recursive: true, force: true });
  }
}

type Standing = Pick<NonNullable<ReturnType<typeof personIn>>, 'slotId' | 'role' | 'temporary'>;

/** Precondition: a person's slot was opened. */
function openedVault({ store, keys, text }: OpenFiles, surroundings: KeyRingSurroundings): OpenedVault {
  const slot = personIn(text.file, keys.slotId);
  if (!slot) throw new Error('the slot that was opened is a person’s');
  const { slotId, role, temporary } = slot;
  const { layout, clock } = surroundings;
  const ring = createKeyRing(text, surroundings);
  const copies = createCopies(layout, store, clock);
  return { path: layout.folder, person: slotId as PersonId, role, temporary, store, keys: ring, copies };
}
