import type { RecordKind, RecordMap } from '../domain/records.ts';
import { sameValue } from '../lib/same-value.ts';
import { changedId, type Change, type ChangeSet, type StaleField } from './change-set.ts';
import { brokenRules } from './integrity.ts';
import type { BoardReader } from './record-store.ts';

/**
 * What stands in the way of applying `change` to `board`; empty when nothing does.
 * Each updated field must still hold its `before`, a removed record must be as it was, an added one must be absent;
 * and the board after it must be whole (integrity.ts), since others may have built on what would be taken away.
 */
export function staleFields(board: BoardReader, change: ChangeSet): readonly StaleField[] {
  const stale = change.flatMap((one) => staleOf(board, one));
  return stale.length > 0 ? stale : brokenRules(board, change);
}

function staleOf(board: BoardReader, change: Change): readonly StaleField[] {
  const { kind } = change;
  const id = changedId(change);
  const held = board.get<RecordKind>(kind, id);
  if (change.op === 'added') return held ? [{ kind, id, field: null }] : [];
  if (!held) return [{ kind, id, field: null }];
  return differing(held, change.op === 'updated' ? change.before : change.record).map((field) => ({ kind, id, field }));
}

function differing(held: RecordMap[RecordKind], expected: object): readonly string[] {
  return Object.entries(expected)
    .filter(([field, value]) => !sameValue((held as unknown as Readonly<Record<string, unknown>>)[field], value))
    .map(([field]) => field);
}
