import { startChild } from '../process.ts';
import type { Trial } from './trial.ts';
import { makeVault, missingOf } from './vaults.ts';

const ACKNOWLEDGED = { short: 150, full: 10_000 } as const;
const MOST_ROUNDS = 400;

/** A process that writes is killed, again and again, at moments nobody chose. */
export const killTrial: Trial = {
  promise: 11,
  what: 'killed while it writes (kill -9), opened again',
  atLeast: 10_000,
  async run(folder, size) {
    const path = await makeVault(folder);
    let last = -1;
    let rounds = 0;
    let lost = 0;
    while (last + 1 < ACKNOWLEDGED[size] && rounds < MOST_ROUNDS) {
      const child = startChild(path, 'commit');
      await child.said(60 + ((rounds * 37) % 90));
      await child.kill();
      last = Math.max(last, Number(child.lines.at(-1)));
      lost += await missingOf(path, last);
      rounds += 1;
    }
    return { tried: last + 1, lost, told: `${String(last + 1)} acknowledged, ${String(rounds)} kills` };
  },
};
