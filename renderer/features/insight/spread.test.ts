import fc from 'fast-check';
import { expect, it } from 'vitest';

import { spread } from './spread.ts';

it('leaves places that are far enough apart where they are', () => {
  expect(spread([5, 30, 60], 20, 100)).toEqual([5, 30, 60]);
});

it('moves the later ones down, and all of them up from the end', () => {
  expect(spread([5, 6, 7], 20, 100)).toEqual([5, 25, 45]);
  expect(spread([50, 95, 96], 20, 100)).toEqual([50, 80, 100]);
});

it('keeps order, distance and end wherever they are wished for', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 12 }), (wishes) => {
      const places = spread(
        wishes.toSorted((a, b) => a - b),
        20,
        300,
      );
      expect(places).toHaveLength(wishes.length);
      places.forEach((place, at) => {
        expect(place).toBeLessThanOrEqual(300);
        if (at > 0) expect(place - (places[at - 1] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-9);
      });
    }),
  );
});
