import type { FlowPoint, Metrics, SuppressedMetrics } from '../domain/metrics/types.ts';
import { suppressed } from './suppress.ts';

const WEEK = 7;

/**
 * The flow as it may leave the board: one day a week at most, the last one the period's last. At each of them small numbers are hidden, with another where it takes one that somebody who
 * knows how many there are in all could not work them back; and what is hidden there is hidden on the points beside it too. Else nobody having moved meanwhile, what a lane held a week
 * before would tell what it holds now.
 */
export function suppressFlow({ stepDays, points }: Metrics['flow'], smallest: number): SuppressedMetrics['flow'] {
  const apart = Math.max(1, Math.ceil(WEEK / stepDays));
  const weekly = points.filter((_, at) => (points.length - 1 - at) % apart === 0);
  const hidden = weekly.map((point) => hiddenAt(point, smallest));
  return {
    stepDays: stepDays * apart,
    points: weekly.map(({ day, counts }, at) => ({
      day,
      counts: counts.map((count, lane) =>
        [at - 1, at, at + 1].some((beside) => hidden[beside]?.[lane] === true) ? null : count,
      ),
    })),
  };
}

function hiddenAt({ counts }: FlowPoint, smallest: number): readonly boolean[] {
  const [line = []] = suppressed([counts], counts.length, smallest).cells;
  return line.map((count) => count === null);
}
