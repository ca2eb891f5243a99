import { expect, it } from 'vitest';

import { isStep, nearestPerson, stepFrom } from './list-keys.ts';

const head = { kind: 'head' } as const;
const person = { kind: 'person' } as const;
const lines = [head, person, person, head, person];

it('goes from person to person, past headings, and no further than the ends', () => {
  expect(stepFrom(lines, 2, 'ArrowDown')).toBe(4);
  expect(stepFrom(lines, 4, 'ArrowDown')).toBe(4);
  expect(stepFrom(lines, 4, 'ArrowUp')).toBe(2);
  expect(stepFrom(lines, 1, 'ArrowUp')).toBe(1);
  expect(stepFrom(lines, 4, 'Home')).toBe(1);
  expect(stepFrom(lines, 1, 'End')).toBe(4);
  expect(stepFrom(lines, 1, 'PageDown')).toBe(4);
  expect(
    stepFrom(
      Array.from({ length: 40 }, () => person),
      30,
      'PageUp',
    ),
  ).toBe(22);
});

it('finds who stands where somebody stood: the next, else the last', () => {
  expect(nearestPerson(lines, 0)).toBe(1);
  expect(nearestPerson(lines, 3)).toBe(4);
  expect(nearestPerson(lines, 9)).toBe(4);
  expect(nearestPerson([head], 0)).toBe(-1);
});

it('leaves combinations to others', () => {
  const keys = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false };
  expect(isStep({ ...keys, key: 'ArrowDown' })).toBe(true);
  expect(isStep({ ...keys, key: 'ArrowDown', altKey: true })).toBe(false);
  expect(isStep({ ...keys, key: 'k' })).toBe(false);
});
