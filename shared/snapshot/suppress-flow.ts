import type { FlowPoint, Metrics, SuppressedFlow } from '../domain/metrics/types.ts';
import { suppressed } from './suppress.ts';

const WEEK = 7;

/**
 * The flow as it may leave the board: one day a week at most, the last one the period's last. At each of them small numbers are hidden, with another where it takes one that somebody who
 * knows how many there are in all could not work them back; and what is hidden there is hidden on the points beside it too. Else nobody having moved meanwhile, what a lane held a week
 * before would tell what it holds now. Since nothing is shown that tells more to whoever knows how many there are in all, that is told too. Where more than half would be hidden, the lanes
 * that ever are hidden are told of together: what is left when those in sight are taken from all.
 */
export function suppressFlow({ stepDays, points }: Metrics['flow'], smallest: number): SuppressedFlow {
  const apart = Math.max(1, Math.ceil(WEEK / stepDays));
  const weekly = points.filter((_, at) => (points.length - 1 - at) % apart === 0);
  const safe = weekly.map(({ counts }) => suppressed([counts], counts.length, smallest));
  const isHidden = (at: number, lane: number): boolean =>
    [at - 1, at, at + 1].some((beside) => safe[beside]?.cells[0]?.[lane] === null);
  const lanes = [...(weekly[0]?.counts ?? []).keys()];
  const dark = lanes.map((lane) => weekly.filter((_, at) => isHidden(at, lane)).length);
  const together = sum(dark) * 2 > weekly.length * lanes.length ? lanes.filter((lane) => (dark[lane] ?? 0) > 0) : [];
  const rest = (counts: FlowPoint['counts']): number | null => {
    const count = sum(together.map((lane) => counts[lane] ?? 0));
    return count < smallest ? null : count;
  };
  return {
    stepDays: stepDays * apart,
    together,
    points: weekly.map(({ day, counts }, at) => ({
      day,
      counts: counts.map((count, lane) => (together.includes(lane) || isHidden(at, lane) ? null : count)),
      others: rest(counts),
      all: safe[at]?.total ?? null,
    })),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
