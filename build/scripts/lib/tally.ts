export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), {
    passed: 0,
    failed: 0,
  });
}

/** The numbers of Vitest's JSON report. */
export function fromVitest(report: unknown): Tally {
  const { numPassedTests, numFailedTests } = report as { numPassedTests: number; numFailedTests: number };
  return { passed: numPassedTests, failed: numFailedTests };
}

/**
 * The numbers of Playwright's JSON report. A test that passed only when tried again has passed: tests are tried again on CI alone, where a busy neighbour
 * can hold up a start; Playwright's own list names them as flaky.
 */
export function fromPlaywright(report: unknown): Tally {
  const { stats } = report as { stats: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

/**
 * What a stage adds to the total. The exit code has the last word: a stage that failed without a failed test (a file that could not
 * be loaded, a check) counts as one failure, and one that passed without a report as one pass.
 */
export function withExitCode(tally: Tally | undefined, exitCode: number): Tally {
  if (exitCode === 0) return tally ?? { passed: 1, failed: 0 };
  return { passed: tally?.passed ?? 0, failed: Math.max(1, tally?.failed ?? 0) };
}

interface Suite {
  readonly file?: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly file: string;
    readonly tests: readonly {
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}

/** Of Playwright's JSON report: the first line of the first error, by the name of the test file. */
export function firstErrors(report: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const look = ({ suites = [], specs = [] }: Suite): void => {
    for (const spec of specs) {
      const file = spec.file.split('/').at(-1) ?? spec.file;
      const message = spec.tests.flatMap(({ results }) => results).find(({ error }) => error !== undefined)
        ?.error?.message;
      if (message !== undefined && !found.has(file)) found.set(file, plainLine(message));
    }
    for (const suite of suites) look(suite);
  };
  look(report as Suite);
  return found;
}

function plainLine(message: string): string {
  const [line = ''] = message.replace(/\u001B\[[\d;]*m/g, '').split('\n');
  return line.slice(0, 160);
}
