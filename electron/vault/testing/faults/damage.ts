import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { createBoardFile, isWholeBoardFile, openBoardStore } from '../../../../db/index.ts';
import { KEEPER, KEY, laneNamed, manyCitizens } from '../../../../db/testing/fixtures.ts';
import type { Trial } from './trial.ts';

const TRIES = { short: 60, full: 400 } as const;
const CITIZENS = 200;

/** A bit turned over, or the end cut off, anywhere in the file: it is noticed, and nothing of it is taken for data. */
export const damageTrial: Trial = {
  promise: 13,
  what: 'a bit flipped, or the end cut off, anywhere in vault.db',
  async run(folder, size) {
    const whole = path.join(folder, 'vault.db');
    const store = createBoardFile(whole, KEY);
    const lane = laneNamed('l1', 'Praktik');
    const change = [
      { op: 'added', kind: 'lane', record: lane } as const,
      ...manyCitizens(CITIZENS, lane.id).map((record) => ({ op: 'added', kind: 'citizen', record }) as const),
    ];
    const entry = { at: '2026-11-22T10:00:00.000Z', person: KEEPER, kind: 'do', command: 'import.apply' } as const;
    await store.commit({ ...entry, target: null, mergeKey: null, change });
    const held = JSON.stringify(await store.loadRecords());
    await store.close();
    const bytes = readFileSync(whole);
    const tries = TRIES[size];
    let noticed = 0;
    let wrong = 0;
    for (let n = 0; n < tries; n += 1) {
      const file = path.join(folder, `damaged-${String(n)}.db`);
      copyFileSync(whole, file);
      harm(file, bytes, n, tries);
      if (!isWholeBoardFile(file, KEY)) noticed += 1;
      const shown = await recordsIn(file);
      if (shown !== null && shown !== held) wrong += 1;
    }
    const lost = tries - noticed + wrong;
    return {
      tried: tries,
      lost,
      told: `${String(noticed)} of ${String(tries)} noticed, ${String(wrong)} shown as data`,
    };
  },
};

/** Null where it does not open or cannot be read. */
async function recordsIn(file: string): Promise<string | null> {
  try {
    const opened = openBoardStore({ file, key: KEY, beforeMigration: () => undefined });
    if (!opened.ok) return null;
    try {
      return JSON.stringify(await opened.value.loadRecords());
    } finally {
      await opened.value.close();
    }
  } catch {
    return null;
  }
}

/** Every fourth time the end is cut off; else one bit, the places spread over the whole file. */
function harm(file: string, bytes: Buffer, n: number, tries: number): void {
  const at = Math.floor(((n + 0.5) * bytes.length) / tries);
  if (n % 4 === 3) {
    truncateSync(file, at);
    return;
  }
  const harmed = Buffer.from(bytes);
  harmed[at] = (harmed[at] ?? 0) ^ (1 << (n % 8));
  writeFileSync(file, harmed);
}
