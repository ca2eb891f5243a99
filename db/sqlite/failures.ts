import { statfsSync } from 'node:fs';
import path from 'node:path';

import { StoreError } from '../../shared/ports/board-store.ts';
import { isDriverError } from './driver.ts';

/** What an SQLite result code means for people: a busy file, or one of the causes of `StoreError`. Undefined: not the disk's doing. */
export function failureOf(code: string): 'busy' | StoreError['cause'] | undefined {
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'busy';
  if (code === 'SQLITE_FULL') return 'full';
  if (code === 'SQLITE_READONLY_DBMOVED') return 'gone';
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_PERM')) return 'read-only';
  if (/^SQLITE_(CORRUPT|NOTADB|IOERR_CORRUPTFS|IOERR_DATA|FORMAT)/.test(code)) return 'damaged';
  if (/^SQLITE_(IOERR|CANTOPEN|NOLFS)/.test(code)) return 'gone';
  return undefined;
}

/** `error` as the port's own, where the disk that holds `file` is to blame; everything else is a broken invariant and stays as it is. */
export function asStoreError(error: unknown, file: string): unknown {
  if (!isDriverError(error)) return isNoSpace(error) ? new StoreError('full') : error;
  const failure = failureOf(error.code);
  if (failure === undefined) return error;
  if (failure === 'busy') return new StoreError('gone');
  return new StoreError(failure === 'gone' && isFull(file) ? 'full' : failure);
}

/** Less than this free is as good as nothing: making the index of a log takes 32 KiB (bytes). */
const FULL_BELOW = 64 * 1024;

/** SQLite says only "input/output error" when there is no room for a file besides the database. */
function isFull(file: string): boolean {
  try {
    const { blocks, bavail, bsize } = statfsSync(path.dirname(file));
    // Some network drives tell no sizes at all.
    return blocks > 0 && bavail * bsize < FULL_BELOW;
  } catch {
    return false;
  }
}

function isNoSpace(error: unknown): boolean {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT';
}
