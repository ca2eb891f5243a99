import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { StoreError } from '../../../shared/ports/board-store.ts';

/** Read and written by its owner, by nobody else. (Windows has its own lists instead.) */
const OWNER_ONLY = 0o600;

/**
 * Writes a file so that a crash or a power cut leaves the old text or the new one, never a part. The same text stands beside it as `.bak`, should the
 * disk lose the one; an older text is kept nowhere, since what it let in may be what is being taken out. Both are for their owner alone.
 * Throws the system's error; the file is unchanged then.
 */
export function writeFileDurably(file: string, text: string): void {
  replaceDurably(`${file}.bak`, text);
  replaceDurably(file, text);
}

/**
 * Brings what lies beside a file written with `writeFileDurably` back in line with its text, should a crash have come between: the same text as
 * `.bak`, and nothing half-written. Never throws: it is in nobody's way, and the next writing does the same.
 */
export function tidyBeside(file: string, text: string): void {
  try {
    for (const name of [file, `${file}.bak`]) rmSync(`${name}.tmp`, { force: true });
    if (readIfThere(`${file}.bak`) !== text) replaceDurably(`${file}.bak`, text);
  } catch {
    // A full disk must not keep a vault from opening.
  }
}

/** Makes what happened in a folder (names made, renamed, removed) outlast a power cut. */
export function syncFolder(folder: string): void {
  // Windows opens no folders and journals their entries itself.
  if (process.platform === 'win32') return;
  try {
    syncPath(folder, 'r');
  } catch (error) {
    // Some shares cannot do this to a folder, and see to it themselves.
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EINVAL' && code !== 'ENOTSUP') throw error;
  }
}

/** Makes a file's bytes outlast a power cut. */
export function syncFile(file: string): void {
  syncPath(file, 'r+');
}

/** `error` of the system as the port's own, where the disk is to blame; everything else is a broken invariant and stays as it is. */
export function asDiskError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StoreError('full');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new StoreError('read-only');
  if (code === 'EIO' || code === 'ENODEV' || code === 'ENOENT' || code === 'ENOTDIR') return new StoreError('gone');
  return error;
}

/**
 * Puts this text in a file's place, or makes the file: afterwards the old text or the new one is there, never a part. For its owner alone. Throws the
 * system's error; the file is unchanged then.
 */
export function replaceDurably(file: string, text: string): void {
  const temporary = `${file}.tmp`;
  try {
    rmSync(temporary, { force: true });
    writeFileSync(temporary, text, { flush: true, mode: OWNER_ONLY, flag: 'wx' });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  try {
    syncFolder(path.dirname(file));
  } catch (error) {
    // The new name stands already: a failure told now must not be of a change that happened.
    if (readIfThere(file) !== text) throw error;
  }
}

function syncPath(target: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(target, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
