import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { flipped } from '../../../../db/testing/folder-snapshot.ts';
import { PASSPHRASE } from '../samples.ts';
import { createTally, type Trial } from './trial.ts';
import { atDoor, freshCopy, makeVault } from './vaults.ts';

const TRIES = { short: 6, full: 200 } as const;
const PAGE = 4096;
const WRONG = 'en helt anden kodesætning';
const REFUSED = {
  keys: said('keys'),
  data: said('data'),
  passphrase: '{"kind":"door","refusal":{"kind":"wrong-passphrase"}}',
};

/** SQLite says the same of a wrong key as of a damaged file; people are told the one or the other, and rightly. */
export const twoMessagesTrial: Trial = {
  promise: 14,
  what: '“wrong passphrase” or “damaged”: harm on page 1 or in vault.keys, with the right and with a wrong passphrase',
  atLeast: 600,
  async run(folder, size) {
    const made = await makeVault(folder, 3);
    const vault = path.join(folder, 'tried');
    const tries = TRIES[size];
    const tally = createTally('two messages');
    const expectSaid = async (passphrase: string, expected: string): Promise<void> => {
      const told = await saidTo(vault, passphrase);
      tally.count(told === expected ? undefined : `${told} instead of ${expected}`);
    };
    for (let n = 0; n < tries; n += 1) {
      freshCopy(made, vault);
      if (n === 0) {
        await expectSaid(PASSPHRASE, 'opened');
        await expectSaid(WRONG, REFUSED.passphrase);
        freshCopy(made, vault);
      }
      harm(path.join(vault, 'vault.db'), PAGE, n, tries);
      await expectSaid(PASSPHRASE, REFUSED.data);
      await expectSaid(WRONG, REFUSED.passphrase);
      // The keys are read first, and need no passphrase to be seen to be damaged.
      harm(path.join(vault, 'vault.keys'), Infinity, n, tries);
      await expectSaid(n % 2 === 0 ? PASSPHRASE : WRONG, REFUSED.keys);
    }
    return {
      tried: tally.tried(),
      lost: tally.lost(),
      told: `${String(tally.tried())} answers, ${String(tally.lost())} of them wrong`,
    };
  },
};

function said(part: 'keys' | 'data'): string {
  return JSON.stringify({ kind: 'door', refusal: { kind: 'damaged', part } });
}

async function saidTo(vault: string, passphrase: string): Promise<string> {
  const answer = await atDoor((door) => door.call('vault.unlock', { path: vault, passphrase, likely: [] }));
  return answer.ok ? 'opened' : JSON.stringify(answer.error);
}

/** A bit turned over, or every tenth time the end cut off, within the first `most` bytes. */
function harm(file: string, most: number, n: number, tries: number): void {
  const bytes = readFileSync(file);
  const at = Math.floor(((n + 0.5) * Math.min(most, bytes.length)) / tries);
  if (n % 10 === 9) truncateSync(file, at);
  else writeFileSync(file, flipped(bytes, at, 1 << (n % 8)));
}
