import { err, ok } from '../../../../shared/lib/result.ts';
import type { KeyStore } from '../key-store.ts';

/** A key store in memory. */
export interface MemoryKeyStore extends KeyStore {
  readonly items: Map<string, Uint8Array>;
  /** So many calls from now are still carried out; later ones are answered with "unavailable". */
  failAfter(calls: number): void;
}

export function createMemoryKeyStore(): MemoryKeyStore {
  const items = new Map<string, Uint8Array>();
  let left = Infinity;
  const carryOut = <T>(work: () => T) => {
    left -= 1;
    return Promise.resolve(left < 0 ? err({ kind: 'unavailable' } as const) : ok(work()));
  };
  return {
    items,
    failAfter: (calls) => void (left = calls),
    prepare: () => undefined,
    read: (account) => carryOut(() => items.get(account) ?? null),
    write: (account, secret) =>
      carryOut(() => {
        items.set(account, secret.slice());
        return null;
      }),
    remove: (account) =>
      carryOut(() => {
        items.delete(account);
        return null;
      }),
  };
}
