import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import { isEncrypted, readKeyFile } from './key-file.ts';

const pem = (passphrase?: string): string =>
  generateKeyPairSync('x25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: {
      type: 'pkcs8',
      format: 'pem',
      ...(passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase }),
    },
  }).privateKey;

describe('a key file', () => {
  it('is a private key and nothing else', async () => {
    expect((await readKeyFile(new File([pem()], 'it.pem')))?.name).toBe('it.pem');
    expect(await readKeyFile(new File(['-----BEGIN PUBLIC KEY-----'], 'it.pem'))).toBeNull();
    expect(await readKeyFile(new File(['x'.repeat(20_000), pem()], 'large.pem'))).toBeNull();
    expect(await readKeyFile(new File([], 'empty.pem'))).toBeNull();
  });

  it('tells whether it takes a passphrase', () => {
    expect(isEncrypted({ name: '', text: pem() })).toBe(false);
    expect(isEncrypted({ name: '', text: pem('tolv torsk') })).toBe(true);
  });
});
