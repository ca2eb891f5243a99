import type { SavedViewId } from '../../../shared/domain/ids.ts';
import type { BoardFilter, SavedView } from '../../../shared/domain/saved-view.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import type { CommandReceipt } from '../../../shared/ipc/payloads.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { translate as t } from '../../i18n/index.ts';
import { filterOf, runCommand, viewStore, wayBack } from '../../state/index.ts';
import { showToast } from '../../ui/toast.tsx';

type Answer = Result<CommandReceipt, CallError>;

/** Keeps a filter under a name. The form shows a refusal. */
export async function addView(name: string, filter: BoardFilter): Promise<Answer> {
  const id = crypto.randomUUID() as SavedViewId;
  const answer = await runCommand('savedView.add', { id, name, filter }, { quiet: true });
  return told(answer, t('finding.views.saved', { name: name.trim() }));
}

export async function renameView(id: SavedViewId, name: string): Promise<Answer> {
  const answer = await runCommand('savedView.edit', { id, patch: { name } }, { quiet: true });
  return told(answer, t('finding.views.renamed', { name: name.trim() }));
}

/** The view asks for what the board is narrowed by now. */
export async function replaceView({ id, name }: SavedView): Promise<void> {
  const filter = filterOf(viewStore.getState());
  told(await runCommand('savedView.edit', { id, patch: { filter } }), t('finding.views.replaced', { name }));
}

export async function removeView({ id, name }: SavedView): Promise<void> {
  told(await runCommand('savedView.remove', { id }), t('finding.views.removed', { name }));
}

function told(answer: Answer, words: string): Answer {
  if (answer.ok && answer.value.change.length > 0)
    showToast(words, { topic: 'step', ...wayBack(answer.value.entryId) });
  return answer;
}
