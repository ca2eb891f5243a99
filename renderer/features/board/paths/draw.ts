import { cellBox, type Surface } from '../geometry.ts';
import type { BoardPath } from './bundle.ts';

/** A point of the board, in pixels from the corner of all of it; `way` is where a path leaves it or comes from. */
interface PathPoint {
  readonly x: number;
  readonly y: number;
  readonly way: readonly [number, number];
}

/** A path as it is drawn. */
export interface DrawnPath extends BoardPath {
  /** For an SVG path; null where nothing leads there: somebody new on their card. */
  readonly d: string | null;
  readonly start: PathPoint | null;
  readonly end: PathPoint;
  /** Where how many it stands for is written; null for one. */
  readonly label: { readonly x: number; readonly y: number } | null;
  /** The card it leads to. */
  readonly card: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
}

/** Between two ends in one head or cell, unscaled. */
const APART = 13;
/** From a cell's or a card's edge. */
const INSET = 9;

/** Paths on a board that lies as `surface` says. Ends that share a head or a cell stand beside each other, in the order of where they lead. */
export function drawPaths(paths: readonly BoardPath[], surface: Surface): readonly DrawnPath[] {
  const places = portsOf(paths);
  return paths.map((path) => {
    const start = path.from && startOf(path, surface, places);
    const end = endOf(path, surface, places);
    const isLine = start !== null || path.to.spot === null;
    const from = start ?? { x: end.x, y: end.y + 2.2 * APART * surface.metrics.unit, way: [0, 0] as const };
    const line = isLine ? curve(from, end, surface) : null;
    const label = line !== null && path.ids.length > 1 ? line.middle : null;
    return { ...path, d: line?.d ?? null, start, end, label, card: cardOf(path, surface) };
  });
}

type Ports = ReadonlyMap<string, readonly [at: number, of: number]>;

function portsOf(paths: readonly BoardPath[]): Ports {
  const ends = paths.flatMap(({ key, from, to }) => [
    ...(from ? [{ key: `${key} from`, port: `${String(from.column)} ${String(from.row)}`, other: to.column }] : []),
    ...(to.spot === null
      ? [{ key: `${key} to`, port: `${String(to.column)} null`, other: from?.column ?? to.column }]
      : []),
  ]);
  return new Map(
    [...Map.groupBy(ends, ({ port }) => port).values()].flatMap((shared) =>
      shared.toSorted((a, b) => a.other - b.other).map(({ key }, at) => [key, [at, shared.length] as const] as const),
    ),
  );
}

function startOf({ key, from, to }: BoardPath, surface: Surface, ports: Ports): PathPoint | null {
  if (!from) return null;
  const port = ports.get(`${key} from`) ?? [0, 1];
  if (from.row === null) return headPoint(surface, from.column, port);
  const { unit } = surface.metrics;
  const box = boxOf(surface, from.row, from.column);
  const isRightwards = to.column > from.column;
  const room = Math.max(1, Math.floor((box.height - 2 * INSET * unit) / (APART * unit)) + 1);
  return {
    x: isRightwards ? box.left + box.width - INSET * unit : box.left + INSET * unit,
    y: box.top + (INSET + (port[0] % room) * APART) * unit,
    way: [isRightwards ? 1 : -1, 0],
  };
}

function endOf(path: BoardPath, surface: Surface, ports: Ports): PathPoint {
  const card = cardOf(path, surface);
  if (!card) return headPoint(surface, path.to.column, ports.get(`${path.key} to`) ?? [0, 1]);
  const isFromLeft = path.from !== null && path.from.column < path.to.column;
  return {
    x: isFromLeft ? card.x - 1 : card.x + card.width + 1,
    y: card.y + card.height / 2,
    way: [isFromLeft ? -1 : 1, 0],
  };
}

/** Under the head of a lane, which stays at the top of the window. */
function headPoint(surface: Surface, column: number, [at, of]: readonly [number, number]): PathPoint {
  const { metrics, scrollTop } = surface;
  const width = metrics.columnWidth - metrics.columnGap;
  const apart = Math.min(APART * metrics.unit, (width - 2 * INSET * metrics.unit) / Math.max(1, of));
  return {
    x: metrics.headWidth + column * metrics.columnWidth + width / 2 + (at - (of - 1) / 2) * apart,
    y: scrollTop + metrics.headHeight + 2,
    way: [0, 1],
  };
}

function cardOf({ to: { spot } }: BoardPath, surface: Surface): DrawnPath['card'] {
  if (!spot) return null;
  const { cardHeight, cardGap, cellPad } = surface.metrics;
  const box = boxOf(surface, spot.row, spot.column);
  return {
    x: box.left + cellPad,
    y: box.top + cellPad + spot.index * (cardHeight + cardGap) - surface.cellScroll(spot.row, spot.column),
    width: box.width - 2 * cellPad,
    height: cardHeight,
  };
}

/** As in the window, measured from the board's own corner. */
function boxOf(surface: Surface, row: number, column: number) {
  const { left, top, ...size } = cellBox(surface, row, column);
  return { ...size, left: left - surface.left + surface.scrollLeft, top: top - surface.top + surface.scrollTop };
}

/** One cubic curve that leaves and arrives the way its ends look. */
function curve(from: PathPoint, to: PathPoint, { metrics, height }: Surface) {
  const far = Math.hypot(to.x - from.x, to.y - from.y);
  const most = (height - metrics.headHeight) * 0.85;
  const reach = ({ way: [, down] }: PathPoint): number =>
    down === 0 ? Math.max(18 * metrics.unit, far * 0.38) : Math.min(most, 30 * metrics.unit + far * 0.16);
  const [a, b] = [reach(from), reach(to)];
  // One that is level would strike out every name on its way: it hangs as a thread does.
  const sag =
    from.way[1] === 0 && Math.abs(to.y - from.y) < metrics.cardHeight / 2
      ? Math.min(far * 0.12, metrics.cardHeight)
      : 0;
  const [x1, y1] = [from.x + from.way[0] * a, from.y + from.way[1] * a + sag];
  const [x2, y2] = [to.x + to.way[0] * b, to.y + to.way[1] * b + sag];
  const middle = { x: (from.x + 3 * x1 + 3 * x2 + to.x) / 8, y: (from.y + 3 * y1 + 3 * y2 + to.y) / 8 };
  const d = `M${put(from.x)} ${put(from.y)}C${put(x1)} ${put(y1)} ${put(x2)} ${put(y2)} ${put(to.x)} ${put(to.y)}`;
  return { d, middle };
}

const put = (value: number): string => value.toFixed(1);
