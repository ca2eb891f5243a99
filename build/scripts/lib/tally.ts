export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What failed, each by a name that finds it again. */
  readonly failures?: readonly string[];
}

export function addTallies(tallies: readonly Tally[]): Required<Tally> {
  const sum = (count: (tally: Tally) => number): number => tallies.reduce((total, one) => total + count(one), 0);
  return {
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed }) => failed),
    failures: tallies.flatMap(({ failures = [] }) => failures),
  };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** The numbers of Vitest's JSON report. */
export function fromVitest(report: unknown): Tally {
  const { numPassedTests, numFailedTests, testResults } = report as VitestReport;
  const failures = testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed').map(({ fullName }) => fullName);
    // A file that could not be loaded has no tests.
    return failed.length === 0 && status === 'failed' ? [name] : failed;
  });
  return { passed: numPassedTests, failed: numFailedTests, failures };
}

/**
 * The numbers of Playwright's JSON report. A test that passed only when tried again has passed: tests are tried again on CI alone, where a busy neighbour
 * can hold up a start; Playwright's own list names them as flaky.
 */
export function fromPlaywright(report: unknown): Tally {
  const { stats } = report as { stats: { expected: number; unexpected: number; flaky: number } };
  const failures = specsOf(report as Suite)
    .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected'))
    .map(({ file, title }) => `${file} › ${title}`);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, failures };
}

/**
 * What a stage adds to the total. The exit code has the last word: a stage that failed without a failed test (a file that could not
 * be loaded, a check) counts as one failure, by the stage's name, and one that passed without a report as one pass.
 */
export function withExitCode(stage: string, tally: Tally | undefined, exitCode: number): Tally {
  if (exitCode === 0) return tally ?? { passed: 1, failed: 0 };
  const { passed = 0, failed = 0, failures = [] } = tally ?? {};
  const named = failures.length === 0 ? [`exit code ${String(exitCode)}`] : failures;
  return { passed, failed: Math.max(1, failed), failures: named.map((failure) => `${stage}: ${failure}`) };
}

interface Spec {
  readonly file: string;
  readonly title: string;
  readonly tests: readonly {
    readonly status: string;
    readonly results: readonly { readonly error?: { readonly message?: string } }[];
  }[];
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly Spec[];
}

const specsOf = ({ suites = [], specs = [] }: Suite): readonly Spec[] => [...specs, ...suites.flatMap(specsOf)];

/** Of Playwright's JSON report: the first line of the first error, by the name of the test file. */
export function firstErrors(report: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const spec of specsOf(report as Suite)) {
    const file = spec.file.split('/').at(-1) ?? spec.file;
    const message = spec.tests.flatMap(({ results }) => results).find(({ error }) => error !== undefined)
      ?.error?.message;
    if (message !== undefined && !found.has(file)) found.set(file, plainLine(message));
  }
  return found;
}

function plainLine(message: string): string {
  const [line = ''] = message.replace(/\u001B\[[\d;]*m/g, '').split('\n');
  return line.slice(0, 160);
}
