import { updateOf } from '../changes/update-of.ts';
import type { RecordKind, RecordMap } from '../domain/records.ts';
import type { Refusal } from './refusal.ts';

/** Refuses with 'stale' an edit that was begun on something else (`was`) than `record` holds by now; names the fields that differ. */
export function checkHeld<K extends RecordKind>(
  kind: K,
  record: RecordMap[K],
  was: { readonly [F in keyof RecordMap[K]]?: RecordMap[K][F] | undefined } = {},
): Refusal | undefined {
  const [now] = updateOf(kind, record, was);
  if (now?.op !== 'updated') return undefined;
  return { kind: 'stale', fields: Object.keys(now.before).map((field) => ({ kind, id: record.id, field })) };
}
