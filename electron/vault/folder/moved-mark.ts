import { readFileSync, rmSync, statSync } from 'node:fs';

import { replaceDurably, syncFolder } from './durable-files.ts';
import { isFileAt, type VaultLayout } from './layout.ts';

/** Notes that the board goes on elsewhere since `at` (ISO 8601 in UTC). Durable on return; throws the system's error. */
export function markMoved(layout: VaultLayout, at: string): void {
  replaceDurably(layout.moved, `${at}\n`);
}

/** When the board was moved to another computer; undefined where it was not. A mark whose words are damaged is one all the same. */
export function movedAt(layout: VaultLayout): string | undefined {
  if (isFileAt(layout.moved) !== true) return undefined;
  const noted = Date.parse(textOf(layout.moved));
  return new Date(Number.isNaN(noted) ? statSync(layout.moved).mtimeMs : noted).toISOString();
}

/** The board is worked in here again. Throws the system's error. */
export function unmarkMoved(layout: VaultLayout): void {
  rmSync(layout.moved, { force: true });
  syncFolder(layout.folder);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
