import { expect, test } from 'vitest';
import { addTallies, fromPlaywright, fromVitest, withExitCode } from './tally.ts';

test('reads both reports', () => {
  expect(fromVitest({ numPassedTests: 5, numFailedTests: 1 })).toEqual({ passed: 5, failed: 1 });
  expect(fromPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 9 } })).toEqual({
    passed: 4,
    failed: 1,
  });
});

test('a failed stage never counts as passed', () => {
  expect(withExitCode({ passed: 4, failed: 0 }, 1)).toEqual({ passed: 4, failed: 1 });
  expect(withExitCode({ passed: 4, failed: 2 }, 1)).toEqual({ passed: 4, failed: 2 });
  expect(withExitCode(undefined, 1)).toEqual({ passed: 0, failed: 1 });
  expect(withExitCode(undefined, 0)).toEqual({ passed: 1, failed: 0 });
});

test('adds up', () => {
  expect(
    addTallies([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 });
});
