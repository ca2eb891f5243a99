import type { IsoDate } from '../lib/iso-date.ts';
import type { Absence, HoursStep, Placement } from './placement.ts';

/** The hours with one more step; it takes the place of one from the same day. */
export function withHours(hours: readonly HoursStep[], step: HoursStep): readonly HoursStep[] {
  return [...hours.filter(({ from }) => from !== step.from), step].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The hours without the step from that day. */
export function withoutHours(hours: readonly HoursStep[], from: IsoDate): readonly HoursStep[] {
  return hours.filter((step) => step.from !== from);
}

/** The hours in force on a day; null before the first step. */
export function hoursOn(hours: readonly HoursStep[], day: IsoDate): HoursStep | null {
  return hours.findLast(({ from }) => from <= day) ?? null;
}

/** The hours when the first day is another: what held from the old first day holds from the new one, and nothing holds before it. */
export function hoursFromStart(
  hours: readonly HoursStep[],
  before: IsoDate | null,
  start: IsoDate,
): readonly HoursStep[] {
  const atStart = hoursOn(hours, start) ?? (before === null ? null : hours.find(({ from }) => from === before)) ?? null;
  const later = hours.filter(({ from }) => from > start && from !== atStart?.from);
  return atStart ? [{ ...atStart, from: start }, ...later] : later;
}

/** The absences with the one at `at` as changed. */
export function withAbsenceAt(absences: readonly Absence[], at: number, changed: Partial<Absence>): readonly Absence[] {
  return absences.map((absence, index) => (index === at ? { ...absence, ...changed } : absence));
}

/** Placements as they are read: running first, then planned, then ended, each newest first. `stageOf` tells where each stands. */
export function inReadingOrder(
  placements: Iterable<Placement>,
  stageOf: (placement: Placement) => 'planned' | 'running' | 'ended',
): readonly Placement[] {
  const rank = { running: 0, planned: 1, ended: 2 };
  const start = (one: Placement): string => one.start ?? one.plannedStart ?? '';
  const last = (one: Placement): string => one.end ?? start(one);
  const newest = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
  return [...placements].sort(
    (a, b) =>
      rank[stageOf(a)] - rank[stageOf(b)] ||
      newest(last(a), last(b)) ||
      newest(start(a), start(b)) ||
      (a.id < b.id ? -1 : 1),
  );
}
