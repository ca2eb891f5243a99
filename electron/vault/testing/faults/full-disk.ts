import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { startChild } from '../process.ts';
import { throughAbsences } from './taken-away.ts';
import type { Trial } from './trial.ts';
import { makeVault, missingOf } from './vaults.ts';

const ROUNDS = { short: 1, full: 5 } as const;
/** More than fits on 4 MB. */
const MOST_LINES = 100_000;

/** A disk of 4 MB fills up while somebody writes; later there is room again. */
export const fullDiskTrial: Trial = {
  promise: 18,
  what: 'a disk of 4 MB filled by the board itself, then given room and opened again',
  atLeast: 200,
  async run(folder, size) {
    const disk = path.join(folder, 'disk');
    mkdirSync(disk);
    if (mount(['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]) !== 0) return NO_DISK;
    try {
      const vault = await makeVault(disk);
      let last = -1;
      let lost = 0;
      for (let round = 1; round <= ROUNDS[size]; round += 1) {
        const child = startChild(vault, 'commit', { stdio: ['ignore', 'pipe', 'ignore'] });
        await child.said(MOST_LINES);
        await child.kill();
        last = Math.max(last, Number(child.lines.at(-1)));
        mount(['-o', `remount,size=${String(4 + 4 * round)}m`, disk]);
        lost += await missingOf(vault, last);
      }
      return {
        tried: last + 1,
        lost,
        told: `${String(last + 1)} acknowledged before ${String(ROUNDS[size])} full disks`,
      };
    } finally {
      spawnSync('umount', [disk]);
    }
  },
};

/** The same by other files, under a board that stays open. */
export const filledUpTrial: Trial = {
  promise: 18,
  what: 'a disk of 4 MB filled up by others under an open board, then given room again',
  atLeast: 100,
  async run(folder, size) {
    const disk = path.join(folder, 'disk');
    mkdirSync(disk);
    if (mount(['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]) !== 0) return NO_DISK;
    const filler = path.join(disk, 'filler');
    try {
      const vault = await makeVault(disk);
      // What these write fits on the disk; with more it would be full without anybody else.
      return await throughAbsences(vault, size === 'full' ? 10 : 2, {
        cause: 'full',
        go: () => fillDisk(filler),
        comeBack: () => rmSync(filler),
      });
    } finally {
      spawnSync('umount', [disk]);
    }
  },
};

const NO_DISK = { skipped: 'not tried: no small disk can be mounted here (needs root)' } as const;

/** Until nothing more fits. */
export function fillDisk(file: string): void {
  for (const bytes of [64 * 1024, 4096])
    try {
      for (;;) writeFileSync(file, Buffer.alloc(bytes), { flag: 'a' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
}

function mount(args: readonly string[]): number {
  return spawnSync('mount', args, { stdio: 'ignore' }).status ?? 1;
}
