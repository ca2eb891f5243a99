import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import type { PersonId } from '../../../shared/domain/ids.ts';
import { deriveKek, KDF_CEILING, KDF_FLOOR, type KdfCost } from '../keys/derivation.ts';
import type { SealedPin } from './pin-item-schema.ts';

const TAG_BYTES = 16;
const COST_PARTS = ['m', 't', 'p'] as const;

/** The person's key under this PIN. `personKey` is left to the caller to wipe. */
export async function sealPin(
  person: PersonId,
  pin: string,
  personKey: Uint8Array,
  { m, t, p }: KdfCost,
): Promise<SealedPin> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const kdf = { m, t, p, salt: salt.toString('base64') };
  const kek = await deriveKek(pin, 'pin', { m, t, p, salt });
  try {
    const cipher = createCipheriv('aes-256-gcm', kek, nonce).setAAD(boundTo(person, kdf));
    const wrapped = Buffer.concat([cipher.update(personKey), cipher.final(), cipher.getAuthTag()]);
    return { kdf, nonce: nonce.toString('base64'), wrapped: wrapped.toString('base64') };
  } finally {
    kek.fill(0);
  }
}

/** The person's key, or undefined when the PIN is another. The caller wipes it. Precondition: `asksAllowedWork`. */
export async function unsealPin(
  person: PersonId,
  pin: string,
  { kdf, nonce, wrapped }: SealedPin,
): Promise<Buffer | undefined> {
  const kek = await deriveKek(pin, 'pin', { ...kdf, salt: Buffer.from(kdf.salt, 'base64') });
  const bytes = Buffer.from(wrapped, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', kek, Buffer.from(nonce, 'base64'), { authTagLength: TAG_BYTES })
      .setAAD(boundTo(person, kdf))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    const opened = decipher.update(bytes.subarray(0, -TAG_BYTES));
    try {
      decipher.final();
      return opened;
    } catch {
      opened.fill(0);
      return undefined;
    }
  } finally {
    kek.fill(0);
  }
}

/** Whether the work asked for is what must be asked, and no more than may be asked of a computer. */
export function asksAllowedWork({ kdf }: SealedPin): boolean {
  return COST_PARTS.every((part) => kdf[part] >= KDF_FLOOR[part] && kdf[part] <= KDF_CEILING[part]);
}

/** What must not be altered around the wrapped key. The count lies outside: it changes without the PIN. */
function boundTo(person: PersonId, { m, t, p, salt }: SealedPin['kdf']): Buffer {
  return Buffer.from(JSON.stringify(['tavle/pin/v1', person, m, t, p, salt]), 'utf8');
}
