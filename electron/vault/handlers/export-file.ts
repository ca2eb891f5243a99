import { readFileSync, rmSync } from 'node:fs';

import type { AccessAct, AccessDetail } from '../../../shared/domain/access.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { OpenBoard } from '../usecases/open-board.ts';
import { writeNewFile } from './own-file.ts';
import { refusedKeys } from './refusals.ts';

/** A file that is handed out. */
export interface Export {
  /** As the page names it; `ending`, with its dot, is put behind where it is not there. */
  readonly named: string;
  readonly ending: string;
  /** Undefined where it could not be made. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  readonly act: AccessAct;
  readonly detail: AccessDetail;
  /** Whether what was read from the disk again holds all of it. */
  readonly holds: (read: Uint8Array<ArrayBuffer>) => Promise<boolean | undefined>;
}

const NOT_WRITTEN = err({ kind: 'keys', refusal: { kind: 'file-not-written' } } as const);

/**
 * Told in the log first, then written as a new file, then read again from the disk: what does not hold all of it is taken away. Answers where it lies and its size.
 * Refused: file-exists, file-not-written; nothing is left behind then. Throws `StoreError`, with nothing written, when the log cannot be.
 */
export async function exportFile(
  { access }: Pick<OpenBoard, 'access'>,
  { named, ending, bytes, act, detail, holds }: Export,
): Promise<Result<{ readonly file: string; readonly bytes: number }, CallError>> {
  if (!bytes) return NOT_WRITTEN;
  const file = named.toLowerCase().endsWith(ending) ? named : `${named}${ending}`;
  await access.write({ act, citizenId: null, detail });
  const written = refusedKeys(writeNewFile(file, bytes));
  if (!written.ok) return written;
  const read = readAgain(file);
  if (read && (await holds(read))) return ok({ file, bytes: read.byteLength });
  rmSync(file, { force: true });
  return NOT_WRITTEN;
}

function readAgain(file: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    return undefined;
  }
}
