import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

import { asDiskError, syncFolder } from '../folder/durable-files.ts';
import { layoutOf, type VaultLayout } from '../folder/layout.ts';
import { unmarkMoved } from '../folder/moved-mark.ts';
import { writeFacts, type CopyWhy } from './back-up.ts';

/** File in a copy that is to take the vault's place: as what the vault that lies there now is put by. */
export const ASIDE = 'vault.aside';

/** Logs go with the database they belong to: one that stays beside another's would be worked into it at its next opening. */
const LOGS = ['-wal', '-shm', '-journal'] as const;

/**
 * Brings a restore that was decided to its end: what lies there is put by among the copies, what was restored takes its place. May be broken off at any
 * point and called again, and does nothing where nothing was decided. Throws `StoreError`. Precondition: nobody has the vault open.
 */
export function finishRestore(layout: VaultLayout): void {
  const restored = layoutOf(layout.restored);
  if (!existsSync(restored.folder)) return;
  try {
    const why = asideOf(restored);
    if (why) {
      const aside = layoutOf(path.join(layout.backups, why.name));
      mkdirSync(aside.folder, { recursive: true });
      replace(restored.database, layout.database, aside.database, LOGS);
      replace(restored.keys, layout.keys, aside.keys, ['.bak', '.tmp']);
      for (const folder of [aside.folder, layout.backups, restored.folder, layout.folder]) syncFolder(folder);
      tellOfAside(aside, layout, why);
    }
    // Whoever puts a copy here means to work here.
    unmarkMoved(layout);
    // Both have moved out of it.
    rmSync(restored.folder, { recursive: true });
    syncFolder(layout.folder);
  } catch (error) {
    throw asDiskError(error);
  }
}

/** Null when only the removing of the folder was broken off. */
function asideOf(restored: VaultLayout): (CopyWhy & { readonly name: string }) | null {
  const file = path.join(restored.folder, ASIDE);
  if (!existsSync(file) && !existsSync(restored.database) && !existsSync(restored.keys)) return null;
  return JSON.parse(readFileSync(file, 'utf8')) as CopyWhy & { name: string };
}

/** As long as the new one has not moved, what has the name, and what belongs to it, is the old. */
function replace(from: string, to: string, aside: string, endings: readonly string[]): void {
  if (!existsSync(from)) return;
  // The logs last: an old database without its log would lose what was only there.
  for (const ending of ['', ...endings]) {
    if (existsSync(`${to}${ending}`)) renameSync(`${to}${ending}`, `${aside}${ending}`);
  }
  syncFolder(path.dirname(aside));
  syncFolder(path.dirname(to));
  renameSync(from, to);
  syncFolder(path.dirname(to));
}

/** What was put by is a copy like others, unless it has a log still or was no vault. */
function tellOfAside(aside: VaultLayout, layout: VaultLayout, why: CopyWhy): void {
  const hasLog = LOGS.some((ending) => existsSync(`${aside.database}${ending}`));
  if (hasLog || !existsSync(aside.database) || !existsSync(aside.keys)) return;
  writeFacts(aside, { seq: why.seq, at: why.at, reason: why.reason, board: path.basename(layout.folder) });
}
