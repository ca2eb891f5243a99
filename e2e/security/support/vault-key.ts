import { readFileSync } from 'node:fs';
import path from 'node:path';

import { openWithPassphrase, parseKeys, slotKeyOf, type OpenedKeys } from '../../../electron/vault/keys/index.ts';

/** What lies in a vault's key file, as whoever knows a passphrase can learn it. */
export async function openKeysOf(folder: string, passphrase: string): Promise<OpenedKeys> {
  const parsed = parseKeys(readFileSync(path.join(folder, 'vault.keys'), 'utf8'));
  const opened = parsed.ok ? await openWithPassphrase(parsed.value, passphrase, []) : parsed;
  if (!opened.ok) throw new Error(`the key file does not open: ${opened.error.kind}`);
  return opened.value;
}

/** Every secret that opens a vault with this passphrase: the data key, the key that seals it, and what opens the person's slot. */
export async function secretsOf(folder: string, passphrase: string): Promise<readonly Buffer[]> {
  const { secrets, sealingKey, file, slotId } = await openKeysOf(folder, passphrase);
  const slotKey = await slotKeyOf(file, slotId, passphrase);
  if (slotKey === undefined) throw new Error('the slot that has just been opened does not open');
  return [...secrets.map(({ dataKey }) => dataKey), sealingKey, slotKey];
}
