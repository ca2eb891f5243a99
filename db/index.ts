import { ok, type Result } from '../shared/lib/result.ts';
import type { BoardStore } from '../shared/ports/board-store.ts';
import type { VaultKey } from './sqlite/cipher.ts';
import { connect, DriverMissing } from './sqlite/driver.ts';
import { migrations } from './sqlite/migrations/index.ts';
import { createDatabase, isWholeDatabase, openDatabase, type OpenRefusal, type OpenRequest } from './sqlite/open.ts';
import { createBoardStore } from './sqlite/repositories/board-store.ts';

export type { VaultKey } from './sqlite/cipher.ts';
export type { OpenRefusal } from './sqlite/open.ts';
export { makeRekeyedCopy, type RekeyedCopy, type RekeyRequest } from './sqlite/rekey-copy.ts';

/** Opens the board kept in an encrypted file; locked for this process until `close`. See `openDatabase` for what is thrown. */
export function openBoardStore(request: Omit<OpenRequest, 'migrations'>): Result<BoardStore, OpenRefusal> {
  const opened = openDatabase({ ...request, migrations });
  return opened.ok ? ok(createBoardStore(opened.value, request.file)) : opened;
}

/** Makes an empty board in a new encrypted file. See `createDatabase` for what is thrown. */
export function createBoardFile(file: string, key: VaultKey): BoardStore {
  return createBoardStore(createDatabase({ file, key, migrations }), file);
}

/** Whether the file can be read from end to end under this key. Writes nothing. */
export function isWholeBoardFile(file: string, key: VaultKey): boolean {
  return isWholeDatabase({ file, key, migrations });
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
