import { createHash, generateKeyPairSync } from 'node:crypto';

import { expect, it } from 'vitest';

import { fingerprintOf } from './fingerprint.ts';

it('is that of the key, whatever stands around it', async () => {
  const { publicKey } = generateKeyPairSync('x25519');
  const pem = publicKey.export({ type: 'spki', format: 'pem' });
  const hex = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  expect(await fingerprintOf(`It-afdelingen, Helsingør\r\n${String(pem).replaceAll('\n', '\r\n')}`)).toBe(
    hex.replace(/(.{4})(?=.)/g, '$1 '),
  );
});

it.each([
  '',
  'hello',
  '-----BEGIN PUBLIC KEY-----\nA\n-----END PUBLIC KEY-----',
  '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',
])('is not made of %j', async (text) => {
  expect(await fingerprintOf(text)).toBeNull();
});
