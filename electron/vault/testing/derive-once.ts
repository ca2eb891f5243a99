import type * as argon2 from '@node-rs/argon2';

type Argon2 = typeof argon2;

/**
 * The real derivation, remembered by all that goes into it: a test that opens one vault forty times waits for it once. For `vi.mock`, in tests that are
 * about something else than derivation.
 */
export async function deriveOnce(importOriginal: () => Promise<Argon2>): Promise<Argon2> {
  const original = await importOriginal();
  const known = new Map<string, Promise<Buffer>>();
  const hashRaw: Argon2['hashRaw'] = async (typed, options) => {
    const key = JSON.stringify([Buffer.from(typed).toString('base64'), options]);
    const derived = known.get(key) ?? original.hashRaw(typed, options);
    known.set(key, derived);
    // Whoever asked wipes theirs.
    return Buffer.from(await derived);
  };
  return { ...original, hashRaw };
}
