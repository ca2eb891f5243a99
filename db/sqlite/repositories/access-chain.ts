import { createHash } from 'node:crypto';

import type { AccessLink } from '../../../shared/domain/access.ts';
import { queries, type QueryRunner } from './queries.ts';

/** What the first row of all is chained to. */
const BEGINNING: AccessLink = { seq: 0, chain: '0'.repeat(64) };

/** A row as the file holds it. */
export interface StoredRow extends AccessLink {
  readonly at: string;
  readonly person: string | null;
  readonly act: string;
  readonly citizen_id: string | null;
  readonly detail: string;
}

/** What a row holds, in the order in which it is chained. */
export const COLUMNS = ['seq', 'at', 'person', 'act', 'citizen_id', 'detail', 'chain'] as const;

/** The former chain and everything the row says, each in its place. */
export function chained(
  before: string,
  { seq, at, person, act, citizen_id, detail }: Omit<StoredRow, 'chain'>,
): string {
  return createHash('sha256')
    .update(`${before}\n${JSON.stringify([seq, at, person, act, citizen_id, detail])}`)
    .digest('hex');
}

/** What the oldest row is chained to. */
export function anchor(runner: QueryRunner): AccessLink {
  return runner.all(queries.selectFrom('access_anchor').select(['seq', 'chain']))[0] ?? BEGINNING;
}

/** The newest row, if there is any. */
export function lastRow(runner: QueryRunner): AccessLink | undefined {
  return runner.all(queries.selectFrom('access_log').select(['seq', 'chain']).orderBy('seq', 'desc').limit(1))[0];
}

/** The last number that was ever given: SQLite remembers it also where its row is gone. */
export function lastSeq(runner: QueryRunner): number {
  return (
    runner.all(queries.selectFrom('sqlite_sequence').select('seq').where('name', '=', 'access_log'))[0]?.seq ??
    anchor(runner).seq
  );
}
