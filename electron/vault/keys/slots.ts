import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

import { deriveKek, KDF_CEILING, KDF_FLOOR, type KdfCost } from './derivation.ts';
import { canonicalJson, KEY_FILE_VERSION, type KeyFile, type KeySlot } from './key-file-schema.ts';
import { joinSecret, splitSecret, type VaultSecret } from './secret.ts';

const TAG_BYTES = 16;
const COST_PARTS = ['m', 't', 'p'] as const;
const MAC_INFO = 'tavle/keys/mac/v1';

/** A slot that opens with this passphrase. */
export async function wrapSecret(
  secret: VaultSecret,
  passphrase: string,
  owner: Pick<KeySlot, 'slotId' | 'label'>,
  cost: KdfCost,
): Promise<KeySlot> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const header: SlotHeader = {
    slotId: owner.slotId,
    kind: 'passphrase',
    kdf: { name: 'argon2id', m: cost.m, t: cost.t, p: cost.p, salt: salt.toString('base64') },
  };
  const kek = await deriveKek(passphrase, { ...cost, salt });
  const joined = joinSecret(secret);
  try {
    const cipher = createCipheriv('aes-256-gcm', kek, nonce).setAAD(associatedData(header));
    const wrapped = Buffer.concat([cipher.update(joined), cipher.final(), cipher.getAuthTag()]);
    return { ...header, label: owner.label, nonce: nonce.toString('base64'), wrapped: wrapped.toString('base64') };
  } finally {
    kek.fill(0);
    joined.fill(0);
  }
}

/** The secret, or undefined when this passphrase does not open this slot. The caller wipes it. Precondition: `isAtFloor` and `isBelowCeiling`. */
export async function unwrapSecret(slot: KeySlot, passphrase: string): Promise<VaultSecret | undefined> {
  const { m, t, p, salt } = slot.kdf;
  const kek = await deriveKek(passphrase, { m, t, p, salt: Buffer.from(salt, 'base64') });
  const wrapped = Buffer.from(slot.wrapped, 'base64');
  const body = wrapped.subarray(0, -TAG_BYTES);
  try {
    const decipher = createDecipheriv('aes-256-gcm', kek, Buffer.from(slot.nonce, 'base64'), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(associatedData(slot))
      .setAuthTag(wrapped.subarray(-TAG_BYTES));
    const opened = decipher.update(body);
    try {
      decipher.final();
      return splitSecret(opened);
    } catch {
      return undefined;
    } finally {
      opened.fill(0);
    }
  } finally {
    kek.fill(0);
  }
}

/** Whether a slot asks for at least the work that must be asked. */
export function isAtFloor({ kdf }: KeySlot): boolean {
  return COST_PARTS.every((part) => kdf[part] >= KDF_FLOOR[part]);
}

/** Whether a slot asks for no more work than may be asked. */
export function isBelowCeiling({ kdf }: KeySlot): boolean {
  return COST_PARTS.every((part) => kdf[part] <= KDF_CEILING[part]);
}

/** The MAC of a file's slots and generation: whoever has not opened the vault cannot add, remove, swap or roll back a slot. */
export function macOf(secret: VaultSecret, { generation, slots }: Pick<KeyFile, 'generation' | 'slots'>): string {
  const sorted = [...slots].sort((a, b) => (a.slotId < b.slotId ? -1 : 1));
  const key = Buffer.from(hkdfSync('sha256', secret.dataKey, secret.salt, MAC_INFO, 32));
  try {
    return createHmac('sha256', key)
      .update(canonicalJson({ version: KEY_FILE_VERSION, generation, slots: sorted }))
      .digest('base64');
  } finally {
    key.fill(0);
  }
}

/** Whether the file's MAC is the one its secret gives. */
export function hasTrueMac(secret: VaultSecret, file: KeyFile): boolean {
  return timingSafeEqual(Buffer.from(macOf(secret, file), 'base64'), Buffer.from(file.mac, 'base64'));
}

type SlotHeader = Pick<KeySlot, 'slotId' | 'kind' | 'kdf'>;

/** What must not be altered around a wrapped key. The label may change without the passphrase; the MAC covers it. */
function associatedData({ slotId, kind, kdf }: SlotHeader): Buffer {
  return Buffer.from(canonicalJson({ version: KEY_FILE_VERSION, slotId, kind, kdf }), 'utf8');
}
