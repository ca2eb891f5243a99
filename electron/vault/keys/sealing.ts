import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';

import { Aes256Gcm, CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';

const INFO = bytesOf('tavle/keys/seal/v1');
const PSK_ID = bytesOf('tavle/keys/sealing-key/v1');
/** What stands before an X25519 private key in PKCS 8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');
export const PRIVATE_KEY_BYTES = 32;
const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** A ciphertext for the holder of one private key (HPKE, RFC 9180). */
export interface Sealed {
  readonly enc: Uint8Array;
  readonly text: Uint8Array;
}

/** Bound to what was sealed: `aad` must be the same again. `sealingKey`: 32 bytes that sealer and opener share; null for one who holds a private key and nothing else. */
export interface SealContext {
  readonly aad: Uint8Array;
  readonly sealingKey: Uint8Array | null;
}

/** A fresh X25519 pair, 32 bytes each. The caller wipes the private key. */
export function makeKeyPair(): { readonly publicKey: Buffer; readonly privateKey: Buffer } {
  const { x = '', d = '' } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
  return { publicKey: Buffer.from(x, 'base64url'), privateKey: Buffer.from(d, 'base64url') };
}

/** The public key that belongs to a private one; undefined for what is no private key. */
export function publicKeyOf(privateKey: Uint8Array): Buffer | undefined {
  if (privateKey.byteLength !== PRIVATE_KEY_BYTES) return undefined;
  const key = Buffer.concat([PKCS8_HEAD, privateKey]);
  try {
    const { x } = createPublicKey(createPrivateKey({ key, format: 'der', type: 'pkcs8' })).export({ format: 'jwk' });
    return x === undefined ? undefined : Buffer.from(x, 'base64url');
  } finally {
    key.fill(0);
  }
}

/** Seals `plain` to a public key. Throws for one that is no point to seal to. */
export async function seal(
  plain: Uint8Array,
  publicKey: Uint8Array,
  { aad, sealingKey }: SealContext,
): Promise<Sealed> {
  // `never`: the library's type of a key is a global of browsers, which Node's types do not know.
  const sender = await suite.createSenderContext({
    recipientPublicKey: (await suite.kem.deserializePublicKey(copyOf(publicKey))) as never,
    info: INFO,
    ...pskOf(sealingKey),
  });
  return { enc: new Uint8Array(sender.enc), text: new Uint8Array(await sender.seal(copyOf(plain), copyOf(aad))) };
}

/** What was sealed, or undefined when this key or anything of the context is another. The caller wipes it. */
export async function unseal(
  { enc, text }: Sealed,
  privateKey: Uint8Array,
  { aad, sealingKey }: SealContext,
): Promise<Uint8Array | undefined> {
  try {
    const recipient = await suite.createRecipientContext({
      recipientKey: (await suite.kem.deserializePrivateKey(copyOf(privateKey))) as never,
      enc: copyOf(enc),
      info: INFO,
      ...pskOf(sealingKey),
    });
    return new Uint8Array(await recipient.open(copyOf(text), copyOf(aad)));
  } catch {
    return undefined;
  }
}

function pskOf(sealingKey: Uint8Array | null): {
  readonly psk?: { readonly id: ArrayBuffer; readonly key: ArrayBuffer };
} {
  return sealingKey === null ? {} : { psk: { id: PSK_ID, key: copyOf(sealingKey) } };
}

/** The library looks at whole buffers, and a Node buffer may be a window into a larger one. */
function copyOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

function bytesOf(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer;
}
