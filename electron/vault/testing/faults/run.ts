import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { clockTrial } from './clock.ts';
import { damageTrial } from './damage.ts';
import { fullDiskTrial } from './full-disk.ts';
import { killTrial } from './kill.ts';
import { migrationTrial } from './migration.ts';
import { powerTrial } from './power.ts';
import type { Trial, TrialSize } from './trial.ts';

const TRIALS: readonly Trial[] = [killTrial, clockTrial, powerTrial, damageTrial, fullDiskTrial, migrationTrial];

// Run by itself: tries everything, one after the other, and says each outcome as one line of JSON.
const size: TrialSize = process.argv.includes('--full') ? 'full' : 'short';
for (const trial of TRIALS) {
  const { promise, what } = trial;
  const folder = mkdtempSync(path.join(tmpdir(), 'tavle-fault-'));
  try {
    process.stdout.write(`${JSON.stringify({ promise, what, ...(await trial.run(folder, size)) })}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
