import { commandDefinitions } from '../../../shared/commands/index.ts';
import type { CommandName } from '../../../shared/commands/payloads.ts';
import type { UndoState } from '../../../shared/ipc/payloads.ts';
import type { HistoryEntry } from '../../../shared/ports/board-store.ts';

type Head = Pick<HistoryEntry, 'entryId' | 'kind' | 'command' | 'target' | 'mergeKey'>;

/** One or more `do` entries that are taken back together. */
export interface UndoStep {
  /** Rising; the last one stands for the step. */
  readonly entryIds: readonly number[];
  readonly command: CommandName;
}

/** One person's steps, built from their history entries alone, so that it is the same after a restart. */
export interface UndoStack {
  /** Takes in an entry of this person. Precondition: newer than all before. `step`: what it takes back, where that may have been somebody else's; it can be done again until the board is closed. */
  note(entry: Head, step?: UndoStep): void;
  /** The step that `entryId` belongs to, or the last one for null. */
  undoable(entryId: number | null): UndoStep | undefined;
  redoable(): UndoStep | undefined;
  /** Forgets a step that can no longer be taken back or done again, so that those before it can be reached. */
  drop(step: UndoStep): void;
  /** Begins anew from these entries: some of those before may be gone. */
  reset(entries: Iterable<Head>): void;
  state(): UndoState;
}

/** A stack over entries, oldest first. Entries that speak of steps from before the first one are passed over. */
export function createUndoStack(entries: Iterable<Head>): UndoStack {
  const undo: (UndoStep & { readonly mergeKey: string | null })[] = [];
  const redo: typeof undo = [];
  const moveStep = (from: typeof undo, to: typeof undo, target: number | null, others?: UndoStep): void => {
    const index = from.findLastIndex((step) => target !== null && step.entryIds.includes(target));
    if (index >= 0) to.push(...from.splice(index, 1));
    else if (others) to.push({ ...others, mergeKey: null });
  };
  const noteDone = ({ entryId, command, mergeKey }: Head): void => {
    redo.length = 0;
    const top = undo.at(-1);
    // Only entries in a row are one step: an undo, or anything somebody else did in between, ends it.
    if (
      top &&
      mergeKey !== null &&
      top.command === command &&
      top.mergeKey === mergeKey &&
      top.entryIds.at(-1) === entryId - 1
    )
      undo[undo.length - 1] = { ...top, entryIds: [...top.entryIds, entryId] };
    else undo.push({ entryIds: [entryId], command, mergeKey });
  };
  const note = (entry: Head, step?: UndoStep): void => {
    if (commandDefinitions[entry.command].capture === 'never') return;
    if (entry.kind === 'do') noteDone(entry);
    else if (entry.kind === 'undo') moveStep(undo, redo, entry.target, step);
    else moveStep(redo, undo, entry.target);
  };
  for (const entry of entries) note(entry);
  return {
    note,
    undoable: (entryId) => (entryId === null ? undo.at(-1) : undo.find((step) => step.entryIds.includes(entryId))),
    redoable: () => redo.at(-1),
    drop(step) {
      for (const steps of [undo, redo]) {
        const index = steps.findIndex((one) => entryOf(one) === entryOf(step));
        if (index >= 0) steps.splice(index, 1);
      }
    },
    reset(anew) {
      undo.length = 0;
      redo.length = 0;
      for (const entry of anew) note(entry);
    },
    state: () => ({ undo: labelOf(undo.at(-1)), redo: labelOf(redo.at(-1)) }),
  };
}

/** The entry that stands for a step in undo and redo entries and towards the page. */
export function entryOf(step: UndoStep): number {
  const entryId = step.entryIds.at(-1);
  if (entryId === undefined) throw new Error('a step has no entry');
  return entryId;
}

function labelOf(step: UndoStep | undefined): UndoState['undo'] {
  return step ? { entryId: entryOf(step), command: step.command } : null;
}
