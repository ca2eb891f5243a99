import type { Change, ChangeSet } from '../../../shared/changes/change-set.ts';
import { RECORD_KINDS, type RecordKind, type RecordMap } from '../../../shared/domain/records.ts';
import type { BoardRecords } from '../../../shared/ports/board-store.ts';
import { queries, type QueryRunner } from './queries.ts';
import { recordRows, recordTables, type RecordTableName } from './record-rows.ts';

/** Every record of the board. */
export function loadRecords(runner: QueryRunner): BoardRecords {
  return {
    board: loadKind(runner, 'board'),
    lane: loadKind(runner, 'lane'),
    consultant: loadKind(runner, 'consultant'),
    citizen: loadKind(runner, 'citizen'),
    contact: loadKind(runner, 'contact'),
    company: loadKind(runner, 'company'),
    placement: loadKind(runner, 'placement'),
    offer: loadKind(runner, 'offer'),
    proposal: loadKind(runner, 'proposal'),
    savedView: loadKind(runner, 'savedView'),
  };
}

function loadKind<K extends RecordKind>(runner: QueryRunner, kind: K): readonly RecordMap[K][] {
  const { columns, fromRow } = recordRows[kind];
  return runner.arrays(queries.selectFrom(tableOf(kind)).select([...columns])).map(fromRow);
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
  const rows = changeSet.flatMap((change) =>
    change.op === 'added' && change.kind === kind ? [toRow(change.record as RecordMap[K])] : [],
  );
  if (rows.length === 0) return;
  const blank = Object.fromEntries(columns.map((column) => [column, null]));
  runner.runEach(queries.insertInto(tableOf(kind)).values(blank), rows);
}

function update(runner: QueryRunner, { kind, id, after }: Extract<Change, { readonly op: 'updated' }>): number {
  const columns = recordRows[kind].toColumns(after as never);
  return runner.run(queries.updateTable(tableOf(kind)).set(columns).where('id', '=', id)).changes;
}

function remove(runner: QueryRunner, { kind, record }: Extract<Change, { readonly op: 'removed' }>): number {
  return runner.run(queries.deleteFrom(tableOf(kind)).where('id', '=', record.id)).changes;
}

/** As a union of names: what is done with a table here is the same for each. */
function tableOf(kind: RecordKind): RecordTableName {
  return recordTables[kind];
}

function mustTouchOne(rows: number): void {
  if (rows !== 1) throw new Error('a change speaks of a record that the database does not hold');
}
