import { create } from 'zustand';

import type { CallError } from '../../shared/ipc/errors.ts';
import type { BoardPayload } from '../../shared/ipc/payloads.ts';
import { addDays, type IsoDate } from '../../shared/lib/iso-date.ts';
import { translate as t } from '../i18n/index.ts';
import { showToast } from '../ui/toast.tsx';
import { showBoardOf, showLiveBoard } from './board-store.ts';
import { callErrorText } from './call-error-text.ts';
import { callVault } from './connection.ts';
import { AT_TODAY, nextPastStep, type PastEffect, type PastEvent, type PastState } from './past-steps.ts';
import { isPast, readClock, showDay } from './today.ts';
import { viewStore, type ViewState } from './view.ts';

const pastStore = create<PastState>()(() => AT_TODAY);
/** What came last from the vault, until it is shown or another comes. */
let arrived: BoardPayload | null = null;
let problem: CallError | null = null;
/** How the board was narrowed before somebody looked back: it is again afterwards. */
let narrowing: Pick<ViewState, 'filter' | 'only' | 'sieve'> | null = null;

/** Which day's board is on show and which is under way. */
export function usePast<T>(select: (state: PastState) => T): T {
  return pastStore(select);
}

/** The last day that can be looked back at. */
export function lastPastDay(): IsoDate {
  return addDays(readClock(), -1);
}

/** Shows the board as it was when that day ended. What lies over the board closes: it is about today. */
export function showPast(day: IsoDate): void {
  if (!isPast()) viewStore.setState({ panel: null, back: undefined });
  take({ kind: 'asked', day });
}

/** So many days on from the one that is shown, or wanted by now; back when negative. */
export function stepPast(days: number): void {
  const { shown, wanted } = pastStore.getState();
  const from = wanted ?? shown;
  if (from !== null) take({ kind: 'asked', day: addDays(from, days) });
}

/** Back to the board as it is. */
export function showToday(): void {
  take({ kind: 'left' });
}

function take(event: PastEvent): void {
  const { state, effects } = nextPastStep(pastStore.getState(), event, lastPastDay());
  for (const effect of effects) run(effect);
  pastStore.setState(state);
}

function run(effect: PastEffect): void {
  switch (effect.kind) {
    case 'ask':
      void ask(effect.day);
      return;
    case 'show':
      show(effect.day);
      return;
    case 'say-none':
      showToast(t('history.past.none'), { topic: 'past' });
      return;
    case 'say-failed':
      if (problem) showToast(callErrorText(problem), { tone: 'problem', topic: 'past' });
      return;
    case 'show-today':
      leave();
  }
}

async function ask(day: IsoDate): Promise<void> {
  const answer = await callVault('board.asOf', { day });
  if (answer.ok) {
    arrived = answer.value.board;
    take({ kind: 'came', firstDay: answer.value.firstDay });
  } else {
    problem = answer.error;
    take({ kind: 'failed' });
  }
  arrived = null;
}

function show(day: IsoDate): void {
  if (!arrived) return;
  if (!isPast()) {
    const { filter, only, sieve } = viewStore.getState();
    narrowing = { filter, only, sieve };
  }
  // A card that was read on another day stood otherwise then.
  viewStore.setState({ panel: null, back: undefined });
  showDay(day);
  showBoardOf(arrived);
}

function leave(): void {
  viewStore.setState({ panel: null, back: undefined });
  showDay(null);
  showLiveBoard();
  if (narrowing) viewStore.setState(narrowing);
  narrowing = null;
}
