import { describe, expect, it } from 'vitest';

import { hasOsKeyStore } from './key-store.ts';

type Backend = ReturnType<Parameters<typeof hasOsKeyStore>[0]['getSelectedStorageBackend']>;
const chosen = (backend: Backend) => ({ getSelectedStorageBackend: () => backend });

describe('the key store of the system', () => {
  it.each<Backend>(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'])('is there on Linux with %s', (backend) => {
    expect(hasOsKeyStore(chosen(backend), 'linux')).toBe(true);
  });
  it.each<Backend>(['basic_text', 'unknown'])('is not there on Linux with %s', (backend) => {
    expect(hasOsKeyStore(chosen(backend), 'linux')).toBe(false);
  });
  it.each(['win32', 'darwin'] as const)('is part of %s', (platform) => {
    expect(hasOsKeyStore(chosen('unknown'), platform)).toBe(true);
  });
  it('is not counted on anywhere else', () => {
    expect(hasOsKeyStore(chosen('gnome_libsecret'), 'freebsd')).toBe(false);
  });
});
