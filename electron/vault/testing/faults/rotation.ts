import { readdirSync } from 'node:fs';
import path from 'node:path';

import { openBoardStore, type VaultKey } from '../../../../db/index.ts';
import { chosenSteps, killAt, prepareFaults } from './step-fault.ts';
import { createTally, NEEDS_LINUX, type Trial } from './trial.ts';
import { countIn, freshCopy, makeVault, secretsOf } from './vaults.ts';

const POINTS = { short: 2, full: 120 } as const;
const CITIZENS = 40;

/** Everything is encrypted anew, and the process killed on the way: it opens with exactly one key, the former or the next. */
export const rotationTrial: Trial = {
  promise: 15,
  what: 'new data key: killed before, or half-way through, a step on the disk',
  atLeast: 100,
  async run(folder, size) {
    const faults = prepareFaults(folder);
    if (!faults) return NEEDS_LINUX;
    const made = await makeVault(folder, CITIZENS);
    const [former] = await secretsOf(made);
    const tried = path.join(folder, 'tried');
    const { steps } = faults.run({ action: 'rotate', vault: freshCopy(made, tried) });
    const tally = createTally('rotation');
    const landed = { former: 0, next: 0 };
    for (const [n, at] of chosenSteps(steps, POINTS[size]).entries()) {
      const { wasKilled } = faults.run({ action: 'rotate', vault: freshCopy(made, tried) }, killAt(at, n));
      const outcome = wasKilled && former ? await opensWith(tried, former) : { wrong: 'it was not killed' };
      if ('wrong' in outcome) tally.count(outcome.wrong);
      else {
        tally.count(undefined);
        landed[outcome.key] += 1;
      }
    }
    // Kills on one side only of the moment that counts would show nothing.
    const isOneSided = landed.former === 0 || landed.next === 0;
    const told = `${String(tally.tried())} kills over ${String(steps)} steps: ${String(landed.former)} open with the former key, ${String(landed.next)} with the next`;
    return { tried: tally.tried(), lost: tally.lost() + (isOneSided ? 1 : 0), told };
  },
};

/** Under which key a vault lies after it was opened once more, as a person does; or what is wrong with it. */
async function opensWith(
  vault: string,
  former: VaultKey,
): Promise<{ readonly key: 'former' | 'next' } | { readonly wrong: string }> {
  const possible = [former, ...(await secretsOf(vault))];
  const count = await countIn(vault);
  if (count !== CITIZENS) return { wrong: `of ${String(CITIZENS)} citizens: ${String(count)}` };
  const left = await secretsOf(vault);
  const [only] = left;
  if (left.length !== 1 || !only) return { wrong: `${String(left.length)} keys are left` };
  const others = possible.filter((key) => !isSame(key, only));
  if (!(await opens(vault, only))) return { wrong: 'the key that is left does not open' };
  for (const other of others) if (await opens(vault, other)) return { wrong: 'another key opens as well' };
  const beside = readdirSync(vault).filter((name) => !['vault.db', 'vault.keys', 'vault.keys.bak'].includes(name));
  if (beside.length > 0) return { wrong: `left behind: ${beside.join(', ')}` };
  return { key: isSame(only, former) ? 'former' : 'next' };
}

function isSame(a: VaultKey, b: VaultKey): boolean {
  return Buffer.from(a.dataKey).equals(b.dataKey);
}

async function opens(vault: string, key: VaultKey): Promise<boolean> {
  const opened = openBoardStore({ file: path.join(vault, 'vault.db'), key, beforeMigration: () => undefined });
  if (opened.ok) await opened.value.close();
  return opened.ok;
}
