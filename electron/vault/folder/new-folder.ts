import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { StoreError } from '../../../shared/ports/board-store.ts';
import { syncFolder } from './durable-files.ts';

export type NewFolderRefusal = { readonly kind: 'exists' } | { readonly kind: 'not-writable' };

/**
 * Makes the folder `name` in `parent` with what `fill` puts there: it appears whole, or nothing is left behind. Never touches what is
 * there already. Throws what `fill` throws, and `StoreError` when the disk fails.
 */
export async function makeFolder(parent: string, name: string, fill: (folder: string) => Promise<void>): Promise<Result<string, NewFolderRefusal>> {
  const target = path.join(path.resolve(parent), name);
  let made: string | undefined;
  let draft: string | undefined;
  try {
    if (isTaken(target)) return err({ kind: 'exists' });
    made = mkdirSync(path.dirname(target), { recursive: true });
    draft = mkdtempSync(path.join(path.dirname(target), '.tavle-new-'));
    await fill(draft);
    syncFolder(draft);
    // The name may have been taken meanwhile; renaming onto a folder with something in it fails, and that is wanted.
    if (isTaken(target)) return err({ kind: 'exists' });
    if (statSync(target, { throwIfNoEntry: false })) rmdirSync(target);
    renameSync(draft, target);
    draft = undefined;
    syncFolder(path.dirname(target));
    made = undefined;
    return ok(target);
  } catch (error) {
    return refusalOf(error);
  } finally {
    if (draft !== undefined) rmSync(draft, { recursive: true, force: true });
    if (made !== undefined) removeEmpty(path.dirname(target), made);
  }
}

/** An empty folder of the name may be used. */
function isTaken(target: string): boolean {
  const stats = statSync(target, { throwIfNoEntry: false });
  return stats !== undefined && (!stats.isDirectory() || readdirSync(target).length > 0);
}

/** Takes back the folders made on the way to `deepest`, from there up to `first`. */
function removeEmpty(deepest: string, first: string): void {
  for (let folder = deepest; folder.startsWith(first); folder = path.dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

function refusalOf(error: unknown): Result<never, NewFolderRefusal> {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EEXIST' || code === 'ENOTEMPTY') return err({ kind: 'exists' });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return err({ kind: 'not-writable' });
  if (code === 'ENOSPC' || code === 'EDQUOT') throw new StoreError('full');
  if (code === 'EIO' || code === 'ENODEV' || code === 'ENOENT') throw new StoreError('gone');
  throw error;
}
