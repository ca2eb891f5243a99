import { create } from 'zustand';

import type { RecordStore } from '../../shared/changes/record-store.ts';
import type { CitizenId } from '../../shared/domain/ids.ts';
import type { CallError } from '../../shared/ipc/errors.ts';
import { addDays, type IsoDate } from '../../shared/lib/iso-date.ts';
import { translate as t } from '../i18n/index.ts';
import { showToast } from '../ui/toast.tsx';
import { showBoardOf, showLiveBoard, storeOf } from './board-store.ts';
import { callErrorText } from './call-error-text.ts';
import { callVault } from './connection.ts';
import { AT_TODAY, nextPastStep, type PastEffect, type PastEvent, type PastState } from './past-steps.ts';
import {
  forgetDays,
  heldOn,
  holdDays,
  markDay,
  movedBetween,
  nextLivelyDay,
  replayStore,
  useReplay,
  windowAround,
  type DayWindow,
} from './replay.ts';
import { isPast, readClock, showDay } from './today.ts';
import { viewStore, type ViewState } from './view.ts';

const pastStore = create<PastState>()(() => AT_TODAY);
/** What came last from the vault, until it is shown or another comes. */
let arrived: RecordStore | null = null;
let problem: CallError | null = null;
/** The days that are under way, while they are: nothing else is asked for meanwhile. */
let fetching: Promise<void> | null = null;
/** The day that is under way. */
let asking: Promise<void> | null = null;
/** How long a day stays while the days are played. */
const STAY_MS = 1600;
let playing: ReturnType<typeof setTimeout> | undefined;
/** Puts another day on show, with those who stand elsewhere on it. */
type Presenter = (moved: ReadonlySet<CitizenId>, change: () => void) => void;
const AT_ONCE: Presenter = (_moved, change) => change();
let presenter = AT_ONCE;
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
  pausePast();
  if (!isPast()) viewStore.setState({ panel: null, back: undefined });
  take({ kind: 'asked', day });
}

/** So many days on from the one that is shown, or wanted by now; back when negative. */
export function stepPast(days: number): void {
  pausePast();
  const { shown, wanted } = pastStore.getState();
  const from = wanted ?? shown;
  if (from !== null) take({ kind: 'asked', day: addDays(from, days) });
}

/** Back to the board as it is. */
export function showToday(): void {
  take({ kind: 'left' });
}

/** Which days can be slid through while `day` is on show: those that are held, or will be. */
export function useDayWindow(day: IsoDate): DayWindow {
  const held = useReplay((state) => state.held);
  const first = usePast((past) => past.firstDay) ?? day;
  return held && covers(held, day) ? held : windowAround(day, first, lastPastDay());
}

/** Shows the days on which anybody moved, came or went, one after the other from the one on show; from the first where it is the last. */
export async function playPast(): Promise<void> {
  replayStore.setState({ playing: true });
  await asking;
  await fetchDays();
  const { shown } = pastStore.getState();
  const { held } = replayStore.getState();
  if (shown === null || !held) pausePast();
  else if (nextLivelyDay(shown) === null && shown !== held.from) go(held.from);
  else playOn();
}

/** The day that is on show stays. */
export function pausePast(): void {
  clearTimeout(playing);
  playing = undefined;
  if (replayStore.getState().playing) replayStore.setState({ playing: false });
}

/** From now on other days are shown so; null: at once. */
export function presentPast(by: Presenter | null): void {
  presenter = by ?? AT_ONCE;
}

function playOn(): void {
  const { shown } = pastStore.getState();
  const next = shown === null ? null : nextLivelyDay(shown);
  // A card that somebody reads is not taken away from them.
  if (next === null || viewStore.getState().panel !== null) pausePast();
  else go(next);
}

function go(day: IsoDate): void {
  take({ kind: 'asked', day });
  clearTimeout(playing);
  playing = setTimeout(playOn, STAY_MS);
}

function take(event: PastEvent): void {
  const before = pastStore.getState();
  const { state, effects } = nextPastStep(before, event, lastPastDay());
  pastStore.setState(state);
  for (const effect of effects) run(effect, before.shown);
}

function run(effect: PastEffect, before: IsoDate | null): void {
  switch (effect.kind) {
    case 'ask':
      asking = ask(effect.day);
      return;
    case 'show':
      show(effect.day, before);
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
  await fetching;
  const held = heldOn(day);
  const answer = held ? null : await callVault('board.asOf', { day });
  if (held) {
    arrived = held.records;
    take({ kind: 'came', firstDay: held.firstDay });
  } else if (answer?.ok) {
    arrived = storeOf(answer.value.board);
    take({ kind: 'came', firstDay: answer.value.firstDay });
  } else if (answer) {
    pausePast();
    problem = answer.error;
    take({ kind: 'failed' });
  }
  arrived = null;
}

/** The days around the one on show, so that stepping through them asks for nothing. Told in the access log as one look at all of them. */
async function fetchDays(): Promise<void> {
  const { shown, sent, firstDay } = pastStore.getState();
  const { held } = replayStore.getState();
  if (fetching) await fetching;
  else if (shown !== null && sent === null && firstDay !== null && !(held && covers(held, shown)))
    await (fetching = fetchWindow(windowAround(shown, firstDay, lastPastDay())));
}

async function fetchWindow(asked: DayWindow): Promise<void> {
  const answer = await callVault('board.replay', asked);
  fetching = null;
  // Nobody is told where it fails: each day can still be asked for.
  if (!answer.ok || !isPast()) return;
  holdDays(asked, answer.value);
  markDay(pastStore.getState().shown);
}

function covers({ from, to }: DayWindow, day: IsoDate): boolean {
  return day >= from && day <= to;
}

function show(day: IsoDate, before: IsoDate | null): void {
  const records = arrived;
  if (!records) return;
  if (!isPast()) {
    const { filter, only, sieve } = viewStore.getState();
    narrowing = { filter, only, sieve };
  }
  // A card that was read on another day stood otherwise then.
  viewStore.setState({ panel: null, back: undefined });
  if (before === null) put(day, records);
  // Whoever went back to today meanwhile stays there.
  else presenter(movedBetween(before, day), () => pastStore.getState().shown === day && put(day, records));
  requestIdleCallback(() => void fetchDays());
}

function put(day: IsoDate, records: RecordStore): void {
  showDay(day);
  showBoardOf(records);
  markDay(day);
}

function leave(): void {
  pausePast();
  forgetDays();
  viewStore.setState({ panel: null, back: undefined });
  showDay(null);
  showLiveBoard();
  if (narrowing) viewStore.setState(narrowing);
  narrowing = null;
}
