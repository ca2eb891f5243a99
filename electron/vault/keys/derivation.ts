import { hkdfSync, randomBytes } from 'node:crypto';

import { hashRaw } from '@node-rs/argon2';

import type { KdfParameters } from './key-file-schema.ts';

/** Least work that is accepted, also from a file: what a stolen file costs to guess (promise 7). */
export const KDF_FLOOR = { m: 65_536, t: 3, p: 4 } as const;
/** Most work that is accepted from a file, so that an altered one cannot stall the computer. */
export const KDF_CEILING = { m: 1_048_576, t: 64, p: 16 } as const;

const CALIBRATED_MS = 500;
const ARGON2ID = 2;
const KEY_BYTES = 32;
/** What is typed stands for one thing only: a recovery key is no passphrase, whatever its letters. */
const KEK_INFO = {
  person: 'tavle/keys/kek/v1',
  recovery: 'tavle/keys/recovery-kek/v1',
  pin: 'tavle/pin/kek/v1',
} as const;

export type KdfCost = Pick<KdfParameters, 'm' | 't' | 'p'>;

/** The key-encryption key of what somebody typed: HKDF over Argon2id, 32 bytes. The caller wipes it. */
export async function deriveKek(
  typed: string,
  kind: keyof typeof KEK_INFO,
  { m, t, p, salt }: KdfCost & { readonly salt: Uint8Array },
): Promise<Buffer> {
  const bytes = Buffer.from(typed.normalize('NFC'), 'utf8');
  try {
    const stretched = await hashRaw(bytes, {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- the package's table of names exists for the compiler alone
      algorithm: ARGON2ID,
      memoryCost: m,
      timeCost: t,
      parallelism: p,
      outputLen: KEY_BYTES,
      salt,
    });
    try {
      return Buffer.from(hkdfSync('sha256', stretched, salt, KEK_INFO[kind], KEY_BYTES));
    } finally {
      stretched.fill(0);
    }
  } finally {
    bytes.fill(0);
  }
}

/** The cost that takes about this long on this computer, for a passphrase half a second; never below the floor. */
export async function calibrateCost(aboutMs = CALIBRATED_MS): Promise<KdfCost> {
  const started = performance.now();
  (await deriveKek('how fast is this computer?', 'person', { ...KDF_FLOOR, salt: randomBytes(16) })).fill(0);
  const atFloorMs = Math.max(1, performance.now() - started);
  // With the memory given, the time grows with the passes.
  const passes = Math.round((KDF_FLOOR.t * aboutMs) / atFloorMs);
  return { ...KDF_FLOOR, t: Math.min(Math.max(passes, KDF_FLOOR.t), KDF_CEILING.t) };
}
