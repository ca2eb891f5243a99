import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

import { isWholeBoardFile, type VaultKey } from '../../../db/index.ts';
import { syncFile, syncFolder } from '../folder/durable-files.ts';
import { layoutOf, type VaultLayout } from '../folder/layout.ts';

/**
 * Puts a copy of the vault into its `backups` folder: a vault folder of its own that opens with the same passphrases. `copyTo` writes the
 * database's copy. Throws when the copy cannot be made, or cannot be read from end to end.
 */
export function backUp(layout: VaultLayout, key: VaultKey, copyTo: (file: string) => void, name: string): void {
  const copy = layoutOf(path.join(layout.backups, name));
  mkdirSync(copy.folder, { recursive: true });
  copyTo(copy.database);
  copyFileSync(layout.keys, copy.keys);
  syncFile(copy.database);
  syncFile(copy.keys);
  syncFolder(copy.folder);
  if (!isWholeBoardFile(copy.database, key)) throw new Error('the copy made before an upgrade cannot be read back');
}
