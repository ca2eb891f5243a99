import type { Change, ChangeSet } from './change-set.ts';

/** What takes `change` back: applied after it, the board is as it was before. */
export function reverseChange(change: ChangeSet): ChangeSet {
  return change.map(reverseOne);
}

function reverseOne(change: Change): Change {
  if (change.op === 'added') return { ...change, op: 'removed' };
  if (change.op === 'removed') return { ...change, op: 'added' };
  return { ...change, before: change.after, after: change.before } as Change;
}
