import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import type { BoardCopy } from '../../../../shared/ipc/payloads.ts';
import { PASSPHRASE } from '../samples.ts';
import { fillDisk } from './full-disk.ts';
import { chosenSteps, ENOSPC, killAt, prepareFaults, type DeedOutcome, type Fault } from './step-fault.ts';
import { createTally, NEEDS_LINUX, type Trial, type TrialOutcome, type TrialSize } from './trial.ts';
import { addCitizens, atDoor, backupsOf, countIn, freshCopy, makeVault, withVault } from './vaults.ts';

const POINTS = { short: 2, full: 60 } as const;
/** As many as are kept of one day, so that the next one pushes the oldest out. */
const COPIES = 3;
/** More citizens with each copy, so that it can be told which one a board came from. */
const MORE = 5;
const ALL = MORE * COPIES + 2;

/** A vault with three copies: of 5, 10 and 15 citizens; it has two more. */
export async function makeCopiedVault(folder: string): Promise<string> {
  const vault = await makeVault(folder);
  await withVault(vault, async (opened) => {
    const board = opened.board();
    for (let n = 0; n < COPIES; n += 1) {
      await addCitizens(board, n * MORE, (n + 1) * MORE);
      await board.mustCall('copies.make', { place: null });
    }
    await addCitizens(board, COPIES * MORE, ALL);
  });
  return vault;
}

/** The copies of a vault, newest first, as they are offered at the door. */
export async function copiesOf(place: string): Promise<readonly BoardCopy[]> {
  return (await atDoor((door) => door.mustCall('copies.find', { place }))).copies;
}

/** How many citizens the newest good copy brings back, in a place of its own; or why it does not. */
export async function restoredFrom(place: string, target: string): Promise<number | string> {
  const newest = (await copiesOf(place)).find(({ isWhole }) => isWhole);
  if (!newest) return 'no good copy is left';
  rmSync(target, { recursive: true, force: true });
  const answer = await atDoor((door) =>
    door.call('copies.putBack', { path: target, copy: newest.folder, passphrase: PASSPHRASE }),
  );
  return answer.ok ? countIn(target) : JSON.stringify(answer.error);
}

/** A copy is being made, and the process killed. */
export const copyKilledTrial: Trial = {
  promise: 16,
  what: 'making a copy: killed before, or half-way through, a step on the disk',
  atLeast: 60,
  run: (folder, size) =>
    copyAtFault(folder, size, killAt, ({ wasKilled }) => (wasKilled ? undefined : 'it was not killed')),
};

/** A copy is being made, and from some step on there is no room. */
export const copyFullTrial: Trial = {
  promise: 16,
  what: 'making a copy: no room on the disk from some step on',
  atLeast: 60,
  run: (folder, size) => copyAtFault(folder, size, (at) => ({ at, how: ENOSPC }), told),
};

/** Either it is said that the disk is full, or the copy was made before it was. */
function told({ lines }: DeedOutcome): string | undefined {
  const [answer = 'nothing'] = lines;
  return answer === 'ok' || answer === '{"kind":"disk","cause":"full"}' ? undefined : `it says ${answer}`;
}

async function copyAtFault(
  folder: string,
  size: TrialSize,
  faultAt: (at: number, n: number) => Fault,
  wrongWith: (outcome: DeedOutcome) => string | undefined,
): Promise<TrialOutcome | typeof NEEDS_LINUX> {
  const faults = prepareFaults(folder);
  if (!faults) return NEEDS_LINUX;
  const made = await makeCopiedVault(folder);
  const tried = path.join(folder, 'tried');
  const { steps } = faults.run({ action: 'copy', vault: freshCopy(made, tried) });
  const tally = createTally('copies');
  let withNew = 0;
  for (const [n, at] of chosenSteps(steps, POINTS[size]).entries()) {
    const outcome = faults.run({ action: 'copy', vault: freshCopy(made, tried) }, faultAt(at, n));
    const restored = await restoredFrom(backupsOf(tried), path.join(folder, 'restored'));
    if (restored === ALL) withNew += 1;
    tally.count(wrongWith(outcome) ?? wrongRestored(restored) ?? (await wrongAfter(tried)));
  }
  const without = tally.tried() - withNew;
  return {
    tried: tally.tried(),
    lost: tally.lost() + (without === 0 ? 1 : 0),
    told: `${String(tally.tried())} of ${String(steps)} steps: the new copy restores after ${String(withNew)}, the one before it after ${String(without)}`,
  };
}

function wrongRestored(restored: number | string): string | undefined {
  return restored === ALL || restored === COPIES * MORE ? undefined : `restored: ${String(restored)}`;
}

/** What is wrong with a board and its copies afterwards: all good, none fewer, nothing half-made among them, and the next copy is made. */
async function wrongAfter(vault: string): Promise<string | undefined> {
  const copies = await copiesOf(backupsOf(vault));
  const good = copies.filter(({ isWhole }) => isWhole).length;
  if (good !== copies.length || good < COPIES) return `${String(good)} of ${String(copies.length)} copies are good`;
  const count = await countIn(vault);
  if (count !== ALL) return `the board: ${String(count)}`;
  const next = await withVault(vault, (opened) => opened.board().call('copies.make', { place: null }));
  return next.ok ? undefined : `the next copy: ${JSON.stringify(next.error)}`;
}

/** A stick of 4 MB with copies on it is full: it is said, and the newest good one restores; with room again the next one is made. */
export const copyStickFullTrial: Trial = {
  promise: 16,
  what: 'copies on a stick of 4 MB that is full, then has room again',
  atLeast: 5,
  async run(folder, size) {
    const stick = path.join(folder, 'stick');
    mkdirSync(stick);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', stick], { stdio: 'ignore' }).status !== 0)
      return { skipped: 'not tried: no small disk can be mounted here (needs root)' };
    try {
      const made = await makeVault(folder, MORE);
      const tally = createTally('full stick');
      const filler = path.join(stick, 'filler');
      for (let round = 0; round < (size === 'full' ? 5 : 1); round += 1) {
        const wrong = await withVault(made, async (opened) => {
          const make = () => opened.board().call('copies.make', { place: stick });
          if (!(await make()).ok) return 'no copy on an empty stick';
          fillDisk(filler);
          const before = readdirSync(stick, { recursive: true }).length;
          const refused = await make();
          if (refused.ok || JSON.stringify(refused.error) !== '{"kind":"disk","cause":"full"}')
            return `a full stick is told as ${JSON.stringify(refused)}`;
          if (readdirSync(stick, { recursive: true }).length !== before) return 'something is left behind';
          const restored = await restoredFrom(stick, path.join(folder, 'restored'));
          if (restored !== MORE) return `restored: ${String(restored)}`;
          rmSync(filler);
          return (await make()).ok ? undefined : 'no copy with room again';
        });
        tally.count(wrong);
      }
      return {
        tried: tally.tried(),
        lost: tally.lost(),
        told: `${String(tally.tried())} times full, told, restored, and a new one made`,
      };
    } finally {
      spawnSync('umount', [stick]);
    }
  },
};
