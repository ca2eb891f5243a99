import { StoreError } from '../../shared/ports/board-store.ts';
import { isDriverError } from './driver.ts';

/** What an SQLite result code means for people: a busy file, or one of the causes of `StoreError`. Undefined: not the disk's doing. */
export function failureOf(code: string): 'busy' | StoreError['cause'] | undefined {
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'busy';
  if (code === 'SQLITE_FULL') return 'full';
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_PERM')) return 'read-only';
  if (/^SQLITE_(CORRUPT|NOTADB|IOERR_CORRUPTFS|IOERR_DATA|FORMAT)/.test(code)) return 'damaged';
  if (/^SQLITE_(IOERR|CANTOPEN|NOLFS)/.test(code)) return 'gone';
  return undefined;
}

/** `error` as the port's own, where the disk is to blame; everything else is a broken invariant and stays as it is. */
export function asStoreError(error: unknown): unknown {
  if (!isDriverError(error)) return error;
  const failure = failureOf(error.code);
  if (failure === undefined) return error;
  return new StoreError(failure === 'busy' ? 'gone' : failure);
}
