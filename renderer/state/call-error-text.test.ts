import { beforeAll, expect, it, vi } from 'vitest';

import type { KeysRefusal } from '../../shared/ipc/keys-refusal.ts';
import { startI18n } from '../i18n/index.ts';
import { callErrorText } from './call-error-text.ts';

beforeAll(async () => {
  // All that the texts need of a page is a place to write the language.
  vi.stubGlobal('document', { documentElement: {} });
  await startI18n('da');
});

it('says of damage found at an open board that it is damage', () => {
  const text = callErrorText({ kind: 'door', refusal: { kind: 'damaged', part: 'data' } });
  expect(text).toContain('beskadiget');
});

const KEYS_REFUSALS: { readonly [K in KeysRefusal['kind']]: Extract<KeysRefusal, { kind: K }> } = {
  'wrong-passphrase': { kind: 'wrong-passphrase' },
  'weak-passphrase': { kind: 'weak-passphrase', minLength: 12 },
  'passphrase-taken': { kind: 'passphrase-taken' },
  'name-blank': { kind: 'name-blank' },
  'name-too-long': { kind: 'name-too-long', max: 80 },
  'name-taken': { kind: 'name-taken' },
  'unknown-person': { kind: 'unknown-person' },
  'last-supervisor': { kind: 'last-supervisor' },
  'recovery-typo': { kind: 'recovery-typo' },
  'recovery-wrong': { kind: 'recovery-wrong' },
  'no-such-way': { kind: 'no-such-way' },
  'not-a-public-key': { kind: 'not-a-public-key' },
  'not-a-private-key': { kind: 'not-a-private-key' },
  'private-key-passphrase': { kind: 'private-key-passphrase' },
  'private-key-wrong': { kind: 'private-key-wrong' },
  'file-not-written': { kind: 'file-not-written' },
  'file-exists': { kind: 'file-exists' },
  'nobody-to-print': { kind: 'nobody-to-print' },
  'picture-too-many': { kind: 'picture-too-many', max: 1000 },
  'passphrase-temporary': { kind: 'passphrase-temporary' },
  'pin-unavailable': { kind: 'pin-unavailable' },
  'pin-weak': { kind: 'pin-weak', minLength: 6 },
  'pin-wrong': { kind: 'pin-wrong', triesLeft: 1 },
  'pin-gone': { kind: 'pin-gone' },
};

it('has a sentence of its own for everything refused about keys, with its numbers in it', () => {
  const texts = Object.values(KEYS_REFUSALS).map((refusal) => callErrorText({ kind: 'keys', refusal }));
  for (const text of texts) expect(text).toMatch(/^[A-ZÆØÅ](?:(?!\{\{|refusals\.).)+[.)]$/su);
  expect(new Set(texts).size).toBe(texts.length);
  expect(callErrorText({ kind: 'keys', refusal: KEYS_REFUSALS['weak-passphrase'] })).toContain('12');
  expect(callErrorText({ kind: 'keys', refusal: KEYS_REFUSALS['pin-wrong'] })).toContain('1 forsøg');
  expect(callErrorText({ kind: 'not-allowed' })).toContain('leder');
});
