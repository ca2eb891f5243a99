import { expect, it } from 'vitest';

import { canBeTakenBack } from './way-back.ts';

const step = (entryId: number) => ({ entryId, command: 'citizen.move' }) as const;

it.each([
  ['the last step', 7, { undo: step(7), redo: null }, true],
  ['an earlier step', 5, { undo: step(7), redo: null }, true],
  ['a step that undo took back', 7, { undo: step(5), redo: step(7) }, false],
  ['the first step, taken back', 1, { undo: null, redo: step(1) }, false],
  ['an earlier step, taken back by itself', 5, { undo: step(7), redo: step(5) }, false],
  ['a step joined with a later one, both taken back', 6, { undo: step(5), redo: step(7) }, false],
] as const)('%s', (_, entryId, undo, expected) => {
  expect(canBeTakenBack(entryId, undo)).toBe(expected);
});
