import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';

import { createBoardFile, openBoardStore, type VaultKey } from '../../../db/index.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { DoorRefusal } from '../../../shared/ipc/errors.ts';
import type { VaultProbe } from '../../../shared/ipc/payloads.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { BoardStore } from '../../../shared/ports/board-store.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import { syncFile, writeFileDurably } from '../folder/durable-files.ts';
import { isFileAt, layoutAt, layoutOf, safeFolderName, type VaultLayout } from '../folder/layout.ts';
import { makeFolder } from '../folder/new-folder.ts';
import { calibrateCost, checkKeys, createKeys, openKeys, type KdfCost, type KeysRefusal } from '../keys/index.ts';
import type { VaultFiles } from '../usecases/ports.ts';
import { backUp } from './back-up.ts';

/** `cost`: fixed work for a passphrase instead of what this computer takes half a second for; below the floor nothing opens. */
export interface VaultFilesOptions {
  readonly clock: Clock;
  readonly cost?: KdfCost | undefined;
}

/** Vaults as folders with `vault.db` and `vault.keys`. */
export function createVaultFiles({ clock, cost }: VaultFilesOptions): VaultFiles {
  return {
    probe: (given) => Promise.resolve(probe(layoutAt(given))),
    async open(given, passphrase) {
      const layout = layoutAt(given);
      const text = readKeys(layout);
      if (!text.ok) return text;
      const opened = await openKeys(text.value, passphrase);
      if (!opened.ok) return err(doorRefusal(opened.error));
      const { slotId, secret } = opened.value;
      try {
        const store = openStore(layout, secret, clock);
        return store.ok ? ok({ path: layout.folder, person: slotId as PersonId, store: store.value }) : store;
      } finally {
        secret.wipe();
      }
    },
    async create({ folder, name, passphrase, seed }) {
      const person = randomUUID() as PersonId;
      const { text, secret } = await createKeys(
        passphrase,
        { slotId: person, label: '' },
        cost ?? (await calibrateCost()),
      );
      try {
        const made = await makeFolder(folder, safeFolderName(name), (draft) =>
          fill(layoutOf(draft), text, secret, seed),
        );
        if (!made.ok) return made;
        let isOpen = false;
        try {
          const store = openStore(layoutOf(made.value), secret, clock);
          isOpen = store.ok;
          return store.ok ? ok({ path: made.value, person, store: store.value }) : store;
        } finally {
          if (!isOpen) rmSync(made.value, { recursive: true, force: true });
        }
      } finally {
        secret.wipe();
      }
    },
  };
}

function probe(layout: VaultLayout): VaultProbe {
  const keys = readKeys(layout);
  if (!keys.ok) return { kind: keys.error.kind };
  const checked = checkKeys(keys.value);
  return { kind: checked.ok ? 'ready' : checked.error.kind };
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

type Unreadable = Extract<DoorRefusal, { readonly kind: 'missing' | 'damaged' | 'not-writable' }>;

function readKeys({ database, keys }: VaultLayout): Result<string, Unreadable> {
  // Looked at, never opened: closing a descriptor of the database would release the locks this process may hold on it.
  if (isFileAt(database) !== true) return err({ kind: 'missing' });
  try {
    return ok(readFileSync(keys, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Whole, as far as anybody knows: another user's.
    return err(code === 'EACCES' || code === 'EPERM' ? { kind: 'not-writable' } : { kind: 'damaged', part: 'keys' });
  }
}

function doorRefusal(refusal: KeysRefusal): DoorRefusal {
  return refusal.kind === 'damaged' ? { kind: 'damaged', part: 'keys' } : refusal;
}

function openStore(layout: VaultLayout, key: VaultKey, clock: Clock): Result<BoardStore, DoorRefusal> {
  const opened = openBoardStore({
    file: layout.database,
    key,
    beforeMigration: (fromVersion, copyTo) =>
      backUp(layout, key, copyTo, `${clock.now().replace(/[^0-9TZ]/g, '')}-v${fromVersion}`),
  });
  if (opened.ok) return opened;
  return err(opened.error.kind === 'damaged' ? { kind: 'damaged', part: 'data' } : opened.error);
}
