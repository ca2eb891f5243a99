import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Read and written by its owner, by nobody else. (Windows has its own lists instead.) */
const OWNER_ONLY = 0o600;

/**
 * Writes a file so that a crash or a power cut leaves the old text or the new one, never a part. The text it had before
 * (or, for a first writing, the same text) stays beside it as `.bak`. Both are for their owner alone. Throws the system's error; nothing is changed then.
 */
export function writeFileDurably(file: string, text: string): void {
  replaceDurably(`${file}.bak`, readIfThere(file) ?? text);
  replaceDurably(file, text);
}

/** Makes what happened in a folder (names made, renamed, removed) outlast a power cut. */
export function syncFolder(folder: string): void {
  // Windows opens no folders and journals their entries itself.
  if (process.platform !== 'win32') syncPath(folder, 'r');
}

/** Makes a file's bytes outlast a power cut. */
export function syncFile(file: string): void {
  syncPath(file, 'r+');
}

function replaceDurably(file: string, text: string): void {
  const temporary = `${file}.tmp`;
  try {
    rmSync(temporary, { force: true });
    writeFileSync(temporary, text, { flush: true, mode: OWNER_ONLY, flag: 'wx' });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(path.dirname(file));
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
