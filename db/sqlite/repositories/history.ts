import type { Change, ChangeSet } from '../../../shared/changes/change-set.ts';
import type { CommandName } from '../../../shared/commands/payloads.ts';
import { BLANK_CITIZEN_FIELDS } from '../../../shared/domain/citizen.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { HistoryEntry, RecentEntry } from '../../../shared/ports/board-store.ts';
import { queries, type QueryRunner } from './queries.ts';

const HEAD = ['entry_id', 'at', 'person', 'kind', 'command', 'target', 'merge_key'] as const;

/** Appends an entry and returns its id. Precondition: a transaction is open. */
export function appendEntry(runner: QueryRunner, entry: Omit<HistoryEntry, 'entryId'>): number {
  const { at, person, kind, command, target, mergeKey, change } = entry;
  return runner.run(
    queries
      .insertInto('history')
      .values({ at, person, kind, command, target, merge_key: mergeKey, change: JSON.stringify(change) }),
  ).lastId;
}

/** The last `limit` entries of a person, oldest first, without their changes. */
export function loadHeads(
  runner: QueryRunner,
  person: PersonId,
  limit: number,
): readonly Omit<HistoryEntry, 'change'>[] {
  const newestFirst = queries
    .selectFrom('history')
    .select(HEAD)
    .where('person', '=', person)
    .orderBy('entry_id', 'desc')
    .limit(limit);
  return runner.all(newestFirst).map(toHead).reverse();
}

/** An entry with its change. */
export function loadEntry(runner: QueryRunner, entryId: number): HistoryEntry | undefined {
  const [row] = runner.all(
    queries
      .selectFrom('history')
      .select([...HEAD, 'change'])
      .where('entry_id', '=', entryId),
  );
  return row && { ...toHead(row), change: readChange(row.change) };
}

/** See `BoardStore.loadRecent`. */
export function loadRecent(runner: QueryRunner, before: number | null, limit: number): readonly RecentEntry[] {
  const recent = queries
    .selectFrom('history')
    .select([...HEAD, 'change'])
    .select((step) =>
      step
        .selectFrom('history as later')
        .select('later.kind')
        .whereRef('later.target', '=', 'history.entry_id')
        .orderBy('later.entry_id', 'desc')
        .limit(1)
        .as('lastKind'),
    )
    .where('kind', '=', 'do')
    .where('entry_id', '<', before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('entry_id', 'desc')
    .limit(limit);
  return runner
    .all(recent)
    .map((row) => ({ ...toHead(row), change: readChange(row.change), isUndone: row.lastKind === 'undo' }));
}

/** See `BoardStore.loadSince`. */
export function loadSince(
  runner: QueryRunner,
  moment: string,
): { readonly changes: readonly ChangeSet[]; readonly moments: readonly string[]; readonly firstAt: string | null } {
  const [bounds] = runner.all(
    queries
      .selectFrom('history')
      .select(({ fn }) => [
        fn.min('at').as('firstAt'),
        fn.max('entry_id').filterWhere('at', '<=', moment).as('lastBefore'),
      ]),
  );
  const since = queries
    .selectFrom('history')
    .select(['at', 'change'])
    .where('entry_id', '>', bounds?.lastBefore ?? 0)
    .orderBy('entry_id', 'desc');
  const rows = runner.all(since);
  return {
    changes: rows.map((row) => readChange(row.change)),
    moments: rows.map(({ at }) => at),
    firstAt: bounds?.firstAt ?? null,
  };
}

/** A change as it was written down. Cards, lanes and consultants of earlier versions lack the fields that came since: blank. */
export function readChange(text: string): ChangeSet {
  return (JSON.parse(text) as ChangeSet).map((one): Change => {
    if (one.op === 'updated') return one;
    if (one.kind === 'citizen') return { ...one, record: { ...LATER_CITIZEN_FIELDS, ...one.record } };
    if (one.kind === 'consultant') return { ...one, record: { ...LATER_CONSULTANT_FIELDS, ...one.record } };
    return one.kind === 'lane' ? { ...one, record: { ...LATER_LANE_FIELDS, ...one.record } } : one;
  });
}

const LATER_CITIZEN_FIELDS = { ...BLANK_CITIZEN_FIELDS, householdId: null };
const LATER_LANE_FIELDS = { glanceName: '', cadenceDays: null, away: null, retentionDays: null };
const LATER_CONSULTANT_FIELDS = { limit: null };

interface HeadRow {
  readonly entry_id: number;
  readonly at: string;
  readonly person: string;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly command: string;
  readonly target: number | null;
  readonly merge_key: string | null;
}

function toHead(row: HeadRow): Omit<HistoryEntry, 'change'> {
  return {
    entryId: row.entry_id,
    at: row.at,
    person: row.person as PersonId,
    kind: row.kind,
    command: row.command as CommandName,
    target: row.target,
    mergeKey: row.merge_key,
  };
}
