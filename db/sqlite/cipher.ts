import type { SqliteConnection } from './driver.ts';

/** The vault's raw key as the cipher takes it: both parts, since an in-place rekey with a key-only raw key can lose a file. */
export interface VaultKey {
  /** 32 bytes. */
  readonly dataKey: Uint8Array;
  /** 16 bytes; also the first 16 bytes of the file. */
  readonly salt: Uint8Array;
}

const DATA_KEY_BYTES = 32;
const SALT_BYTES = 16;

/** Makes the connection speak SQLCipher 4 with this key. Nothing is read or written. Precondition: nothing has been read over it. */
export function applyKey(connection: SqliteConnection, { dataKey, salt }: VaultKey): void {
  if (dataKey.byteLength !== DATA_KEY_BYTES || salt.byteLength !== SALT_BYTES)
    throw new Error('a vault key has 32 bytes and its salt 16');
  connection.pragma("cipher = 'sqlcipher'");
  connection.pragma('legacy = 4');
  const raw = Buffer.concat([Buffer.from('raw:', 'ascii'), dataKey, salt]);
  try {
    connection.key(raw);
  } finally {
    raw.fill(0);
  }
}

/** In this order: a reopened WAL file comes up with synchronous=NORMAL, so that one must follow journal_mode. */
const SETTINGS: readonly (readonly [name: string, value: string, readBack: number | string])[] = [
  ['temp_store', 'MEMORY', 2],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['foreign_keys', 'ON', 1],
  ['cell_size_check', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['secure_delete', 'ON', 1],
  ['mmap_size', '0', 0],
];

/** Sets and reads back everything a vault's connection runs with. Takes the file's exclusive lock. Throws the driver's error, or an invariant's when a setting did not stick. */
export function applySettings(connection: SqliteConnection): void {
  // Before the first read, so that the index of the log stays in memory: no -shm file, and nobody else gets in between.
  connection.pragma('locking_mode = EXCLUSIVE');
  for (const [name, value] of SETTINGS) connection.pragma(`${name} = ${value}`);
  for (const [name, , expected] of SETTINGS) {
    if (connection.pragma(name, { simple: true }) !== expected) throw new Error(`the database did not take ${name}`);
  }
}
