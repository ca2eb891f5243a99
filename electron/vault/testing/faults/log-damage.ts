import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { flipped } from '../../../../db/testing/folder-snapshot.ts';
import { startChild } from '../process.ts';
import { createTally, type Trial } from './trial.ts';
import { countIn, freshCopy, makeVault } from './vaults.ts';

const TRIES = { short: 8, full: 200 } as const;
const COMMITS = 40;

/**
 * The log that a crash left is damaged. SQLite ends it where its sums no longer fit, as it must with the torn end of every log, so that what came later is lost without a word:
 * but what is shown is the board as it once was, never a mixture, and never anything else.
 */
export const logDamageTrial: Trial = {
  promise: 13,
  what: 'the log a crash left flipped or truncated: refused, or the board as it once was, never a mixture',
  atLeast: 200,
  async run(folder, size) {
    const made = await makeVault(folder);
    const child = startChild(made, 'commit', { stdio: ['ignore', 'pipe', 'ignore'] });
    await child.said(1 + COMMITS);
    await child.kill();
    const acknowledged = Number(child.lines.at(-1)) + 1;
    const vault = path.join(folder, 'tried');
    const untouched = await countIn(freshCopy(made, vault));
    if (typeof untouched === 'string' || untouched < acknowledged)
      throw new Error(`lost without damage: ${String(untouched)}`);
    const tally = createTally('damaged log');
    const seen = { all: 0, fewer: 0, refused: 0 };
    const tries = TRIES[size];
    for (let n = 0; n < tries; n += 1) {
      const log = path.join(freshCopy(made, vault), 'vault.db-wal');
      const bytes = readFileSync(log);
      const at = Math.floor(((n + 0.5) * bytes.length) / tries);
      if (n % 4 === 3) truncateSync(log, at);
      else writeFileSync(log, flipped(bytes, at, 1 << (n % 8)));
      const count = await countIn(vault);
      if (typeof count === 'number') seen[count === untouched ? 'all' : 'fewer'] += 1;
      else seen.refused += 1;
      tally.count(typeof count === 'number' || count === DAMAGED ? undefined : `it shows ${count}`);
    }
    return {
      tried: tally.tried(),
      lost: tally.lost(),
      told: `${String(seen.all)} show everybody, ${String(seen.fewer)} the board before the damage, ${String(seen.refused)} refused as damaged`,
    };
  },
};

const DAMAGED = '{"kind":"door","refusal":{"kind":"damaged","part":"data"}}';
