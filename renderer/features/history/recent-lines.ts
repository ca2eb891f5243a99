import type { RecentStep } from '../../../shared/ipc/payloads.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { dayOf } from './day-words.ts';

/** What the list is narrowed to. */
export type RecentFilter = 'all' | 'moves';

/** The steps of one local day, newest first. */
export interface RecentDay {
  readonly day: IsoDate;
  readonly steps: readonly RecentStep[];
}

/** The steps that are asked for, by day; the newest day first. */
export function daysOf(steps: readonly RecentStep[], filter: RecentFilter): readonly RecentDay[] {
  const days: { day: IsoDate; steps: RecentStep[] }[] = [];
  for (const step of steps) {
    if (filter === 'moves' && !isMove(step)) continue;
    const day = dayOf(step.at);
    const last = days.at(-1);
    if (last?.day === day) last.steps.push(step);
    else days.push({ day, steps: [step] });
  }
  return days;
}

/** Somebody went to another lane, another consultant or another place; also many at once. */
function isMove({ command, change }: RecentStep): boolean {
  if (command === 'citizen.move') return true;
  if (command !== 'citizen.several') return false;
  // So many that the change was not sent; a move is the likeliest then, and hiding one the worse mistake.
  if (change.length === 0) return true;
  return change.some(
    (one) => one.kind === 'citizen' && one.op === 'updated' && ('laneId' in one.after || 'consultantId' in one.after),
  );
}

/** The step that a key leads to from `at`, within `count` of them. */
export function stepFrom(at: number, key: string, count: number): number {
  const moves: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -8, PageDown: 8 };
  const goal = key === 'Home' ? 0 : key === 'End' ? count - 1 : at + (moves[key] ?? 0);
  return Math.max(0, Math.min(count - 1, goal));
}

export const STEP_KEYS: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']);
