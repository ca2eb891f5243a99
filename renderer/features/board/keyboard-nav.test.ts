import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { firstCard, stepLifted, stepToCard, type CardCounts, type StepKey } from './keyboard-nav.ts';

function grid(counts: readonly (readonly number[])[]): CardCounts {
  return { rows: counts.length, columns: counts[0]?.length ?? 0, count: (row, column) => counts[row]?.[column] ?? 0 };
}
const board = grid([
  [2, 0, 3],
  [0, 0, 1],
  [4, 1, 0],
]);

describe('going from card to card', () => {
  it.each<[StepKey, readonly [number, number, number], readonly [number, number, number] | null]>([
    ['ArrowDown', [0, 0, 0], [0, 0, 1]],
    ['ArrowDown', [0, 0, 1], [2, 0, 0]],
    ['ArrowUp', [2, 0, 0], [0, 0, 1]],
    ['ArrowUp', [0, 0, 0], null],
    ['ArrowRight', [0, 0, 1], [0, 2, 1]],
    ['ArrowLeft', [0, 2, 2], [0, 0, 1]],
    ['ArrowRight', [0, 2, 0], null],
    ['End', [2, 0, 0], [2, 0, 3]],
    ['Home', [2, 0, 3], [2, 0, 0]],
    ['PageDown', [0, 2, 2], [1, 2, 0]],
    ['PageUp', [2, 0, 3], [0, 0, 0]],
  ])('%s from %j', (key, [row, column, index], goal) => {
    const spot = stepToCard(board, { row, column, index }, key);
    expect(spot && [spot.row, spot.column, spot.index]).toEqual(goal);
  });

  it('always ends on a card that is there', () => {
    const keys = fc.constantFrom<StepKey>(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        fc.array(keys),
        (counts, pressed) => {
          const any = grid(counts);
          let spot = firstCard(any);
          for (const key of pressed) if (spot) spot = stepToCard(any, spot, key) ?? spot;
          if (spot) expect(spot.index).toBeLessThan(any.count(spot.row, spot.column));
        },
      ),
    );
  });

  it('begins with the first card there is', () => {
    expect(
      firstCard(
        grid([
          [0, 0],
          [0, 2],
        ]),
      ),
    ).toEqual({ row: 1, column: 1, index: 0 });
    expect(firstCard(grid([[0, 0]]))).toBeNull();
  });
});

describe('moving a lifted card', () => {
  it.each<[StepKey, readonly [number, number, number], readonly [number, number, number] | null]>([
    ['ArrowDown', [0, 0, 1], [0, 0, 2]],
    ['ArrowDown', [0, 0, 2], [1, 0, 0]],
    ['ArrowUp', [1, 0, 0], [0, 0, 2]],
    ['ArrowRight', [0, 0, 2], [0, 1, 0]],
    ['ArrowLeft', [0, 0, 0], null],
    ['End', [2, 0, 0], [2, 0, 4]],
    ['ArrowDown', [2, 2, 0], null],
  ])('%s from %j', (key, [row, column, index], goal) => {
    const spot = stepLifted(board, { row, column, index }, key);
    expect(spot && [spot.row, spot.column, spot.index]).toEqual(goal);
  });

  it('reaches every place of a column by ArrowDown alone', () => {
    const seen: string[] = [];
    for (
      let spot = stepLifted(board, { row: 0, column: 0, index: 0 }, 'Home');
      spot;
      spot = stepLifted(board, spot, 'ArrowDown')
    )
      seen.push(`${spot.row}.${spot.index}`);
    expect(seen).toEqual(['0.0', '0.1', '0.2', '1.0', '2.0', '2.1', '2.2', '2.3', '2.4']);
  });
});
