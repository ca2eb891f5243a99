import type { Change, ChangeSet } from '../../../shared/changes/change-set.ts';
import { RECORD_KINDS, type RecordKind, type RecordMap } from '../../../shared/domain/records.ts';
import type { BoardRecords } from '../../../shared/ports/board-store.ts';
import { queries, type QueryRunner } from './queries.ts';
import { recordRows } from './record-rows.ts';

/** Every record of the board. */
export function loadRecords(runner: QueryRunner): BoardRecords {
  return {
    board: loadKind(runner, 'board'),
    lane: loadKind(runner, 'lane'),
    consultant: loadKind(runner, 'consultant'),
    citizen: loadKind(runner, 'citizen'),
    contact: loadKind(runner, 'contact'),
  };
}

function loadKind<K extends RecordKind>(runner: QueryRunner, kind: K): readonly RecordMap[K][] {
  const { columns, fromRow } = recordRows[kind];
  const table: RecordKind = kind;
  return runner.arrays(queries.selectFrom(table).select([...columns])).map(fromRow);
}

/** Writes a change's rows. Precondition: a transaction is open, and the change was decided on what the tables hold; throws where it was not. */
export function writeChange(runner: QueryRunner, changeSet: ChangeSet): void {
  for (const kind of RECORD_KINDS) insertAdded(runner, kind, changeSet);
  for (const change of changeSet) {
    if (change.op === 'updated') mustTouchOne(update(runner, change));
    if (change.op === 'removed') mustTouchOne(remove(runner, change));
  }
}

function insertAdded<K extends RecordKind>(runner: QueryRunner, kind: K, changeSet: ChangeSet): void {
  const { columns, toRow } = recordRows[kind];
  const table: RecordKind = kind;
  const rows = changeSet.flatMap((change) =>
    change.op === 'added' && change.kind === kind ? [toRow(change.record as RecordMap[K])] : [],
  );
  if (rows.length === 0) return;
  const blank = Object.fromEntries(columns.map((column) => [column, null]));
  runner.runEach(queries.insertInto(table).values(blank), rows);
}

function update(runner: QueryRunner, { kind, id, after }: Extract<Change, { readonly op: 'updated' }>): number {
  const columns = recordRows[kind].toColumns(after as never);
  return runner.run(queries.updateTable(kind).set(columns).where('id', '=', id)).changes;
}

function remove(runner: QueryRunner, { kind, record }: Extract<Change, { readonly op: 'removed' }>): number {
  return runner.run(queries.deleteFrom(kind).where('id', '=', record.id)).changes;
}

function mustTouchOne(rows: number): void {
  if (rows !== 1) throw new Error('a change speaks of a record that the database does not hold');
}
