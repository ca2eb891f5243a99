import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { KdfCost } from './derivation.ts';
import { KEY_FILE_VERSION, parseKeyFile, printKeyFile } from './key-file-schema.ts';
import { makeSecret, type VaultSecret } from './secret.ts';
import { hasTrueMac, isAtFloor, isBelowCeiling, macOf, unwrapSecret, wrapSecret } from './slots.ts';

export { calibrateCost, KDF_FLOOR, type KdfCost } from './derivation.ts';
export type { VaultSecret } from './secret.ts';

/** An opened slot: whose it is, and the secret, which the holder wipes after use. */
export interface OpenedKeys {
  readonly slotId: string;
  readonly secret: VaultSecret;
}

export type KeysRefusal =
  /** No slot opens with this passphrase. */
  | { readonly kind: 'wrong-passphrase' }
  /** Unreadable, altered, or asking for less work than is allowed, or in every slot for more. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer'; readonly found: number; readonly supported: number };

/** Keys for a new vault with one slot: the text of `vault.keys`, and the secret, which the holder wipes. */
export async function createKeys(
  passphrase: string,
  owner: { readonly slotId: string; readonly label: string },
  cost: KdfCost,
): Promise<{ readonly text: string; readonly secret: VaultSecret }> {
  const secret = makeSecret();
  const content = { generation: 1, slots: [await wrapSecret(secret, passphrase, owner, cost)] };
  return { text: printKeyFile({ ...content, mac: macOf(secret, content) }), secret };
}

/** What can be told about a key file without a passphrase; costs nothing. */
export function checkKeys(text: string): Result<null, Exclude<KeysRefusal, { kind: 'wrong-passphrase' }>> {
  const parsed = parseWithAllowedCost(text);
  return parsed.ok ? ok(null) : parsed;
}

/** Opens the first slot that this passphrase fits. Takes one key derivation a slot; a slot that asks for more work than may be asked is passed over. */
export async function openKeys(text: string, passphrase: string): Promise<Result<OpenedKeys, KeysRefusal>> {
  const parsed = parseWithAllowedCost(text);
  if (!parsed.ok) return parsed;
  for (const slot of parsed.value.slots.filter(isBelowCeiling)) {
    const secret = await unwrapSecret(slot, passphrase);
    if (!secret) continue;
    if (hasTrueMac(secret, parsed.value)) return ok({ slotId: slot.slotId, secret });
    secret.wipe();
    return err({ kind: 'damaged' });
  }
  return err({ kind: 'wrong-passphrase' });
}

function parseWithAllowedCost(text: string) {
  const parsed = parseKeyFile(text);
  if (!parsed.ok)
    return err(parsed.error.kind === 'newer' ? { ...parsed.error, supported: KEY_FILE_VERSION } : parsed.error);
  const { slots } = parsed.value;
  return slots.every(isAtFloor) && slots.some(isBelowCeiling) ? parsed : err({ kind: 'damaged' } as const);
}
