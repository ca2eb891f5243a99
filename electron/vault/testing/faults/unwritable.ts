import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { snapshotOf } from '../../../../db/testing/folder-snapshot.ts';
import { PASSPHRASE, PERSON } from '../samples.ts';
import { createTally, type Trial } from './trial.ts';
import { atDoor, countIn, makeVault, withVault } from './vaults.ts';

const ROUNDS = { short: 1, full: 10 } as const;
const CITIZENS = 3;
const CHILD = path.join(import.meta.dirname, 'fault-child.ts');
/** Nobody: may read what everybody may, and write nothing. */
const NOBODY = 65_534;
const NOT_WRITABLE = '{"kind":"door","refusal":{"kind":"not-writable"}}';

/** A folder on a disk that may only be read: said in so many words, not a byte changed, and it opens once it may be written. */
export const readOnlyDiskTrial: Trial = {
  promise: 18,
  what: 'a folder mounted read-only: refused by name, opens once it may be written',
  atLeast: 40,
  async run(folder, size) {
    const made = await makeVault(folder, CITIZENS);
    const disk = path.join(folder, 'disk');
    mkdirSync(disk);
    if (!mount(['--bind', path.dirname(made), disk]))
      return { skipped: 'not tried: nothing can be mounted here (needs root)' };
    try {
      const tally = createTally('read-only disk');
      const vault = path.join(disk, path.basename(made));
      for (let round = 0; round < ROUNDS[size]; round += 1) {
        if (!mount(['-o', 'remount,bind,ro', disk]))
          return { skipped: 'not tried: nothing can be mounted read-only here' };
        const before = JSON.stringify(snapshotOf(made));
        for (const refusal of await refusalsOf(vault)) tally.count(refusal === NOT_WRITABLE ? undefined : refusal);
        const isSame = JSON.stringify(snapshotOf(made)) === before;
        mount(['-o', 'remount,bind,rw', disk]);
        tally.count(isSame ? undefined : 'something was written');
        tally.count(await wrongCopyTo(disk, made));
        const count = await countIn(vault);
        tally.count(count === CITIZENS ? undefined : `afterwards: ${String(count)}`);
      }
      return {
        tried: tally.tried(),
        lost: tally.lost(),
        told: `${String(tally.tried())} times refused, nothing written, and open again`,
      };
    } finally {
      spawnSync('umount', ['-l', disk]);
    }
  },
};

/** What is answered to opening a vault there, making one, and putting a copy there. */
async function refusalsOf(vault: string): Promise<readonly string[]> {
  const folder = path.dirname(vault);
  return atDoor(async (door) => {
    const unlocked = await door.call('vault.unlock', { path: vault, passphrase: PASSPHRASE, likely: [] });
    const request = { folder, name: 'Syd', person: PERSON, passphrase: PASSPHRASE, lang: 'da' };
    const created = await door.call('vault.create', request);
    return [unlocked, created].map((answer) => (answer.ok ? 'it was opened' : JSON.stringify(answer.error)));
  });
}

/** A copy that is to go to a place that may only be read: told, and the board works on. */
async function wrongCopyTo(disk: string, made: string): Promise<string | undefined> {
  mount(['-o', 'remount,bind,ro', disk]);
  try {
    const { copied, listed } = await withVault(made, async (opened) => ({
      copied: await opened.board().call('copies.make', { place: disk }),
      listed: await opened.board().call('board.load', {}),
    }));
    if (!listed.ok) return 'the board does not work on';
    const told = copied.ok ? 'made' : JSON.stringify(copied.error);
    return told === '{"kind":"disk","cause":"read-only"}' ? undefined : `a copy there: ${told}`;
  } finally {
    mount(['-o', 'remount,bind,rw', disk]);
  }
}

/** The same for rights taken away (chmod), which do not hold for root: so somebody else opens it. */
export const noRightsTrial: Trial = {
  promise: 18,
  what: 'a folder, and files, without the right to write (chmod): refused by name',
  atLeast: 6,
  async run(folder, size) {
    const made = await makeVault(folder, CITIZENS);
    const uid = process.getuid?.();
    if (uid === undefined) return { skipped: 'not tried: this system has no such rights' };
    const tally = createTally('no rights');
    // Whoever tries it must be able to reach it.
    chmodSync(folder, 0o755);
    for (const [n, [folderMode, fileMode]] of (size === 'full' ? MODES : MODES.slice(0, 2)).entries()) {
      const vault = path.join(folder, `n${String(n)}`, 'Nord');
      cpSync(made, vault, { recursive: true });
      const files = readdirSync(vault).map((name) => path.join(vault, name));
      if (uid === 0) for (const one of [path.dirname(vault), vault, ...files]) chownSync(one, NOBODY, NOBODY);
      for (const file of files) chmodSync(file, fileMode);
      chmodSync(vault, folderMode);
      const before = JSON.stringify(snapshotOf(vault));
      const refused = openedBySomebody(vault, uid);
      tally.count(
        refused === NOT_WRITABLE ? undefined : `${folderMode.toString(8)} ${fileMode.toString(8)}: ${refused}`,
      );
      tally.count(JSON.stringify(snapshotOf(vault)) === before ? undefined : 'something was written');
      chmodSync(vault, 0o700);
      for (const file of files) chmodSync(file, 0o600);
      const opened = openedBySomebody(vault, uid);
      tally.count(opened === 'ok' ? undefined : `with the rights again: ${opened}`);
    }
    return {
      tried: tally.tried(),
      lost: tally.lost(),
      told: `${String(tally.tried())} times refused, nothing written, and open again`,
    };
  },
};

/** Rights of the folder and of the files in it. */
const MODES = [
  [0o500, 0o600],
  [0o700, 0o400],
  [0o500, 0o400],
  [0o700, 0o000],
] as const;

function openedBySomebody(vault: string, uid: number): string {
  const { stdout } = spawnSync(process.execPath, [CHILD, 'unlock', vault], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, NODE_COMPILE_CACHE: '' },
    ...(uid === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  return stdout.split('\n')[1] ?? 'nothing';
}

function mount(args: readonly string[]): boolean {
  return spawnSync('mount', args, { stdio: 'ignore' }).status === 0;
}
