import { randomBytes } from 'node:crypto';
import { accessSync, closeSync, constants, existsSync, openSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

import { err, ok, type Result } from '../../shared/lib/result.ts';
import { StoreError } from '../../shared/ports/board-store.ts';
import { applyKey, applySettings, type VaultKey } from './cipher.ts';
import { connect, isDriverError, type SqliteConnection } from './driver.ts';
import { asStoreError, failureOf } from './failures.ts';
import { keysGenerationOf, raiseKeysGeneration, type OpeningKeys } from './keys-generation.ts';
import { migrate, newestVersion, versionOf, type Migration } from './migrate.ts';

/** Another process holds the file: its holder keeps the lock as long as it lives, so waiting longer would not help. */
const BUSY_TIMEOUT_MS = 400;

/** Why a database file cannot be opened; nothing was written then. */
export type OpenRefusal =
  | { readonly kind: 'missing' }
  /** Empty, not a database under this key, or broken inside. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'in-use' }
  | { readonly kind: 'newer'; readonly found: number; readonly supported: number }
  | { readonly kind: 'not-writable' }
  /** It was opened with a newer key file before. */
  | { readonly kind: 'older-keys' };

export interface OpenRequest {
  readonly file: string;
  readonly key: VaultKey;
  /** Remembered when the file opens. Absent: nothing is compared and nothing remembered. */
  readonly keys?: OpeningKeys;
  /** Oldest first, numbered from 1 without gaps. */
  readonly migrations: readonly Migration[];
  /** Called before an existing file is brought to a newer version; `copyTo` writes an encrypted copy (same key) to a path that must not exist. Throwing stops the migration. */
  readonly beforeMigration: (fromVersion: number, copyTo: (file: string) => void) => void;
}

/**
 * The database in `file`, locked for this process, with every setting read back, brought to the newest version.
 * Throws `StoreError` when the disk fails while migrating; the file is then as it was.
 */
export function openDatabase(request: OpenRequest): Result<SqliteConnection, OpenRefusal> {
  const { file } = request;
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return err({ kind: 'missing' });
  // An empty file would open as an empty database under any key.
  if (!stats.isFile() || stats.size === 0) return err({ kind: 'damaged' });
  if (!isWritable(file) || !isWritable(path.dirname(file))) return err({ kind: 'not-writable' });
  const leftover = statSync(`${file}-wal`, { throwIfNoEntry: false });
  const refusal = leftover && leftover.size > 0 ? lookWithoutWriting(request) : undefined;
  return refusal ? err(refusal) : openForWriting(request);
}

/** A new database under this key, for its owner alone. Throws when the file exists, and `StoreError` when the disk fails; the caller removes what is left then. */
export function createDatabase({
  file,
  key,
  migrations,
}: Pick<OpenRequest, 'file' | 'key' | 'migrations'>): SqliteConnection {
  if (existsSync(file)) throw new Error('a database is never made over another file');
  makeOwnFile(file);
  const connection = connect(file, { fileMustExist: false, readonly: false, busyTimeoutMs: BUSY_TIMEOUT_MS });
  return closeOnThrow(connection, file, () => {
    applyKey(connection, key);
    applySettings(connection);
    migrate(connection, migrations);
    return connection;
  });
}

/** Whether the file can be read from end to end under this key and is of a version we know. Writes nothing. */
export function isWholeDatabase(request: Pick<OpenRequest, 'file' | 'key' | 'migrations'>): boolean {
  return lookWithoutWriting(request) === undefined;
}

/**
 * After a crash the log holds committed pages, and closing a writable connection would work them in. So a file that may have to be refused
 * is first looked at over a read-only connection, which cannot.
 */
function lookWithoutWriting({
  file,
  key,
  keys,
  migrations,
}: Pick<OpenRequest, 'file' | 'key' | 'keys' | 'migrations'>): OpenRefusal | undefined {
  const sharedIndex = `${file}-shm`;
  const hadIndex = existsSync(sharedIndex);
  try {
    const connection = connect(file, { fileMustExist: true, readonly: true, busyTimeoutMs: BUSY_TIMEOUT_MS });
    try {
      applyKey(connection, key);
      const refusal = newerThan(connection, migrations) ?? olderThan(connection, keys);
      if (refusal) return refusal;
      return connection.pragma('quick_check(1)', { simple: true }) === 'ok' ? undefined : { kind: 'damaged' };
    } finally {
      connection.close();
    }
  } catch (error) {
    return refusalOf(error, file);
  } finally {
    if (!hadIndex) rmSync(sharedIndex, { force: true });
  }
}

function openForWriting(request: OpenRequest): Result<SqliteConnection, OpenRefusal> {
  const { file, keys, migrations, beforeMigration } = request;
  let connection: SqliteConnection;
  try {
    connection = connect(file, { fileMustExist: true, readonly: false, busyTimeoutMs: BUSY_TIMEOUT_MS });
  } catch (error) {
    return err(refusalOf(error, file));
  }
  return closeOnThrow(connection, file, (): Result<SqliteConnection, OpenRefusal> => {
    const refusal = prepare(connection, request);
    if (refusal) {
      connection.close();
      return err(refusal);
    }
    removeLeftBeside(file);
    const version = versionOf(connection);
    if (version < newestVersion(migrations)) {
      beforeMigration(version, (target) => copyDatabase(connection, target));
      migrate(connection, migrations);
    }
    if (keys) raiseKeysGeneration(connection, keys.generation);
    return ok(connection);
  });
}

/**
 * What a process left that was killed while a database gave up its log: the index of the log, which we keep in memory, and a journal that SQLite has found
 * to hold nothing (one that does is worked in at the first reading, and goes). Precondition: locked for this process, with a log. Never throws.
 */
function removeLeftBeside(file: string): void {
  for (const ending of ['-shm', '-journal'])
    try {
      rmSync(`${file}${ending}`, { force: true });
    } catch {
      // It is in nobody's way.
    }
}

function prepare(connection: SqliteConnection, { file, key, keys, migrations }: OpenRequest): OpenRefusal | undefined {
  try {
    applyKey(connection, key);
    applySettings(connection);
    return newerThan(connection, migrations) ?? olderThan(connection, keys);
  } catch (error) {
    return refusalOf(error, file);
  }
}

function newerThan(connection: SqliteConnection, migrations: readonly Migration[]): OpenRefusal | undefined {
  const found = versionOf(connection);
  const supported = newestVersion(migrations);
  if (found > supported) return { kind: 'newer', found, supported };
  // A vault is made with its tables at once: without a version it is none of ours.
  return found === 0 ? { kind: 'damaged' } : undefined;
}

/** Whoever was taken out since an older key file is still let in by it. */
function olderThan(connection: SqliteConnection, keys: OpeningKeys | undefined): OpenRefusal | undefined {
  const isOlder = keys && !keys.mayBeOlder && keys.generation < keysGenerationOf(connection);
  return isOlder ? { kind: 'older-keys' } : undefined;
}

/** An empty file that nobody but its owner reads or writes; SQLite takes it for a new database, and gives its logs the same rights. */
function makeOwnFile(file: string): void {
  closeSync(openSync(file, 'wx', 0o600));
}

/**
 * An encrypted copy under the same key, in a file that must not exist, of a database read from end to end, and read back. What was being written meanwhile is in it or not, whole.
 * Throws `StoreError`: 'damaged' when it cannot be read back; the caller removes what is left then.
 */
export function copyVerified(connection: SqliteConnection, target: string): void {
  try {
    // A copy is made of what is in the tables alone; what is damaged beside (an index) would be noticed when it is needed.
    if (connection.pragma('main.quick_check(1)', { simple: true }) !== 'ok') throw new StoreError('damaged');
    copyDatabase(connection, target);
    // Without a key of its own it is opened under that of the main file.
    connection.prepare('ATTACH DATABASE ? AS made').run(target);
    try {
      if (connection.pragma('made.integrity_check(1)', { simple: true }) !== 'ok') throw new StoreError('damaged');
    } finally {
      connection.exec('DETACH DATABASE made');
    }
  } catch (error) {
    throw asStoreError(error, target);
  }
}

/** Whether another process, or this one, holds the file. Needs no key and writes nothing. */
export function isHeld(file: string, migrations: readonly Migration[]): boolean {
  if (!existsSync(file)) return false;
  const anyKey = { dataKey: randomBytes(KEY_BYTES), salt: randomBytes(SALT_BYTES) };
  try {
    return lookWithoutWriting({ file, key: anyKey, migrations })?.kind === 'in-use';
  } catch {
    // Whatever lies there, nobody has it open as a database.
    return false;
  }
}

const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** An encrypted copy under the same key. (The driver's own backup call leaves 0 bytes with encrypted files.) */
function copyDatabase(connection: SqliteConnection, target: string): void {
  if (existsSync(target)) throw new Error('a copy is never made over another file');
  makeOwnFile(target);
  connection.prepare('VACUUM INTO ?').run(target);
}

function refusalOf(error: unknown, file: string): OpenRefusal {
  const failure = isDriverError(error) ? failureOf(error.code) : undefined;
  if (failure === 'busy') return { kind: 'in-use' };
  if (failure === 'damaged') return { kind: 'damaged' };
  if (failure === 'read-only') return { kind: 'not-writable' };
  throw asStoreError(error, file);
}

function closeOnThrow<T>(connection: SqliteConnection, file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    connection.close();
    throw asStoreError(error, file);
  }
}

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
