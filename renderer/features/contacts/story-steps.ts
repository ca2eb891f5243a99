import { withoutLastContacts } from '../../../shared/changes/last-contacts.ts';
import { reverseChange } from '../../../shared/changes/reverse.ts';
import type { StoryStep } from '../../../shared/ipc/payloads.ts';
import { sameChange } from '../../state/same-change.ts';

/** As much of a story as has been told; steps newest first. */
export interface ToldStory {
  readonly steps: readonly StoryStep[];
  readonly hasMore: boolean;
}

/** `told` with the newest steps as they are now. Where the two do not meet, what was told before would leave a hole, and is asked for anew. */
export function withNewest(told: ToldStory | null, newest: ToldStory): ToldStory {
  const last = newest.steps.at(-1);
  if (!told || !last || !newest.hasMore) return newest;
  const meets = told.steps.some(({ entryId }) => entryId >= last.entryId);
  return meets
    ? withOlder(newest, { ...told, steps: told.steps.filter(({ entryId }) => entryId < last.entryId) })
    : newest;
}

/** `told` with what came before it. */
export function withOlder(told: ToldStory, older: ToldStory): ToldStory {
  return { steps: [...told.steps, ...older.steps], hasMore: older.hasMore };
}

/** The steps that were taken back: each undo belongs to the nearest older step that did the reverse. */
export function undoneSteps(steps: readonly StoryStep[]): ReadonlySet<number> {
  const undone = new Set<number>();
  steps.forEach((undo, at) => {
    if (undo.kind !== 'undo') return;
    const reversed = withoutLastContacts(reverseChange(undo.change));
    const step = steps
      .slice(at + 1)
      .find(
        (one) =>
          one.kind !== 'undo' &&
          one.command === undo.command &&
          !undone.has(one.entryId) &&
          sameChange(withoutLastContacts(one.change), reversed),
      );
    if (step) undone.add(step.entryId);
  });
  return undone;
}
