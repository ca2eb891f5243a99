import { addDays, type IsoDate } from '../../lib/iso-date.ts';
import { placementStage, type HoursStep, type Placement } from '../placement.ts';
import { ruleOn } from '../rules/rules.ts';
import type { Rule } from '../rules/table.ts';
import type { Span } from './spans.ts';

/** Hours a week over a time in which they are the same, over all placements; `until` null: until something changes. `isAhead`: not yet begun. */
export interface LadderStep {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly unpaid: number;
  readonly paid: number;
  readonly isNow: boolean;
  readonly isAhead: boolean;
}

/** The way to the hours a week that the rule names. */
export interface Ladder {
  /** In order; a time between two placements is a step of 0 hours. */
  readonly steps: readonly LadderStep[];
  readonly now: { readonly unpaid: number; readonly paid: number };
  /** The rule of the full week; null where none is known. */
  readonly goal: Rule | null;
  /** Paid hours a week still missing; null without a goal. */
  readonly left: number | null;
  /** More hours a week, paid and unpaid, than the full week has: how many, in how many placements; null where there are not, or without a goal. */
  readonly beyond: { readonly hours: number; readonly placements: number } | null;
}

type Part = Pick<Placement, 'start' | 'plannedStart' | 'end' | 'plannedEnd' | 'outcome' | 'hours'>;

/** The paid-hours ladder of one citizen on `today`, over all of their placements. */
export function paidHoursLadder(placements: readonly Part[], today: IsoDate): Ladder {
  const times = placements.flatMap((placement) => timesOf(placement, today));
  const days = [...new Set(times.flatMap(({ from, until }) => (until === null ? [from] : [from, addDays(until, 1)])))];
  const steps: LadderStep[] = [];
  for (const from of days.sort()) {
    const running = timesOn(times, from);
    const hours = { unpaid: sum(running, 'unpaid'), paid: sum(running, 'paid') };
    const before = steps.at(-1);
    if (before?.paid === hours.paid && before.unpaid === hours.unpaid) continue;
    steps.push({ from, until: null, ...hours, isNow: false, isAhead: from > today });
  }
  const closed = steps.map((step, at) => {
    const next = steps[at + 1];
    const until = next ? addDays(next.from, -1) : null;
    return { ...step, until, isNow: !step.isAhead && (until === null || until >= today) };
  });
  const [first, last] = [closed[0], closed.at(-1)];
  // Nothing after the last placement is no step, unless one stands there now.
  const isEmptyEnd = last !== undefined && last !== first && last.paid === 0 && last.unpaid === 0 && !last.isNow;
  const { unpaid = 0, paid = 0 } = closed.find((step) => step.isNow) ?? {};
  const goal = ruleOn('introduction.duty', today) ?? null;
  return {
    steps: isEmptyEnd ? closed.slice(0, -1) : closed,
    now: { unpaid, paid },
    goal,
    left: goal && rounded(Math.max(0, goal.value - paid)),
    beyond:
      goal && rounded(paid + unpaid) > goal.value
        ? {
            hours: rounded(paid + unpaid),
            placements: timesOn(times, today).filter((time) => time.paid + time.unpaid > 0).length,
          }
        : null,
  };
}

function timesOn(times: readonly Time[], day: IsoDate): Time[] {
  return times.filter(({ from, until }) => from <= day && (until === null || until >= day));
}

type Time = Omit<Span, 'until'> & { readonly until: IsoDate | null } & Pick<HoursStep, 'unpaid' | 'paid'>;

/** The times in which one placement had, has or will have the same hours. */
function timesOf(placement: Part, today: IsoDate): Time[] {
  const stage = placementStage(placement, today);
  const first = placement.start ?? (stage === 'planned' ? placement.plannedStart : null);
  // What should have begun and has not is no step yet.
  if (first === null || (stage === 'planned' && first <= today)) return [];
  const last = lastDay(placement, stage === 'ended', today);
  return placement.hours.flatMap(({ from, unpaid, paid }, at) => {
    const next = placement.hours[at + 1]?.from;
    const begins = from < first ? first : from;
    const ends = earlier(next === undefined ? null : addDays(next, -1), last);
    return ends !== null && ends < begins ? [] : [{ from: begins, until: ends, unpaid, paid }];
  });
}

/** One that has ended without a day counted until the agreed day, and in any case not today. */
function lastDay({ end, plannedEnd }: Part, hasEnded: boolean, today: IsoDate): IsoDate | null {
  if (end !== null) return end;
  return hasEnded ? earlier(plannedEnd, addDays(today, -1)) : null;
}

function earlier(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function sum(times: readonly Time[], which: 'unpaid' | 'paid'): number {
  return rounded(times.reduce((total, time) => total + time[which], 0));
}

/** Hours are told to the hundredth: 7.4 + 7.4 is 14.8. */
function rounded(hours: number): number {
  return Math.round(hours * 100) / 100;
}
