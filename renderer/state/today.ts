import { create } from 'zustand';

import { isoDateOf, type IsoDate } from '../../shared/lib/iso-date.ts';

const todayStore = create<{ readonly today: IsoDate }>()(() => ({ today: isoDateOf(new Date()) }));
const CHECK_EVERY_MS = 30_000;

/** The local calendar day; components render again when midnight passes or the PC wakes on another day. */
export function useToday(): IsoDate {
  return todayStore((state) => state.today);
}

export function readToday(): IsoDate {
  return todayStore.getState().today;
}

/** Calls back when the day is another. */
export function onNewDay(listener: () => void): void {
  todayStore.subscribe(listener);
}

export function watchToday(): void {
  setInterval(() => {
    const today = isoDateOf(new Date());
    if (today !== readToday()) todayStore.setState({ today });
  }, CHECK_EVERY_MS);
}
