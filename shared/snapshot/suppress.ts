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
  // What is hidden later gives those before more room, never less.
  for (const arc of arcs) if (arc.hidden) giveRoom(arcs, arc, { smallest, nodes: sink + 1, cost });
  const shown = ({ hidden, value }: Arc): number | null => (hidden ? null : value);
  return {
    cells: inner.map((line) => line.map((arc) => (arc ? shown(arc) : 0))),
    laneTotals: laneTotals.map(shown),
    consultantTotals: columnTotals.map(shown),
    total: shown(total),
  };
}

interface Rules {
  readonly smallest: number;
  readonly nodes: number;
  /** What it costs to hide a number. */
  readonly cost: (arc: Arc) => number;
}

/**
 * Hides what it takes, the cheapest first, until the smallest and the largest number that could stand at `start`, among the tables that agree with
 * everything in sight, are `smallest` apart.
 */
function giveRoom(arcs: readonly Arc[], start: Arc, { smallest, nodes, cost }: Rules): void {
  for (;;) {
    const others = arcs.filter((arc) => arc !== start);
    const hidden = others.filter((arc) => arc.hidden);
    const larger = mostBetween(hidden, start.to, start.from, { enough: smallest, nodes });
    const enough = Math.min(smallest - larger.flow, start.value);
    const smaller = mostBetween(hidden, start.from, start.to, { enough, nodes });
    if (larger.flow + smaller.flow >= smallest) return;
    const way = cheapestWay(others, start.to, start.from, { nodes, cost, left: larger.left });
    if (way.length === 0) throw new Error('a table without a way round');
    for (const { arc } of way) arc.hidden = true;
  }
}

/** What numbers would be left: where nothing is said, what stands there. */
type Left = ReadonlyMap<Arc, number>;
const leftOf = (left: Left, arc: Arc): number => left.get(arc) ?? arc.value;

/** How much more can flow from one node to another (counted up to `enough`) where these numbers may change: each grows without end, and shrinks to 0. */
function mostBetween(
  arcs: readonly Arc[],
  from: number,
  to: number,
  { enough, nodes }: { readonly enough: number; readonly nodes: number },
): { readonly flow: number; readonly left: Left } {
  const left = new Map<Arc, number>();
  let flow = 0;
  while (flow < enough) {
    const way = cheapestWay(arcs, from, to, { nodes, cost: () => 1, left });
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

/** Dijkstra: the way along which one more can flow; empty where there is none. */
function cheapestWay(
  arcs: readonly Arc[],
  from: number,
  to: number,
  { nodes, cost, left }: Pick<Rules, 'nodes' | 'cost'> & { readonly left: Left },
): readonly Step[] {
  const costs = Array.from({ length: nodes }, () => Infinity);
  const steps = new Array<Step | undefined>(nodes);
  const open = new Set<number>([from]);
  costs[from] = 0;
  while (open.size > 0) {
    const node = [...open].reduce((best, one) => ((costs[one] ?? 0) < (costs[best] ?? 0) ? one : best));
    open.delete(node);
    for (const arc of arcs) {
      const grows = arc.from === node;
      const next = grows ? arc.to : arc.to === node && leftOf(left, arc) > 0 ? arc.from : undefined;
      if (next === undefined) continue;
      const reached = (costs[node] ?? 0) + cost(arc);
      if (reached >= (costs[next] ?? 0)) continue;
      costs[next] = reached;
      steps[next] = { arc, grows, before: node };
      open.add(next);
    }
  }
  const way: Step[] = [];
  for (let step = steps[to]; step && way.length < nodes; step = step.before === from ? undefined : steps[step.before])
    way.push(step);
  return way;
}
