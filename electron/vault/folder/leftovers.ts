import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** What a folder is called while it is being filled, or removed; six letters follow. */
export const DRAFT_PREFIX = '.tavle-new-';

const LETTERS = 6;
const DRAFT = /^\.tavle-new-[A-Za-z0-9]{6}$/;
const PART = /^vault\.(db(-wal|-shm|-journal)?|keys(\.bak)?(\.tmp)?|copy|aside)$/;
/** No vault takes as long as that to make. */
const LEFT_AFTER_MS = 60 * 60 * 1000;

/**
 * Removes from `parent` what a killed program left of vaults it was making: folders of that name that nobody touched for an hour and that hold
 * parts of a vault and nothing else. What cannot be looked at or removed stays; never throws.
 */
export function sweepLeftovers(parent: string, nowMs: number): void {
  for (const name of namesIn(parent)) {
    if (!DRAFT.test(name)) continue;
    try {
      sweep(path.join(parent, name), nowMs);
    } catch {
      // It is in nobody's way; the next time may do.
    }
  }
}

/**
 * Removes a folder with parts of a vault. At once it has a name under which nobody takes it for one, so that a kill leaves nothing half there: the rest is swept another time.
 * Throws the system's error.
 */
export function removeAtOnce(folder: string): void {
  const leaving = path.join(path.dirname(folder), `${DRAFT_PREFIX}${randomBytes(LETTERS / 2).toString('hex')}`);
  renameSync(folder, leaving);
  rmSync(leaving, { recursive: true, force: true });
}

function sweep(folder: string, nowMs: number): void {
  const isOld = (target: string): boolean => nowMs - lstatSync(target).mtimeMs > LEFT_AFTER_MS;
  // A link of that name is somebody's own.
  if (!lstatSync(folder).isDirectory() || !isOld(folder)) return;
  const parts = readdirSync(folder);
  const files = parts.map((name) => path.join(folder, name));
  if (!parts.every((name) => PART.test(name)) || !files.every((file) => lstatSync(file).isFile() && isOld(file)))
    return;
  for (const file of files) rmSync(file);
  rmdirSync(folder);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
