import { create } from 'zustand';

import { isoDateOf, type IsoDate } from '../../shared/lib/iso-date.ts';

interface Days {
  /** The local calendar day. */
  readonly today: IsoDate;
  /** The day whose board is on show instead; null for today's. */
  readonly shown: IsoDate | null;
}

const todayStore = create<Days>()(() => ({ today: isoDateOf(new Date()), shown: null }));
const CHECK_EVERY_MS = 30_000;

/** The day that the board on show is counted by. Components render again when midnight passes, the PC wakes on another day, or another day is shown. */
export function useToday(): IsoDate {
  return todayStore(dayOnShow);
}

export function readToday(): IsoDate {
  return dayOnShow(todayStore.getState());
}

/** The real day, whatever is on show. */
export function readClock(): IsoDate {
  return todayStore.getState().today;
}

/** The real day, whatever is on show; renders again at midnight. */
export function useClock(): IsoDate {
  return todayStore(({ today }) => today);
}

/** The past day whose board is on show; null for today's. */
export function usePastDay(): IsoDate | null {
  return todayStore(({ shown }) => shown);
}

/** Whether the board of a past day is on show, on which nothing can be changed. */
export function isPast(): boolean {
  return todayStore.getState().shown !== null;
}

/** From now on everything is counted by this day; null: by the real one. */
export function showDay(shown: IsoDate | null): void {
  todayStore.setState({ shown });
}

/** Calls back when the day is another. */
export function onNewDay(listener: () => void): void {
  todayStore.subscribe(({ today }, before) => {
    if (today !== before.today) listener();
  });
}

export function watchToday(): void {
  setInterval(() => {
    const today = isoDateOf(new Date());
    if (today !== readClock()) todayStore.setState({ today });
  }, CHECK_EVERY_MS);
}

function dayOnShow({ today, shown }: Days): IsoDate {
  return shown ?? today;
}
