import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CitizenId, ConsultantId, LaneId } from '../../../shared/domain/ids.ts';
import { WALL_SHOWS, type WallShows } from '../../../shared/ipc/wall.ts';
import type { RowOwner } from '../../state/index.ts';
import { pageAt, roomIn, wallPages, type WallBoard } from './pages.ts';

/** A board of so many cards by lane and consultant. */
function boardOf(counts: readonly (readonly number[])[]): WallBoard & { readonly everybody: readonly string[] } {
  const lanes = counts.map((_one, index) => `l${String(index)}` as LaneId);
  const most = Math.max(0, ...counts.map(({ length }) => length));
  const owners: RowOwner[] = Array.from({ length: most }, (_one, index) => `k${String(index)}` as ConsultantId);
  const cell = (lane: number, owner: number): readonly CitizenId[] =>
    Array.from(
      { length: counts[lane]?.[owner] ?? 0 },
      (_one, index) => `${String(lane)}-${String(owner)}-${String(index)}` as CitizenId,
    );
  const idsOf: WallBoard['idsOf'] = (lane, owner) =>
    owner === null
      ? owners.flatMap((_one, index) => cell(lanes.indexOf(lane), index))
      : cell(lanes.indexOf(lane), owners.indexOf(owner));
  return { lanes, owners, idsOf, everybody: lanes.flatMap((lane) => idsOf(lane, null)) };
}
const room = { columns: 5, rows: 8 };

describe('the pages of a wall', () => {
  it('have everybody once and no more than there is room for, whatever is shown', () => {
    const counts = fc.array(fc.array(fc.nat(40), { minLength: 3, maxLength: 3 }), { maxLength: 12 });
    const rooms = fc.record({ columns: fc.integer({ min: 1, max: 9 }), rows: fc.integer({ min: 1, max: 20 }) });
    fc.assert(
      fc.property(counts, rooms, fc.constantFrom(...WALL_SHOWS), (given, size, shows) => {
        const board = boardOf(given);
        const pages = wallPages({ shows, only: null }, board, size);
        const columns = pages.flatMap((page) => page.columns);
        expect(columns.flatMap(({ ids }) => ids).sort()).toEqual([...board.everybody].sort());
        for (const page of pages) expect(page.columns.length).toBeLessThanOrEqual(size.columns);
        for (const { ids } of columns) expect(ids.length).toBeLessThanOrEqual(size.rows);
        expect(pages.length).toBeGreaterThan(0);
      }),
    );
  });

  it('are evenly filled, and a lane that goes on says so', () => {
    const pages = wallPages({ shows: 'all', only: null }, boardOf([[20], [0], [3], [8], [9]]), room);
    expect(pages.map(({ columns }) => columns.map(({ lane, ids }) => `${lane}:${String(ids.length)}`))).toEqual([
      ['l0:7', 'l0:6', 'l0:7', 'l1:0'],
      ['l2:3', 'l3:8', 'l4:5', 'l4:4'],
    ]);
    expect(pages.flatMap(({ columns }) => columns.map(({ isContinued }) => isContinued))).toEqual([
      ...[false, true, true, false],
      ...[false, false, false, true],
    ]);
    expect(pages.map(({ people }) => people)).toEqual([40, 40]);
  });

  it('are one consultant each, without lanes that are empty', () => {
    const pages = wallPages(
      { shows: 'consultants', only: null },
      boardOf([
        [2, 0],
        [0, 0],
        [1, 5],
      ]),
      room,
    );
    expect(pages.map(({ subject, columns }) => [subject, columns.map(({ lane }) => lane)])).toEqual([
      ['k0', ['l0', 'l2']],
      ['k1', ['l2']],
    ]);
  });

  it('are those of one consultant or one lane where that was chosen, and all again when it is gone', () => {
    const board = boardOf([
      [20, 1],
      [0, 30],
    ]);
    const subjects = (shows: WallShows, only: string) =>
      wallPages({ shows, only }, board, { columns: 2, rows: 8 }).map(({ subject }) => subject);
    expect(subjects('consultants', 'k1')).toEqual(['k1', 'k1', 'k1']);
    expect(subjects('lanes', 'l1')).toEqual(['l1', 'l1']);
    expect(subjects('lanes', 'gone')).toEqual(['l0', 'l0', 'l1', 'l1']);
    expect(subjects('all', 'l1')).toEqual([null, null, null, null]);
  });

  it('are one even where nobody is', () => {
    expect(wallPages({ shows: 'consultants', only: null }, boardOf([]), room)).toEqual([
      { subject: null, columns: [], people: 0 },
    ]);
  });

  it('come round in both directions', () => {
    expect([-4, -1, 0, 2, 3, 7].map((turn) => pageAt(turn, 3))).toEqual([2, 2, 0, 2, 0, 1]);
  });
});

it('has the same room on a screen of any number of dots', () => {
  expect(roomIn(1920, 1080)).toEqual({ columns: 5, rows: 7 });
  expect(roomIn(3840, 2160)).toEqual({ columns: 5, rows: 7 });
  expect(roomIn(1280, 720)).toEqual({ columns: 5, rows: 7 });
  expect(roomIn(1080, 1920).rows).toBeGreaterThan(16);
});
