import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runVerb } from './lib/failure.ts';
import { packageFile, rootDir } from './lib/paths.ts';
import { prepareApp } from './lib/prepare.ts';
import { type Measurement, promiseRows } from './lib/promise-rows.ts';
import { printTable, tableLines } from './lib/promise-table.ts';
import { run } from './lib/run.ts';
import { ensureTestKeyStore, ensureTestPrograms, ensureTestScreens } from './lib/system-libraries.ts';
import { firstErrors, fromPlaywright, type Tally } from './lib/tally.ts';

const folder = path.join(rootDir, 'out/test/security');
const report = path.join(folder, 'report.json');

function measurements(): readonly Measurement[] {
  const text = readOrEmpty(path.join(folder, 'measured.jsonl'));
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Measurement);
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Runs the proofs, prints what they measured against what is promised, and fails when a row or a proof does. */
await runVerb(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await ensureTestPrograms();
  await ensureTestKeyStore();
  await ensureTestScreens();
  const prepared = await prepareApp({ build: true });
  const chosen = process.argv.slice(2);
  const args = ['test', '--project=security', '--reporter=list,json', ...chosen];
  const env = { ...prepared.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const code = await run(process.execPath, [packageFile('@playwright/test/cli.js'), ...args], { env });
  const raw = readOrEmpty(report);
  const tests: Tally = raw === '' ? { passed: 0, failed: 1 } : fromPlaywright(JSON.parse(raw));
  const failures = raw === '' ? new Map<string, string>() : firstErrors(JSON.parse(raw));
  const all = tableLines(promiseRows, measurements(), failures);
  // Asked for by name, only what was run is shown.
  const lines = chosen.length === 0 ? all : all.filter(({ measured }) => !measured.endsWith('did not run'));
  console.log(`\nWhat is promised, and what was measured just now\n\n${printTable(lines)}`);
  const missed = lines.filter(({ ok }) => ok === false).map(({ what, measured }) => `${what} (${measured})`);
  const tally: Tally = {
    passed: lines.filter(({ ok }) => ok === true).length,
    failed: Math.max(missed.length, tests.failed, code === 0 ? 0 : 1),
    failures: [...missed, ...(tests.failures ?? [])],
  };
  writeFileSync(path.join(folder, 'tally.json'), JSON.stringify(tally));
  console.log(`\nPromises: ${tally.passed} kept, ${tally.failed} missed`);
  return tally.failed === 0 ? 0 : 1;
});
