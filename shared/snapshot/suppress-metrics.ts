import { FEWEST_FOR_P90 } from '../domain/metrics/fewest.ts';
import {
  AGE_KINDS,
  type AgeCounts,
  type MetricsLane,
  type Metrics,
  type Share,
  type Spread,
  type SuppressedMetrics,
} from '../domain/metrics/types.ts';
import type { CountTable } from './document.ts';
import { suppressFlow } from './suppress-flow.ts';
import { suppressed } from './suppress.ts';

/** Hides a number that is too small. */
type Hide = (count: number) => number | null;

/**
 * Figures as they may leave the board. In each of them what is under `smallest` is hidden, and where numbers add up to others that are told, as many others as it takes that
 * none can be worked back; what is told of the days of so few goes with them, and paths that so few took are not told of. Each figure is safe by itself: whoever has several
 * of the same people can set them against each other.
 */
export function suppressMetrics(metrics: Metrics, smallest: number): SuppressedMetrics {
  const hide: Hide = (count) => (count < smallest ? null : count);
  const { timeInLane, flow, paths, outcomes, erased } = metrics;
  const { started, ended, paid } = outcomes;
  return {
    ...metrics,
    load: loadOf(metrics, smallest),
    ages: agesOf(metrics, smallest),
    timeInLane: timeInLane.map((lane) => ({ ended: spreadOf(lane.ended, hide), going: spreadOf(lane.going, hide) })),
    flow: suppressFlow(flow, smallest),
    paths: paths.filter(({ count }) => count >= smallest),
    contactHeld: heldOf(metrics, smallest),
    outcomes: {
      started: each(started, hide),
      ended: each(ended, (outcome) => each(outcome, hide)),
      paid: paidOf(paid, hide),
    },
    erased: hide(erased),
  };
}

/** What is carried is the sum over the lanes where the way has not ended; of the others only each lane's own sum is told. */
function loadOf({ load, lanes, consultants }: Metrics, smallest: number): SuppressedMetrics['load'] {
  const owners = consultants.length + 1;
  const tableOf = (isEnd: boolean): CountTable =>
    suppressed(
      load.cells.filter((_, at) => lanes[at]?.isEnd === isEnd),
      owners,
      smallest,
    );
  const [going, over] = [tableOf(false), tableOf(true)];
  const inOrder = <T>(of: (table: CountTable) => readonly T[], nothing: T): readonly T[] => {
    const rest = { going: of(going).values(), over: of(over).values() };
    return lanes.map(({ isEnd }) => (isEnd ? rest.over : rest.going).next().value ?? nothing);
  };
  return {
    cells: inOrder(({ cells }) => cells, []),
    byLane: inOrder(({ laneTotals }) => laneTotals, null),
    carried: going.consultantTotals,
    total: going.total,
  };
}

/** Elsewhere no contact is late and none falls due, as everybody knows: such a lane hides nothing. */
const hasRhythm = ({ cadenceDays, isEnd }: MetricsLane): boolean => cadenceDays !== null && !isEnd;

function agesOf({ ages, lanes }: Metrics, smallest: number): SuppressedMetrics['ages'] {
  // A column that nobody can be in is known to be empty.
  const kinds = AGE_KINDS.filter((kind) => lanes.some((lane) => hasRhythm(lane) === (kind !== 'none')));
  const cellsOf = (list: readonly AgeCounts[]): readonly (readonly number[])[] =>
    list.map((counts) => kinds.map((kind) => counts[kind]));
  const lane = suppressed(cellsOf(ages.byLane), kinds.length, smallest, (line, column) => {
    const one = lanes[line];
    return one !== undefined && hasRhythm(one) !== (kinds[column] !== 'none');
  });
  const owner = suppressed(cellsOf(ages.byOwner), kinds.length, smallest);
  const isOneTold = totalsAreTold(lane) && totalsAreTold(owner);
  const told = (lines: CountTable['cells'], isHidden: boolean): readonly AgeCounts<number | null>[] =>
    lines.map((line) => {
      const counts = AGE_KINDS.map((kind) => {
        const at = kinds.indexOf(kind);
        return [kind, at < 0 ? 0 : isHidden ? null : (line[at] ?? null)];
      });
      return Object.fromEntries(counts) as AgeCounts<number | null>;
    });
  return { byLane: told(lane.cells, false), byOwner: told(owner.cells, !isOneTold) };
}

function heldOf({ contactHeld, lanes }: Metrics, smallest: number): SuppressedMetrics['contactHeld'] {
  const tableOf = (shares: readonly Share[]): CountTable =>
    suppressed(
      shares.map(({ held, due }) => [held, due - held]),
      2,
      smallest,
    );
  const inRhythm = contactHeld.byLane.filter((_, at) => lanes[at] && hasRhythm(lanes[at]));
  const [lane, owner] = [tableOf(inRhythm), tableOf(contactHeld.byOwner)];
  const isOneTold = totalsAreTold(lane) && totalsAreTold(owner);
  const sharesOf = ({ cells, laneTotals }: CountTable): readonly Share<number | null>[] =>
    cells.map(([held = null], at) => ({ held, due: laneTotals[at] ?? null }));
  const byRhythm = sharesOf(lane).values();
  const hidden: Share<number | null> = { held: null, due: null };
  return {
    all: { held: lane.consultantTotals[0] ?? null, due: lane.total },
    byLane: lanes.map((one) => (hasRhythm(one) ? (byRhythm.next().value ?? hidden) : { held: 0, due: 0 })),
    byOwner: isOneTold ? sharesOf(owner) : contactHeld.byOwner.map(() => hidden),
  };
}

/** Of how many it is known how long it took is told only where those of whom it is not are not too few. */
function paidOf({ hours, job, time }: Metrics['outcomes']['paid'], hide: Hide): SuppressedMetrics['outcomes']['paid'] {
  const spread = spreadOf(time, hide);
  const count = hide(hours + job - time.count) === null ? null : spread.count;
  return { hours: hide(hours), job: hide(job), time: { ...spread, count } };
}

/** Two tables of the same people tell no more than each does as long as their sums are told anyway; else only one of them is. */
const totalsAreTold = ({ consultantTotals, total }: CountTable): boolean =>
  total !== null && !consultantTotals.includes(null);

function spreadOf({ count, medianDays, p90Days }: Spread, hide: Hide): Spread<number | null> {
  return hide(count) === null
    ? { count: null, medianDays: null, p90Days: null }
    : { count, medianDays, p90Days: count < FEWEST_FOR_P90 ? null : p90Days };
}

function each<K extends string, A, B>(record: Readonly<Record<K, A>>, of: (one: A) => B): Record<K, B> {
  return Object.fromEntries(Object.entries<A>(record).map(([key, one]) => [key, of(one)])) as Record<K, B>;
}
