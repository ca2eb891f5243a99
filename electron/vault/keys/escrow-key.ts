import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

import { err, ok, type Result } from '../../../shared/lib/result.ts';

const PUBLIC_PEM = /^-----BEGIN PUBLIC KEY-----/;
const ENCRYPTED_PEM = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m;

/** The X25519 public key in a PEM file, 32 bytes; undefined when there is none. A private key is refused too: it has no business here. */
export function readPublicKey(given: string): Buffer | undefined {
  const pem = given.trim();
  if (!PUBLIC_PEM.test(pem)) return undefined;
  try {
    return rawOf(createPublicKey(pem), 'x');
  } catch {
    return undefined;
  }
}

export type PrivateKeyRefusal = { readonly kind: 'not-a-private-key' } | { readonly kind: 'private-key-passphrase' };

/** The X25519 private key in a PEM file (PKCS 8, encrypted or not), 32 bytes. The caller wipes it. */
export function readPrivateKey(given: string, passphrase: string | null): Result<Buffer, PrivateKeyRefusal> {
  const pem = given.trim();
  const isEncrypted = ENCRYPTED_PEM.test(pem);
  if (isEncrypted && passphrase === null) return err({ kind: 'private-key-passphrase' });
  try {
    const key = rawOf(createPrivateKey(isEncrypted ? { key: pem, passphrase: passphrase ?? '' } : pem), 'd');
    return key ? ok(key) : err({ kind: 'not-a-private-key' });
  } catch {
    return err({ kind: isEncrypted ? 'private-key-passphrase' : 'not-a-private-key' });
  }
}

/** SHA-256 of the public key (DER, SPKI), in hex, in groups of four: to be compared with what the IT department's own tool shows. */
export function fingerprintOf(publicKey: Uint8Array): string {
  const jwk = { kty: 'OKP', crv: 'X25519', x: Buffer.from(publicKey).toString('base64url') };
  const der = createPublicKey({ key: jwk, format: 'jwk' }).export({ format: 'der', type: 'spki' });
  return createHash('sha256')
    .update(der)
    .digest('hex')
    .replace(/.{4}(?=.)/g, '$& ');
}

function rawOf(key: KeyObject, part: 'x' | 'd'): Buffer | undefined {
  if (key.asymmetricKeyType !== 'x25519') return undefined;
  const value = key.export({ format: 'jwk' })[part];
  return value === undefined ? undefined : Buffer.from(value, 'base64url');
}
