import { randomBytes } from 'node:crypto';

export const DATA_KEY_BYTES = 32;
export const SALT_BYTES = 16;

/** What opens a vault's database: made once, at random, and wrapped for each person. */
export interface VaultSecret {
  readonly dataKey: Buffer;
  /** The database's cipher salt. */
  readonly salt: Buffer;
  /** Overwrites both with zeros; the secret is of no use afterwards. */
  readonly wipe: () => void;
}

/** A secret for a new vault. The holder wipes it. */
export function makeSecret(): VaultSecret {
  return secretOf(randomBytes(DATA_KEY_BYTES), randomBytes(SALT_BYTES));
}

/** Both parts in one buffer, for wrapping. The holder wipes the buffer. */
export function joinSecret({ dataKey, salt }: VaultSecret): Buffer {
  return Buffer.concat([dataKey, salt]);
}

/** The reverse of `joinSecret`; copies, so that the buffer can be wiped. */
export function splitSecret(joined: Uint8Array): VaultSecret {
  if (joined.byteLength !== DATA_KEY_BYTES + SALT_BYTES) throw new Error('a secret has 48 bytes');
  return secretOf(Buffer.from(joined.subarray(0, DATA_KEY_BYTES)), Buffer.from(joined.subarray(DATA_KEY_BYTES)));
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
