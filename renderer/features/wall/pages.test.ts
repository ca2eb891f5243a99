import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CitizenId, ConsultantId, LaneId } from '../../../shared/domain/ids.ts';
import { WALL_SHOWS, type WallShows } from '../../../shared/ipc/wall.ts';
import type { RowOwner } from '../../state/index.ts';
import { largestPages, pageAt, wallPages, type WallBoard, type WallPage } from './pages.ts';
import { roomIn, rowsIn } from './stacks.ts';

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
  return { lanes, owners, isEnd: () => false, idsOf, everybody: lanes.flatMap((lane) => idsOf(lane, null)) };
}
const HD = roomIn(1920, 1080);

/** "0:7+7+6|1:3 2:1": stacks apart by a bar, lanes of a stack by a blank, columns of a lane by a plus, "…" where a lane goes on. */
const drawn = ({ stacks }: WallPage): string =>
  stacks
    .map(({ columns, blocks }) =>
      blocks
        .map(({ lane, ids, isContinued }) => {
          const rows = Math.ceil(ids.length / columns);
          const parts = Array.from({ length: columns }, (_one, at) => ids.slice(at * rows, (at + 1) * rows).length);
          return `${isContinued ? '…' : ''}${lane.slice(1)}:${parts.join('+')}`;
        })
        .join(' '),
    )
    .join('|');
const all = (...lanes: readonly number[]) =>
  wallPages({ shows: 'all', only: null }, boardOf(lanes.map((count) => [count])), HD).map(drawn);

describe('the pages of a wall', () => {
  it('have everybody once, in order, and no more than there is room for, whatever is shown', () => {
    const counts = fc.array(fc.array(fc.nat(40), { minLength: 3, maxLength: 3 }), { maxLength: 12 });
    const rooms = fc.record({ columns: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 182, max: 2400 }) });
    fc.assert(
      fc.property(counts, rooms, fc.constantFrom(...WALL_SHOWS), (given, size, shows) => {
        const board = boardOf(given);
        const pages = wallPages({ shows, only: null }, board, size);
        const blocks = pages.flatMap(({ stacks }) => stacks.flatMap((stack) => stack.blocks));
        const ids = blocks.flatMap((block) => block.ids);
        if (shows === 'consultants') expect([...ids].sort()).toEqual([...board.everybody].sort());
        else expect(ids).toEqual(board.everybody);
        for (const { stacks } of pages) {
          expect(stacks.reduce((sum, { columns }) => sum + columns, 0)).toBeLessThanOrEqual(size.columns);
          for (const { columns, blocks: some } of stacks) {
            const heights = some.map((block) => {
              const rows = Math.ceil(block.ids.length / columns);
              return rows === 0 ? 118 : 70 + rows * 120 - 8;
            });
            expect(heights.reduce((sum, height) => sum + height + 16, -16)).toBeLessThanOrEqual(size.height);
            if (columns > 1) expect(some).toHaveLength(1);
          }
        }
        expect(pages.length).toBeGreaterThan(0);
      }),
    );
  });

  it('are as few as have room, each lane under one heading, and short ones under each other where that saves a page', () => {
    expect(all(3, 4, 2, 2, 4)).toEqual(['0:3|1:4|2:2|3:2|4:4']);
    expect(all(8, 7, 3)).toEqual(['0:4+4|1:7|2:3']);
    expect(all(0, 4, 2, 2, 4, 0, 2, 1, 1, 1)).toEqual(['0:0 1:4|2:2 3:2|4:4 5:0|6:2 7:1|8:1 9:1']);
    expect(all(35, 0, 30)).toEqual(['0:7+7+7+7+7', '2:6+6+6+6+6']);
    expect(all(2, 0, 0, 0, 0, 0, 0, 0, 0, 0)).toEqual(['0:2|1:0 2:0 3:0|4:0 5:0 6:0|7:0 8:0 9:0']);
  });

  it('go on with a lane on the next page only where one page would be more without', () => {
    expect(all(21, 20)).toEqual(['0:7+7+7', '1:7+7+6']);
    expect(all(30, 7)).toEqual(['0:6+6+6+6+6', '1:7']);
    expect(all(40)).toEqual(['0:7+7+7+7+7', '…0:5']);
    expect(all(21, 20, 28)).toEqual(['0:7+7+7|1:7+7', '…1:6|2:7+7+7+7']);
  });

  it('are one consultant each, without lanes and consultants that are empty, and say whose turn it is', () => {
    const pages = wallPages(
      { shows: 'consultants', only: null },
      boardOf([
        [2, 0, 0],
        [0, 0, 0],
        [1, 0, 40],
      ]),
      HD,
    );
    expect(pages.map(({ subject }) => subject)).toEqual(['k0', 'k2', 'k2']);
    expect(pages.map(drawn)).toEqual(['0:2|2:1', '2:7+7+7+7+7', '…2:5']);
    expect(pages.map(({ turn, part }) => [turn.at, turn.of, part.at, part.of])).toEqual([
      [0, 2, 0, 1],
      [1, 2, 0, 2],
      [1, 2, 1, 2],
    ]);
    expect(pages.map(({ people }) => people)).toEqual([3, 40, 40]);
  });

  it('count those whose way has ended, and say how many they are', () => {
    const board = { ...boardOf([[3], [2]]), isEnd: (lane: LaneId) => lane === ('l1' as LaneId) };
    const [page] = wallPages({ shows: 'all', only: null }, board, HD);
    expect(page).toMatchObject({ people: 5, ended: 2 });
  });

  it('are those of one consultant or one lane where that was chosen, and all again when it is gone', () => {
    const board = boardOf([
      [40, 1, 0],
      [0, 60, 0],
      [0, 0, 0],
    ]);
    const subjects = (shows: WallShows, only: string) =>
      wallPages({ shows, only }, board, HD).map(({ subject }) => subject);
    expect(subjects('consultants', 'k1')).toEqual(['k1', 'k1']);
    expect(subjects('lanes', 'l1')).toEqual(['l1', 'l1']);
    expect(subjects('lanes', 'gone')).toEqual(['l0', 'l0', 'l1', 'l1']);
    expect(subjects('all', 'l1')).toEqual([null, null, null]);
    // Chosen, they have a page also without anybody on it.
    expect(subjects('consultants', 'k2')).toEqual(['k2']);
    expect(wallPages({ shows: 'lanes', only: 'l2' }, board, HD)).toMatchObject([
      { subject: 'l2', people: 0, stacks: [], turn: { of: 1 } },
    ]);
  });

  it.each(WALL_SHOWS)('are one where nobody is (%s)', (shows) => {
    expect(wallPages({ shows, only: null }, boardOf([[0], [0]]), HD)).toMatchObject([
      { subject: null, stacks: [], people: 0 },
    ]);
  });

  it('come round in both directions', () => {
    expect([-4, -1, 0, 2, 3, 7].map((turn) => pageAt(turn, 3))).toEqual([2, 2, 0, 2, 0, 1]);
  });
});

describe('the largest cards', () => {
  const at = (scale: number) => roomIn(1920, 1080, scale);
  const cards = fc.array(fc.array(fc.nat(12), { minLength: 3, maxLength: 3 }), { maxLength: 10 });

  it('cost no page and no lane, leave nobody out, and have room', () => {
    fc.assert(
      fc.property(cards, fc.constantFrom(...WALL_SHOWS), (given, shows) => {
        const state = { shows, only: null };
        const board = boardOf(given);
        const plain = wallPages(state, board, HD);
        const { scale, pages } = largestPages(state, board, at);
        const idsOn = (some: readonly WallPage[]) =>
          some.flatMap(({ stacks }) => stacks.flatMap(({ blocks }) => blocks.flatMap(({ ids }) => ids)));
        expect(pages).toHaveLength(plain.length);
        expect(idsOn(pages)).toEqual(idsOn(plain));
        for (const { stacks } of pages)
          expect(stacks.reduce((sum, { columns }) => sum + columns, 0)).toBeLessThanOrEqual(at(scale).columns);
      }),
    );
  });

  it('are larger the fewer they are, and as on any page where a page is full or nobody is', () => {
    const scaleOf = (...lanes: readonly number[]) =>
      largestPages({ shows: 'lanes', only: null }, boardOf(lanes.map((count) => [count])), at).scale;
    expect([6, 12, 35, 0].map((count) => scaleOf(count))).toEqual([2, 1.5, 1, 1]);
    // The second page has room.
    expect(scaleOf(36)).toBe(1.25);
    // One size for all pages that come one after the other.
    expect(scaleOf(6, 35)).toBe(1);
  });
});

it.each([
  [0, 0],
  [1, 700],
])('is worked out for a window of %d × %d, before it has its size', (width, height) => {
  expect(wallPages({ shows: 'all', only: null }, boardOf([[3], [2]]), roomIn(width, height))[0]).toMatchObject({
    people: 5,
  });
});

it('has the same room on a screen of any number of dots', () => {
  const room = (width: number, height: number) => {
    const { columns, height: high } = roomIn(width, height);
    return { columns, rows: rowsIn(high) };
  };
  expect(room(1920, 1080)).toEqual({ columns: 5, rows: 7 });
  expect(room(3840, 2160)).toEqual({ columns: 5, rows: 7 });
  expect(room(1280, 720)).toEqual({ columns: 5, rows: 7 });
  expect(room(1080, 1920).rows).toBeGreaterThan(16);
});
