import { err } from '../../../shared/lib/result.ts';
import type { KeyStore } from './key-store.ts';

const unavailable = () => Promise.resolve(err({ kind: 'unavailable' } as const));

/** Where the system has none, or keeps its secrets in plain text. */
export const noKeyStore: KeyStore = {
  prepare: () => undefined,
  read: unavailable,
  write: unavailable,
  remove: unavailable,
};
