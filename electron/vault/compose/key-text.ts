import { readFileSync } from 'node:fs';

import type { DoorRefusal } from '../../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { StoreError } from '../../../shared/ports/board-store.ts';
import { asDiskError, writeFileDurably } from '../folder/durable-files.ts';
import { isFileAt, type VaultLayout } from '../folder/layout.ts';
import { parseKeys, type KeyFile } from '../keys/index.ts';

export type Unreadable = Extract<DoorRefusal, { readonly kind: 'missing' | 'damaged' | 'not-writable' | 'newer' }>;

/** A key file as it lies on the disk. */
export interface KeyText {
  readonly text: string;
  readonly file: KeyFile;
}

/** The key file of a vault, as far as can be told without a key. Writes nothing. */
export function readKeys({ database, keys }: VaultLayout): Result<KeyText, Unreadable> {
  // Looked at, never opened: closing a descriptor of the database would release the locks this process may hold on it.
  if (isFileAt(database) !== true) return err({ kind: 'missing' });
  try {
    const text = readFileSync(keys, 'utf8');
    const parsed = parseKeys(text);
    return parsed.ok ? ok({ text, file: parsed.value }) : parsed;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Whole, as far as anybody knows: another user's.
    return err(code === 'EACCES' || code === 'EPERM' ? { kind: 'not-writable' } : { kind: 'damaged', part: 'keys' });
  }
}

/** Throws `StoreError` when what lies there is not `known`: it may be another vault's, whose keys must not be lost. */
export function checkUntouched(layout: VaultLayout, known: KeyText): void {
  const now = readKeys(layout);
  if (!now.ok) throw new StoreError(now.error.kind === 'damaged' ? 'damaged' : 'gone');
  if (now.value.text !== known.text) throw new StoreError('gone');
}

/** Writes another key file in the place of `known`, durably. Throws `StoreError`; the former one stays then. Precondition: this process holds the database's lock. */
export function replaceKeys(layout: VaultLayout, known: KeyText, text: string): KeyText {
  const parsed = parseKeys(text);
  if (!parsed.ok) throw new Error('the key file is not what was meant to be written');
  checkUntouched(layout, known);
  try {
    writeFileDurably(layout.keys, text);
  } catch (error) {
    throw asDiskError(error);
  }
  return { text, file: parsed.value };
}
