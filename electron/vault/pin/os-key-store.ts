import path from 'node:path';
import { Worker } from 'node:worker_threads';

import { err, ok } from '../../../shared/lib/result.ts';
import type { KeyStore, KeyStoreRefusal } from './key-store.ts';
import type { KeyStoreAnswer, KeyStoreCall } from './key-store-calls.ts';

/** A store that works answers in hundredths of a second; the passphrase can be typed meanwhile. */
const LIMIT_MS = 1000;
/** For the thread to start and the library to load, once, on a computer that has much else to do. */
const START_MS = 5000;
const THREAD = path.extname(import.meta.filename) === '.ts' ? 'key-store-thread.ts' : 'key-store-thread.cjs';

/** What a read found; null also for what is done without one; undefined where nothing can be said. */
type Answer = Uint8Array | null | undefined;
type Unnumbered<Call> = Call extends KeyStoreCall ? Omit<Call, 'n'> : never;

/**
 * The system's own key store. Precondition: it is a real one, which Electron tells and this library does not. What takes longer than a second is
 * answered with 'unavailable'; one call may then still be carried out, those that waited behind it are not.
 */
export function createOsKeyStore(): KeyStore {
  let thread: KeyStoreThread | undefined;
  let before: Promise<unknown> = Promise.resolve();

  const ask = async (call: Unnumbered<KeyStoreCall>): Promise<Answer> => {
    const asked = (thread ??= startThread(() => (thread = undefined)));
    await within(asked.ready, START_MS);
    let isWaitedFor = true;
    const mine = before.then(() => (isWaitedFor ? asked.carryOut(call) : undefined));
    before = mine;
    const answer = await within(mine, LIMIT_MS);
    isWaitedFor = false;
    return answer;
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

interface KeyStoreThread {
  /** Resolves when it can be asked, or never can. */
  readonly ready: Promise<unknown>;
  /** Undefined when it failed, or the thread has ended. */
  carryOut(call: Unnumbered<KeyStoreCall>): Promise<Answer>;
}

function startThread(onEnd: () => void): KeyStoreThread {
  const worker = new Worker(path.join(import.meta.dirname, THREAD));
  // It ends with the process, and keeps none alive.
  worker.unref();
  const waiting = new Map<number, (answer: Answer) => void>();
  let hasEnded = false;
  let last = 0;
  const wait = (n: number) => new Promise<Answer>((resolve) => void waiting.set(n, resolve));
  worker.on('message', (answer: KeyStoreAnswer) => {
    waiting.get(answer.n)?.(answer.done ? answer.secret : undefined);
    waiting.delete(answer.n);
  });
  const end = (): void => {
    if (hasEnded) return;
    hasEnded = true;
    for (const tell of waiting.values()) tell(undefined);
    onEnd();
  };
  worker.on('error', end);
  worker.on('exit', end);
  return {
    // The first thing it says has this number.
    ready: wait(0),
    async carryOut(call) {
      if (hasEnded) return undefined;
      last += 1;
      worker.postMessage({ ...call, n: last });
      return wait(last);
    },
  };
}

async function within<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, ms, undefined)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
