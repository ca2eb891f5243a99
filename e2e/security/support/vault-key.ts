import { readFileSync } from 'node:fs';
import path from 'node:path';

import { openKeys } from '../../../electron/vault/keys/index.ts';

/** The data key and the cipher salt of a vault, as whoever knows a passphrase can learn them. */
export async function vaultKeyOf(
  folder: string,
  passphrase: string,
): Promise<{ readonly dataKey: Buffer; readonly salt: Buffer }> {
  const opened = await openKeys(readFileSync(path.join(folder, 'vault.keys'), 'utf8'), passphrase);
  if (!opened.ok) throw new Error(`the key file does not open: ${opened.error.kind}`);
  const { dataKey, salt } = opened.value.secret;
  return { dataKey, salt };
}
