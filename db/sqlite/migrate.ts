import type { SqliteConnection } from './driver.ts';

/** One step forward. Frozen once released. */
export interface Migration {
  /** The version the file has afterwards; the file name bears it too. */
  readonly version: number;
  readonly up: (connection: SqliteConnection) => void;
}

/** The file's version; 0 for one without tables. Throws the driver's error for a file it cannot read. */
export function versionOf(connection: SqliteConnection): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

/** The version this program writes. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Brings the file to the newest version, each step in a transaction of its own together with its number: a crash leaves one version or
 * the other. Precondition: the file is no newer.
 */
export function migrate(connection: SqliteConnection, migrations: readonly Migration[]): void {
  for (const [index, { version, up }] of migrations.entries()) {
    if (version !== index + 1) throw new Error('migrations are numbered from 1 without gaps');
    if (version <= versionOf(connection)) continue;
    connection
      .transaction(() => {
        up(connection);
        connection.pragma(`user_version = ${version}`);
      })
      .exclusive();
  }
  // So that a file says its version without its log.
  connection.pragma('wal_checkpoint(TRUNCATE)');
}
