import { sameValue } from '../lib/same-value.ts';
import { changeKey, type Change, type ChangeSet } from './change-set.ts';
import { updateOf } from './update-of.ts';

/**
 * The net effect of two changes in a row, as one. What came to nothing is left out.
 * Precondition: `then` was decided on the state that `first` left; throws where that cannot be.
 */
export function squashChanges(first: ChangeSet, then: ChangeSet): ChangeSet {
  const net = new Map<string, Change>();
  for (const change of first) net.set(changeKey(change), change);
  for (const change of then) {
    const key = changeKey(change);
    const earlier = net.get(key);
    const [merged] = earlier ? squashOne(earlier, change) : [change];
    if (merged) net.set(key, merged);
    else net.delete(key);
  }
  return [...net.values()];
}

function squashOne(first: Change, then: Change): readonly Change[] {
  if (first.op === 'added' && then.op === 'removed') return [];
  if (first.op === 'added' && then.op === 'updated')
    return [{ ...first, record: { ...first.record, ...then.after } } as Change];
  if (first.op === 'updated' && then.op === 'removed')
    return [{ ...then, record: { ...then.record, ...first.before } } as Change];
  if (first.op === 'removed' && then.op === 'added') return updateOf(then.kind, first.record, then.record);
  if (first.op === 'updated' && then.op === 'updated') return squashUpdates(first, then);
  throw new Error(`a ${then.kind} cannot be ${then.op} after it was ${first.op}`);
}

type Update = Extract<Change, { readonly op: 'updated' }>;

function squashUpdates(first: Update, then: Update): readonly Change[] {
  const held: Readonly<Record<string, unknown>> = { ...then.before, ...first.before };
  const reached: Readonly<Record<string, unknown>> = { ...first.after, ...then.after };
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const field of Object.keys(reached)) {
    if (sameValue(held[field], reached[field])) continue;
    before[field] = held[field];
    after[field] = reached[field];
  }
  return Object.keys(after).length === 0 ? [] : [{ ...then, before, after }];
}
