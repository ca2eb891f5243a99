import { closeSync, constants, fstatSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { KeysRefusal } from '../../../shared/ipc/keys-refusal.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { replaceDurably } from '../folder/durable-files.ts';
import { isRecoverySheet } from '../usecases/recovery-sheet.ts';

const ENDING = '.txt';
/** More than any sheet begins with. */
const BEGINNING_BYTES = 64;

/**
 * Writes a recovery sheet into a text file of its own, for its owner alone. An earlier sheet of that very name is replaced, as the system's dialog has
 * asked; never another file, and never one of another kind than text, whatever a page names. Refused, with nothing changed: file-exists,
 * file-not-written.
 */
export function writeSheet(named: string, text: string): Result<null, KeysRefusal> {
  const notWritten = err({ kind: 'file-not-written' } as const);
  if (!path.isAbsolute(named)) return notWritten;
  const isText = path.extname(named).toLowerCase() === ENDING;
  const file = isText ? named : `${named}${ENDING}`;
  const made = writeNew(file, text);
  if (made !== 'exists') return made === 'written' ? ok(null) : notWritten;
  // Nobody was asked about a name that we made longer.
  if (!isText || !holdsSheet(file)) return err({ kind: 'file-exists' });
  try {
    replaceDurably(file, text);
    return ok(null);
  } catch {
    return notWritten;
  }
}

function writeNew(file: string, text: string): 'written' | 'exists' | 'failed' {
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

/** Whether an earlier sheet lies there, in a file and not behind a link. Waits for nobody: a page may name a pipe. */
function holdsSheet(file: string): boolean {
  try {
    // Windows has neither of the last two, which counts as 0 here.
    const handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const beginning = Buffer.alloc(BEGINNING_BYTES);
      return fstatSync(handle).isFile() && isRecoverySheet(beginning.toString('utf8', 0, readSync(handle, beginning)));
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
}
