import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { flipped } from '../../../../db/testing/folder-snapshot.ts';
import { copiesOf, makeCopiedVault, restoredFrom } from './copying.ts';
import { createTally, type Trial } from './trial.ts';
import { backupsOf, freshCopy, withVault } from './vaults.ts';

const TRIES = { short: 3, full: 100 } as const;
const PARTS = ['vault.db', 'vault.db', 'vault.keys', 'vault.copy'] as const;
/** What a good copy that is not the newest, and the newest itself, hold; see `makeCopiedVault`. */
const BEFORE = 10;
const GOOD = 3;

/** The newest copy is truncated, flipped or gone in part: it is told, the one before it restores, and the copies that follow push out no good one in its favour. */
export const copiesDamagedTrial: Trial = {
  promise: 16,
  what: 'the newest copy truncated, flipped, or a part of it gone',
  atLeast: 100,
  async run(folder, size) {
    const made = await makeCopiedVault(folder);
    const vault = path.join(folder, 'tried');
    const tally = createTally('damaged copies');
    for (let n = 0; n < TRIES[size]; n += 1) {
      freshCopy(made, vault);
      const [newest] = await copiesOf(backupsOf(vault));
      if (!newest) throw new Error('copies were made');
      harm(newest.folder, n, TRIES[size]);
      tally.count(await wrongAfter(vault, path.join(folder, 'restored')));
    }
    const told = `${String(tally.tried())} harmed: the one before restores, ${String(GOOD)} good ones stay`;
    return { tried: tally.tried(), lost: tally.lost(), told };
  },
};

async function wrongAfter(vault: string, target: string): Promise<string | undefined> {
  const place = backupsOf(vault);
  const offered = (await copiesOf(place)).filter(({ isWhole }) => isWhole).length;
  if (offered !== GOOD - 1) return `${String(offered)} are taken for good`;
  const restored = await restoredFrom(place, target);
  if (restored !== BEFORE) return `restored: ${String(restored)}`;
  const made = await withVault(vault, async (opened) => {
    for (let n = 1; n < GOOD; n += 1) await opened.board().mustCall('copies.make', { place: null });
    return opened.board().mustCall('copies.list', { place: null });
  });
  const good = made.copies.filter(({ isWhole }) => isWhole).length;
  return good === GOOD ? undefined : `${String(good)} good copies are left`;
}

/** In turn cut off, a bit turned, and a part removed, in one part after the other and spread over each. */
function harm(copy: string, n: number, tries: number): void {
  const file = path.join(copy, PARTS[Math.floor(n / 3) % PARTS.length] ?? 'vault.db');
  const bytes = readFileSync(file);
  const at = Math.floor(((n + 0.5) * bytes.length) / tries);
  if (n % 3 === 0) truncateSync(file, at);
  else if (n % 3 === 1) writeFileSync(file, flipped(bytes, at, 1 << (n % 8)));
  else rmSync(file);
}
