import { isoDateOf, type IsoDate } from '../lib/iso-date.ts';
import type { ChangeSet } from './change-set.ts';
import type { BoardReader } from './record-store.ts';
import { rewind, type Rewound } from './rewind.ts';
import { squashChanges } from './squash.ts';

/**
 * What came of each local day on which anything was done, as one change, first day to last. `changes`: all that was done since some day ended, newest
 * first, each at its moment of `moments` (ISO 8601). What is written after a step was done after it, whatever a clock said that was wrong for a while.
 */
export function changesByDay(
  changes: readonly ChangeSet[],
  moments: readonly string[],
): readonly { readonly day: IsoDate; readonly change: ChangeSet }[] {
  const steps = new Map<IsoDate, ChangeSet[]>();
  let earliest = '';
  let day: IsoDate | null = null;
  for (const [at, change] of changes.entries()) {
    const moment = moments[at] ?? '';
    if (day === null || moment < earliest) {
      earliest = moment;
      day = isoDateOf(new Date(moment));
    }
    const list = steps.get(day) ?? [];
    list.push(change);
    steps.set(day, list);
  }
  return [...steps]
    .reverse()
    .map(([on, list]) => ({ day: on, change: squashAll(list.reverse()) }))
    .filter(({ change }) => change.length > 0);
}

/** By halves, so that each record is looked at a few times only, however many steps the day had. */
function squashAll(steps: readonly ChangeSet[]): ChangeSet {
  if (steps.length < 2) return steps[0] ?? [];
  const half = steps.length >> 1;
  return squashChanges(squashAll(steps.slice(0, half)), squashAll(steps.slice(half)));
}

/** The records as they were when `day` ended. `end`: the records when the last of `days` had ended; `days` go back at least to the one after `day`. */
export function rewindTo(
  end: BoardReader,
  days: readonly { readonly day: IsoDate; readonly change: ChangeSet }[],
  day: IsoDate,
): Rewound {
  const since = days.filter((one) => one.day > day).map(({ change }) => change);
  return rewind(end, since.reverse());
}
