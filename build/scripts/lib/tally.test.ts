import { expect, test } from 'vitest';
import { addTallies, fromPlaywright, fromVitest, withExitCode } from './tally.ts';

test('reads both reports', () => {
  const testResults = [
    { name: 'a.test.ts', status: 'failed', assertionResults: [{ fullName: 'adds', status: 'failed' }] },
    { name: 'b.test.ts', status: 'failed', assertionResults: [] },
    { name: 'c.test.ts', status: 'passed', assertionResults: [{ fullName: 'counts', status: 'passed' }] },
  ];
  expect(fromVitest({ numPassedTests: 5, numFailedTests: 1, testResults })).toEqual({
    passed: 5,
    failed: 1,
    failures: ['adds', 'b.test.ts'],
  });
  const spec = (title: string, status: string) => ({ file: 'x.spec.ts', title, tests: [{ status, results: [] }] });
  const suites = [{ specs: [spec('locks', 'unexpected'), spec('opens', 'flaky')] }];
  expect(fromPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 9 }, suites })).toEqual({
    passed: 4,
    failed: 1,
    failures: ['x.spec.ts › locks'],
  });
});

test('a failed stage never counts as passed', () => {
  const failures = ['unit: exit code 1'];
  expect(withExitCode('unit', { passed: 4, failed: 0 }, 1)).toEqual({ passed: 4, failed: 1, failures });
  expect(withExitCode('unit', { passed: 4, failed: 2, failures: ['a', 'b'] }, 1)).toEqual({
    passed: 4,
    failed: 2,
    failures: ['unit: a', 'unit: b'],
  });
  expect(withExitCode('unit', undefined, 1)).toEqual({ passed: 0, failed: 1, failures });
  expect(withExitCode('unit', undefined, 0)).toEqual({ passed: 1, failed: 0 });
});

test('adds up', () => {
  expect(
    addTallies([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3, failures: ['a'] },
    ]),
  ).toEqual({ passed: 3, failed: 3, failures: ['a'] });
});
