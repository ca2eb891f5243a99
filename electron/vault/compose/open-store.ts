import { existsSync, rmSync } from 'node:fs';

import { openBoardStore, type OpenedBoardStore, type OpeningKeys, type VaultKey } from '../../../db/index.ts';
import type { DoorRefusal } from '../../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import { asDiskError, tidyBeside } from '../folder/durable-files.ts';
import type { VaultLayout } from '../folder/layout.ts';
import { movedAt } from '../folder/moved-mark.ts';
import { resealed, type OpenedKeys } from '../keys/index.ts';
import { backUp } from './back-up.ts';
import { nextSeq } from './backups-list.ts';
import { readKeys, replaceKeys, type KeyText } from './key-text.ts';
import { finishRestore } from './restore-finish.ts';

/** A vault that is open, and locked for this process. */
export interface OpenFiles {
  readonly store: OpenedBoardStore;
  /** Opened keys of `text`; the holder wipes them. */
  readonly keys: OpenedKeys;
  readonly text: KeyText;
}

/** Between the reading of the keys and the lock another process may have changed them; no more often than this. */
const MAX_ATTEMPTS = 5;

/**
 * Opens a vault's keys with `unlock` and then its database. Whatever a crash left of an encryption anew is finished or taken back, so that one
 * data key is left. Refused with 'older-keys': the database was opened with a newer key file before; not when `mayBeOlder`; with 'moved', before anything is asked. Throws `StoreError` when
 * the disk fails.
 */
export async function openFiles<E>(
  layout: VaultLayout,
  clock: Clock,
  unlock: (text: KeyText) => Promise<Result<OpenedKeys, E>>,
  mayBeOlder = false,
): Promise<Result<OpenFiles, E | DoorRefusal>> {
  finishRestore(layout);
  const at = movedAt(layout);
  if (at !== undefined) return err({ kind: 'moved', at });
  for (let attempt = 1; ; attempt += 1) {
    const text = readKeys(layout);
    if (!text.ok) return text;
    const keys = await unlock(text.value);
    if (!keys.ok) return keys;
    const opened = await openUnder(layout, clock, keys.value, text.value, mayBeOlder).catch((error: unknown) => {
      keys.value.wipe();
      throw asDiskError(error);
    });
    if (opened.ok) return opened;
    keys.value.wipe();
    if (opened.error.kind !== 'changed') return err(opened.error);
    if (attempt === MAX_ATTEMPTS) return err({ kind: 'in-use' });
  }
}

/** The board's database under this key, locked for this process. */
export function openStore(
  layout: VaultLayout,
  key: VaultKey,
  keys: OpeningKeys,
  clock: Clock,
): Result<OpenedBoardStore, DoorRefusal> {
  const opened = openBoardStore({
    file: layout.database,
    key,
    keys,
    beforeMigration: (_fromVersion, copyTo) =>
      backUp(layout, key, copyTo, { seq: nextSeq(layout.backups), at: clock.now(), reason: 'upgrade' }),
  });
  if (opened.ok) return opened;
  return err(opened.error.kind === 'damaged' ? { kind: 'damaged', part: 'data' } : opened.error);
}

async function openUnder(
  layout: VaultLayout,
  clock: Clock,
  keys: OpenedKeys,
  text: KeyText,
  mayBeOlder: boolean,
): Promise<Result<OpenFiles, DoorRefusal | { readonly kind: 'changed' }>> {
  const isUnchanged = (): boolean => {
    const now = readKeys(layout);
    return now.ok && now.value.text === text.text;
  };
  let refusal: DoorRefusal = { kind: 'damaged', part: 'data' };
  for (const [index, secret] of keys.secrets.entries()) {
    const { generation } = text.file;
    const store = openStore(layout, secret, { generation, mayBeOlder }, clock);
    if (!store.ok) {
      refusal = store.error;
      // Under another key a database looks the same as a damaged one.
      if (refusal.kind === 'damaged') continue;
      // Opened elsewhere meanwhile, with the next keys.
      if (refusal.kind === 'older-keys' && !isUnchanged()) return err({ kind: 'changed' });
      return store;
    }
    try {
      // Only whoever holds the database's lock writes its keys.
      if (!isUnchanged()) {
        await store.value.close();
        return err({ kind: 'changed' });
      }
      removeNewDatabase(layout);
      const isNewest = generation >= store.value.keysGeneration;
      const settled = await settle(layout, keys, text, index, isNewest);
      return ok({ store: store.value, ...settled });
    } catch (error) {
      await store.value.close();
      throw error;
    }
  }
  return err(isUnchanged() ? refusal : { kind: 'changed' });
}

/** Leaves one data key, the one under which the database was opened. Precondition: it is locked for this process. */
async function settle(
  layout: VaultLayout,
  keys: OpenedKeys,
  text: KeyText,
  index: number,
  isNewest: boolean,
): Promise<Pick<OpenFiles, 'keys' | 'text'>> {
  const secret = keys.secrets[index];
  if (!secret || keys.secrets.length === 1) {
    // Beside an older file may lie the newest.
    if (isNewest) tidyBeside(layout.keys, text.text);
    return { keys, text };
  }
  const settled = replaceKeys(layout, text, await resealed(keys, [secret], text.file.generation));
  for (const other of keys.secrets) if (other !== secret) other.wipe();
  return { keys: { ...keys, file: settled.file, secrets: [secret] }, text: settled };
}

/** Removes what was to take the database's place and did not. */
export function removeNewDatabase({ newDatabase }: VaultLayout): void {
  for (const ending of ['', '-journal', '-wal', '-shm']) {
    const file = `${newDatabase}${ending}`;
    if (existsSync(file)) rmSync(file);
  }
}
