import { cellBox, type Spot, type Surface } from '../geometry.ts';
import type { BoardPath } from './ways.ts';

/** A point of the board, in pixels from the corner of all of it. */
export interface PathPoint {
  readonly x: number;
  readonly y: number;
}

/** A path as it is drawn. */
export interface DrawnPath extends BoardPath {
  /** Its corners, from where they stood to the edge of the card; empty where nothing leads there: somebody new on their card. */
  readonly points: readonly PathPoint[];
  /** The card it leads to. */
  readonly card: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/**
 * Along what paths run sideways. `head`: the band under the names of the lanes, which is always in sight. `rows`: the gap under the row where they begin.
 */
export type PathBand = 'head' | 'rows';

/** Lines beside each other in a gap, and how far apart; unscaled. */
const TRACKS = 3;
const TRACK = 4;
/** Between the first track and what the gap lies beside: a card, or the lower edge of the heads. */
const BESIDE_CARD = 9;
const UNDER_ROW = 3;
const OVER_HEAD_EDGE = 4;
/** Between the starts of ways that leave one cell. */
const PORT = 13;
/** A line ends so short of its card, and of one that is marked. */
const SHORT = 1;
const SHORT_OF_MARKED = 4;

/**
 * Paths on a board that lies as `surface` says. They run in the gaps between rows, columns and cards alone, so that none strikes out a name; those that lead
 * from one cell to the same lane share their line as far as they go together.
 */
export function drawPaths(paths: readonly BoardPath[], surface: Surface, band: PathBand): readonly DrawnPath[] {
  const tracks = tracksOf(paths);
  const ports = portsOf(paths);
  return paths.map((path) => {
    const card = cardOf(path.spot, surface);
    const points = pointsOf(path, card, {
      surface,
      band,
      track: tracks.get(wayOf(path)) ?? 0,
      port: ports.get(wayOf(path)) ?? 0,
    });
    return { ...path, card, points };
  });
}

interface Place {
  readonly surface: Surface;
  readonly band: PathBand;
  readonly track: number;
  /** How far beside the middle of its cell it begins, in ports. */
  readonly port: number;
}

function pointsOf(
  { from, spot, isMeant }: BoardPath,
  card: DrawnPath['card'],
  { surface, band, track, port }: Place,
): readonly PathPoint[] {
  if (!from) return [];
  const { metrics, scrollTop } = surface;
  const { unit } = metrics;
  const box = boxOf(surface, from.row, from.column);
  const isHead = band === 'head';
  const line = isHead
    ? scrollTop + metrics.headHeight - (OVER_HEAD_EDGE + track * TRACK) * unit
    : box.top + box.height + (UNDER_ROW + track * TRACK) * unit;
  const room = box.width / 2 - 2 * metrics.cellPad;
  const start = box.left + box.width / 2 + Math.max(-room, Math.min(room, port * PORT * unit));
  const [side, edge] = from.column < spot.column ? [-1, card.x] : [1, card.x + card.width];
  const turn = edge + side * (BESIDE_CARD + track * TRACK) * unit;
  const cell = boxOf(surface, spot.row, spot.column);
  // One that is scrolled out of its cell is pointed at where it went.
  const level = Math.max(cell.top, Math.min(cell.top + cell.height, card.y + card.height / 2));
  return [
    ...(isHead ? [] : [{ x: start, y: box.top + box.height - 1 }]),
    { x: start, y: line },
    { x: turn, y: line },
    { x: turn, y: level },
    { x: edge + side * (isMeant ? SHORT_OF_MARKED : SHORT), y: level },
  ];
}

const wayOf = ({ from, spot }: BoardPath): string =>
  from ? `${String(from.row)} ${String(from.column)} ${String(spot.column)}` : '';

/** Ways that would lie on each other in a gap are given lines beside each other, as far as there are. */
function tracksOf(paths: readonly BoardPath[]): ReadonlyMap<string, number> {
  const tracks = new Map<string, number>();
  const taken: { readonly row: number; readonly track: number; readonly span: readonly [number, number] }[] = [];
  for (const path of paths) {
    const { from, spot } = path;
    if (!from || tracks.has(wayOf(path))) continue;
    const span = [Math.min(from.column, spot.column), Math.max(from.column, spot.column)] as const;
    const isFree = (track: number): boolean =>
      taken.every(
        (one) => one.row !== from.row || one.track !== track || one.span[0] > span[1] || one.span[1] < span[0],
      );
    const free = Array.from({ length: TRACKS }, (_, track) => track).find(isFree);
    const track = free ?? tracks.size % TRACKS;
    tracks.set(wayOf(path), track);
    taken.push({ row: from.row, track, span });
  }
  return tracks;
}

/** Ways that leave one cell stand beside each other, in the order of where they lead. */
function portsOf(paths: readonly BoardPath[]): ReadonlyMap<string, number> {
  const ways = new Map(paths.flatMap((path) => (path.from ? [[wayOf(path), path] as const] : [])));
  const cells = Map.groupBy(ways.values(), ({ from }) => `${String(from?.row)} ${String(from?.column)}`);
  return new Map(
    [...cells.values()].flatMap((shared) =>
      shared
        .toSorted((a, b) => a.spot.column - b.spot.column)
        .map((path, at) => [wayOf(path), at - (shared.length - 1) / 2] as const),
    ),
  );
}

function cardOf(spot: Spot, surface: Surface): DrawnPath['card'] {
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

/** For an SVG path: straight from corner to corner, each rounded as far as its sides are long. */
export function roundedLine(points: readonly PathPoint[], radius: number): string {
  return points
    .map((point, at) => {
      const [before, after] = [points[at - 1], points[at + 1]];
      if (!before) return `M${put(point)}`;
      if (!after) return `L${put(point)}`;
      return `L${put(towards(point, before, radius))}Q${put(point)} ${put(towards(point, after, radius))}`;
    })
    .join('');
}

function towards(from: PathPoint, to: PathPoint, far: number): PathPoint {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(far, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

const put = ({ x, y }: PathPoint): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
