import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ENDING = '.txt';

/**
 * Writes text into a file of its own, for its owner alone; never over another file, and never one of another kind than text, whatever a page
 * names. Whether it could.
 */
export function writeNewFile(named: string, text: string): boolean {
  if (!path.isAbsolute(named)) return false;
  const file = path.extname(named).toLowerCase() === ENDING ? named : `${named}${ENDING}`;
  let isOurs = false;
  try {
    writeFileSync(file, '', { mode: 0o600, flag: 'wx' });
    isOurs = true;
    writeFileSync(file, text, { flush: true });
    return true;
  } catch {
    // Half a key on a full stick would be taken for a whole one.
    if (isOurs) rmSync(file, { force: true });
    return false;
  }
}
