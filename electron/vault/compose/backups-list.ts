import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

import type { BoardCopy } from '../../../shared/ipc/payloads.ts';
import { layoutOf } from '../folder/layout.ts';
import { DRAFT_PREFIX } from '../folder/leftovers.ts';
import { parseCopyFacts, type CopyFacts } from './backups-facts-schema.ts';

/** A copy with what else its facts tell. */
export interface ListedCopy extends BoardCopy {
  readonly seq: number;
}

/** Where somebody may point: at the copies, at what they lie in, at the stick. No deeper. */
const DEPTH = 3;
const MAX_LOOKED_AT = 500;

/** The copies in these folders themselves, newest first, each read from end to end. What cannot be looked at is left out; never throws. */
export async function listCopies(place: string): Promise<readonly ListedCopy[]> {
  const copies: ListedCopy[] = [];
  for (const folder of foldersIn(place)) {
    const copy = await lookAtCopy(path.join(place, folder));
    if (copy) copies.push(copy);
  }
  return newestFirst(copies);
}

/** What the next copy in this place is numbered, damaged ones counted. */
export function nextSeq(place: string): number {
  return 1 + Math.max(0, ...factsIn(place).map(({ seq }) => seq));
}

/** When the last copy in this place was made, as it says itself; null where there is none. Reads no copy through. */
export function lastCopyAt(place: string): string | null {
  const last = factsIn(place)
    .filter(({ reason }) => reason !== 'aside')
    .sort((a, b) => b.seq - a.seq)[0];
  return last?.at ?? null;
}

/** The folder of what was put by last in this place; null where nothing was. Reads nothing through. */
export function lastAsideIn(place: string): string | null {
  const last = factsIn(place)
    .filter(({ reason }) => reason === 'aside')
    .sort((a, b) => b.seq - a.seq)[0];
  return last ? path.join(place, last.name) : null;
}

function factsIn(place: string): readonly (CopyFacts & { readonly name: string })[] {
  return foldersIn(place).flatMap((name) => {
    const text = readText(layoutOf(path.join(place, name)).copyFacts);
    const facts = text === undefined ? undefined : parseCopyFacts(text);
    return facts ? { ...facts, name } : [];
  });
}

/** The copies in or below a folder that somebody pointed at, newest first; or the copy itself. */
export async function findCopies(given: string): Promise<readonly ListedCopy[]> {
  const found: ListedCopy[] = [];
  let looked = 0;
  const look = async (folder: string, depth: number): Promise<void> => {
    looked += 1;
    if (looked > MAX_LOOKED_AT) return;
    const copy = await lookAtCopy(folder);
    if (copy) found.push(copy);
    else if (depth > 0) for (const name of foldersIn(folder)) await look(path.join(folder, name), depth - 1);
  };
  await look(given, DEPTH);
  return newestFirst(found);
}

/** The copy in this folder; undefined where none is. */
export async function lookAtCopy(folder: string): Promise<ListedCopy | undefined> {
  const copy = layoutOf(folder);
  const text = readText(copy.copyFacts);
  if (text === undefined) return undefined;
  const facts = parseCopyFacts(text);
  if (!facts) return damagedCopy(folder);
  const { seq, board, at, reason, bytes } = facts;
  return { folder, seq, board, at, reason, bytes, isWhole: await isAsMade(folder, facts) };
}

/** What it tells of itself is damaged too: the day it was last written is all there is. */
function damagedCopy(folder: string): ListedCopy {
  const stats = statSync(layoutOf(folder).copyFacts, { throwIfNoEntry: false });
  const at = (stats?.mtime ?? new Date(0)).toISOString();
  return { folder, seq: 0, board: '', at, reason: 'opened', bytes: 0, isWhole: false };
}

async function isAsMade(folder: string, facts: CopyFacts): Promise<boolean> {
  const { database, keys } = layoutOf(folder);
  try {
    return (await digestOf(database)) === facts.database && (await digestOf(keys)) === facts.keys;
  } catch {
    return false;
  }
}

/** In pieces, so that nobody at the board waits for a slow stick. */
async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function foldersIn(place: string): readonly string[] {
  try {
    return readdirSync(place, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith(DRAFT_PREFIX))
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function newestFirst(copies: readonly ListedCopy[]): readonly ListedCopy[] {
  return [...copies].sort((a, b) => b.seq - a.seq || (a.at < b.at ? 1 : -1));
}
