import { generateKeyPairSync, type KeyObject } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { fingerprintOf, readPrivateKey, readPublicKey } from './escrow-key.ts';
import { publicKeyOf } from './sealing.ts';

const pair = generateKeyPairSync('x25519');
const spki = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();
const pkcs8 = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const encrypted = (key: KeyObject): string =>
  key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'it-afdelingen' }).toString();
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ed25519 = generateKeyPairSync('ed25519');
const part = (key: KeyObject, name: 'x' | 'd') => Buffer.from(key.export({ format: 'jwk' })[name] ?? '', 'base64url');

/** As `openssl genpkey -algorithm X25519 -aes256` wrote it, with `openssl pkey -pubout` and `openssl pkey -pubin -outform DER | sha256sum`. */
const FROM_OPENSSL = {
  passphrase: 'hej',
  privateKey: `-----BEGIN ENCRYPTED PRIVATE KEY-----
MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAich9RxA88XxAICCAAw
DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEBfN/8iN4t9afVN5FKOcITIEQNpc
U60HQ1P9uWIW5IK6OglbZY++cK7lQHiJcD8G84r2fKYcywExiJmpAfpBXomHiqnu
AN3aJ7/0XkCbz2wjYsI=
-----END ENCRYPTED PRIVATE KEY-----
`,
  publicKey: `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VuAyEA29eQesKLXsqNxtsPiFQ6FN+z4yHcOb4MGIT6cEzHVkU=
-----END PUBLIC KEY-----
`,
  fingerprint: '8445971e4eae4f3eaabef5ca5aae51b8a3fad4150c66346b49e2e25cbd414ec1',
};

describe('the public key of an IT department', () => {
  it('is read from PEM, with whatever white space around it', () => {
    for (const pem of [
      spki(pair.publicKey),
      `\n ${spki(pair.publicKey)}\n`,
      spki(pair.publicKey).replaceAll('\n', '\r\n'),
    ])
      expect(readPublicKey(pem)?.equals(part(pair.publicKey, 'x'))).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['other text', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI'],
    ['a broken file', spki(pair.publicKey).replace(/\n.{10}/, '\n')],
    ['a key for another purpose', spki(ed25519.publicKey)],
    ['a key of another kind', spki(rsa.publicKey)],
    ['the private key', pkcs8(pair.privateKey)],
  ])('is not read from %s', (_what, pem) => {
    expect(readPublicKey(pem)).toBeUndefined();
  });

  it('has the fingerprint that openssl shows', () => {
    const shown = fingerprintOf(readPublicKey(FROM_OPENSSL.publicKey)!);
    expect(shown).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    expect(shown.replaceAll(' ', '')).toBe(FROM_OPENSSL.fingerprint);
  });
});

describe('the private key of an IT department', () => {
  it('is read as openssl writes it, and belongs to its public key', () => {
    const read = readPrivateKey(FROM_OPENSSL.privateKey, FROM_OPENSSL.passphrase);
    expect(read.ok && publicKeyOf(read.value)?.equals(readPublicKey(FROM_OPENSSL.publicKey)!)).toBe(true);
  });

  it('is read, encrypted or not', () => {
    const key = part(pair.privateKey, 'd');
    for (const [pem, passphrase] of [
      [pkcs8(pair.privateKey), null],
      [pkcs8(pair.privateKey), 'not needed'],
      [encrypted(pair.privateKey), 'it-afdelingen'],
    ] as const) {
      const read = readPrivateKey(pem, passphrase);
      expect(read.ok && read.value.equals(key)).toBe(true);
    }
  });

  it.each([
    ['private-key-passphrase', 'an encrypted one without a passphrase', encrypted(pair.privateKey), null],
    ['private-key-passphrase', 'an encrypted one with another passphrase', encrypted(pair.privateKey), 'gættet'],
    ['private-key-passphrase', 'an encrypted one with an empty passphrase', encrypted(pair.privateKey), ''],
    ['not-a-private-key', 'nothing', '', null],
    ['not-a-private-key', 'the public key', spki(pair.publicKey), null],
    ['not-a-private-key', 'a key for another purpose', pkcs8(ed25519.privateKey), null],
    ['not-a-private-key', 'a key of another kind', encrypted(rsa.privateKey), 'it-afdelingen'],
    ['not-a-private-key', 'a broken file', pkcs8(pair.privateKey).replace(/\n.{10}/, '\n'), null],
  ])('is %s: %s', (kind, _what, pem, passphrase) => {
    expect(readPrivateKey(pem, passphrase)).toEqual({ ok: false, error: { kind } });
  });
});
