import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';

import { migrations } from '../../../../db/sqlite/migrations/index.ts';
import { newestVersion } from '../../../../db/sqlite/migrate.ts';
import { openDatabase } from '../../../../db/sqlite/open.ts';
import { snapshotOf } from '../../../../db/testing/folder-snapshot.ts';
import { PASSPHRASE } from '../samples.ts';
import { makeCopiedVault, copiesOf } from './copying.ts';
import { createTally, type Trial } from './trial.ts';
import { atDoor, backupsOf, freshCopy, makeVault, secretsOf } from './vaults.ts';

const TRIES = { short: 4, full: 20 } as const;

/** A vault that a newer program has had, also one that was killed while writing: refused by name, with every file byte for byte what it was. */
export const newerTrial: Trial = {
  promise: 20,
  what: 'a vault from a newer program, also after a crash of that one: refused, not a byte changed',
  atLeast: 20,
  async run(folder, size) {
    const tally = createTally('newer');
    const closed = await makeVault(path.join(folder, 'closed'), 3);
    await raiseVersion(closed);
    const crashed = await makeCrashedNewer(path.join(folder, 'crashed'));
    for (let n = 0; n < TRIES[size]; n += 1) {
      const vault = freshCopy(n % 2 === 0 ? closed : crashed, path.join(folder, 'tried'));
      const before = JSON.stringify(snapshotOf(vault));
      const answer = await atDoor((door) =>
        door.call('vault.unlock', { path: vault, passphrase: PASSPHRASE, likely: [] }),
      );
      const told = answer.ok ? 'opened' : JSON.stringify(answer.error);
      const isSame = JSON.stringify(snapshotOf(vault)) === before;
      tally.count(told !== NEWER ? `it says ${told}` : isSame ? undefined : 'a file has changed');
    }
    tally.count(await wrongCopy(folder));
    return {
      tried: tally.tried(),
      lost: tally.lost(),
      told: `${String(tally.tried())} refused, every file’s hash as before`,
    };
  },
};

const supported = newestVersion(migrations);
const NEWER = JSON.stringify({ kind: 'door', refusal: { kind: 'newer', found: supported + 1, supported } });

/** As a newer program leaves it. `beforeClosing`: while its version lies in the log alone. */
async function raiseVersion(vault: string, beforeClosing: () => void = () => undefined): Promise<void> {
  const [key] = await secretsOf(vault);
  if (!key) throw new Error('a vault has a key');
  const file = path.join(vault, 'vault.db');
  const opened = openDatabase({ file, key, migrations, beforeMigration: () => undefined });
  if (!opened.ok) throw new Error(opened.error.kind);
  opened.value.pragma(`user_version = ${String(supported + 1)}`);
  beforeClosing();
  opened.value.close();
}

/** As a newer program leaves it when it is killed. */
async function makeCrashedNewer(folder: string): Promise<string> {
  const vault = await makeVault(folder, 3);
  const crashed = path.join(folder, 'crashed');
  await raiseVersion(vault, () => cpSync(vault, crashed, { recursive: true }));
  if (!existsSync(path.join(crashed, 'vault.db-wal'))) throw new Error('a crash leaves a log');
  return crashed;
}

/** A copy from a newer program is not put in the place of a board. */
async function wrongCopy(folder: string): Promise<string | undefined> {
  const vault = await makeCopiedVault(path.join(folder, 'copied'));
  const [newest] = await copiesOf(backupsOf(vault));
  if (!newest) return 'no copy was made';
  await raiseVersion(newest.folder);
  const before = JSON.stringify(snapshotOf(vault));
  const answer = await atDoor((door) =>
    door.call('copies.putBack', { path: vault, copy: newest.folder, passphrase: PASSPHRASE }),
  );
  if (answer.ok) return 'a copy from a newer program was put in the board’s place';
  return JSON.stringify(snapshotOf(vault)) === before ? undefined : 'a refused restore changed a file';
}
