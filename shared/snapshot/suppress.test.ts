import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { CountTable } from './document.ts';
import { suppressed } from './suppress.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Every table of whole numbers that agrees with what is shown, found by trying them all; no number inside goes beyond `most`. */
function agreeing(shown: CountTable, lines: number, columns: number, most: number): readonly (readonly number[])[] {
  const found: number[][] = [];
  const flat: number[] = [];
  const fits = (of: readonly number[], total: number | null | undefined): boolean =>
    total === null || total === undefined || sum(of) === total;
  const go = (at: number): void => {
    const line = Math.floor(at / columns);
    if (at > 0 && at % columns === 0 && !fits(flat.slice(at - columns, at), shown.laneTotals[line - 1])) return;
    if (at === lines * columns) {
      for (let c = 0; c < columns; c += 1)
        if (
          !fits(
            flat.filter((_, n) => n % columns === c),
            shown.consultantTotals[c],
          )
        )
          return;
      if (fits(flat, shown.total)) found.push([...flat]);
      return;
    }
    const known = shown.cells[line]?.[at % columns];
    for (let value = known ?? 0; value <= (known ?? most); value += 1) {
      flat.push(value);
      go(at + 1);
      flat.pop();
    }
  };
  go(0);
  return found;
}

const table = (lines: number, columns: number, max: number) =>
  fc.array(fc.array(fc.nat({ max }), { minLength: columns, maxLength: columns }), {
    minLength: lines,
    maxLength: lines,
  });

function checkRoom(
  cells: readonly (readonly number[])[],
  columns: number,
  smallest: number,
  most: number,
  isEmpty: (line: number, column: number) => boolean = () => false,
): void {
  const shown = suppressed(cells, columns, smallest, isEmpty);
  const all = agreeing(shown, cells.length, columns, most);
  const room = (of: (flat: readonly number[]) => number): number => {
    let [least, most] = [Infinity, -Infinity];
    for (const flat of all) [least, most] = [Math.min(least, of(flat)), Math.max(most, of(flat))];
    return most - least;
  };
  const lineOf = (flat: readonly number[], l: number) => flat.slice(l * columns, (l + 1) * columns);
  shown.cells.forEach((line, l) =>
    line.forEach((value, c) => {
      if (isEmpty(l, c)) expect(value).toBe(0);
      else if (value === null) expect(room((flat) => flat[l * columns + c] ?? 0)).toBeGreaterThanOrEqual(smallest);
      else expect([value, value >= smallest]).toEqual([cells[l]?.[c], true]);
    }),
  );
  shown.laneTotals.forEach((value, l) => {
    if (value === null) expect(room((flat) => sum(lineOf(flat, l)))).toBeGreaterThanOrEqual(smallest);
    else expect([value, value >= smallest]).toEqual([sum(cells[l] ?? []), true]);
  });
  shown.consultantTotals.forEach((value, c) => {
    const column = (flat: readonly number[]) => sum(flat.filter((_, n) => n % columns === c));
    if (value === null) expect(room(column)).toBeGreaterThanOrEqual(smallest);
    else expect([value, value >= smallest]).toEqual([column(cells.flat()), true]);
  });
  if (shown.total === null) expect(room(sum)).toBeGreaterThanOrEqual(smallest);
  else expect(shown.total).toBe(sum(cells.flat()));
}

it('no hidden number can be told from what is shown: found by trying every table of two by two', () => {
  fc.assert(
    fc.property(table(2, 2, 9), (cells) => checkRoom(cells, 2, 5, 14)),
    { numRuns: 60 },
  );
});

it('nor in larger tables, with a smaller limit', () => {
  fc.assert(
    fc.property(table(2, 3, 4), (cells) => checkRoom(cells, 3, 2, 6)),
    { numRuns: 25 },
  );
  fc.assert(
    fc.property(table(3, 2, 4), (cells) => checkRoom(cells, 2, 2, 6)),
    { numRuns: 25 },
  );
});

it('nor where everybody knows that nobody can be in a cell', () => {
  fc.assert(
    fc.property(table(2, 2, 9), (cells) => {
      const isEmpty = (line: number, column: number): boolean => line === 1 && column === 1;
      checkRoom(
        cells.map((line, l) => line.map((value, c) => (isEmpty(l, c) ? 0 : value))),
        2,
        5,
        14,
        isEmpty,
      );
    }),
    { numRuns: 60 },
  );
  fc.assert(
    fc.property(table(3, 3, 3), (cells) => {
      // As when one lane was chosen: everybody came from it or went to it.
      const isEmpty = (line: number, column: number): boolean => line > 0 && column > 0;
      checkRoom(
        cells.map((line, l) => line.map((value, c) => (isEmpty(l, c) ? 0 : value))),
        3,
        2,
        5,
        isEmpty,
      );
    }),
    { numRuns: 25 },
  );
});

it('hides what is small and no more than it takes: four numbers for one', () => {
  const cells = [
    [2, 20, 30],
    [12, 22, 32],
    [13, 23, 33],
  ];
  expect(suppressed(cells, 3, 5)).toEqual({
    cells: [
      [null, null, 30],
      [null, null, 32],
      [13, 23, 33],
    ],
    laneTotals: [52, 66, 69],
    consultantTotals: [27, 65, 95],
    total: 187,
  });
});

it('keeps the sums where everything inside is small: there is room enough among so many', () => {
  const cells = [
    [1, 3, 3, 1, 1],
    [0, 0, 1, 1, 1],
    [2, 2, 0, 4, 1],
    [0, 1, 3, 2, 0],
    [2, 2, 1, 2, 0],
  ];
  const { cells: inside, laneTotals, consultantTotals, total } = suppressed(cells, 5, 5);
  expect(inside.flat().every((value) => value === null)).toBe(true);
  // Of one small sum alone the others would tell it: one more goes.
  expect(laneTotals).toEqual([9, null, 9, null, 7]);
  expect(consultantTotals).toEqual([null, 8, 8, 10, null]);
  expect(total).toBe(34);
});

it('a table of many lines and columns, each of them small, leaves with its sums', () => {
  const cells = Array.from({ length: 30 }, (_, line) =>
    Array.from({ length: 40 }, (_, column) => 1 + ((line + column) % 4)),
  );
  const shown = suppressed(cells, 40, 5);
  expect(shown.cells.flat().filter((cell) => cell !== null)).toEqual([]);
  expect(shown.total).toBe(sum(cells.flat()));
  expect(shown.laneTotals).toEqual(cells.map(sum));
});

it('shows a table without small numbers as it is, and of a board with next to nobody nothing at all', () => {
  expect(suppressed([[5, 6]], 2, 5)).toEqual({
    cells: [[5, 6]],
    laneTotals: [11],
    consultantTotals: [5, 6],
    total: 11,
  });
  expect(suppressed([[1, 2]], 2, 5)).toEqual({
    cells: [[null, null]],
    laneTotals: [null],
    consultantTotals: [null, null],
    total: null,
  });
  expect(suppressed([], 0, 5).total).toBeNull();
});
