import { closeSync, constants, fstatSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { replaceDurably } from '../folder/durable-files.ts';

/** More than any of our files begins with. */
const BEGINNING_BYTES = 128;

/** A kind of file that leaves the board because somebody asked for it. */
export interface OwnFile {
  /** With its dot. */
  readonly ending: string;
  /** Whether a file that begins so is an earlier one of the kind. */
  readonly isOurs: (beginning: string) => boolean;
}

/**
 * Writes a file of its own, for its owner alone. An earlier one of the kind with that very name is replaced, as the system's dialog has asked; never
 * another file, and never one with another ending, whatever a page names. Refused, with nothing changed: file-exists, file-not-written.
 */
export function writeOwnFile(named: string, text: string, { ending, isOurs }: OwnFile): Result<null, KeysRefusal> {
  const notWritten = err({ kind: 'file-not-written' } as const);
  if (!path.isAbsolute(named)) return notWritten;
  const isText = path.extname(named).toLowerCase() === ending;
  const file = isText ? named : `${named}${ending}`;
  const made = writeNew(file, text);
  if (made !== 'exists') return made === 'written' ? ok(null) : notWritten;
  // Nobody was asked about a name that we made longer.
  if (!isText || !holds(file, isOurs)) return err({ kind: 'file-exists' });
  try {
    replaceDurably(file, text);
    return ok(null);
  } catch {
    return notWritten;
  }
}

/** Writes a file that nothing has the name of yet, for its owner alone. Refused, with nothing changed: file-exists, file-not-written. */
export function writeNewFile(file: string, content: Uint8Array): Result<null, KeysRefusal> {
  const made = path.isAbsolute(file) ? writeNew(file, content) : 'failed';
  if (made === 'written') return ok(null);
  return err({ kind: made === 'exists' ? 'file-exists' : 'file-not-written' });
}

function writeNew(file: string, text: string | Uint8Array): 'written' | 'exists' | 'failed' {
  let isOurs = false;
  try {
    writeFileSync(file, '', { mode: 0o600, flag: 'wx' });
    isOurs = true;
    writeFileSync(file, text, { flush: true });
    return 'written';
  } catch (error) {
    // Half a key on a full stick would be taken for a whole one.
    if (isOurs) rmSync(file, { force: true });
    return !isOurs && (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'exists' : 'failed';
  }
}

/** Whether an earlier file of the kind lies there, and not behind a link. Waits for nobody: a page may name a pipe. */
function holds(file: string, isOurs: OwnFile['isOurs']): boolean {
  try {
    // Windows has neither of the last two, which counts as 0 here.
    const handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const beginning = Buffer.alloc(BEGINNING_BYTES);
      return fstatSync(handle).isFile() && isOurs(beginning.toString('utf8', 0, readSync(handle, beginning)));
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
}
