import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes `file`, readable by this user only. Whoever reads it sees the old content or the new one, also after a power cut. False: it is as it was. */
export function writeAtomically(file: string, content: string | Uint8Array): boolean {
  const beside = `${file}.new`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const handle = openSync(beside, 'w', 0o600);
    try {
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, file);
    return true;
  } catch {
    rmSync(beside, { force: true, recursive: true });
    return false;
  }
}
