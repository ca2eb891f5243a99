import { createHash } from 'node:crypto';

import { sql } from 'kysely';

import { COMMAND_ACTS } from '../../../shared/commands/access-acts.ts';
import type { CommandName } from '../../../shared/commands/payloads.ts';
import type {
  AccessAct,
  AccessChain,
  AccessDetail,
  AccessFilter,
  AccessNote,
  AccessRow,
} from '../../../shared/domain/access.ts';
import type { CitizenId, PersonId } from '../../../shared/domain/ids.ts';
import type { HistoryEntry } from '../../../shared/ports/board-store.ts';
import { queries, type QueryRunner } from './queries.ts';

/** What the first row of all is chained to. */
const BEGINNING = { seq: 0, chain: '0'.repeat(64) } as const;
const COLUMNS = ['seq', 'at', 'person', 'act', 'citizen_id', 'detail', 'chain'] as const;
/** Rows that are read at once when all are looked at. */
const ROWS_AT_ONCE = 5000;

interface End {
  readonly seq: number;
  readonly chain: string;
}

interface StoredRow {
  readonly seq: number;
  readonly at: string;
  readonly person: string | null;
  readonly act: string;
  readonly citizen_id: string | null;
  readonly detail: string;
  readonly chain: string;
}

/** Appends rows, each chained to the one before. Precondition: a transaction is open. */
export function appendAccess(runner: QueryRunner, notes: readonly AccessNote[]): void {
  if (notes.length === 0) return;
  let { chain } = lastRow(runner) ?? anchor(runner);
  let seq = lastSeq(runner);
  const rows = notes.map(({ at, person, act, citizenId, detail }) => {
    const row = { seq: (seq += 1), at, person, act, citizen_id: citizenId, detail: JSON.stringify(detail) };
    chain = chained(chain, row);
    return [row.seq, at, person, act, citizenId, row.detail, chain] as const;
  });
  const blank = { seq: 0, at: '', person: null, act: '', citizen_id: null, detail: '', chain: '' };
  runner.runEach(queries.insertInto('access_log').values(blank), rows);
}

/** The row of a step, whose entry and subjects are written down already. Precondition: the same transaction is open. */
export function noteStep(
  runner: QueryRunner,
  entryId: number,
  { at, person, kind, command }: Pick<HistoryEntry, 'at' | 'person' | 'kind' | 'command'>,
): void {
  const whom = runner.all(
    queries
      .selectFrom('history_subject')
      .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('citizen_id').as('first')])
      .where('entry_id', '=', entryId),
  )[0];
  noteChange(runner, { at, person, command, entryId }, whom ?? { count: 0, first: null }, kind);
}

/** The row of an erasure. Precondition: the same transaction is open. */
export function noteErasure(
  runner: QueryRunner,
  entryId: number,
  { at, person, ids }: { readonly at: string; readonly person: PersonId; readonly ids: readonly CitizenId[] },
): void {
  noteChange(
    runner,
    { at, person, command: 'citizen.erase', entryId },
    { count: ids.length, first: ids[0] ?? null },
    'do',
  );
}

function noteChange(
  runner: QueryRunner,
  {
    at,
    person,
    command,
    entryId,
  }: { readonly at: string; readonly person: PersonId; readonly command: CommandName; readonly entryId: number },
  whom: { readonly count: number; readonly first: string | null },
  kind: HistoryEntry['kind'],
): void {
  const detail: AccessDetail = {
    command,
    entry: entryId,
    ...(kind === 'do' ? {} : { step: kind }),
    ...(whom.count > 1 ? { count: whom.count } : {}),
  };
  const citizenId = whom.count === 1 ? (whom.first as CitizenId | null) : null;
  appendAccess(runner, [{ at, person, act: COMMAND_ACTS[command], citizenId, detail }]);
}

/** See `BoardStore.loadAccess`. */
export function loadAccess(
  runner: QueryRunner,
  filter: AccessFilter,
  before: number | null,
  limit: number,
): readonly AccessRow[] {
  let rows = queries
    .selectFrom('access_log')
    .select(COLUMNS)
    .where('seq', '<', before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('seq', 'desc')
    .limit(limit);
  if (filter.person !== null) rows = rows.where('person', '=', filter.person);
  if (filter.acts !== null) rows = rows.where('act', 'in', filter.acts);
  if (filter.from !== null) rows = rows.where('at', '>=', filter.from);
  if (filter.until !== null) rows = rows.where('at', '<', filter.until);
  if (filter.citizenId !== null) {
    const id = filter.citizenId;
    rows = rows.where(sql<boolean>`(access_log.citizen_id = ${id}
      OR instr(access_log.detail, ${JSON.stringify(id)}) > 0
      OR (access_log.detail ->> '$.entry') IN (SELECT entry_id FROM history_subject WHERE citizen_id = ${id}))`);
  }
  return runner.all(rows).map(toRow);
}

/** See `BoardStore.checkAccess`. */
export function checkAccess(runner: QueryRunner): AccessChain {
  let end = anchor(runner);
  let rows = 0;
  for (;;) {
    const page = rowsAfter(runner, end.seq);
    for (const row of page) {
      if (row.seq !== end.seq + 1 || row.chain !== chained(end.chain, row))
        return { rows, head: lastRow(runner) ?? end, brokenAt: end.seq + 1 };
      end = { seq: row.seq, chain: row.chain };
      rows += 1;
    }
    if (page.length < ROWS_AT_ONCE) break;
  }
  // SQLite remembers the last number it gave: a log without its end is told by it.
  const isCutOff = lastSeq(runner) !== end.seq;
  return { rows, head: end, brokenAt: isCutOff ? end.seq + 1 : null };
}

/** See `BoardStore.pruneAccess`. Precondition: a transaction is open. */
export function pruneAccess(runner: QueryRunner, before: string, told: AccessNote): number {
  const firstKept = runner.all(
    queries
      .selectFrom('access_log')
      .select(({ fn }) => fn.min('seq').as('seq'))
      .where('at', '>=', before),
  )[0]?.seq;
  const upTo = typeof firstKept === 'number' ? firstKept - 1 : lastSeq(runner);
  const gone = runner.all(queries.selectFrom('access_log').select(['seq', 'chain']).where('seq', '=', upTo))[0];
  if (!gone) return 0;
  const { changes } = runner.run(queries.deleteFrom('access_log').where('seq', '<=', upTo));
  const { seq, chain } = gone;
  runner.run(
    queries
      .insertInto('access_anchor')
      .values({ id: 1, seq, chain })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ seq, chain })),
  );
  appendAccess(runner, [{ ...told, detail: { ...told.detail, count: changes } }]);
  return changes;
}

/** The former chain and everything the row says, each in its place. */
function chained(before: string, { seq, at, person, act, citizen_id, detail }: Omit<StoredRow, 'chain'>): string {
  return createHash('sha256')
    .update(`${before}\n${JSON.stringify([seq, at, person, act, citizen_id, detail])}`)
    .digest('hex');
}

function anchor(runner: QueryRunner): End {
  return runner.all(queries.selectFrom('access_anchor').select(['seq', 'chain']))[0] ?? BEGINNING;
}

function lastRow(runner: QueryRunner): End | undefined {
  return runner.all(queries.selectFrom('access_log').select(['seq', 'chain']).orderBy('seq', 'desc').limit(1))[0];
}

/** The last number that was ever given. */
function lastSeq(runner: QueryRunner): number {
  return (
    runner.all(queries.selectFrom('sqlite_sequence').select('seq').where('name', '=', 'access_log'))[0]?.seq ??
    anchor(runner).seq
  );
}

function rowsAfter(runner: QueryRunner, seq: number): readonly StoredRow[] {
  return runner.all(
    queries.selectFrom('access_log').select(COLUMNS).where('seq', '>', seq).orderBy('seq').limit(ROWS_AT_ONCE),
  );
}

function toRow({ seq, at, person, act, citizen_id, detail, chain }: StoredRow): AccessRow {
  return {
    seq,
    at,
    person: person as PersonId | null,
    act: act as AccessAct,
    citizenId: citizen_id as CitizenId | null,
    detail: JSON.parse(detail) as AccessDetail,
    chain,
  };
}
