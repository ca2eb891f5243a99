import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runVerb } from './lib/failure.ts';
import { rootDir } from './lib/paths.ts';
import { run } from './lib/run.ts';
import { ensureTestKeyStore } from './lib/system-libraries.ts';
import { addTallies, fromPlaywright, fromVitest, type Tally, withExitCode } from './lib/tally.ts';

const reports = path.join(rootDir, 'out/test');
const script = (name: string) => path.join(import.meta.dirname, name);

async function checks(): Promise<Tally> {
  return withExitCode('checks', undefined, await run(process.execPath, [script('check.ts')]));
}

async function unitTests(): Promise<Tally> {
  await ensureTestKeyStore();
  const report = path.join(reports, 'unit.json');
  const vitest = path.join(rootDir, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(process.execPath, args);
  return withExitCode('unit', readReport(report, fromVitest), code);
}

async function endToEndTests(): Promise<Tally> {
  const report = path.join(reports, 'e2e.json');
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const code = await run(process.execPath, [script('test-e2e.ts'), '--reporter=list,json'], { env });
  return withExitCode('end to end', readReport(report, fromPlaywright), code);
}

async function securityTests(): Promise<Tally> {
  const code = await run(process.execPath, [script('test-security.ts')]);
  return withExitCode(
    'security',
    readReport(path.join(reports, 'security/tally.json'), (tally) => tally as Tally),
    code,
  );
}

async function faultTrials(): Promise<Tally> {
  const code = await run(process.execPath, [script('test-faults.ts')]);
  return withExitCode(
    'faults',
    readReport(path.join(reports, 'faults.json'), (tally) => tally as Tally),
    code,
  );
}

function readReport(file: string, read: (report: unknown) => Tally): Tally | undefined {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

await runVerb(async () => {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const tallies: Tally[] = [];
  for (const stage of [checks, unitTests, faultTrials, endToEndTests, securityTests]) tallies.push(await stage());
  const { passed, failed, failures } = addTallies(tallies);
  // Last, where the end of a long log is all that somebody looks at.
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
