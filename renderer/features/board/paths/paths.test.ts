import { describe, expect, it } from 'vitest';

import type { BoardReader } from '../../../../shared/changes/record-store.ts';
import type { Citizen } from '../../../../shared/domain/citizen.ts';
import type { CitizenId, ConsultantId, LaneId } from '../../../../shared/domain/ids.ts';
import type { MovedCard } from '../../../../shared/domain/meeting/moves.ts';
import { citizenWith, laneWith } from '../../../../shared/domain/testing/samples.ts';
import { metricsFor, startsOf, type Surface } from '../geometry.ts';
import type { Grid } from '../grid.ts';
import { drawPaths, roundedLine, type PathBand, type PathPoint } from './draw.ts';
import { pathsOf } from './ways.ts';

const LANES = ['a', 'b', 'c', 'end'].map((id) => laneWith({ id: id as LaneId, name: id, isEnd: id === 'end' }));
const ROWS = ['none', 'mie'] as const;
type Row = (typeof ROWS)[number];
const owner = (row: Row): ConsultantId | null => (row === 'none' ? null : (row as ConsultantId));
const on = (id: string, lane: string, row: Row = 'none'): Citizen =>
  citizenWith(id, { laneId: lane as LaneId, consultantId: owner(row) });

function boardOf(citizens: readonly Citizen[]): { readonly grid: Grid; readonly board: BoardReader } {
  const ids = (row: number, column: number): readonly CitizenId[] =>
    citizens
      .filter((one) => one.laneId === LANES[column]?.id && (one.consultantId ?? 'none') === ROWS[row])
      .map(({ id }) => id);
  const grid: Grid = {
    lanes: LANES,
    rowKeys: ROWS as unknown as Grid['rowKeys'],
    rows: ROWS.length,
    columns: LANES.length,
    ids,
    count: (row, column) => ids(row, column).length,
  };
  const get = (_: string, id: string): unknown => citizens.find((one) => one.id === id);
  return { grid, board: { get } as unknown as BoardReader };
}
const moved = (id: string, from: string | null, row: Row = 'none', kind: MovedCard['kind'] = 'moved'): MovedCard => ({
  id: id as CitizenId,
  kind,
  fromLane: from as LaneId | null,
  fromOwner: owner(row),
});
const ways = (citizens: readonly Citizen[], moves: readonly MovedCard[], meant: string | null = null) => {
  const { grid, board } = boardOf(citizens);
  return pathsOf(moves, meant as CitizenId | null, grid, board, (id) => {
    const one = citizens.find((citizen) => citizen.id === id);
    const column = LANES.findIndex((lane) => lane.id === one?.laneId);
    const row = ROWS.findIndex((key) => key === (one?.consultantId ?? 'none'));
    return one ? { row, column, index: grid.ids(row, column).indexOf(one.id) } : null;
  });
};

describe('paths over the board', () => {
  it('lead from the lane and row where somebody stood to the card where they stand', () => {
    expect(ways([on('x', 'c', 'mie')], [moved('x', 'a', 'none')])).toMatchObject([
      { kind: 'moved', id: 'x', from: { column: 0, row: 0 }, spot: { row: 1, column: 2, index: 0 } },
    ]);
  });

  it('are one for each card, and whoever is meant lies on top', () => {
    const paths = ways(
      ['x', 'y', 'z'].map((id) => on(id, 'c')),
      [moved('z', 'a'), moved('x', 'a'), moved('y', 'a', 'mie')],
      'z',
    );
    expect(paths.map(({ id, isMeant }) => [id, isMeant])).toEqual([
      ['x', false],
      ['y', false],
      ['z', true],
    ]);
  });

  it('tell who came and whose way ended', () => {
    const paths = ways(
      [on('x', 'b'), on('y', 'b'), on('z', 'end')],
      [moved('x', null, 'none', 'came'), moved('y', null, 'none', 'came'), moved('z', 'a')],
    );
    expect(paths.map(({ kind, from }) => [kind, from?.column ?? null])).toEqual([
      ['came', null],
      ['came', null],
      ['ended', 0],
    ]);
  });

  it('follow who was moved on since, and leave out who is back or erased', () => {
    const paths = ways([on('on', 'c'), on('back', 'a')], [moved('on', 'a'), moved('back', 'a'), moved('erased', 'a')]);
    expect(paths.map(({ id, spot }) => [id, spot.column])).toEqual([['on', 2]]);
  });
});

describe('drawn paths', () => {
  const metrics = metricsFor({ width: 1280, height: 300, unit: 1 }, LANES.length, false, 'narrow');
  const HEIGHT = 5 * (metrics.cardHeight + metrics.cardGap) + metrics.cellPad + metrics.rowGap;
  const surface = (scrollTop = 0): Surface => ({
    metrics,
    left: 0,
    top: 0,
    width: 1280,
    height: 300,
    scrollLeft: 0,
    scrollTop,
    columns: LANES.length,
    rowStarts: startsOf([HEIGHT, HEIGHT]),
    cardCount: () => 5,
    cellScroll: () => 0,
  });
  const inside = (column: number) => {
    const left = metrics.headWidth + column * metrics.columnWidth;
    return [left, left + metrics.columnWidth - metrics.columnGap] as const;
  };

  it('begin in their own lane and end at the edge of the card that looks to where they began', () => {
    for (const band of ['head', 'rows'] as const) {
      const [there, back] = drawPaths(
        ways([on('x', 'c'), on('y', 'a')], [moved('x', 'a'), moved('y', 'c')]),
        surface(),
        band,
      );
      expect(there?.points.at(-1)?.x).toBe((there?.card.x ?? 0) - 1);
      expect(back?.points.at(-1)?.x).toBe((back?.card.x ?? 0) + (back?.card.width ?? 0) + 1);
      const [left, right] = inside(0);
      expect(there?.points[0]?.x).toBeGreaterThan(left);
      expect(there?.points[0]?.x).toBeLessThan(right);
    }
  });

  it('of one alone run along the names of the lanes, also when the board is scrolled', () => {
    const [path] = drawPaths(ways([on('x', 'c')], [moved('x', 'a')], 'x'), surface(40), 'head');
    const y = path?.points[0]?.y ?? 0;
    expect(y).toBeLessThan(40 + metrics.headHeight);
    expect(y).toBeGreaterThan(40 + metrics.headHeight - 14);
    expect(path?.points[1]?.y).toBe(y);
  });

  it('of somebody new on the board are a mark on the card', () => {
    const [path] = drawPaths(ways([on('x', 'c')], [moved('x', null, 'none', 'came')]), surface(), 'rows');
    expect(path?.points).toEqual([]);
    expect(path?.card.width).toBeGreaterThan(0);
  });

  it('strike out no name, wherever everybody went', () => {
    const cells = LANES.flatMap(({ id }) => ROWS.map((row) => [id, row] as const));
    const citizens = cells.flatMap(([lane, row]) =>
      Array.from({ length: 5 }, (_, at) => on(`${lane} ${row} ${String(at)}`, lane, row)),
    );
    const moves = citizens.flatMap(({ id, laneId }, at) => {
      const from = LANES[(at * 7 + 3) % LANES.length]?.id ?? null;
      return from === laneId ? [] : [moved(id, from, ROWS[at % 2])];
    });
    expect(moves.length).toBeGreaterThan(20);
    const bands: readonly (readonly [PathBand, string | null])[] = [
      ['rows', null],
      ['head', null],
      ['head', moves[0]?.id ?? null],
    ];
    for (const [band, meant] of bands) {
      const asked = meant === null ? moves : moves.slice(0, 1);
      const drawn = drawPaths(ways(citizens, asked, meant), surface(), band);
      expect(drawn).toHaveLength(asked.length);
      const cards = drawPaths(
        ways(
          citizens,
          citizens.map(({ id }) => moved(id, null, 'none', 'came')),
        ),
        surface(),
        'rows',
      ).map(({ card }) => card);
      expect(cards).toHaveLength(citizens.length);
      for (const { points } of drawn)
        for (const [at, point] of points.slice(0, -1).entries()) {
          const other = points[at + 1] ?? point;
          for (const card of cards) expect(crosses(point, other, card)).toBe(false);
        }
    }
  });

  it('turn round corners, no further than their sides are long', () => {
    const line = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 30 },
    ];
    expect(roundedLine(line, 7)).toBe('M0.0 0.0L5.0 0.0Q10.0 0.0 10.0 7.0L10.0 30.0');
  });
});

/** Whether a level or upright line goes over a card. */
function crosses(
  a: PathPoint,
  b: PathPoint,
  card: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): boolean {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  return right > card.x && left < card.x + card.width && bottom > card.y && top < card.y + card.height;
}
