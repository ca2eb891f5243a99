import { createHash } from 'node:crypto';

import { z } from 'zod';

import { PERSON_ROLES } from '../../../shared/domain/person.ts';
import { parseIsoDate, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';

export const KEY_FILE_VERSION = 1;
const FORMAT = 'tavle.keys';
/** There is one of each at most, so these are also their names. */
export const RECOVERY_SLOT = 'recovery';
export const ESCROW_SLOT = 'escrow';

/** Bytes as canonical base64, of one of these lengths. */
const bytes = (...lengths: readonly number[]) =>
  z
    .string()
    .max(512)
    .refine((text) => {
      const decoded = Buffer.from(text, 'base64');
      return lengths.includes(decoded.byteLength) && decoded.toString('base64') === text;
    });

const day = z
  .string()
  .refine((text) => parseIsoDate(text) !== undefined)
  .transform((text) => text as IsoDate);
const kdf = z.strictObject({
  name: z.literal('argon2id'),
  m: z.number().int().min(1),
  t: z.number().int().min(1),
  p: z.number().int().min(1),
  salt: bytes(16),
});
/** HPKE: the encapsulated key, and what is under it with its tag. */
const sealed = (...lengths: readonly number[]) => z.strictObject({ enc: bytes(32), text: bytes(...lengths) });
const slotKeys = {
  /** Since when this way in exists. */
  since: day,
  /** X25519. */
  publicKey: bytes(32),
  /** One secret, or two while the vault is being encrypted anew. */
  sealed: sealed(64, 112),
};
const wrapping = {
  kdf,
  nonce: bytes(12),
  /** Private key and sealing key under AES-256-GCM, then the tag. */
  wrapped: bytes(80),
};
const person = z.strictObject({
  kind: z.literal('person'),
  slotId: z.string().regex(/^[\w-]{1,64}$/),
  role: z.enum(PERSON_ROLES),
  temporary: z.boolean(),
  ...slotKeys,
  ...wrapping,
});
const recovery = z.strictObject({
  kind: z.literal('recovery'),
  slotId: z.literal(RECOVERY_SLOT),
  ...slotKeys,
  ...wrapping,
});
const escrow = z.strictObject({
  kind: z.literal('escrow'),
  slotId: z.literal(ESCROW_SLOT),
  ...slotKeys,
  /** The same, and the sealing key. */
  sealed: sealed(96, 144),
});
const slot = z.discriminatedUnion('kind', [person, recovery, escrow]);
const keyFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(KEY_FILE_VERSION),
  generation: z.number().int().min(1),
  slots: z
    .array(slot)
    .min(1)
    .max(200)
    .refine((slots) => new Set(slots.map(({ slotId }) => slotId)).size === slots.length),
  /** HMAC over everything above, under a key that only the data key gives. */
  mac: bytes(32),
  /** Tells a damaged file from a wrong passphrase before a passphrase is asked for; guards against accidents, not against people. */
  checksum: bytes(32),
});
/** What every version keeps, so that an older program can say "newer" and mean it. */
const anyVersion = z.looseObject({ format: z.literal(FORMAT), version: z.number().int().min(1), checksum: bytes(32) });

export type KdfParameters = z.output<typeof kdf>;
/** A colleague's way in. */
export type PersonSlot = z.output<typeof person>;
/** The way in of the key on paper. */
export type RecoverySlot = z.output<typeof recovery>;
/** The way in of whoever keeps the private key elsewhere. */
export type EscrowSlot = z.output<typeof escrow>;
export type KeySlot = z.output<typeof slot>;
/** `vault.keys`: who can open the vault. */
export type KeyFile = z.output<typeof keyFile>;
export type KeyFileRefusal = { readonly kind: 'damaged' } | { readonly kind: 'newer'; readonly found: number };

/** JSON with sorted keys and no spaces: the same value is always the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(',')}}`;
}

/** The file's text, checksum and all. Throws for one that could not be read back: such a file is never written. */
export function printKeyFile(file: Omit<KeyFile, 'checksum' | 'format' | 'version'>): string {
  const content = { format: FORMAT, version: KEY_FILE_VERSION, ...file };
  const whole = { ...content, checksum: checksumOf(content) };
  if (!keyFile.safeParse(whole).success) throw new Error('such a key file could not be read back');
  return print(whole);
}

/** A key file from its text. Every altered byte is 'damaged', whoever altered it: the text must be exactly what would be printed. */
export function parseKeyFile(text: string): Result<KeyFile, KeyFileRefusal> {
  const raw = readJson(text);
  const known = anyVersion.safeParse(raw);
  if (!known.success || text !== print(raw)) return err({ kind: 'damaged' });
  const { checksum, ...content } = known.data;
  if (checksumOf(content) !== checksum) return err({ kind: 'damaged' });
  if (known.data.version > KEY_FILE_VERSION) return err({ kind: 'newer', found: known.data.version });
  const parsed = keyFile.safeParse(raw);
  return parsed.success ? ok(parsed.data) : err({ kind: 'damaged' });
}

function print(content: unknown): string {
  return `${canonicalJson(content)}\n`;
}

function checksumOf(content: object): string {
  return createHash('sha256').update(canonicalJson(content)).digest('base64');
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
