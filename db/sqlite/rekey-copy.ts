import { createHash, type Hash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';

import { StoreError } from '../../shared/ports/board-store.ts';
import { applyKey, type VaultKey } from './cipher.ts';
import { connect, type SqliteConnection } from './driver.ts';
import { asStoreError } from './failures.ts';

/** Another process holds the file: its holder keeps the lock as long as it lives, so waiting longer would not help. */
const BUSY_TIMEOUT_MS = 400;

/** A database and its copy under another key, both locked for this process, so that nobody writes into the one while the other takes its place. */
export interface RekeyedCopy {
  /** Lets go of both; idempotent. */
  readonly release: () => void;
}

export interface RekeyRequest {
  /** Closed by this process; nobody else's either. */
  readonly file: string;
  readonly key: VaultKey;
  /** Must not exist. */
  readonly copy: string;
  readonly newKey: VaultKey;
}

/**
 * Writes a copy of a database under another key, reads it back from end to end, compares every row, and makes it outlast a power cut. The file
 * itself keeps its key, and has no log beside it from then on. Throws `StoreError` when the disk fails or the file is another's; the caller removes what is left of the copy.
 */
export function makeRekeyedCopy({ file, key, copy, newKey }: RekeyRequest): RekeyedCopy {
  if (existsSync(copy)) throw new Error('a copy is never made over another file');
  const held: SqliteConnection[] = [];
  const release = (): void => {
    for (const connection of held) connection.close();
  };
  try {
    const source = hold(file, key, held);
    makeOwnFile(copy);
    source.prepare('VACUUM INTO ?').run(copy);
    rekey(copy, key, newKey);
    // Before it is held: closing a descriptor of a database releases the locks this process has on it.
    sync(copy);
    const target = hold(copy, newKey, held);
    if (target.pragma('integrity_check(1)', { simple: true }) !== 'ok' || digestOf(source) !== digestOf(target))
      throw new StoreError('damaged');
    return { release };
  } catch (error) {
    release();
    throw asStoreError(error, copy);
  }
}

/** Opens a database, works in what a log holds, and keeps everybody else out until it is closed. */
function hold(file: string, key: VaultKey, held: SqliteConnection[]): SqliteConnection {
  const connection = open(file, key);
  held.push(connection);
  // Ends the log and removes it: what takes this file's place must not find another's. Not under an exclusive lock yet, which would leave the journal of this very step lying there.
  connection.pragma('journal_mode = DELETE');
  connection.pragma('journal_mode = MEMORY');
  connection.pragma('locking_mode = EXCLUSIVE');
  connection.exec('BEGIN EXCLUSIVE; COMMIT');
  // Somebody may have come and gone before the lock.
  if (connection.pragma('journal_mode', { simple: true }) !== 'memory') throw new StoreError('gone');
  for (const ending of ['-wal', '-journal']) if (existsSync(`${file}${ending}`)) throw new StoreError('gone');
  return connection;
}

function rekey(file: string, key: VaultKey, { dataKey, salt }: VaultKey): void {
  const connection = open(file, key);
  const raw = Buffer.concat([Buffer.from('raw:', 'ascii'), dataKey, salt]);
  try {
    // Should it fail half-way the copy is thrown away, so its journal need not lie on the disk.
    connection.pragma('journal_mode = MEMORY');
    connection.rekey(raw);
  } finally {
    raw.fill(0);
    connection.close();
  }
}

function open(file: string, key: VaultKey): SqliteConnection {
  const connection = connect(file, { fileMustExist: true, readonly: false, busyTimeoutMs: BUSY_TIMEOUT_MS });
  try {
    applyKey(connection, key);
    connection.pragma('temp_store = MEMORY');
    connection.pragma('trusted_schema = OFF');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Equal when two databases have the same tables with the same rows in the same order. */
function digestOf(connection: SqliteConnection): string {
  const hash = createHash('sha256');
  for (const name of ['user_version', 'application_id']) add(hash, connection.pragma(name, { simple: true }));
  const schema = connection.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name');
  const tables: string[] = [];
  for (const row of schema.raw().iterate() as Iterable<string[]>) {
    for (const value of row) add(hash, value);
    const [type, name = '', , sql] = row;
    // A virtual table has its rows in tables of its own.
    if (type === 'table' && !/^\s*CREATE VIRTUAL/i.test(sql ?? '')) tables.push(name);
  }
  for (const name of tables) {
    add(hash, name);
    const rows = connection.prepare(`SELECT * FROM "${name.replaceAll('"', '""')}"`).safeIntegers();
    for (const row of rows.raw().iterate() as Iterable<unknown[]>) for (const value of row) add(hash, value);
  }
  return hash.digest('hex');
}

/** Type and length first, so that no two lists of values are the same text. */
function add(hash: Hash, value: unknown): void {
  const bytes = value instanceof Uint8Array ? value : Buffer.from(String(value), 'utf8');
  hash.update(`${typeof value} ${value === null} ${bytes.byteLength} `).update(bytes);
}

/** An empty file that nobody but its owner reads or writes. */
function makeOwnFile(file: string): void {
  closeSync(openSync(file, 'wx', 0o600));
}

function sync(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
