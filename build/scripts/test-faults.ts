import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { runVerb } from './lib/failure.ts';
import { rootDir } from './lib/paths.ts';
import { printTable, type TableLine } from './lib/promise-table.ts';
import { ensurePrograms } from './lib/system-libraries.ts';

interface Outcome {
  readonly promise: number;
  readonly what: string;
  /** Fewer tries than that show nothing. */
  readonly atLeast: number;
  readonly seconds: number;
  readonly tried?: number;
  readonly lost?: number;
  readonly told?: string;
  /** Why it cannot be tried on this computer. */
  readonly skipped?: string;
}

/** Tries what can happen to a vault (`--full`: as often as the promises name), prints what was tried and lost, and fails when anything was. */
await runVerb(async () => {
  if (process.platform === 'linux') await ensurePrograms({ gcc: 'gcc', mount: 'mount' }, 'The trials of faults');
  const began = performance.now();
  const trials = path.join(rootDir, 'electron/vault/testing/faults/run.ts');
  const child = spawn(process.execPath, [trials, ...process.argv.slice(2)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const lines: TableLine[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const outcome = JSON.parse(line) as Outcome;
    const { what, skipped, told = '', seconds } = outcome;
    console.log(`  ${what}: ${skipped ?? told} (${String(seconds)} s)`);
    lines.push(lineOf(outcome));
  }
  console.log(`\n${printTable([...lines].sort((a, b) => a.promise - b.promise))}`);
  const [code] = (await ended) as [number | null];
  const failures = lines.filter(({ ok }) => ok === false).map(({ what, measured }) => `${what} (${measured})`);
  const failed = failures.length + (code === 0 ? 0 : 1);
  const passed = lines.filter(({ ok }) => ok === true).length;
  const folder = path.join(rootDir, 'out/test');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'faults.json'), JSON.stringify({ passed, failed, failures }));
  const untried = lines.filter(({ ok }) => ok === null).length;
  const minutes = Math.round((performance.now() - began) / 6_000) / 10;
  console.log(
    `\nFaults: ${String(passed)} withstood, ${String(failed)} not, ${String(untried)} not tried; ${String(minutes)} minutes`,
  );
  return failed === 0 ? 0 : 1;
});

function lineOf({ promise, what, atLeast, tried = 0, lost = 0, told = '', skipped }: Outcome): TableLine {
  const ok = skipped === undefined ? tried >= atLeast && lost === 0 : null;
  const measured = skipped ?? `tried ${String(tried)}, lost ${String(lost)}: ${told}`;
  return { promise, what, measured, target: `0 lost of ≥ ${String(atLeast)}`, proof: '', ok };
}
