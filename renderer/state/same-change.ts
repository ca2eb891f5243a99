import { changeKey, type ChangeSet } from '../../shared/changes/change-set.ts';
import { sameValue } from '../../shared/lib/same-value.ts';

/** Whether two change sets do the same; the order of changes and of fields does not count. */
export function sameChange(a: ChangeSet, b: ChangeSet): boolean {
  if (a.length !== b.length) return false;
  const others = new Map(b.map((change) => [changeKey(change), change]));
  return a.every((one) => {
    const other = others.get(changeKey(one));
    if (one.op === 'updated') return other?.op === 'updated' && sameFields(one.after, other.after);
    return other?.op === one.op && sameFields(one.record, other.record);
  });
}

function sameFields(a: object, b: object): boolean {
  const [own, theirs] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    own.length === theirs.size &&
    own.every(([field, value]) => theirs.has(field) && sameValue(value, theirs.get(field)))
  );
}
