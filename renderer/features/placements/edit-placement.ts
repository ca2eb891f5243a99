import type { Patch } from '../../../shared/commands/payloads.ts';
import type { Outcome, Placement, PlacementFields } from '../../../shared/domain/placement.ts';
import { translate as t } from '../../i18n/index.ts';
import { heldIn, readToday, runCommand, wayBack } from '../../state/index.ts';
import { showToast } from '../../ui/toast.tsx';
import { placementName } from './placement-words.ts';

/** Changes a placement as it is shown and says so in `words`, with the way back. What is newer than shown is not written over. */
export async function editPlacement(
  placement: Placement,
  patch: Patch<PlacementFields>,
  words: string,
): Promise<boolean> {
  const was = heldIn<PlacementFields, typeof patch>(placement, patch);
  const answer = await runCommand('placement.edit', { id: placement.id, patch, was });
  if (answer.ok && answer.value.change.length > 0)
    showToast(words, { topic: 'step', ...wayBack(answer.value.entryId) });
  return answer.ok;
}

/** Ends a placement today, or on the day it is said to have ended already. One that never began has no last day. */
export async function endPlacement(placement: Placement, outcome: Outcome): Promise<void> {
  const today = readToday();
  const end = placement.end ?? (placement.start === null || placement.start > today ? null : today);
  await editPlacement(
    placement,
    { outcome, end },
    t('placements.ended', { placement: placementName(placement), outcome: t(`placements.outcomes.${outcome}`) }),
  );
}

/** Takes a placement off the card, as if it had never been. */
export async function removePlacement({ id }: Placement): Promise<void> {
  const answer = await runCommand('placement.remove', { id });
  if (answer.ok) showToast(t('placements.removed'), { topic: 'step', ...wayBack(answer.value.entryId) });
}
