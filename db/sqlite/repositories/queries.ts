import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Compilable,
  type Generated,
} from 'kysely';

import type { SqliteConnection } from '../driver.ts';
import type { RecordTableName } from './record-rows.ts';
import type { SqlValue } from './row-codec.ts';

interface HistoryRow {
  entry_id: Generated<number>;
  at: string;
  person: string;
  kind: 'do' | 'undo' | 'redo';
  command: string;
  target: number | null;
  merge_key: string | null;
  change: string;
}

/** The tables. Record tables are written and read by their row codecs, so their columns are not repeated here. */
type Tables = { [T in RecordTableName]: Record<string, SqlValue> } & {
  history: HistoryRow;
  history_subject: { citizen_id: string; entry_id: number };
  ever: { citizen_id: string; entered_on: string; gone_on: string | null };
  session: { person: string; key: string; value: string };
  portrait: { id: string; mime: string; bytes: Uint8Array };
  person: { id: string; name: string; since: string };
  import_mapping: { signature: string; mapping: string; used_at: string };
  erased: { citizen_id: string; at: string; person: string; facts: string };
  meeting: { id: string; person: string; began_at: string; ended_at: string; shown: number; entries: string };
  meeting_missed: { meeting_id: string; place: number; citizen_id: string };
  access_log: {
    seq: number;
    at: string;
    person: string | null;
    act: string;
    citizen_id: string | null;
    detail: string;
    chain: string;
  };
  access_anchor: { id: number; seq: number; chain: string };
  sqlite_sequence: { name: string; seq: number };
};

/**
 * Writes queries and runs none. The driver answers at once, so a transaction is one piece of synchronous work that nothing can come
 * in between; a connection that awaits would have to keep others out by itself.
 */
export const queries = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

type Statement = ReturnType<SqliteConnection['prepare']>;
/** Statements differ by the set of columns a change touches: few in practice, bounded in any case. */
const MAX_KEPT_STATEMENTS = 256;

/** Runs queries on one connection, each statement prepared once. Throws the driver's errors. */
export interface QueryRunner {
  readonly connection: SqliteConnection;
  /** The rows as objects. */
  all<R>(query: Compilable<R>): R[];
  /** The rows as arrays, in the order of the selected columns: several times quicker than objects for thousands. */
  arrays(query: Compilable): SqlValue[][];
  run(query: Compilable): { readonly changes: number; readonly lastId: number };
  /** Runs the query once for each list of values, which stand for its own, in order. */
  runEach(query: Compilable, values: Iterable<readonly SqlValue[]>): void;
}

/** See `QueryRunner`. */
export function createQueryRunner(connection: SqliteConnection): QueryRunner {
  const kept = new Map<string, Statement>();
  function prepare(sql: string): Statement {
    const known = kept.get(sql);
    if (known) return known;
    if (kept.size >= MAX_KEPT_STATEMENTS) kept.clear();
    const statement = connection.prepare(sql);
    kept.set(sql, statement);
    return statement;
  }
  return {
    connection,
    all<R>(query: Compilable<R>) {
      const { sql, parameters } = query.compile();
      return prepare(sql).all(...parameters) as R[];
    },
    arrays(query) {
      const { sql, parameters } = query.compile();
      return connection
        .prepare(sql)
        .raw()
        .all(...parameters) as SqlValue[][];
    },
    run(query) {
      const { sql, parameters } = query.compile();
      const { changes, lastInsertRowid } = prepare(sql).run(...parameters);
      return { changes, lastId: Number(lastInsertRowid) };
    },
    runEach(query, values) {
      const statement = prepare(query.compile().sql);
      for (const list of values) statement.run(...list);
    },
  };
}
