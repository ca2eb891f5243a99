import { expect, it } from 'vitest';

import { pinProblemOf } from './pin-problem.ts';

it.each([
  ['274961', '274961', null],
  ['27496', '27496', 'too-short'],
  ['', '', 'too-short'],
  ['2749 61', '2749 61', 'not-digits'],
  ['274961', '274916', 'different'],
] as const)('%j and %j: %s', (pin, repeat, problem) => {
  expect(pinProblemOf(pin, repeat)).toBe(problem);
});
