import type { RecordKind, RecordMap } from '../domain/records.ts';
import { sameValue } from '../lib/same-value.ts';
import type { Change } from './change-set.ts';

/** What giving `record` the values of `patch` changes: one update with the changed fields only, or nothing. Undefined values are left as they are. */
export function updateOf<K extends RecordKind>(
  kind: K,
  record: RecordMap[K],
  patch: { readonly [F in keyof RecordMap[K]]?: RecordMap[K][F] | undefined },
): readonly Change[] {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(patch)) {
    const held = record[field as keyof RecordMap[K]];
    if (value === undefined || sameValue(held, value)) continue;
    before[field] = held;
    after[field] = value;
  }
  return Object.keys(after).length === 0
    ? []
    : [{ op: 'updated', kind, id: record.id, before, after } as unknown as Change];
}
