import type { Spot } from './geometry.ts';

/** How many cards stand where: all that moving about by keyboard needs to know. */
export interface CardCounts {
  readonly rows: number;
  readonly columns: number;
  readonly count: (row: number, column: number) => number;
}

export type StepKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End' | 'PageUp' | 'PageDown';
const STEP_KEYS: readonly string[] = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
] satisfies StepKey[];

export function isStepKey(key: string): key is StepKey {
  return STEP_KEYS.includes(key);
}

/** The card to go to from the card at `from`; null where there is none in that direction. Empty cells are passed over. */
export function stepToCard(grid: CardCounts, from: Spot, key: StepKey): Spot | null {
  const { row, column, index } = from;
  const last = grid.count(row, column) - 1;
  switch (key) {
    case 'ArrowDown':
      return index < last ? { row, column, index: index + 1 } : cardInRow(grid, row, column, 1, 'first');
    case 'ArrowUp':
      return index > 0 ? { row, column, index: index - 1 } : cardInRow(grid, row, column, -1, 'last');
    case 'ArrowLeft':
      return cardInColumn(grid, from, -1);
    case 'ArrowRight':
      return cardInColumn(grid, from, 1);
    case 'Home':
      return { row, column, index: 0 };
    case 'End':
      return { row, column, index: last };
    case 'PageDown':
      return cardInRow(grid, row, column, 1, 'first');
    case 'PageUp':
      return cardInRow(grid, row, column, -1, 'first');
  }
}

function cardInRow(grid: CardCounts, from: number, column: number, step: 1 | -1, which: 'first' | 'last'): Spot | null {
  for (let row = from + step; row >= 0 && row < grid.rows; row += step) {
    const count = grid.count(row, column);
    if (count > 0) return { row, column, index: which === 'first' ? 0 : count - 1 };
  }
  return null;
}

function cardInColumn(grid: CardCounts, from: Spot, step: 1 | -1): Spot | null {
  for (let column = from.column + step; column >= 0 && column < grid.columns; column += step) {
    const count = grid.count(from.row, column);
    if (count > 0) return { row: from.row, column, index: Math.min(from.index, count - 1) };
  }
  return null;
}

/** The first card of the board, row by row; null on an empty one. */
export function firstCard(grid: CardCounts): Spot | null {
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++)
      if (grid.count(row, column) > 0) return { row, column, index: 0 };
  }
  return null;
}

/**
 * The place a lifted card goes to next. `grid` counts the other cards, `from.index` of which stand above it; empty cells are places too.
 * Null at the board's edge.
 */
export function stepLifted(grid: CardCounts, from: Spot, key: StepKey): Spot | null {
  const { row, column, index } = from;
  const count = grid.count(row, column);
  switch (key) {
    case 'ArrowDown':
      if (index < count) return { row, column, index: index + 1 };
      return row + 1 < grid.rows ? { row: row + 1, column, index: 0 } : null;
    case 'ArrowUp':
      if (index > 0) return { row, column, index: index - 1 };
      return row > 0 ? { row: row - 1, column, index: grid.count(row - 1, column) } : null;
    case 'ArrowLeft':
      return column > 0 ? { row, column: column - 1, index: Math.min(index, grid.count(row, column - 1)) } : null;
    case 'ArrowRight':
      return column + 1 < grid.columns
        ? { row, column: column + 1, index: Math.min(index, grid.count(row, column + 1)) }
        : null;
    case 'Home':
      return { row, column, index: 0 };
    case 'End':
      return { row, column, index: count };
    case 'PageDown':
      return row + 1 < grid.rows ? { row: row + 1, column, index: 0 } : null;
    case 'PageUp':
      return row > 0 ? { row: row - 1, column, index: 0 } : null;
  }
}
