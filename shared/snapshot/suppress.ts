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
  /** It can be larger or smaller by the smallest shown number, with everything in sight unchanged. */
  safe: boolean;
}

interface Step {
  readonly arc: Arc;
  readonly before: number;
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
    safe: false,
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
  const arcs = [...inner.flat().filter((arc) => arc !== null), ...laneTotals, ...columnTotals, total];
  const isTotal = (arc: Arc): boolean => arc.from === source || arc.to === sink || arc === total;
  const cost = (arc: Arc): number => (arc.hidden ? 0 : (isTotal(arc) ? TOTAL_COST : 0) + 1 + arc.value);
  for (const arc of arcs) if (arc.hidden && !arc.safe) hideRound(arcs, arc, smallest, sink + 1, cost);
  const shown = ({ hidden, value }: Arc): number | null => (hidden ? null : value);
  return {
    cells: inner.map((line) => line.map((arc) => (arc ? shown(arc) : 0))),
    laneTotals: laneTotals.map(shown),
    consultantTotals: columnTotals.map(shown),
    total: shown(total),
  };
}

/** Hides the cheapest way round through `start`: along it, `smallest` can be taken from one number and given to the next. */
function hideRound(
  arcs: readonly Arc[],
  start: Arc,
  smallest: number,
  nodes: number,
  cost: (arc: Arc) => number,
): void {
  const steps = cheapestWay(arcs, start, smallest, nodes, cost);
  for (let node = start.from; node !== start.to;) {
    const step = steps[node];
    if (!step) throw new Error('a table without a way round');
    step.arc.hidden = true;
    step.arc.safe = true;
    node = step.before;
  }
  start.safe = true;
}

/** Dijkstra from the head of `start` to everywhere; a number can grow without end, and shrink where it is no smaller than `smallest`. */
function cheapestWay(
  arcs: readonly Arc[],
  start: Arc,
  smallest: number,
  nodes: number,
  cost: (arc: Arc) => number,
): readonly (Step | undefined)[] {
  const costs = Array.from({ length: nodes }, () => Infinity);
  const steps = new Array<Step | undefined>(nodes);
  const open = new Set<number>([start.to]);
  costs[start.to] = 0;
  while (open.size > 0) {
    const node = [...open].reduce((best, one) => ((costs[one] ?? 0) < (costs[best] ?? 0) ? one : best));
    open.delete(node);
    for (const arc of arcs) {
      if (arc === start) continue;
      const next = arc.from === node ? arc.to : arc.to === node && arc.value >= smallest ? arc.from : undefined;
      if (next === undefined) continue;
      const reached = (costs[node] ?? 0) + cost(arc);
      if (reached >= (costs[next] ?? 0)) continue;
      costs[next] = reached;
      steps[next] = { arc, before: node };
      open.add(next);
    }
  }
  return steps;
}
