import { daysBetween, type IsoDate } from '../../lib/iso-date.ts';
import { PLACEMENT_KINDS, type PlacementKind } from '../work.ts';
import { spreadOf } from './spread.ts';
import type { MetricsBoard, TrailPlacement } from './trail.ts';
import { ENDED_AS, type EndedAs, type OutcomeMetrics } from './types.ts';

type Period = Pick<MetricsBoard, 'from' | 'to'>;
/** The first day on which somebody was paid as anybody is, and by what. */
interface FirstPay {
  readonly day: IsoDate;
  readonly kind: 'hours' | 'job';
}

/** What came of placements in the period, by their own days as they are written down now. */
export function outcomesOf({ from, to, trails }: Pick<MetricsBoard, 'from' | 'to' | 'trails'>): OutcomeMetrics {
  const started = byKind(() => 0);
  const ended = byKind(() => Object.fromEntries(ENDED_AS.map((how) => [how, 0])) as Record<EndedAs, number>);
  const paid = { hours: 0, job: 0 };
  const took: number[] = [];
  for (const { placements } of trails) {
    for (const placement of placements) {
      if (isIn(placement.start, { from, to })) started[placement.kind] += 1;
      if (isIn(lastDayOf(placement), { from, to })) ended[placement.kind][placement.outcome ?? 'unsaid'] += 1;
    }
    const pay = firstPayOf(placements);
    if (!pay || !isIn(pay.day, { from, to })) continue;
    paid[pay.kind] += 1;
    const begun = placements.reduce<IsoDate>(
      (first, { start }) => (start !== null && start < first ? start : first),
      pay.day,
    );
    if (begun < pay.day) took.push(daysBetween(begun, pay.day));
  }
  return { started, ended, paid: { ...paid, time: spreadOf(took) } };
}

/** Where it is told how a placement ended and not when, it ended as agreed. */
function lastDayOf({ end, plannedEnd, outcome }: TrailPlacement): IsoDate | null {
  return end ?? (outcome === null ? null : plannedEnd);
}

/** Jobs and paid hours are placements of their own, steps of hours within one, or what one ended with. A job stands first where both begin on one day. */
function firstPayOf(placements: readonly TrailPlacement[]): FirstPay | undefined {
  let first: FirstPay | undefined;
  for (const placement of placements)
    for (const pay of paysOf(placement))
      if (!first || pay.day < first.day || (pay.day === first.day && pay.kind === 'job')) first = pay;
  return first;
}

function paysOf(placement: TrailPlacement): readonly FirstPay[] {
  const { kind, start, hours, outcome } = placement;
  const pays: FirstPay[] = [];
  if (start !== null && (kind === 'job' || kind === 'paid-hours'))
    pays.push({ day: start, kind: kind === 'job' ? 'job' : 'hours' });
  const last = lastDayOf(placement);
  const paidFrom = start === null ? undefined : firstPaidDay(hours, start, last);
  if (paidFrom !== undefined) pays.push({ day: paidFrom, kind: 'hours' });
  if (last !== null && (outcome === 'job' || outcome === 'paid-hours'))
    pays.push({ day: last, kind: outcome === 'job' ? 'job' : 'hours' });
  return pays;
}

/** Hours are agreed beforehand: those of a placement that never began, or that ended before them, were paid to nobody. */
function firstPaidDay(hours: TrailPlacement['hours'], start: IsoDate, last: IsoDate | null): IsoDate | undefined {
  const days = hours.flatMap(({ from, paid }, at) => {
    const next = hours[at + 1]?.from;
    const begins = from < start ? start : from;
    return paid === 0 || (next !== undefined && next <= begins) || (last !== null && last < begins) ? [] : [begins];
  });
  return days[0];
}

const isIn = (day: IsoDate | null, { from, to }: Period): boolean => day !== null && day >= from && day <= to;

function byKind<T>(make: () => T): Record<PlacementKind, T> {
  return Object.fromEntries(PLACEMENT_KINDS.map((kind) => [kind, make()])) as Record<PlacementKind, T>;
}
