import { expect, it } from 'vitest';

import { newPassphrase } from './new-passphrase.ts';

it('makes passphrases that can be read out, each another', () => {
  const made = Array.from({ length: 200 }, newPassphrase);
  for (const one of made) expect(one).toMatch(/^([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/);
  expect(new Set(made).size).toBe(200);
});
