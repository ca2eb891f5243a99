import type { CountTable } from './document.ts';

/**
 * A table with its totals as a network in which numbers flow round: source → line → column → sink → source, where a line's total is its arc from
 * the source and a column's its arc to the sink. What people can work out from the numbers in sight is which flows are possible.
 */
interface Arc {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  hidden: boolean;
}

/** Dear enough that totals are hidden only where numbers inside would not do. */
const TOTAL_COST = 1_000_000;

const NOTHING = (lines: number, columns: number): CountTable => ({
  cells: Array.from({ length: lines }, () => []),
  laneTotals: Array.from({ length: lines }, () => null),
  consultantTotals: Array.from({ length: columns }, () => null),
  total: null,
});

/**
 * The table with its totals, where every number under `smallest` is hidden, and as many others as it takes for each hidden number to have room:
 * among the tables that agree with all that is shown (whole numbers from 0 up) are two in which it differs by `smallest` or more.
 * Why they are hidden cannot be told apart. Of a cell that `isEmpty` everybody knows that nobody can be in it: it is shown, and hides nothing.
 * Precondition: whole numbers from 0 up, every line as long as the others, each line and column with a cell that somebody can be in.
 */
export function suppressed(
  cells: readonly (readonly number[])[],
  columns: number,
  smallest: number,
  isEmpty: (line: number, column: number) => boolean = () => false,
): CountTable {
  const lines = cells.length;
  if (lines === 0 || columns === 0) return NOTHING(lines, columns);
  const source = 0;
  const sink = 1 + lines + columns;
  const add = (from: number, to: number, value: number): Arc => ({
    from,
    to,
    value,
    hidden: value < smallest,
  });
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const inner = cells.map((line, l) =>
    line.map((value, c) => (isEmpty(l, c) ? null : add(1 + l, 1 + lines + c, value))),
  );
  const laneTotals = cells.map((line, l) => add(source, 1 + l, sum(line)));
  const columnTotals = Array.from({ length: columns }, (_, c) =>
    add(1 + lines + c, sink, sum(cells.map((line) => line[c] ?? 0))),
  );
  const total = add(sink, source, sum(laneTotals.map(({ value }) => value)));
  // Sums first: what gives room to a small one gives it to the numbers it is made of too.
  const arcs = [...laneTotals, ...columnTotals, total, ...inner.flat().filter((arc) => arc !== null)];
  const isTotal = (arc: Arc): boolean => arc.from === source || arc.to === sink || arc === total;
  const cost = (arc: Arc): number => (arc.hidden ? 0 : (isTotal(arc) ? TOTAL_COST : 0) + 1 + arc.value);
  const rules = { smallest, at: byNode(arcs, sink + 1), cost };
  // What is hidden later gives those before more room, never less.
  for (const arc of arcs) if (arc.hidden) giveRoom(arc, rules);
  const shown = ({ hidden, value }: Arc): number | null => (hidden ? null : value);
  return {
    cells: inner.map((line) => line.map((arc) => (arc ? shown(arc) : 0))),
    laneTotals: laneTotals.map(shown),
    consultantTotals: columnTotals.map(shown),
    total: shown(total),
  };
}

/** The arcs that begin or end at each node: looked at node by node, large tables cost as little as they must. */
type Network = readonly (readonly Arc[])[];

function byNode(arcs: readonly Arc[], nodes: number): Network {
  const at: Arc[][] = Array.from({ length: nodes }, () => []);
  for (const arc of arcs) {
    at[arc.from]?.push(arc);
    at[arc.to]?.push(arc);
  }
  return at;
}

interface Rules {
  readonly smallest: number;
  readonly at: Network;
  /** What it costs to hide a number. */
  readonly cost: (arc: Arc) => number;
}

/**
 * Hides what it takes, the cheapest first, until the smallest and the largest number that could stand at `start`, among the tables that agree with
 * everything in sight, are `smallest` apart.
 */
function giveRoom(start: Arc, { smallest, at, cost }: Rules): void {
  for (;;) {
    const larger = mostBetween(start.to, start.from, { enough: smallest, at, start });
    const enough = Math.min(smallest - larger.flow, start.value);
    const smaller = mostBetween(start.from, start.to, { enough, at, start });
    if (larger.flow + smaller.flow >= smallest) return;
    const way = cheapestWay(start.to, start.from, { at, start, cost, left: larger.left });
    if (way.length === 0) throw new Error('a table without a way round');
    for (const { arc } of way) arc.hidden = true;
  }
}

/** What numbers would be left: where nothing is said, what stands there. */
type Left = ReadonlyMap<Arc, number>;
const leftOf = (left: Left, arc: Arc): number => left.get(arc) ?? arc.value;

interface Search {
  readonly at: Network;
  /** The number that room is wanted for: no way goes over it. */
  readonly start: Arc;
}

/** How much more can flow from one node to another (counted up to `enough`) where hidden numbers may change: each grows without end, and shrinks to 0. */
function mostBetween(
  from: number,
  to: number,
  { enough, at, start }: Search & { readonly enough: number },
): { readonly flow: number; readonly left: Left } {
  const left = new Map<Arc, number>();
  let flow = 0;
  while (flow < enough) {
    const way = shortestWay(from, to, { at, start, left });
    if (way.length === 0) break;
    const by = Math.min(enough - flow, ...way.map(({ arc, grows }) => (grows ? Infinity : leftOf(left, arc))));
    for (const { arc, grows } of way) left.set(arc, leftOf(left, arc) + (grows ? by : -by));
    flow += by;
  }
  return { flow, left };
}

interface Step {
  readonly arc: Arc;
  /** The number grows on the way; else it shrinks. */
  readonly grows: boolean;
  readonly before: number;
}
type Steps = readonly (Step | undefined)[];

/** Where an arc leads to from a node when one more flows over it; undefined: nowhere, there is nothing left to take away. */
function over(arc: Arc, node: number, left: Left): number | undefined {
  return arc.from === node ? arc.to : leftOf(left, arc) > 0 ? arc.from : undefined;
}

function wayTo(to: number, from: number, steps: Steps): readonly Step[] {
  const way: Step[] = [];
  for (let step = steps[to]; step; step = step.before === from ? undefined : steps[step.before]) way.push(step);
  return way;
}

/** The fewest hidden numbers over which one more can flow; empty where there is no way. */
function shortestWay(from: number, to: number, { at, start, left }: Search & { readonly left: Left }): readonly Step[] {
  const steps = new Array<Step | undefined>(at.length);
  const queue = [from];
  for (const node of queue) {
    for (const arc of at[node] ?? []) {
      if (!arc.hidden || arc === start) continue;
      const next = over(arc, node, left);
      if (next === undefined || next === from || steps[next]) continue;
      steps[next] = { arc, grows: arc.from === node, before: node };
      if (next === to) return wayTo(to, from, steps);
      queue.push(next);
    }
  }
  return [];
}

/** Dijkstra: the way along which one more can flow that costs least to hide; empty where there is none. */
function cheapestWay(
  from: number,
  to: number,
  { at, start, cost, left }: Search & Pick<Rules, 'cost'> & { readonly left: Left },
): readonly Step[] {
  const costs = Array.from({ length: at.length }, () => Infinity);
  const steps = new Array<Step | undefined>(at.length);
  const open = new Set<number>([from]);
  costs[from] = 0;
  while (open.size > 0) {
    const node = [...open].reduce((best, one) => ((costs[one] ?? 0) < (costs[best] ?? 0) ? one : best));
    if (node === to) return wayTo(to, from, steps);
    open.delete(node);
    for (const arc of at[node] ?? []) {
      const next = arc === start ? undefined : over(arc, node, left);
      if (next === undefined) continue;
      const reached = (costs[node] ?? 0) + cost(arc);
      if (reached >= (costs[next] ?? 0)) continue;
      costs[next] = reached;
      steps[next] = { arc, grows: arc.from === node, before: node };
      open.add(next);
    }
  }
  return [];
}
