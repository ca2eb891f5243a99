import type { ChangeSet } from '../../shared/changes/change-set.ts';
import type { UndoState } from '../../shared/ipc/payloads.ts';
import { translate as t } from '../i18n/index.ts';
import { showToast, type ToastOptions } from '../ui/toast.tsx';
import { boardStore } from './board-store.ts';
import { redo, undoEntry } from './run-command.ts';

/** For the toast that tells of a step: the way back, for as long as the step is not taken back otherwise. */
export function wayBack(entryId: number): Pick<ToastOptions, 'action' | 'holds'> {
  return {
    action: { label: t('common.undo'), run: () => void takeBackTold(entryId) },
    holds: () => canBeTakenBack(entryId, boardStore.getState().undo),
  };
}

/** As far as the last steps tell: what is newer than the last that can be undone has been, and so has what redo would bring again. */
export function canBeTakenBack(entryId: number, { undo, redo: again }: UndoState): boolean {
  return undo !== null && entryId <= undo.entryId && again?.entryId !== entryId;
}

/** What the step was has been said a moment ago. */
async function takeBackTold(entryId: number): Promise<void> {
  const answer = await undoEntry(entryId);
  if (answer.ok) sayTakenBack(t('app.undone'), () => void bringAgain(() => t('app.redone')));
}

/** Says that a step was taken back, with `again` to bring it again for as long as that is possible. */
export function sayTakenBack(text: string, again: () => void): void {
  const step = boardStore.getState().undo.redo;
  showToast(text, {
    topic: 'step',
    action: { label: t('common.redo'), run: again },
    holds: () => step !== null && boardStore.getState().undo.redo?.entryId === step.entryId,
  });
}

/** Brings the last step that was taken back again, and says so in these words, with the way back. */
export async function bringAgain(words: (step: UndoState['redo'], change: ChangeSet) => string): Promise<void> {
  const step = boardStore.getState().undo.redo;
  const answer = await redo();
  if (!answer.ok) return;
  showToast(words(step, answer.value.change), { topic: 'step', ...(step ? wayBack(step.entryId) : {}) });
}
