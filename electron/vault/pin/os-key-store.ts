import path from 'node:path';
import { Worker } from 'node:worker_threads';

import { err, ok } from '../../../shared/lib/result.ts';
import type { KeyStore, KeyStoreRefusal } from './key-store.ts';
import type { KeyStoreAnswer, KeyStoreCall } from './key-store-calls.ts';

/** What a person at the door waits for before the passphrase is asked for instead. */
const LIMIT_MS = 1000;
const THREAD = path.extname(import.meta.filename) === '.ts' ? 'key-store-thread.ts' : 'key-store-thread.cjs';

type Unnumbered<Call> = Call extends KeyStoreCall ? Omit<Call, 'n'> : never;
type Waiting = (answer: KeyStoreAnswer | undefined) => void;

/**
 * The system's own key store. Precondition: it is a real one, which Electron tells and this library does not. A call that takes longer than a second
 * is answered with 'unavailable', though it may still be carried out later; so is every call until then, and none of those is carried out.
 */
export function createOsKeyStore(limitMs = LIMIT_MS): KeyStore {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | undefined;
  let last = 0;
  let isStuck = false;

  const start = (): Worker => {
    const started = new Worker(path.join(import.meta.dirname, THREAD));
    // It ends with the process, and keeps none alive.
    started.unref();
    started.on('message', (answer: KeyStoreAnswer) => {
      isStuck = false;
      waiting.get(answer.n)?.(answer);
      waiting.delete(answer.n);
    });
    const ended = (): void => {
      if (thread !== started) return;
      thread = undefined;
      isStuck = false;
      for (const tell of waiting.values()) tell(undefined);
      waiting.clear();
    };
    started.on('error', ended);
    started.on('exit', ended);
    return started;
  };
  const ask = async (call: Unnumbered<KeyStoreCall>): Promise<Uint8Array | null | undefined> => {
    if (isStuck) return undefined;
    thread ??= start();
    last += 1;
    const n = last;
    thread.postMessage({ ...call, n });
    const answer = await new Promise<KeyStoreAnswer | undefined>((resolve) => {
      const timer = setTimeout(() => {
        isStuck = true;
        waiting.delete(n);
        resolve(undefined);
      }, limitMs);
      waiting.set(n, (given) => {
        clearTimeout(timer);
        resolve(given);
      });
    });
    return answer?.done ? answer.secret : undefined;
  };
  const outcome = async (call: Unnumbered<KeyStoreCall>) =>
    (await ask(call)) === undefined ? err<KeyStoreRefusal>({ kind: 'unavailable' }) : ok(null);
  return {
    // Connects; no account is called so.
    prepare: () => void ask({ kind: 'read', account: 'nobody' }),
    async read(account) {
      const secret = await ask({ kind: 'read', account });
      return secret === undefined ? err({ kind: 'unavailable' }) : ok(secret);
    },
    write: (account, secret) => outcome({ kind: 'write', account, secret }),
    remove: (account) => outcome({ kind: 'remove', account }),
  };
}
