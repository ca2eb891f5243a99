import type { RecordKind, RecordMap } from '../domain/records.ts';

/** One record came, changed or went. `before` and `after` hold the changed fields only. */
export type Change = {
  [K in RecordKind]:
    | { readonly op: 'added'; readonly kind: K; readonly record: RecordMap[K] }
    | {
        readonly op: 'updated';
        readonly kind: K;
        readonly id: RecordMap[K]['id'];
        readonly before: Partial<RecordMap[K]>;
        readonly after: Partial<RecordMap[K]>;
      }
    | { readonly op: 'removed'; readonly kind: K; readonly record: RecordMap[K] };
}[RecordKind];

/** What one command did: at most one change a record. Order matters to nobody. */
export type ChangeSet = readonly Change[];

/** The id of the record a change speaks of. */
export function changedId(change: Change): RecordMap[RecordKind]['id'] {
  return change.op === 'updated' ? change.id : change.record.id;
}

/** The same, unique over all kinds. */
export function changeKey(change: Change): string {
  return `${change.kind} ${changedId(change)}`;
}

/** A field that no longer holds what a change left there, so that the change cannot be taken back. */
export interface StaleField {
  readonly kind: RecordKind;
  readonly id: string;
  /** Null: the whole record came or went since. */
  readonly field: string | null;
}
