import { describe, expect, it } from 'vitest';

import type { BoardReader } from '../../../../shared/changes/record-store.ts';
import type { Citizen } from '../../../../shared/domain/citizen.ts';
import type { CitizenId, ConsultantId, LaneId } from '../../../../shared/domain/ids.ts';
import type { MovedCard } from '../../../../shared/domain/meeting/moves.ts';
import { citizenWith, laneWith } from '../../../../shared/domain/testing/samples.ts';
import { metricsFor, startsOf, type Surface } from '../geometry.ts';
import type { Grid } from '../grid.ts';
import { pathsOf, type Sight } from './bundle.ts';
import { drawPaths } from './draw.ts';

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
const NOTHING: Sight = { row: () => false, card: () => null };
const ways = (
  citizens: readonly Citizen[],
  moves: readonly MovedCard[],
  { meant = null, sight }: { readonly meant?: string | null; readonly sight?: Sight } = {},
) => {
  const { grid, board } = boardOf(citizens);
  const all: Sight = {
    row: () => true,
    card: (id) => {
      const one = citizens.find((citizen) => citizen.id === id);
      const column = LANES.findIndex((lane) => lane.id === one?.laneId);
      const row = ROWS.findIndex((key) => key === (one?.consultantId ?? 'none'));
      return { row, column, index: grid.ids(row, column).indexOf(id) };
    },
  };
  return pathsOf(moves, meant as CitizenId | null, grid, board, sight ?? all);
};

describe('paths over the board', () => {
  it('lead from the lane and row where somebody stood to the card where they stand', () => {
    expect(ways([on('x', 'c', 'mie')], [moved('x', 'a', 'none')])).toMatchObject([
      {
        kind: 'moved',
        ids: ['x'],
        from: { column: 0, row: 0 },
        to: { column: 2, spot: { row: 1, column: 2, index: 0 } },
      },
    ]);
  });

  it('of several from one lane to the same other are one, from head to head, but for whoever is meant, who lies on top', () => {
    const citizens = ['x', 'y', 'z', 'w'].map((id) => on(id, id === 'w' ? 'b' : 'c'));
    const paths = ways(citizens, [moved('z', 'a'), moved('x', 'a'), moved('y', 'a', 'mie'), moved('w', 'a')], {
      meant: 'z',
    });
    expect(paths.map(({ ids, isMeant }) => [ids.join(' '), isMeant])).toEqual([
      ['x y', false],
      ['w', false],
      ['z', true],
    ]);
    expect(paths[0]).toMatchObject({ from: { column: 0, row: null }, to: { column: 2, spot: null } });
  });

  it('of forty stay as few as there are ways', () => {
    const ids = Array.from({ length: 40 }, (_, at) => `n${String(at)}`);
    const paths = ways(
      ids.map((id, at) => on(id, at % 2 === 0 ? 'b' : 'c')),
      ids.map((id) => moved(id, 'a')),
    );
    expect(paths.map((path) => path.ids.length)).toEqual([20, 20]);
  });

  it('lead to the head of the lane, and from it, where card or row is out of sight', () => {
    expect(ways([on('x', 'c')], [moved('x', 'a')], { sight: NOTHING })).toMatchObject([
      { from: { column: 0, row: null }, to: { column: 2, spot: null } },
    ]);
  });

  it('tell who came and whose way ended; each who came is marked on the card', () => {
    const paths = ways(
      [on('x', 'b'), on('y', 'b'), on('z', 'end')],
      [moved('x', null, 'none', 'came'), moved('y', null, 'none', 'came'), moved('z', 'a')],
    );
    expect(paths.map(({ kind, ids, from }) => [kind, ids.length, from?.column ?? null])).toEqual([
      ['came', 1, null],
      ['came', 1, null],
      ['ended', 1, 0],
    ]);
  });

  it('follow who was moved on since, and leave out who is back or erased', () => {
    const paths = ways([on('on', 'c'), on('back', 'a')], [moved('on', 'a'), moved('back', 'a'), moved('erased', 'a')]);
    expect(paths.map(({ ids, to }) => [ids[0], to.column])).toEqual([['on', 2]]);
  });
});

describe('drawn paths', () => {
  const metrics = metricsFor({ width: 1280, height: 300, unit: 1 }, LANES.length, false, 'narrow');
  const surface = (scrollTop = 0): Surface => ({
    metrics,
    left: 0,
    top: 0,
    width: 1280,
    height: 300,
    scrollLeft: 0,
    scrollTop,
    columns: LANES.length,
    rowStarts: startsOf([100, 100]),
    cardCount: () => 1,
    cellScroll: () => 0,
  });

  it('end at the edge of the card that looks to where they began, and begin inside their cell', () => {
    const [path] = drawPaths(ways([on('x', 'c')], [moved('x', 'a')]), surface());
    expect(path?.end.x).toBe((path?.card?.x ?? 0) - 1);
    const cell = { left: metrics.headWidth, right: metrics.headWidth + metrics.columnWidth - metrics.columnGap };
    expect(path?.start?.x).toBeGreaterThan(cell.left);
    expect(path?.start?.x).toBeLessThan(cell.right);
    expect(path?.d).toMatch(/^M[\d.]+ [\d.]+C/);
  });

  it('that share a head stand beside each other, and follow it when the board is scrolled', () => {
    const paths = ways([on('x', 'c'), on('y', 'c')], [moved('x', 'a'), moved('y', 'b')], { sight: NOTHING });
    const [one, other] = drawPaths(paths, surface(40));
    expect(one?.end.x).toBeLessThan(other?.end.x ?? 0);
    expect(one?.end.y).toBe(40 + metrics.headHeight + 2);
  });

  it('carry how many they stand for, and only then', () => {
    const paths = ways([on('x', 'c'), on('y', 'c'), on('z', 'b')], [moved('x', 'a'), moved('y', 'a'), moved('z', 'a')]);
    expect(drawPaths(paths, surface()).map(({ label }) => label !== null)).toEqual([true, false]);
  });
});
