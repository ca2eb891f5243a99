import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import { deriveKek, KDF_CEILING, KDF_FLOOR, type KdfCost } from './derivation.ts';
import {
  canonicalJson,
  ESCROW_SLOT,
  KEY_FILE_VERSION,
  RECOVERY_SLOT,
  type EscrowSlot,
  type KdfParameters,
  type KeySlot,
  type PersonSlot,
  type RecoverySlot,
} from './key-file-schema.ts';
import { makeKeyPair, PRIVATE_KEY_BYTES, seal, unseal } from './sealing.ts';
import { joinSecrets, splitSecrets, type VaultSecret } from './secret.ts';

const TAG_BYTES = 16;
const SEALING_KEY_BYTES = 32;
const COST_PARTS = ['m', 't', 'p'] as const;

/** A slot that something typed opens. */
export type WrappedSlot = PersonSlot | RecoverySlot;

/** What is sealed to every slot. */
export interface Contents {
  /** The vault's secret; while it is being encrypted anew, the new one first and then the old one. */
  readonly secrets: readonly VaultSecret[];
  /**
   * Made with the vault, known to whoever has opened it. Public keys stand in the file for all to read; without this a stranger could seal a
   * secret of their own to them, and people would enter their records into a vault that the stranger can read.
   */
  readonly sealingKey: Buffer;
}

/** A sealing key for a new vault. */
export function makeSealingKey(): Buffer {
  return randomBytes(SEALING_KEY_BYTES);
}

/** A colleague's slot, with a fresh key pair that their passphrase unwraps. */
export async function makePersonSlot(
  who: Pick<PersonSlot, 'slotId' | 'role' | 'temporary' | 'since'>,
  passphrase: string,
  cost: KdfCost,
  contents: Contents,
): Promise<PersonSlot> {
  const { slotId, role, temporary, since } = who;
  const wrapping = await wrapFreshKey({ kind: 'person', slotId }, passphrase, cost, contents.sealingKey);
  return sealSlot({ kind: 'person', slotId, role, temporary, since, ...wrapping }, contents);
}

/** The slot of a key on paper, given in its canonical form. */
export async function makeRecoverySlot(
  since: RecoverySlot['since'],
  recoveryKey: string,
  cost: KdfCost,
  contents: Contents,
): Promise<RecoverySlot> {
  const header = { kind: 'recovery', slotId: RECOVERY_SLOT } as const;
  const wrapping = await wrapFreshKey(header, recoveryKey, cost, contents.sealingKey);
  return sealSlot({ ...header, since, ...wrapping }, contents);
}

/** The slot of somebody who gave a public key. Throws for one that is no point to seal to. */
export async function makeEscrowSlot(
  since: EscrowSlot['since'],
  publicKey: Uint8Array,
  contents: Contents,
): Promise<EscrowSlot> {
  return sealSlot(
    { kind: 'escrow', slotId: ESCROW_SLOT, since, publicKey: Buffer.from(publicKey).toString('base64') },
    contents,
  );
}

type Unsealed<S> = S extends KeySlot ? Omit<S, 'sealed'> : never;

/** The slot with everything sealed to it anew, bound to what its header says. Its holder need not be there. */
export async function sealSlot<S extends KeySlot>(slot: Unsealed<S>, contents: Contents): Promise<S> {
  const { kind, publicKey } = slot;
  const secrets = joinSecrets(contents.secrets);
  const plain = kind === 'escrow' ? Buffer.concat([secrets, contents.sealingKey]) : secrets;
  try {
    const { enc, text } = await seal(plain, Buffer.from(publicKey, 'base64'), {
      aad: sealedData(slot),
      sealingKey: kind === 'escrow' ? null : contents.sealingKey,
    });
    return { ...slot, sealed: { enc: base64(enc), text: base64(text) } } as S;
  } finally {
    secrets.fill(0);
    plain.fill(0);
  }
}

/** The key of a slot (private key, then sealing key), or undefined when what was typed does not open it. The caller wipes it. Precondition: `isAtFloor` and `isBelowCeiling`. */
export async function unwrapSlotKey(slot: WrappedSlot, typed: string): Promise<Buffer | undefined> {
  const kek = await deriveKek(typed, slot.kind, { ...slot.kdf, salt: Buffer.from(slot.kdf.salt, 'base64') });
  const wrapped = Buffer.from(slot.wrapped, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', kek, Buffer.from(slot.nonce, 'base64'), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(wrappedData(slot))
      .setAuthTag(wrapped.subarray(-TAG_BYTES));
    const slotKey = decipher.update(wrapped.subarray(0, -TAG_BYTES));
    try {
      decipher.final();
      return slotKey;
    } catch {
      slotKey.fill(0);
      return undefined;
    }
  } finally {
    kek.fill(0);
  }
}

/** What is sealed to a slot, or undefined when its header was altered or the key is another's. `key`: of a slot, or the private key alone for escrow. The caller wipes both. */
export async function unsealSlot(slot: KeySlot, key: Uint8Array): Promise<Contents | undefined> {
  const isEscrow = slot.kind === 'escrow';
  if (key.byteLength !== PRIVATE_KEY_BYTES + (isEscrow ? 0 : SEALING_KEY_BYTES)) return undefined;
  const shared = key.subarray(PRIVATE_KEY_BYTES);
  const plain = await unseal(
    { enc: Buffer.from(slot.sealed.enc, 'base64'), text: Buffer.from(slot.sealed.text, 'base64') },
    key.subarray(0, PRIVATE_KEY_BYTES),
    { aad: sealedData(slot), sealingKey: isEscrow ? null : shared },
  );
  if (!plain) return undefined;
  try {
    const end = isEscrow ? plain.byteLength - SEALING_KEY_BYTES : plain.byteLength;
    return {
      secrets: splitSecrets(plain.subarray(0, end)),
      sealingKey: Buffer.from(isEscrow ? plain.subarray(end) : shared),
    };
  } finally {
    plain.fill(0);
  }
}

/** Overwrites every key with zeros. */
export function wipeContents({ secrets, sealingKey }: Contents): void {
  for (const secret of secrets) secret.wipe();
  sealingKey.fill(0);
}

/** Whether a slot asks for at least the work that must be asked. */
export function isAtFloor({ kdf }: WrappedSlot): boolean {
  return COST_PARTS.every((part) => kdf[part] >= KDF_FLOOR[part]);
}

/** Whether a slot asks for no more work than may be asked. */
export function isBelowCeiling({ kdf }: WrappedSlot): boolean {
  return COST_PARTS.every((part) => kdf[part] <= KDF_CEILING[part]);
}

type Wrapping = Pick<WrappedSlot, 'kdf' | 'publicKey' | 'nonce' | 'wrapped'>;

async function wrapFreshKey(
  header: Pick<WrappedSlot, 'kind' | 'slotId'>,
  typed: string,
  cost: KdfCost,
  sealingKey: Buffer,
): Promise<Wrapping> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const kdf: KdfParameters = { name: 'argon2id', m: cost.m, t: cost.t, p: cost.p, salt: base64(salt) };
  const { publicKey, privateKey } = makeKeyPair();
  const slotKey = Buffer.concat([privateKey, sealingKey]);
  privateKey.fill(0);
  const kek = await deriveKek(typed, header.kind, { ...cost, salt });
  try {
    const fields = { kdf, publicKey: base64(publicKey) };
    const cipher = createCipheriv('aes-256-gcm', kek, nonce).setAAD(wrappedData({ ...header, ...fields }));
    const wrapped = Buffer.concat([cipher.update(slotKey), cipher.final(), cipher.getAuthTag()]);
    return { ...fields, nonce: base64(nonce), wrapped: base64(wrapped) };
  } finally {
    kek.fill(0);
    slotKey.fill(0);
  }
}

/** What must not be altered around a wrapped key. A role may change while its holder is away; the seal and the MAC cover it. */
function wrappedData({
  slotId,
  kind,
  kdf,
  publicKey,
}: Pick<WrappedSlot, 'slotId' | 'kind' | 'kdf' | 'publicKey'>): Buffer {
  return Buffer.from(canonicalJson({ version: KEY_FILE_VERSION, slotId, kind, kdf, publicKey }), 'utf8');
}

/** What must not be altered around what is sealed: all that the slot says of itself. */
function sealedData(slot: Unsealed<KeySlot>): Buffer {
  const { slotId, kind, since, publicKey } = slot;
  const header = { version: KEY_FILE_VERSION, slotId, kind, since, publicKey };
  const cost = slot.kind === 'escrow' ? {} : { kdf: slot.kdf };
  const standing = slot.kind === 'person' ? { role: slot.role, temporary: slot.temporary } : {};
  return Buffer.from(canonicalJson({ ...header, ...cost, ...standing }), 'utf8');
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
