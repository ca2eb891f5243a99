import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';

import type { InProcessVault } from '../in-process.ts';
import { addCitizen } from '../samples.ts';
import { createTally, type Tally, type Trial, type TrialOutcome } from './trial.ts';
import { citizensIn, makeVault, withVault } from './vaults.ts';

const ROUNDS = { short: 3, full: 40 } as const;
const EACH = 4;

/** Something about the disk that goes and comes back while the board is open. */
interface Coming {
  readonly cause: 'gone' | 'full';
  go(): void;
  comeBack(): void;
}

/**
 * The board stays open all the while: what is asked for while the disk is away is refused by name and kept nowhere; as soon as it is back the next change is kept,
 * without anybody opening anything. In the end everything acknowledged is there, and nothing that was refused.
 */
export async function throughAbsences(vault: string, rounds: number, coming: Coming): Promise<TrialOutcome> {
  const tally = createTally(coming.cause);
  const acknowledged: string[] = [];
  const refused: string[] = [];
  await withVault(vault, async (opened) => {
    const add = await adder(opened);
    for (let round = 0; round < rounds; round += 1) {
      for (let n = 0; n < EACH; n += 1) await keep(`here-${String(round)}-${String(n)}`, add, tally, acknowledged);
      coming.go();
      for (let n = 0; n < EACH; n += 1) {
        const id = `away-${String(round)}-${String(n)}`;
        const told = await add(id);
        const expected = JSON.stringify({ kind: 'disk', cause: coming.cause });
        // A log that was longer before has room in it still.
        const isKept = coming.cause === 'full' && told === 'ok';
        tally.count(told === expected || isKept ? undefined : `while it is away: ${told}`);
        if (told === 'ok') acknowledged.push(id);
        else refused.push(id);
      }
      coming.comeBack();
    }
    await keep('last', add, tally, acknowledged);
  });
  const opened = await citizensIn(vault);
  if (typeof opened === 'string') tally.count(opened);
  const found = typeof opened === 'string' ? new Set<string>() : opened;
  for (const id of acknowledged) tally.count(found.has(id) ? undefined : `${id} was acknowledged and is not there`);
  for (const id of refused) if (found.has(id)) tally.count(`${id} was refused and is there`);
  if (refused.length === 0) tally.count('nothing was refused');
  return {
    tried: tally.tried(),
    lost: tally.lost(),
    told: `${String(rounds)} times: ${String(acknowledged.length)} acknowledged and there, ${String(refused.length)} refused, works on by itself`,
  };
}

async function keep(
  id: string,
  add: (id: string) => Promise<string>,
  tally: Tally,
  acknowledged: string[],
): Promise<void> {
  const told = await add(id);
  tally.count(told === 'ok' ? undefined : `while it is there: ${told}`);
  if (told === 'ok') acknowledged.push(id);
}

async function adder(opened: InProcessVault): Promise<(id: string) => Promise<string>> {
  const board = opened.board();
  const { lanes } = await board.mustCall('board.load', {});
  return async (id) => {
    // Several pages, so that it does not fit into what is left on a full disk.
    const fields = { name: id, note: 'Har sagt ja. '.repeat(150) };
    const answer = await board.call('command.run', addCitizen(id, lanes[0]?.id ?? '', fields));
    return answer.ok ? 'ok' : JSON.stringify(answer.error);
  };
}

/** The folder is moved away under an open board, and back. */
export const movedAwayTrial: Trial = {
  promise: 18,
  what: 'the folder moved away under an open board, and back',
  atLeast: 300,
  async run(folder, size) {
    const vault = await makeVault(folder);
    return throughAbsences(vault, ROUNDS[size], {
      cause: 'gone',
      go: () => renameSync(vault, `${vault} away`),
      comeBack: () => renameSync(`${vault} away`, vault),
    });
  },
};

/** The stick is pulled out, with the board on it open, and put in again. */
export const pulledOutTrial: Trial = {
  promise: 18,
  what: 'the stick pulled out under an open board (umount -l), and put in again',
  atLeast: 300,
  async run(folder, size) {
    const stick = path.join(folder, 'stick');
    const place = path.join(folder, 'place');
    for (const one of [stick, place]) mkdirSync(one);
    const putIn = (): boolean => spawnSync('mount', ['--bind', stick, place], { stdio: 'ignore' }).status === 0;
    if (!putIn()) return { skipped: 'not tried: nothing can be mounted here (needs root)' };
    try {
      const vault = await makeVault(place);
      return await throughAbsences(vault, ROUNDS[size], {
        cause: 'gone',
        go: () => void spawnSync('umount', ['-l', place]),
        comeBack: () => void putIn(),
      });
    } finally {
      spawnSync('umount', ['-l', place], { stdio: 'ignore' });
    }
  },
};
