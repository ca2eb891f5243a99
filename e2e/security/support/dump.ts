import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';

import { applyKey, type VaultKey } from '../../../db/sqlite/cipher.ts';
import { connect, type SqliteConnection } from '../../../db/sqlite/driver.ts';

/** What stands in a database, so that two readings of it can be compared. */
export interface Dump {
  readonly tables: number;
  readonly rows: number;
  readonly digest: string;
}

const TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
/** Every column as SQL writes it, so that text, numbers, NULL and bytes stay apart. */
const allOf = (table: string, columns: readonly string[]): string =>
  `SELECT ${columns.map((column) => `quote("${column}")`).join(', ')} FROM "${table}" ORDER BY ${columns.map((_, index) => index + 1).join(', ')}`;
const columnsOf = (table: string): string => `SELECT name FROM pragma_table_info('${table}') ORDER BY cid`;

type Ask = (sql: string) => readonly string[];

function dump(ask: Ask): Dump {
  const hash = createHash('sha256');
  const tables = ask(TABLES);
  let rows = 0;
  for (const table of tables) {
    const lines = ask(allOf(table, ask(columnsOf(table))));
    rows += lines.length;
    hash.update(`${table}\n${lines.join('\n')}\n`);
  }
  return { tables: tables.length, rows, digest: hash.digest('hex').slice(0, 16) };
}

/** Runs `work` over our own driver. */
export function withOurDriver<T>(file: string, key: VaultKey, work: (connection: SqliteConnection) => T): T {
  const connection = connect(file, { fileMustExist: true, readonly: false, busyTimeoutMs: 400 });
  try {
    applyKey(connection, key);
    return work(connection);
  } finally {
    connection.close();
  }
}

/** As our own driver reads it. */
export function dumpByOurs(file: string, key: VaultKey): Dump {
  return withOurDriver(file, key, (connection) =>
    dump((sql) => (connection.prepare(sql).raw().all() as unknown[][]).map((row) => row.join('\t'))),
  );
}

/** As SQLCipher itself reads it: a program that has nothing of ours in it. */
export function dumpBySqlcipher(reader: string, file: string, { dataKey, salt }: VaultKey): Dump {
  const key = `PRAGMA key = "x'${Buffer.concat([dataKey, salt]).toString('hex')}'";`;
  return dump((sql) => {
    const { status, stdout, stderr } = spawnSync(reader, [file], {
      input: `${key}\n${sql}\n`,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    if (status !== 0) throw new Error(`SQLCipher: ${stderr}`);
    // The first line is the answer to the key.
    return stdout.split('\n').slice(1, -1);
  });
}
