import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

import { canonicalJson, KEY_FILE_VERSION, printKeyFile, type KeyFile } from './key-file-schema.ts';
import type { VaultSecret } from './secret.ts';

const MAC_INFO = 'tavle/keys/mac/v1';

/** The key under which a vault's key file is authenticated; gives nothing of the data key away. The caller wipes it. */
export function macKeyOf({ dataKey, salt }: VaultSecret): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, salt, MAC_INFO, 32));
}

/**
 * The file's text with its MAC: whoever has no data key of the vault cannot add, remove, swap or alter a slot, nor take one over from an older file.
 * An older file put back whole has its true MAC; that one is refused by the generation the database remembers from its openings.
 */
export function printWithMac(macKey: Buffer, content: Pick<KeyFile, 'generation' | 'slots'>): string {
  return printKeyFile({ ...content, mac: macOf(macKey, content) });
}

/** Whether the file's MAC is the one this key gives. */
export function hasTrueMac(macKey: Buffer, file: KeyFile): boolean {
  return timingSafeEqual(Buffer.from(macOf(macKey, file), 'base64'), Buffer.from(file.mac, 'base64'));
}

function macOf(macKey: Buffer, { generation, slots }: Pick<KeyFile, 'generation' | 'slots'>): string {
  const sorted = [...slots].sort((a, b) => (a.slotId < b.slotId ? -1 : 1));
  return createHmac('sha256', macKey)
    .update(canonicalJson({ version: KEY_FILE_VERSION, generation, slots: sorted }))
    .digest('base64');
}
