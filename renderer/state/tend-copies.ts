import { create } from 'zustand';

import type { CallError } from '../../shared/ipc/errors.ts';
import { callVault } from './connection.ts';
import { readSettings } from './settings.ts';

/** Whoever opens the board is not to wait for a copy. */
const FIRST_AFTER_MS = 20_000;
/** Looked after so often; a place that was not there is tried again by this. */
const AGAIN_AFTER_MS = 10 * 60_000;

/** Why the last copy that was due could not be made; null when all is well. */
const troubleStore = create<{ readonly error: CallError | null }>()(() => ({ error: null }));

/** Sees to it that there are copies of the board as long as this page shows it. */
export function tendBoardCopies(): void {
  setTimeout(() => void tend(), FIRST_AFTER_MS);
  setInterval(() => void tend(), AGAIN_AFTER_MS);
}

export function useCopyTrouble(): CallError | null {
  return troubleStore(({ error }) => error);
}

/** Forgets it: a copy was made. */
export function noteCopyMade(): void {
  troubleStore.setState({ error: null });
}

async function tend(): Promise<void> {
  const answer = await callVault('copies.tend', { place: readSettings().copyPlace });
  // A board that is on its way out makes none.
  if (answer.ok || answer.error.kind !== 'closed') troubleStore.setState({ error: answer.ok ? null : answer.error });
}
