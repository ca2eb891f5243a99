import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { createBoardFile, openBoardStore } from '../../../../db/index.ts';
import { flipped } from '../../../../db/testing/folder-snapshot.ts';
import { KEEPER, KEY, laneNamed, manyCitizens } from '../../../../db/testing/fixtures.ts';
import { StoreError } from '../../../../shared/ports/board-store.ts';
import { createTally, type Trial } from './trial.ts';

const TRIES = { short: 24, full: 200 } as const;
const CITIZENS = 200;
const PAGE = 4096;

/** Writes the harmed form of `bytes` in place of `file`. */
type Harm = (file: string, bytes: Buffer, n: number, tries: number) => void;

/** One bit turned over, the places spread over the whole file. */
export const flippedTrial = damageTrial('a bit flipped anywhere in vault.db', (file, bytes, n, tries) =>
  writeFileSync(file, flipped(bytes, Math.floor(((n + 0.5) * bytes.length) / tries), 1 << (n % 8))),
);

/** Two pages in each other's place, or one also in another's: each for itself whole and under the right key. */
export const swappedTrial = damageTrial(
  'pages of vault.db swapped, or one put in another’s place',
  (file, bytes, n) => {
    const pages = bytes.length / PAGE;
    const one = 1 + (n % (pages - 1));
    const other = 1 + ((one + Math.floor(n / (pages - 1)) + 7) % (pages - 1));
    if (one === other) throw new Error('a page takes no place of its own');
    const swapped = Buffer.from(bytes);
    bytes.copy(swapped, one * PAGE, other * PAGE, (other + 1) * PAGE);
    if (n % 2 === 0) bytes.copy(swapped, other * PAGE, one * PAGE, (one + 1) * PAGE);
    writeFileSync(file, swapped);
  },
);

/** The end cut off, in a page or between two. */
export const truncatedTrial = damageTrial('vault.db truncated anywhere', (file, bytes, n, tries) => {
  const at = Math.floor(((n + 0.5) * bytes.length) / tries);
  truncateSync(file, n % 2 === 0 ? at : at - (at % PAGE));
});

/** Harmed in this way: it is told as damaged when the board is opened, read or copied, and nothing but what was written is ever shown. */
function damageTrial(what: string, harm: Harm): Trial {
  return {
    promise: 13,
    what,
    atLeast: 200,
    async run(folder, size) {
      const whole = path.join(folder, 'vault.db');
      const held = await makeBoard(whole);
      const untouched = await outcomeOf(whole, folder);
      if (untouched.told !== 'whole' || untouched.shown !== held)
        throw new Error('the board is damaged from the start');
      const bytes = readFileSync(whole);
      const tally = createTally(what);
      const file = path.join(folder, 'harmed.db');
      for (let n = 0; n < TRIES[size]; n += 1) {
        copyFileSync(whole, file);
        harm(file, bytes, n, TRIES[size]);
        const { told, shown } = await outcomeOf(file, folder);
        const wrong = told === 'damaged' ? undefined : `it is told as ${told}`;
        tally.count(shown === null || shown === held ? wrong : 'something else is shown as data');
      }
      const noticed = tally.tried() - tally.lost();
      return {
        tried: tally.tried(),
        lost: tally.lost(),
        told: `${String(noticed)} of ${String(tally.tried())} noticed, none shown as data`,
      };
    },
  };
}

/** A board of many citizens, closed; what it shows. */
async function makeBoard(file: string): Promise<string> {
  const store = createBoardFile(file, KEY);
  const lane = laneNamed('l1', 'Praktik');
  const change = [
    { op: 'added', kind: 'lane', record: lane } as const,
    ...manyCitizens(CITIZENS, lane.id).map((record) => ({ op: 'added', kind: 'citizen', record }) as const),
  ];
  const entry = { at: '2026-11-22T10:00:00.000Z', person: KEEPER, kind: 'do', command: 'import.apply' } as const;
  await store.commit({ ...entry, target: null, mergeKey: null, change });
  const held = JSON.stringify(await store.loadRecords());
  await store.close();
  return held;
}

/** Opened, read and copied as the vault does it: what is told in the end, and the records that were shown before. */
async function outcomeOf(
  file: string,
  folder: string,
): Promise<{ readonly told: string; readonly shown: string | null }> {
  const copy = path.join(folder, 'copy.db');
  let shown: string | null = null;
  try {
    const opened = openBoardStore({ file, key: KEY, beforeMigration: () => undefined });
    if (!opened.ok) return { told: opened.error.kind, shown };
    try {
      shown = JSON.stringify(await opened.value.loadRecords());
      opened.value.copyTo(copy);
      return { told: 'whole', shown };
    } finally {
      await opened.value.close();
    }
  } catch (error) {
    return { told: error instanceof StoreError ? error.cause : String(error), shown };
  } finally {
    for (const name of [copy, `${file}-wal`, `${file}-shm`]) rmSync(name, { force: true });
  }
}
