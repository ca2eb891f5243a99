import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import path from 'node:path';

import { startChild } from '../process.ts';
import { afterPowerLoss, readJournal, type PowerEvent } from './power-journal.ts';
import { NEEDS_LINUX, type Trial } from './trial.ts';
import { makeVault, missingOf } from './vaults.ts';

const SIZES = { short: { commits: 30, cuts: 10 }, full: { commits: 400, cuts: 400 } } as const;

/** The power goes: of what was written only the part that was synced is sure to be there, of the rest whatever chance left. */
export const powerTrial: Trial = {
  promise: 12,
  what: 'power lost: only synced bytes stay, the rest by chance',
  atLeast: 400,
  async run(folder, size) {
    if (process.platform !== 'linux') return NEEDS_LINUX;
    const library = path.join(folder, 'power-loss.so');
    execFileSync('gcc', [
      '-shared',
      '-fPIC',
      '-O2',
      '-o',
      library,
      path.join(import.meta.dirname, 'power-loss.c'),
      '-ldl',
    ]);
    const vault = await makeVault(folder);
    const baseline = path.join(folder, 'baseline');
    cpSync(vault, baseline, { recursive: true });
    const journal = path.join(folder, 'journal');
    const { commits, cuts } = SIZES[size];
    const child = startChild(vault, 'commit', {
      env: { ...process.env, LD_PRELOAD: library, TAVLE_POWER_FOLDER: vault, TAVLE_POWER_JOURNAL: journal },
    });
    await child.said(commits + 1);
    await child.kill();
    const events = readJournal(journal);
    const acknowledged = acknowledgements(events);
    const target = path.join(folder, 'after');
    const random = seeded(2_026);
    let lost = 0;
    for (let cut = 1; cut <= cuts; cut += 1) {
      const count = Math.floor((events.length * cut) / cuts);
      // Every other time nothing reached the disk but what was synced.
      const survives = cut % 2 === 0 ? () => false : () => random() < 0.5;
      afterPowerLoss({ baseline, folder: vault, target }, events, count, survives);
      lost += await missingOf(target, acknowledged[count - 1] ?? -1);
    }
    const unsynced = unsyncedIn(events, acknowledged);
    const last = acknowledged.at(-1) ?? -1;
    return {
      tried: cuts,
      lost: lost + unsynced,
      told: `${String(last + 1)} acknowledged, ${String(unsynced)} of them without a sync of its own before; ${String(cuts)} power cuts`,
    };
  },
};

/** The highest number acknowledged by each event; -1 for none. */
function acknowledgements(events: readonly PowerEvent[]): readonly number[] {
  let last = -1;
  return events.map((event) => {
    if (event.kind === 'said')
      for (const line of event.text.split('\n')) if (/^\d+$/.test(line)) last = Math.max(last, Number(line));
    return last;
  });
}

/** How many were acknowledged without a sync of the board's file or its log since the one before. */
function unsyncedIn(events: readonly PowerEvent[], acknowledged: readonly number[]): number {
  let unsynced = 0;
  let hasSynced = false;
  for (const [index, event] of events.entries()) {
    if (event.kind === 'synced' && /vault\.db(-wal)?$/.test(event.path)) hasSynced = true;
    const [before = -1, now = -1] = [acknowledged[index - 1], acknowledged[index]];
    if (now === before) continue;
    // Several told in one piece need as many syncs, and were not seen to have them.
    unsynced += now - before - (hasSynced ? 1 : 0);
    hasSynced = false;
  }
  return unsynced;
}

/** The same numbers each time (mulberry32), so that a failure can be looked at again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
