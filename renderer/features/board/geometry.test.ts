import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  cellBox,
  contentHeight,
  edgeSpeed,
  firstInSight,
  fitsWhole,
  gapLine,
  metricsFor,
  placeFromPointer,
  rowAt,
  rowHeight,
  startsOf,
  type Surface,
} from './geometry.ts';

const metrics = metricsFor({ width: 1280, height: 700, unit: 1 }, 10, false);
const pitch = metrics.cardHeight + metrics.cardGap;
const counts = [
  [3, 0, 20],
  [0, 1, 0],
];
const heights = counts.map((row) => rowHeight(metrics, Math.max(...row)));

function surface(over: Partial<Surface> = {}): Surface {
  return {
    metrics,
    left: 0,
    top: 100,
    width: 1280,
    height: 700,
    scrollLeft: 0,
    scrollTop: 0,
    columns: 3,
    rowStarts: startsOf(heights),
    cardCount: (row, column) => counts[row]?.[column] ?? 0,
    cellScroll: () => 0,
    ...over,
  };
}

describe('placeFromPointer', () => {
  const x = (column: number): number => metrics.headWidth + column * metrics.columnWidth + 40;
  const bodyTop = 100 + metrics.headHeight + metrics.cellPad;

  it.each([
    ['above the first card', 4, 0],
    ['on the upper half of the second card', pitch + 20, 1],
    ['on its lower half', pitch + metrics.cardHeight - 10, 2],
    ['below the last card', 3 * pitch + 5, 3],
  ])('%s', (_, y, index) => {
    expect(placeFromPointer(surface(), x(0), bodyTop + y)).toEqual({ row: 0, column: 0, index });
  });

  it('knows how far a cell is scrolled by itself', () => {
    expect(placeFromPointer(surface({ cellScroll: () => 5 * pitch }), x(2), bodyTop + pitch + 2)).toEqual({
      row: 0,
      column: 2,
      index: 6,
    });
  });

  it('finds an empty cell', () => {
    expect(placeFromPointer(surface(), x(1), bodyTop + 200)).toEqual({ row: 0, column: 1, index: 0 });
  });

  it('finds the next row', () => {
    expect(placeFromPointer(surface(), x(1), bodyTop + (heights[0] ?? 0) + 2)).toEqual({ row: 1, column: 1, index: 0 });
  });

  it('takes the nearest edge a little outside the board, and nothing far outside', () => {
    expect(placeFromPointer(surface(), -30, bodyTop)).toMatchObject({ column: 0 });
    expect(placeFromPointer(surface(), -60, bodyTop)).toBeNull();
    expect(placeFromPointer(surface(), x(0), 40)).toBeNull();
  });

  it('has no place on a board without lanes or rows', () => {
    expect(placeFromPointer(surface({ columns: 0 }), x(0), bodyTop)).toBeNull();
    expect(placeFromPointer(surface({ rowStarts: [0] }), x(0), bodyTop)).toBeNull();
  });

  it('is where the line is drawn: pointing at the line of a place gives that place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1 }),
        fc.integer({ min: 0, max: 2 }),
        fc.nat(),
        fc.nat(300),
        fc.nat(200),
        (row, column, nth, scrollLeft, scrollTop) => {
          const shown = surface({ scrollLeft, scrollTop });
          const index = nth % ((counts[row]?.[column] ?? 0) + 1);
          const line = gapLine(shown, { row, column, index });
          const box = cellBox(shown, row, column);
          const at = { x: line.left + line.width / 2, y: line.top };
          fc.pre(at.x > metrics.headWidth && at.x < 1280 && at.y > 100 + metrics.headHeight && at.y < 800);
          // Gaps beyond the cell's visible part are drawn at its edge.
          fc.pre(at.y > box.top + 3 && at.y < box.top + box.height - 3);
          expect(placeFromPointer(shown, at.x, at.y)).toEqual({ row, column, index });
        },
      ),
    );
  });
});

describe('rows', () => {
  it('are as tall as their fullest cell, between a least and a most', () => {
    expect(rowHeight(metrics, 0)).toBe(metrics.rowMin);
    expect(rowHeight(metrics, 2)).toBe(contentHeight(metrics, 2) + metrics.rowGap);
    expect(rowHeight(metrics, 500)).toBe(metrics.rowMax);
    expect(metrics.rowMax).toBeLessThan(700 - metrics.headHeight);
  });

  it('are found by where they begin', () => {
    const starts = startsOf([10, 20, 30]);
    expect([-5, 0, 9, 10, 29, 30, 59, 99].map((offset) => rowAt(starts, offset))).toEqual([0, 0, 0, 1, 1, 2, 2, 2]);
  });

  it('take the whole height where everybody is together', () => {
    const wall = metricsFor({ width: 1280, height: 700, unit: 1 }, 4, true);
    expect(rowHeight(wall, 0)).toBe(700 - wall.headHeight);
    expect(rowHeight(wall, 500)).toBe(700 - wall.headHeight);
  });
});

describe('a past day', () => {
  it.each([
    [1280, 1],
    [1920, 1],
    [1280, 1.25],
  ])('has ten lanes in sight in a window of %i, letters %f as large', (width, unit) => {
    const window = { width, height: 700, unit };
    expect([fitsWhole(window, 10, false, 'full'), fitsWhole(window, 10, false, 'past')]).toEqual([false, true]);
    const { headWidth, columnWidth } = metricsFor(window, 10, false, 'past');
    expect(headWidth + 10 * columnWidth).toBeLessThanOrEqual(width);
    // A face and some of a name.
    expect(columnWidth).toBeGreaterThan(76 * unit);
  });

  it('shows all there is on a card where the lanes fit so', () => {
    const window = { width: 1280, height: 700, unit: 1 };
    expect(fitsWhole(window, 5, false, 'full')).toBe(true);
    const { headWidth, columnWidth } = metricsFor(window, 5, false);
    expect(headWidth + 5 * columnWidth).toBeLessThanOrEqual(1280);
    expect(fitsWhole(window, 6, false, 'full')).toBe(false);
    // In letters so large no name would be left of ten lanes.
    expect(fitsWhole({ ...window, width: 640 }, 10, false, 'past')).toBe(false);
  });
});

describe('edgeSpeed', () => {
  it('rises towards the edges and beyond them, and rests between', () => {
    const speed = (at: number): number => edgeSpeed(at, 100, 900, 50, 18);
    expect(speed(500)).toBe(0);
    expect(speed(160)).toBe(0);
    expect(speed(140)).toBeLessThan(0);
    expect(speed(110)).toBeLessThan(speed(140));
    expect(speed(0)).toBe(-18);
    expect(speed(900)).toBe(18);
    expect(speed(875)).toBeGreaterThan(0);
  });
});

describe('the first card in sight', () => {
  it('is the first of the board where nothing is scrolled', () => {
    expect(firstInSight(surface())).toEqual({ row: 0, column: 0, index: 0 });
  });

  it('is one whose middle is below the heads', () => {
    expect(firstInSight(surface({ scrollTop: metrics.cardHeight * 0.4 }))).toMatchObject({ index: 0 });
    expect(firstInSight(surface({ scrollTop: metrics.cardHeight * 0.7 }))).toMatchObject({ index: 1 });
  });

  it('minds how far its cell is scrolled', () => {
    const scrolled = surface({
      cardCount: (row, column) => (row === 0 && column === 2 ? 20 : 0),
      cellScroll: () => 3 * pitch,
    });
    expect(firstInSight(scrolled)).toEqual({ row: 0, column: 2, index: 3 });
  });

  it('is none where every card lies right of the window, or under it', () => {
    const far = { columns: 10, cardCount: (row: number, column: number) => (row === 1 && column === 9 ? 1 : 0) };
    expect(firstInSight(surface(far))).toBeNull();
    expect(firstInSight(surface({ ...far, scrollLeft: 9 * metrics.columnWidth }))).toEqual({
      row: 1,
      column: 9,
      index: 0,
    });
    expect(firstInSight(surface({ ...far, scrollLeft: 9 * metrics.columnWidth, height: 200 }))).toBeNull();
  });
});
