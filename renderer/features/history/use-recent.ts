import { useCallback, useEffect, useRef, useState } from 'react';

import type { CallError } from '../../../shared/ipc/errors.ts';
import type { RecentStep, RecentSteps } from '../../../shared/ipc/payloads.ts';
import { boardStore, callVault } from '../../state/index.ts';

/** While somebody works on, the list is asked for anew after this pause. */
const SETTLE_MS = 120;

/** Kept while a card is open over the list, so that it is there at once; goes with the page. */
let kept: RecentSteps | null = null;

export interface Recent {
  /** Null before anything came. */
  readonly told: RecentSteps | null;
  readonly error: CallError | null;
  readonly isLoading: boolean;
  readonly more: () => void;
  readonly again: () => void;
}

/** What was done lately, as it stands now: asked for anew at every change on the board, as far back as it had been told. */
export function useRecent(): Recent {
  const [told, setTold] = useState(kept);
  const [error, setError] = useState<CallError | null>(null);
  const [isLoading, setLoading] = useState(false);
  const turn = useRef(0);
  const revision = boardStore((state) => state.revision);

  const load = useCallback(async (least: number): Promise<void> => {
    const own = (turn.current += 1);
    setLoading(true);
    const answer = await loadAtLeast(least, () => own === turn.current);
    if (own !== turn.current) return;
    setLoading(false);
    setError('error' in answer ? answer.error : null);
    if ('error' in answer) return;
    kept = answer.told;
    setTold(answer.told);
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => void load(kept?.steps.length ?? 1), kept === null ? 0 : SETTLE_MS);
    return () => clearTimeout(timer);
  }, [load, revision]);
  useEffect(
    () => () => {
      turn.current = -1;
    },
    [],
  );
  const count = told?.steps.length ?? 0;
  return { told, error, isLoading, more: () => void load(count + 1), again: () => void load(count) };
}

/** As many pages as it takes to tell so many steps, or all there are. */
async function loadAtLeast(
  least: number,
  isWanted: () => boolean,
): Promise<{ readonly told: RecentSteps } | { readonly error: CallError }> {
  let steps: readonly RecentStep[] = [];
  for (;;) {
    const answer = await callVault('history.recent', { before: steps.at(-1)?.entryId ?? null });
    if (!answer.ok) return { error: answer.error };
    steps = [...steps, ...answer.value.steps];
    const { hasMore } = answer.value;
    if (steps.length >= least || !hasMore || !isWanted()) return { told: { steps, hasMore } };
  }
}
