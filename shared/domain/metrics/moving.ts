import { addDays, daysBetween, type IsoDate } from '../../lib/iso-date.ts';
import { daysInLane } from '../due.ts';
import { spreadOf } from './spread.ts';
import { addOne, placesOf, zeros, type MetricsBoard, type Places, type Trail } from './trail.ts';
import type { FlowPoint, Metrics, PathCount } from './types.ts';

/** More points no picture needs. */
const MOST_POINTS = 120;

/** How people went over the board in the period: how long they stood, how many stood where, and from where to where. */
export function movingOf(board: MetricsBoard): Pick<Metrics, 'timeInLane' | 'flow' | 'paths'> {
  const { lanes } = board;
  const { laneAt } = placesOf(board);
  const ended: number[][] = lanes.map(() => []);
  const going: number[][] = lanes.map(() => []);
  const paths = new Map<string, PathCount>();
  const flow = flowOver(board);
  for (const trail of board.trails) {
    flow.add(trail);
    const steps = stepsOf(trail, laneAt);
    for (const { from, to, day, days } of steps) {
      // Who stood on the board when its first day ended was there from the start: nobody came, and nobody was moved.
      if (day < board.from || day > board.to || day <= board.firstDay) continue;
      const key = `${String(from)} ${String(to)}`;
      paths.set(key, { from, to, count: (paths.get(key)?.count ?? 0) + 1 });
      if (from !== null) ended[from]?.push(days);
    }
    const last = trail.points.findLast(({ day }) => day === null || day <= board.to)?.place;
    const at = last ? laneAt(last.laneId) : undefined;
    if (last && at !== undefined) going[at]?.push(daysInLane(last, board.to));
  }
  return {
    timeInLane: lanes.map((_, at) => ({ ended: spreadOf(ended[at] ?? []), going: spreadOf(going[at] ?? []) })),
    flow: flow.told(),
    paths: [...paths.values()].sort(
      (a, b) => b.count - a.count || (a.from ?? -1) - (b.from ?? -1) || (a.to ?? -1) - (b.to ?? -1),
    ),
  };
}

interface Step {
  readonly from: number | null;
  readonly to: number | null;
  readonly day: IsoDate;
  /** How long they had stood there, by what the card said last. */
  readonly days: number;
}

/** From one lane to another, one step a day: whoever was moved about within a day went from where the day found them to where it left them. */
function stepsOf({ points }: Trail, laneAt: Places['laneAt']): readonly Step[] {
  return points.flatMap(({ day, place }, index) => {
    const before = points[index - 1]?.place ?? null;
    if (day === null || before?.laneId === place?.laneId) return [];
    const at = (one: typeof place): number | null => (one ? (laneAt(one.laneId) ?? null) : null);
    return [{ from: at(before), to: at(place), day, days: before ? daysInLane(before, day) : 0 }];
  });
}

/** Counts who came and went between two points, and adds it up in the end: a look at each change of place, not at each day. */
function flowOver(board: MetricsBoard): { add: (trail: Trail) => void; told: () => Metrics['flow'] } {
  const { lanes, from, to } = board;
  const { laneAt } = placesOf(board);
  const span = daysBetween(from, to);
  const stepDays = stepFor(span);
  const days = Array.from({ length: Math.floor(span / stepDays) + 1 }, (_, back) =>
    addDays(to, -back * stepDays),
  ).reverse();
  const came = days.map(() => zeros(lanes.length));
  const went = days.map(() => zeros(lanes.length));
  /** The first point on this day or after. */
  const pointAt = (day: IsoDate | null): number => {
    if (day === null || day <= from) return 0;
    return day > to ? days.length : days.length - 1 - Math.floor(daysBetween(day, to) / stepDays);
  };
  return {
    add({ points }) {
      points.forEach(({ day, place }, index) => {
        const lane = place ? laneAt(place.laneId) : undefined;
        const next = points[index + 1];
        addOne(came[pointAt(day)], lane);
        if (next) addOne(went[pointAt(next.day)], lane);
      });
    },
    told() {
      const standing = zeros(lanes.length);
      const points = days.map((day, index): FlowPoint => {
        lanes.forEach((_, at) => {
          standing[at] = (standing[at] ?? 0) + (came[index]?.[at] ?? 0) - (went[index]?.[at] ?? 0);
        });
        return { day, counts: [...standing] };
      });
      return { stepDays, points };
    },
  };
}

/** Days, weeks, and so many weeks. */
function stepFor(span: number): number {
  if (span < MOST_POINTS) return 1;
  const weeks = Math.ceil((span + 1) / 7 / MOST_POINTS);
  return 7 * weeks;
}
