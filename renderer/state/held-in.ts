import type { Patch } from '../../shared/commands/payloads.ts';

/** What `record`, as the page shows it, holds in the fields of `patch`: the `was` of an edit, so that nothing newer is written over unseen. */
export function heldIn<T extends object, P extends Patch<T>>(record: T, patch: P): Pick<T, keyof P & keyof T> {
  const fields = Object.keys(patch) as (keyof P & keyof T)[];
  return Object.fromEntries(fields.map((field) => [field, record[field]])) as Pick<T, keyof P & keyof T>;
}
