import type { ChangeSet } from '../../../shared/changes/change-set.ts';
import { staleFields } from '../../../shared/changes/conflicts.ts';
import { withLastContacts, withoutLastContacts } from '../../../shared/changes/last-contacts.ts';
import { reverseChange } from '../../../shared/changes/reverse.ts';
import { squashChanges } from '../../../shared/changes/squash.ts';
import type { Refusal } from '../../../shared/commands/refusal.ts';
import type { CommandReceipt } from '../../../shared/ipc/payloads.ts';
import { err, type Result, ok } from '../../../shared/lib/result.ts';
import { commitChange, type OpenBoard } from './open-board.ts';
import { anybodysStep } from './recent-steps.ts';
import { entryOf, type UndoStep } from './undo-stack.ts';

/**
 * Takes back a step: the last one of this person for null, else the one `entryId` belongs to, also where it was somebody else's. A new entry with the reversed change; history is
 * never shortened. A last step that has become stale is refused once and then passed over. Refused: nothing-to-undo; stale, when a field no longer holds what the step left there. Throws `StoreError`.
 */
export function undo(board: OpenBoard, entryId: number | null): Promise<Result<CommandReceipt, Refusal>> {
  return board.queue.run(async () => {
    const step = board.steps.undoable(entryId) ?? (entryId === null ? undefined : await anybodysStep(board, entryId));
    if (!step) return err({ kind: 'nothing-to-undo' });
    const answer = await commitIfFresh(board, 'undo', step, reverseChange(await changeOf(board, step)));
    // Said once; the next undo reaches the step before it.
    if (!answer.ok && entryId === null) forget(board, step);
    return answer;
  });
}

/** Does again what this person took back last, as long as nothing else was done since. Refused: nothing-to-redo, stale. Throws `StoreError`. */
export function redo(board: OpenBoard): Promise<Result<CommandReceipt, Refusal>> {
  return board.queue.run(async () => {
    const step = board.steps.redoable();
    if (!step) return err({ kind: 'nothing-to-redo' });
    const answer = await commitIfFresh(board, 'redo', step, await changeOf(board, step));
    if (!answer.ok) forget(board, step);
    return answer;
  });
}

/** And tells the pages what undo and redo would do now. */
function forget(board: OpenBoard, step: UndoStep): void {
  board.steps.drop(step);
  board.publish({ entryId: 0, commandId: null, change: [], undo: board.steps.state() }, () => []);
}

async function commitIfFresh(
  board: OpenBoard,
  kind: 'undo' | 'redo',
  step: UndoStep,
  stepBack: ChangeSet,
): Promise<Result<CommandReceipt, Refusal>> {
  const bare = withoutLastContacts(stepBack);
  const fields = staleFields(board.records, bare);
  if (fields.length > 0) return err({ kind: 'stale', fields });
  const change = withLastContacts(board.records, bare);
  const entry = { kind, command: step.command, target: entryOf(step), mergeKey: null, change };
  return ok(await commitChange(board, entry, null, step));
}

/** What a step's entries did together. */
async function changeOf(board: OpenBoard, step: UndoStep): Promise<ChangeSet> {
  let change: ChangeSet = [];
  for (const entryId of step.entryIds) {
    const entry = await board.store.loadEntry(entryId);
    if (!entry) throw new Error('a step of the undo stack is not in the history');
    change = squashChanges(change, entry.change);
  }
  return change;
}
