import { ok, type Result } from '../shared/lib/result.ts';
import type { BoardStore } from '../shared/ports/board-store.ts';
import type { VaultKey } from './sqlite/cipher.ts';
import { connect, DriverMissing } from './sqlite/driver.ts';
import { asStoreError } from './sqlite/failures.ts';
import { keysGenerationOf } from './sqlite/keys-generation.ts';
import { migrations } from './sqlite/migrations/index.ts';
import {
  copyVerified,
  createDatabase,
  isHeld,
  isWholeDatabase,
  openDatabase,
  type OpenRefusal,
  type OpenRequest,
} from './sqlite/open.ts';
import { createBoardStore } from './sqlite/repositories/board-store.ts';

export type { VaultKey } from './sqlite/cipher.ts';
export type { OpeningKeys } from './sqlite/keys-generation.ts';
export type { OpenRefusal } from './sqlite/open.ts';
export { makeRekeyedCopy } from './sqlite/rekey-copy.ts';

/** A board, and the highest generation of keys that its file was ever opened with, this opening's included. */
export interface OpenedBoardStore extends BoardStore {
  readonly keysGeneration: number;
  /** See `copyVerified`. Precondition: not closed. */
  readonly copyTo: (file: string) => void;
  /** About what a copy needs. */
  readonly sizeInBytes: () => number;
}

/** Opens the board kept in an encrypted file; locked for this process until `close`. See `openDatabase` for what is thrown. */
export function openBoardStore(request: Omit<OpenRequest, 'migrations'>): Result<OpenedBoardStore, OpenRefusal> {
  const opened = openDatabase({ ...request, migrations });
  if (!opened.ok) return opened;
  const connection = opened.value;
  try {
    const keysGeneration = Math.max(keysGenerationOf(connection), request.keys?.generation ?? 0);
    const copyTo = (file: string): void => copyVerified(connection, file);
    const pragma = (name: string): number => Number(connection.pragma(name, { simple: true }));
    const sizeInBytes = (): number => pragma('page_count') * pragma('page_size');
    return ok({ ...createBoardStore(connection, request.file), keysGeneration, copyTo, sizeInBytes });
  } catch (error) {
    // Held by nobody, it would keep everybody out.
    connection.close();
    throw asStoreError(error, request.file);
  }
}

/** Makes an empty board in a new encrypted file. See `createDatabase` for what is thrown. */
export function createBoardFile(file: string, key: VaultKey): BoardStore {
  return createBoardStore(createDatabase({ file, key, migrations }), file);
}

/** Whether the file can be read from end to end under this key. Writes nothing. */
export function isWholeBoardFile(file: string, key: VaultKey): boolean {
  return isWholeDatabase({ file, key, migrations });
}

/** Whether somebody has the board open. Needs no key and writes nothing. */
export function isBoardFileHeld(file: string): boolean {
  return isHeld(file, migrations);
}

/** Loads the native driver, so that the first opening does not wait for it. What is wrong with it as one sentence, or undefined. */
export function loadDriver(): string | undefined {
  try {
    connect(':memory:', { fileMustExist: false, readonly: false, busyTimeoutMs: 0 }).close();
    return undefined;
  } catch (error) {
    if (error instanceof DriverMissing) return error.message;
    throw error;
  }
}
