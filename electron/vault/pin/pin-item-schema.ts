import { z } from 'zod';

import { PIN_TRIES } from '../../../shared/ipc/limits.ts';

const VERSION = 1;

const base64 = z
  .string()
  .max(1024)
  .refine((text) => Buffer.from(text, 'base64').toString('base64') === text);
const work = z.number().int().min(1);
const item = z.strictObject({
  version: z.literal(VERSION),
  /** What is left before the next try is made. */
  triesLeft: z.number().int().min(0).max(PIN_TRIES),
  /** A mark of the folder of the board it was chosen at; see `boardMark`. */
  board: z.string().max(64),
  kdf: z.strictObject({ m: work, t: work, p: work, salt: base64 }),
  nonce: base64,
  /** The person's key under AES-256-GCM, then the tag. */
  wrapped: base64,
});

/** A PIN as it lies in the key store. */
export type PinItem = z.output<typeof item>;
/** What the PIN opens. */
export type SealedPin = Omit<PinItem, 'version' | 'triesLeft' | 'board'>;

export function makePinItem(sealed: SealedPin, board: string, triesLeft: number): PinItem {
  return { version: VERSION, triesLeft, board, ...sealed };
}

export function printPinItem(given: PinItem): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(given));
}

/** Undefined for what is no PIN of this version. */
export function parsePinItem(bytes: Uint8Array): PinItem | undefined {
  try {
    return item.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))).data;
  } catch {
    return undefined;
  }
}
