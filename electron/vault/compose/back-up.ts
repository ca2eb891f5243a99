import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';

import { isWholeBoardFile, type VaultKey } from '../../../db/index.ts';
import { StoreError } from '../../../shared/ports/board-store.ts';
import { asDiskError, replaceDurably, syncFile, syncFolder } from '../folder/durable-files.ts';
import { layoutOf, type VaultLayout } from '../folder/layout.ts';
import { DRAFT_PREFIX, sweepLeftovers } from '../folder/leftovers.ts';
import { makeMissing } from '../folder/new-folder.ts';
import type { CopyFacts } from './backups-facts-schema.ts';

/** What is known of a copy before it is made. */
export type CopyWhy = Pick<CopyFacts, 'seq' | 'at' | 'reason'>;

/**
 * Puts a copy of a vault into `place`, as a vault folder of its own that opens with the same passphrases, and answers that folder: it appears whole, read back, and on
 * the disk, or not at all. `copyTo` writes the database's copy and reads it back. Throws `StoreError`; nothing is left behind then.
 */
export function putCopy(layout: VaultLayout, place: string, why: CopyWhy, copyTo: (file: string) => void): string {
  try {
    makeMissing(place);
    sweepLeftovers(place, Date.now());
    const draft = mkdtempSync(path.join(place, DRAFT_PREFIX));
    try {
      const copy = layoutOf(draft);
      copyTo(copy.database);
      copyFileSync(layout.keys, copy.keys);
      syncFile(copy.database);
      syncFile(copy.keys);
      writeFacts(copy, { ...why, board: path.basename(layout.folder) });
      const folder = path.join(place, copyName(why));
      renameSync(draft, folder);
      syncFolder(place);
      return folder;
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  } catch (error) {
    throw asDiskError(error);
  }
}

/** A copy from before an upgrade, into the vault's own `backups`. Throws when it cannot be made, or cannot be read from end to end. */
export function backUp(layout: VaultLayout, key: VaultKey, copyTo: (file: string) => void, why: CopyWhy): void {
  putCopy(layout, layout.backups, why, (file) => {
    copyTo(file);
    if (!isWholeBoardFile(file, key)) throw new StoreError('damaged');
  });
}

/** Notes beside a copy's parts what they are. Throws the system's error. */
export function writeFacts(copy: VaultLayout, why: CopyWhy & Pick<CopyFacts, 'board'>): void {
  const { size: bytes } = statSync(copy.database);
  const facts: CopyFacts = {
    version: 1,
    seq: why.seq,
    at: why.at,
    reason: why.reason,
    board: why.board,
    bytes,
    database: digestOf(copy.database),
    keys: createHash('sha256').update(readFileSync(copy.keys)).digest('hex'),
  };
  replaceDurably(copy.copyFacts, JSON.stringify(facts));
}

/** Sorts by name as by time; two of one moment differ by what they follow. */
export function copyName({ at, seq }: Pick<CopyWhy, 'at' | 'seq'>): string {
  return `${at.replace(/\.\d+/, '').replace(/[^0-9TZ]/g, '')}-${seq}`;
}

const CHUNK_BYTES = 1 << 20;

function digestOf(file: string): string {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(CHUNK_BYTES);
  const descriptor = openSync(file, 'r');
  try {
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk))
      hash.update(chunk.subarray(0, read));
    return hash.digest('hex');
  } finally {
    closeSync(descriptor);
  }
}
