import { isDriverError, type SqliteConnection } from './driver.ts';
import { failureOf } from './failures.ts';

/** The key file that a database is opened with. */
export interface OpeningKeys {
  /** Counts up with every change of the key file. */
  readonly generation: number;
  /** Taken although the database was opened with a newer one before: the way back in when the newest is lost. */
  readonly mayBeOlder: boolean;
}

/** The highest generation of keys that the database was ever opened with; 0 for one from before that was kept. Writes nothing. */
export function keysGenerationOf(connection: SqliteConnection): number {
  const tables = connection.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'keys_seen'");
  if (tables.all().length === 0) return 0;
  const [row] = connection.prepare('SELECT generation FROM keys_seen').raw().all() as number[][];
  return row?.[0] ?? 0;
}

/**
 * Remembers that the database was opened with keys of this generation; writes only when it is a higher one. A full disk keeps no board from
 * opening: the next opening remembers it then. Throws the driver's error. Precondition: the database has the newest version.
 */
export function raiseKeysGeneration(connection: SqliteConnection, generation: number): void {
  if (keysGenerationOf(connection) >= generation) return;
  try {
    connection.prepare('UPDATE keys_seen SET generation = ?').run(generation);
  } catch (error) {
    if (!isDriverError(error) || failureOf(error.code) !== 'full') throw error;
  }
}
