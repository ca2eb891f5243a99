import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';

import { clockTrial } from './clock.ts';
import { copiesDamagedTrial } from './copies-damaged.ts';
import { copyFullTrial, copyKilledTrial, copyStickFullTrial } from './copying.ts';
import { flippedTrial, swappedTrial, truncatedTrial } from './damage.ts';
import { filledUpTrial, fullDiskTrial } from './full-disk.ts';
import { failingDiskTrial } from './failing-disk.ts';
import { killTrial } from './kill.ts';
import { logDamageTrial } from './log-damage.ts';
import { migrationTrial } from './migration.ts';
import { newerTrial } from './newer.ts';
import { powerTrial } from './power.ts';
import { boardRestoreKilledTrial, doorRestoreKilledTrial, staleLogTrial } from './restoring.ts';
import { rotationTrial } from './rotation.ts';
import { movedAwayTrial, pulledOutTrial } from './taken-away.ts';
import type { Trial, TrialSize } from './trial.ts';
import { twoMessagesTrial } from './two-messages.ts';
import { noRightsTrial, readOnlyDiskTrial } from './unwritable.ts';
import { upgradeFullTrial, upgradeKilledTrial } from './upgrade.ts';

const TRIALS: readonly Trial[] = [
  killTrial,
  clockTrial,
  powerTrial,
  flippedTrial,
  swappedTrial,
  truncatedTrial,
  logDamageTrial,
  twoMessagesTrial,
  rotationTrial,
  copyKilledTrial,
  copyFullTrial,
  copyStickFullTrial,
  copiesDamagedTrial,
  staleLogTrial,
  doorRestoreKilledTrial,
  boardRestoreKilledTrial,
  fullDiskTrial,
  filledUpTrial,
  failingDiskTrial,
  readOnlyDiskTrial,
  noRightsTrial,
  movedAwayTrial,
  pulledOutTrial,
  newerTrial,
  migrationTrial,
  upgradeKilledTrial,
  upgradeFullTrial,
];

const TRIAL = '--trial=';

/** One trial, its outcome said as one line of JSON. */
async function runTrial(trial: Trial, size: TrialSize): Promise<void> {
  const { promise, what, atLeast } = trial;
  const folder = mkdtempSync(path.join(tmpdir(), 'tavle-fault-'));
  const began = performance.now();
  try {
    const outcome = await trial.run(folder, size);
    const seconds = Math.round((performance.now() - began) / 1000);
    const told = { promise, what, atLeast: size === 'full' ? atLeast : 1, seconds, ...outcome };
    process.stdout.write(`${JSON.stringify(told)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each trial in a process of its own, as many at a time as there are processors; which of them failed themselves. */
async function runAll(trials: readonly Trial[], options: readonly string[]): Promise<readonly Trial[]> {
  const waiting = [...trials];
  const failed: Trial[] = [];
  const next = async (): Promise<void> => {
    for (let trial = waiting.shift(); trial; trial = waiting.shift()) {
      const args = [import.meta.filename, `${TRIAL}${String(TRIALS.indexOf(trial))}`, ...options];
      const [code] = (await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'close')) as [number | null];
      if (code !== 0) failed.push(trial);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, next));
  return failed;
}

// Run by itself: tries everything. A word: only what has it in its name, or as its number among the promises.
const options = process.argv.slice(2).filter((word) => word === '--full');
const words = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const single = process.argv.find((word) => word.startsWith(TRIAL));
const trial = single === undefined ? undefined : TRIALS[Number(single.slice(TRIAL.length))];
if (trial) await runTrial(trial, options.length > 0 ? 'full' : 'short');
else {
  // What children compile is kept for the next ones: most of what they do is starting.
  const compiled = mkdtempSync(path.join(tmpdir(), 'tavle-fault-'));
  process.env['NODE_COMPILE_CACHE'] = compiled;
  const isChosen = ({ promise, what }: Trial): boolean =>
    words.length === 0 || words.some((word) => word === String(promise) || what.includes(word));
  const failed = await runAll(TRIALS.filter(isChosen), options);
  rmSync(compiled, { recursive: true, force: true });
  for (const { what } of failed) process.stderr.write(`  could not be tried: ${what}\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
