import { readdirSync } from 'node:fs';
import path from 'node:path';

import { startChild } from '../process.ts';
import { PASSPHRASE } from '../samples.ts';
import { copiesOf } from './copying.ts';
import { chosenSteps, killAt, prepareFaults, type Deed } from './step-fault.ts';
import { createTally, NEEDS_LINUX, type Trial, type TrialOutcome, type TrialSize } from './trial.ts';
import { addCitizens, atDoor, backupsOf, countIn, freshCopy, makeVault, withVault } from './vaults.ts';

const POINTS = { short: 2, full: 60 } as const;
const STALE = { short: 2, full: 20 } as const;
const COPIED = 5;

/** A board with one copy of five citizens, which then had `later` more and was killed: they are in its log alone. */
async function makeCrashedVault(
  folder: string,
  later: number,
): Promise<{ readonly vault: string; readonly acknowledged: number }> {
  const vault = await makeVault(folder);
  await withVault(vault, async (opened) => {
    await addCitizens(opened.board(), 0, COPIED);
    await opened.board().mustCall('copies.make', { place: null });
  });
  const child = startChild(vault, 'commit', { stdio: ['ignore', 'pipe', 'ignore'] });
  await child.said(1 + later);
  await child.kill();
  return { vault, acknowledged: Number(child.lines.at(-1)) + 1 };
}

/** A log that a crash left lies beside the board that a copy takes the place of. */
export const staleLogTrial: Trial = {
  promise: 17,
  what: 'restored beside a stale -wal: nothing is undone, the old vault is kept aside',
  atLeast: 20,
  async run(folder, size) {
    const tally = createTally('stale log');
    for (let n = 0; n < STALE[size]; n += 1) {
      const { vault, acknowledged } = await makeCrashedVault(path.join(folder, String(n)), 1 + n * 7);
      const hasLog = readdirSync(vault).includes('vault.db-wal');
      const [copy] = await copiesOf(backupsOf(vault));
      const restore = { path: vault, copy: copy?.folder ?? '', passphrase: PASSPHRASE };
      const answer = await atDoor((door) => door.call('copies.putBack', restore));
      tally.count(
        hasLog && answer.ok
          ? await wrongAfterRestore(vault, acknowledged, folder)
          : `a log: ${String(hasLog)}; ${JSON.stringify(answer)}`,
      );
    }
    return {
      tried: tally.tried(),
      lost: tally.lost(),
      told: `${String(tally.tried())} restores, ${String(tally.lost())} undone`,
    };
  },
};

/** The copy is there, and beside it the vault that was, with everything that was acknowledged. */
async function wrongAfterRestore(vault: string, acknowledged: number, folder: string): Promise<string | undefined> {
  const aside = readdirSync(backupsOf(vault)).find((name) => name.endsWith('-aside'));
  if (aside === undefined) return 'the old vault is not kept aside';
  const kept = await countIn(freshCopy(path.join(backupsOf(vault), aside), path.join(folder, 'aside')));
  // The one that was on its way when the kill came may be there as well.
  if (kept !== acknowledged && kept !== acknowledged + 1)
    return `kept aside, of ${String(acknowledged)}: ${String(kept)}`;
  const count = await countIn(vault);
  if (count !== COPIED) return `restored: ${String(count)}`;
  // Opened and closed again: nothing of the log came in meanwhile.
  const again = await countIn(vault);
  return again === COPIED ? undefined : `opened again: ${String(again)}`;
}

/** A restore from the door, of a board that crashed, is killed. */
export const doorRestoreKilledTrial: Trial = {
  promise: 17,
  what: 'a restore at the door, a stale -wal beside: killed at a step on the disk',
  atLeast: 60,
  run: (folder, size) => restoreKilled(folder, size, 'putBack'),
};

/** A restore from the open board is killed. */
export const boardRestoreKilledTrial: Trial = {
  promise: 17,
  what: 'a restore from the board: killed at a step on the disk',
  atLeast: 60,
  run: (folder, size) => restoreKilled(folder, size, 'restore'),
};

async function restoreKilled(
  folder: string,
  size: TrialSize,
  action: Deed['action'],
): Promise<TrialOutcome | typeof NEEDS_LINUX> {
  const faults = prepareFaults(folder);
  if (!faults) return NEEDS_LINUX;
  const { vault: made, acknowledged } = await makeCrashedVault(folder, 12);
  const vault = path.join(folder, 'tried');
  const fresh = async (): Promise<Deed> => {
    freshCopy(made, vault);
    const [copy] = await copiesOf(backupsOf(vault));
    return { action, vault, given: copy?.folder ?? '' };
  };
  const { steps } = faults.run(await fresh());
  const tally = createTally(`restore, ${action}`);
  const landed = { old: 0, restored: 0 };
  for (const [n, at] of chosenSteps(steps, POINTS[size]).entries()) {
    const { wasKilled } = faults.run(await fresh(), killAt(at, n));
    const count = await countIn(vault);
    if (!wasKilled) tally.count('it was not killed');
    else if (count === COPIED) {
      landed.restored += 1;
      tally.count(await wrongAfterRestore(vault, acknowledged, folder));
    } else if (count === acknowledged || count === acknowledged + 1) {
      landed.old += 1;
      tally.count(await wrongBefore(vault));
    } else tally.count(`of ${String(acknowledged)} or ${String(COPIED)}: ${String(count)}`);
  }
  const isOneSided = landed.old === 0 || landed.restored === 0;
  return {
    tried: tally.tried(),
    lost: tally.lost() + (isOneSided ? 1 : 0),
    told: `${String(tally.tried())} kills over ${String(steps)} steps: ${String(landed.old)} the old board, ${String(landed.restored)} the restored one`,
  };
}

/** It did not come to it: the copy is there still, and restores. */
async function wrongBefore(vault: string): Promise<string | undefined> {
  const copy = (await copiesOf(backupsOf(vault))).find(({ isWhole }) => isWhole);
  if (!copy) return 'the copy is gone';
  const again = await atDoor((door) =>
    door.call('copies.putBack', { path: vault, copy: copy.folder, passphrase: PASSPHRASE }),
  );
  if (!again.ok) return `a second try: ${JSON.stringify(again.error)}`;
  const count = await countIn(vault);
  return count === COPIED ? undefined : `a second try: ${String(count)}`;
}
