import { RECORD_KINDS, type RecordKind, type RecordMap } from '../domain/records.ts';
import { changedId, type ChangeSet } from './change-set.ts';
import type { BoardReader } from './record-store.ts';
import { reverseChange } from './reverse.ts';

/** Records by kind. */
export type Rewound = { readonly [K in RecordKind]: readonly RecordMap[K][] };

/**
 * The records of `board` as they were before `changes`, which are all that was done since, newest first. Nothing is sorted or indexed on the way, so that
 * thousands of changes cost little more than reading them. Precondition: the changes led to this board; throws where they cannot have.
 */
export function rewind(board: BoardReader, changes: Iterable<ChangeSet>): Rewound {
  const tables = new Map<RecordKind, Map<string, object>>();
  for (const kind of RECORD_KINDS)
    tables.set(kind, new Map(Array.from(board.all(kind), (record) => [record.id as string, record])));
  for (const change of changes)
    for (const one of reverseChange(change)) {
      const table = tables.get(one.kind);
      const id: string = changedId(one);
      if (one.op === 'removed') table?.delete(id);
      else if (one.op === 'added') table?.set(id, one.record);
      else {
        const held = table?.get(id);
        if (!held) throw new Error(`a change names a ${one.kind} that was not there`);
        table?.set(id, { ...held, ...one.after });
      }
    }
  return Object.fromEntries(Array.from(tables, ([kind, table]) => [kind, [...table.values()]])) as unknown as Rewound;
}
