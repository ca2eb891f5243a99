import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { StoreError } from '../../../shared/ports/board-store.ts';
import { syncFolder } from './durable-files.ts';
import { DRAFT_PREFIX, sweepLeftovers } from './leftovers.ts';

export type NewFolderRefusal = { readonly kind: 'exists' } | { readonly kind: 'not-writable' };

/**
 * Makes the folder `name` in `parent` with what `fill` puts there: it appears whole, or nothing is left behind. Never touches what is
 * there already, other than leftovers of earlier makings (see `sweepLeftovers`). Throws what `fill` throws, and `StoreError` when the disk fails.
 */
export async function makeFolder(
  parent: string,
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<Result<string, NewFolderRefusal>> {
  const target = path.join(path.resolve(parent), name);
  const made: string[] = [];
  let draft: string | undefined;
  try {
    if (isTaken(target)) return err({ kind: 'exists' });
    makeMissing(path.dirname(target), made);
    sweepLeftovers(path.dirname(target), Date.now());
    draft = mkdtempSync(path.join(path.dirname(target), DRAFT_PREFIX));
    await fill(draft);
    syncFolder(draft);
    // The name may have been taken meanwhile; renaming onto a folder with something in it fails, and that is wanted.
    if (isTaken(target)) return err({ kind: 'exists' });
    if (statSync(target, { throwIfNoEntry: false })) rmdirSync(target);
    renameSync(draft, target);
    draft = undefined;
    syncFolder(path.dirname(target));
    made.length = 0;
    return ok(target);
  } catch (error) {
    return refusalOf(error, draft !== undefined);
  } finally {
    if (draft !== undefined) rmSync(draft, { recursive: true, force: true });
    removeEmpty(made);
  }
}

/** An empty folder of the name may be used. */
function isTaken(target: string): boolean {
  const stats = statSync(target, { throwIfNoEntry: false });
  return stats !== undefined && (!stats.isDirectory() || readdirSync(target).length > 0);
}

/**
 * Makes `folder` and those above it that are missing, noting each. (Node's own way of doing that never ends where a file system refuses new names as "not there", and says
 * that of a disk that may only be read.) Throws the system's error.
 */
export function makeMissing(folder: string, made: string[] = []): void {
  if (statSync(folder, { throwIfNoEntry: false })) return;
  if (path.dirname(folder) !== folder) makeMissing(path.dirname(folder), made);
  mkdirSync(folder);
  made.push(folder);
}

/** Takes back the folders made on the way, the deepest first. */
function removeEmpty(made: readonly string[]): void {
  for (const folder of [...made].reverse()) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

function refusalOf(error: unknown, wasBegun: boolean): Result<never, NewFolderRefusal> {
  const code = (error as NodeJS.ErrnoException).code;
  // On the way to the parent it means that a file stands where a folder should be.
  if (code === 'EEXIST' || code === 'ENOTEMPTY') return err({ kind: wasBegun ? 'exists' : 'not-writable' });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'ENAMETOOLONG')
    return err({ kind: 'not-writable' });
  if (code === 'ENOSPC' || code === 'EDQUOT') throw new StoreError('full');
  if (code === 'EIO' || code === 'ENODEV' || code === 'ENOENT') throw new StoreError('gone');
  throw error;
}
