import type { Consultant } from '../../../../shared/domain/consultant.ts';
import type { ConsultantId, LaneId } from '../../../../shared/domain/ids.ts';
import type { Lane } from '../../../../shared/domain/lane.ts';
import { metricsOf } from '../../../../shared/domain/metrics/metrics.ts';
import type { Trail } from '../../../../shared/domain/metrics/trail.ts';
import type {
  Metrics,
  MetricsConsultant,
  MetricsLane,
  MetricsPeriod,
} from '../../../../shared/domain/metrics/types.ts';
import { isoDateOf, type IsoDate } from '../../../../shared/lib/iso-date.ts';
import { inOrder } from '../../../../shared/snapshot/compare.ts';
import type { OpenBoard } from '../open-board.ts';
import { knownTrails } from './known-trails.ts';
import type { ConsultantEdit } from './trails.ts';

/** The figures of a period, which ends today at the latest. Records are read here and none leaves. Throws `StoreError`. */
export function readMetrics(board: OpenBoard, period: MetricsPeriod): Promise<Metrics> {
  return board.queue.run(async () => {
    const today = board.clock.today();
    const to = period.to < today ? period.to : today;
    const asked = period.from < to ? period.from : to;
    const { trails: everybodys, gone, cameOn, edits, firstDay } = await knownTrails(board);
    // Of days before the first there is nothing to tell; a period that ends before it is a day of an empty board.
    const from = asked > firstDay ? asked : firstDay < to ? firstDay : to;
    const erased = (await board.store.loadErased()).filter(({ at }) => isoDateOf(new Date(at)) >= from).length;
    const trails = everybodys.filter((trail) => !isOverBefore(trail, from));
    const used = usedIn(trails, { from, to });
    const lanes = [
      ...inOrder(board.records.all('lane')).filter(({ id }) => (cameOn.get(id) ?? to) <= to),
      ...inOrder(gone).filter(({ id }) => used.lanes.has(id)),
    ].map((lane) => laneOf(lane, board));
    const consultants = inOrder(board.records.all('consultant')).flatMap((one): readonly MetricsConsultant[] => {
      const then = asOn(to, one, edits.get(one.id));
      const { id, name, initials, color } = one;
      if (!used.consultants.has(id) && then?.active !== true) return [];
      return [{ id, name, initials, color, active: then?.active ?? false, limit: then?.limit ?? null }];
    });
    return metricsOf({ from, to, today, firstDay, lanes, consultants, trails, erased });
  });
}

function laneOf(
  { id, name, color, icon, expectedDays, cadenceDays, isEnd }: Lane,
  { records }: Pick<OpenBoard, 'records'>,
): MetricsLane {
  return { id, name, color, icon, expectedDays, cadenceDays, isEnd, isGone: records.get('lane', id) === undefined };
}

/** A colleague as they were when `day` ended; null: not on the board yet. */
function asOn(day: IsoDate, one: Consultant, edits: readonly ConsultantEdit[] = []): Consultant | null {
  return edits
    .filter((edit) => edit.day > day)
    .reduce<Consultant | null>((then, { before }) => (then && before ? { ...then, ...before } : null), one);
}

/** They were off the board before the day, and stayed off. */
function isOverBefore({ points }: Trail, day: IsoDate): boolean {
  const last = points.at(-1);
  return last?.place === null && last.day !== null && last.day < day;
}

/** Where anybody stood, and who had anybody, in the period or on the evening before. */
function usedIn(
  trails: readonly Trail[],
  { from, to }: MetricsPeriod,
): { readonly lanes: ReadonlySet<LaneId>; readonly consultants: ReadonlySet<ConsultantId | null> } {
  const lanes = new Set<LaneId>();
  const consultants = new Set<ConsultantId | null>();
  for (const { points } of trails)
    points.forEach(({ day, place }, at) => {
      const next = points[at + 1]?.day;
      if (!place || (day !== null && day > to) || (next != null && next < from)) return;
      lanes.add(place.laneId);
      consultants.add(place.consultantId);
    });
  return { lanes, consultants };
}
