import path from 'node:path';

import { chosenSteps, EIO, ENOSPC, EROFS, prepareFaults } from './step-fault.ts';
import { createTally, NEEDS_LINUX, type Trial } from './trial.ts';
import { citizensIn, freshCopy, makeVault } from './vaults.ts';

const POINTS = { short: 3, full: 60 } as const;
const CITIZENS = 25;
const ERRORS = [EIO, EROFS, ENOSPC] as const;
/** Several changes' worth. */
const LASTING = 12;

/** While somebody writes, the disk refuses everything for a while: that is told of each change, and afterwards it goes on by itself. */
export const failingDiskTrial: Trial = {
  promise: 18,
  what: 'the disk fails for a while under an open board (EIO, EROFS, ENOSPC), then is well again',
  atLeast: 60,
  async run(folder, size) {
    const faults = prepareFaults(folder);
    if (!faults) return NEEDS_LINUX;
    const made = await makeVault(folder);
    const vault = path.join(folder, 'tried');
    const write = { action: 'write', vault, given: String(CITIZENS) } as const;
    freshCopy(made, vault);
    const { steps } = faults.run(write);
    const tally = createTally('failing disk');
    const told = { acknowledged: 0, refused: 0 };
    // The last changes come after the disk is well again.
    for (const [n, at] of chosenSteps(Math.floor(steps / 2), POINTS[size]).entries()) {
      freshCopy(made, vault);
      const { lines } = faults.run(write, { at, how: ERRORS[n % ERRORS.length] ?? EIO, lasting: LASTING });
      const acknowledged = lines.filter((line) => /^\d+$/.test(line));
      const refused = lines.filter((line) => line.startsWith('{'));
      told.acknowledged += acknowledged.length;
      told.refused += refused.length;
      const found = await citizensIn(vault);
      const missing = acknowledged.filter((id) => typeof found === 'string' || !found.has(`citizen-${id}`));
      const strange = refused.find((line) => !line.startsWith('{"kind":"disk"'));
      if (typeof found === 'string') tally.count(found);
      else if (missing.length > 0) tally.count(`acknowledged and not there: ${missing.join(', ')}`);
      else if (strange !== undefined) tally.count(`told as ${strange}`);
      else
        tally.count(
          acknowledged.includes(String(CITIZENS - 1)) ? undefined : `it does not go on: ${lines.slice(-3).join(' ')}`,
        );
    }
    return {
      tried: tally.tried(),
      lost: tally.lost() + (told.refused === 0 ? 1 : 0),
      told: `${String(tally.tried())} times: ${String(told.acknowledged)} acknowledged and there, ${String(told.refused)} refused, goes on by itself`,
    };
  },
};
