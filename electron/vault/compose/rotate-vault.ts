import { renameSync } from 'node:fs';

import { makeRekeyedCopy } from '../../../db/index.ts';
import { asDiskError, syncFolder } from '../folder/durable-files.ts';
import type { VaultLayout } from '../folder/layout.ts';
import { makeSecret, resealed, type OpenedKeys } from '../keys/index.ts';
import { checkUntouched, replaceKeys, type KeyText } from './key-text.ts';
import { removeNewDatabase } from './open-store.ts';

/**
 * Encrypts a vault's database under a new data key and seals that one to every slot. At no point is there a moment without a key that opens: the copy
 * is whole before the key file names its key, the key file has both while the copy takes the database's place, and the next opening (`openFiles`) finishes or
 * takes back what a crash left. Throws `StoreError`; the vault opens as before or with its new key then. Precondition: its store is closed.
 */
export async function rotateVault(layout: VaultLayout, keys: OpenedKeys, known: KeyText): Promise<void> {
  const [former] = keys.secrets;
  if (!former) throw new Error('opened keys hold a secret');
  const secret = makeSecret();
  try {
    removeNewDatabase(layout);
    const copy = makeRekeyedCopy({ file: layout.database, key: former, copy: layout.newDatabase, newKey: secret });
    try {
      checkUntouched(layout, known);
      const generation = known.file.generation + 1;
      const between = replaceKeys(layout, known, await resealed(keys, [secret, former], generation));
      // Windows moves nothing that is open, and refuses as well when somebody else opened the database meanwhile.
      if (process.platform === 'win32') copy.release();
      renameSync(layout.newDatabase, layout.database);
      syncFolder(layout.folder);
      replaceKeys(layout, between, await resealed(keys, [secret], generation));
    } finally {
      copy.release();
    }
  } catch (error) {
    throw asDiskError(error);
  } finally {
    secret.wipe();
  }
}
