import { randomBytes } from 'node:crypto';

export const DATA_KEY_BYTES = 32;
export const SALT_BYTES = 16;
/** A secret in one piece. */
export const SECRET_BYTES = DATA_KEY_BYTES + SALT_BYTES;

/** What opens a vault's database: made at random, and sealed to each slot. */
export interface VaultSecret {
  readonly dataKey: Buffer;
  /** The database's cipher salt. */
  readonly salt: Buffer;
  /** Overwrites both with zeros; the secret is of no use afterwards. */
  readonly wipe: () => void;
}

/** A secret for a new vault, or for one that is encrypted anew. The holder wipes it. */
export function makeSecret(): VaultSecret {
  return secretOf(randomBytes(DATA_KEY_BYTES), randomBytes(SALT_BYTES));
}

/** Secrets in one buffer, for sealing. The holder wipes the buffer. */
export function joinSecrets(secrets: readonly VaultSecret[]): Buffer {
  return Buffer.concat(secrets.flatMap(({ dataKey, salt }) => [dataKey, salt]));
}

/** The reverse of `joinSecrets`; copies, so that the buffer can be wiped. */
export function splitSecrets(joined: Uint8Array): readonly VaultSecret[] {
  if (joined.byteLength === 0 || joined.byteLength % SECRET_BYTES !== 0) throw new Error('a secret has 48 bytes');
  return Array.from({ length: joined.byteLength / SECRET_BYTES }, (_, index) => {
    const one = joined.subarray(index * SECRET_BYTES, (index + 1) * SECRET_BYTES);
    return secretOf(Buffer.from(one.subarray(0, DATA_KEY_BYTES)), Buffer.from(one.subarray(DATA_KEY_BYTES)));
  });
}

function secretOf(dataKey: Buffer, salt: Buffer): VaultSecret {
  return {
    dataKey,
    salt,
    wipe() {
      dataKey.fill(0);
      salt.fill(0);
    },
  };
}
