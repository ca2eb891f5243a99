import { closeSync, copyFileSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';

import { layoutOf, type VaultLayout } from './layout.ts';
import { syncFolder } from './durable-files.ts';

/**
 * Whoever was erased stays so when an older copy takes the board's place, also when the present board can no longer be opened and asked. So their ids lie beside it as well: random
 * UUIDs, one a line, that lead to nobody. No MAC: who can write here can delete the copies and the board too, and what a false line could do is take a card off a
 * restored copy, which still lies where it was; while a list that must be proven could not be read just when its key is lost.
 */
export function readErased(folder: string): readonly string[] {
  try {
    return readFileSync(layoutOf(folder).erased, 'utf8')
      .split('\n')
      .filter((line) => ID.test(line));
  } catch {
    return [];
  }
}

/** Writes down those of `ids` that are not there yet; on return they outlast a power cut. Throws the system's error. */
export function noteErased({ folder, erased }: VaultLayout, ids: readonly string[]): void {
  const known = new Set(readErased(folder));
  const missing = ids.filter((id) => !known.has(id) && ID.test(id));
  if (missing.length === 0) return;
  const descriptor = openSync(erased, 'a', 0o600);
  try {
    // A line that a crash cut short must not swallow the next.
    writeSync(descriptor, `\n${missing.join('\n')}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  syncFolder(path.dirname(erased));
}

/** The list goes where the copies go, for a computer that has nothing but them. Never throws: the copies tell of their own time themselves. */
export function takeErasedAlong(layout: VaultLayout, place: string): void {
  if (path.resolve(place) === layout.folder) return;
  try {
    if (readErased(layout.folder).length > 0) copyFileSync(layout.erased, layoutOf(place).erased);
  } catch {
    // The next copy tries again.
  }
}

const ID = /^[\w-]{1,64}$/;
