import { createHash } from 'node:crypto';

import { z } from 'zod';

import { err, ok, type Result } from '../../../shared/lib/result.ts';

export const KEY_FILE_VERSION = 1;
const FORMAT = 'tavle.keys';

/** Bytes as canonical base64, of one length. */
const bytes = (length: number) =>
  z
    .string()
    .max(512)
    .refine((text) => {
      const decoded = Buffer.from(text, 'base64');
      return decoded.byteLength === length && decoded.toString('base64') === text;
    });

const kdf = z.strictObject({
  name: z.literal('argon2id'),
  m: z.number().int().min(1),
  t: z.number().int().min(1),
  p: z.number().int().min(1),
  salt: bytes(16),
});
const slot = z.strictObject({
  slotId: z.string().min(1).max(64),
  kind: z.literal('passphrase'),
  label: z.string().max(120),
  kdf,
  nonce: bytes(12),
  /** Data key and cipher salt under AES-256-GCM, then the tag. */
  wrapped: bytes(64),
});
const keyFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(KEY_FILE_VERSION),
  generation: z.number().int().min(1),
  slots: z.array(slot).min(1).max(100),
  /** HMAC over everything above, under a key that only the data key gives. */
  mac: bytes(32),
  /** Tells a damaged file from a wrong passphrase before a passphrase is asked for; guards against accidents, not against people. */
  checksum: bytes(32),
});
/** What every version keeps, so that an older program can say "newer" and mean it. */
const anyVersion = z.looseObject({ format: z.literal(FORMAT), version: z.number().int().min(1), checksum: bytes(32) });

export type KdfParameters = z.output<typeof kdf>;
/** One person's way in. */
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

/** The file's text, checksum and all. */
export function printKeyFile(file: Omit<KeyFile, 'checksum' | 'format' | 'version'>): string {
  const content = { format: FORMAT, version: KEY_FILE_VERSION, ...file };
  return print({ ...content, checksum: checksumOf(content) });
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
