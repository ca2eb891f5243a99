import { create } from 'zustand';

import { rewindTo } from '../../shared/changes/by-day.ts';
import type { ChangeSet } from '../../shared/changes/change-set.ts';
import { createRecordStore, type RecordStore } from '../../shared/changes/record-store.ts';
import type { CitizenId } from '../../shared/domain/ids.ts';
import type { DayOfChanges, ReplayedDays } from '../../shared/ipc/payloads.ts';
import { addDays, type IsoDate } from '../../shared/lib/iso-date.ts';
import { storeOf } from './board-store.ts';
import { countDay, marksOf, NO_MARKS, type DayCounts, type Marks } from './day-counts.ts';

/** How many days can be slid through at a time. */
const WEEKS = 8;
const WINDOW_DAYS = WEEKS * 7;

/** Some days that follow one another, the first and the last of them. */
export interface DayWindow {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

interface ReplayState {
  /** The days that are held on this page and need not be asked for; null: none yet. */
  readonly held: DayWindow | null;
  /** What came of each of them on which somebody moved, came or went. */
  readonly counts: ReadonlyMap<IsoDate, DayCounts>;
  /** Who moved or came on the day that is on show. */
  readonly marks: Marks;
  readonly playing: boolean;
}

const NOTHING: ReplayState = { held: null, counts: new Map(), marks: NO_MARKS, playing: false };
export const replayStore = create<ReplayState>()(() => NOTHING);
let end: RecordStore | null = null;
let days: readonly DayOfChanges[] = [];
let firstDay: IsoDate | null = null;

export function useReplay<T>(select: (state: ReplayState) => T): T {
  return replayStore(select);
}

/** Whether somebody moved or came on the day that is on show. */
export function useMark(id: CitizenId): 'moved' | 'added' | undefined {
  return replayStore(({ marks }) => marks.get(id));
}

/** The last weeks; for a day before them, the weeks around it. */
export function windowAround(day: IsoDate, first: IsoDate, last: IsoDate): DayWindow {
  const lately = addDays(last, 1 - WINDOW_DAYS);
  const from = day >= lately ? lately : addDays(day, -WINDOW_DAYS / 2);
  const to = addDays(from, WINDOW_DAYS - 1);
  return { from: from < first ? first : from, to: to > last ? last : to };
}

/** Keeps what the vault told of some days, in place of what was kept. */
export function holdDays(window: DayWindow, told: ReplayedDays): void {
  ({ days, firstDay } = told);
  end = storeOf(told.board);
  replayStore.setState({
    held: window,
    counts: new Map(days.map(({ day, change }) => [day, countDay(change)] as const).filter(([, { all }]) => all > 0)),
  });
}

/** Nothing of the past is kept on the page when nobody looks at it. */
export function forgetDays(): void {
  end = null;
  days = [];
  replayStore.setState(NOTHING);
}

/** The board as it was when that day ended, without asking for it; null where it is not held. */
export function heldOn(day: IsoDate): { readonly records: RecordStore; readonly firstDay: IsoDate } | null {
  const { held } = replayStore.getState();
  if (!held || !end || firstDay === null || day < held.from || day > held.to) return null;
  return { records: createRecordStore(rewindTo(end, days, day)), firstDay };
}

/** Marks who moved or came on that day. */
export function markDay(day: IsoDate | null): void {
  const change = days.find((one) => one.day === day)?.change;
  replayStore.setState({ marks: change ? marksOf(change) : NO_MARKS });
}

/** Who moved, came or went after the earlier of these two days and until the later. */
export function movedBetween(one: IsoDate, other: IsoDate): ReadonlySet<CitizenId> {
  const [after, until] = one < other ? [one, other] : [other, one];
  const between = days.filter(({ day }) => day > after && day <= until).map(({ change }): ChangeSet => change);
  return new Set(between.flatMap((change) => [...marksOf(change).keys()]));
}

/** The next day on which anybody moved, came or went; null where there is none more. */
export function nextLivelyDay(after: IsoDate): IsoDate | null {
  for (const day of replayStore.getState().counts.keys()) if (day > after) return day;
  return null;
}
