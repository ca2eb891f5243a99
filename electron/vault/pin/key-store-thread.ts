import { parentPort } from 'node:worker_threads';

import { Entry } from '@napi-rs/keyring';

import type { KeyStoreAnswer, KeyStoreCall } from './key-store-calls.ts';

// Runs as a thread of its own: reaching the system's key store blocks whoever asks, on Linux for as long as a Secret Service says nothing.

const SERVICE = 'Tavle';
/** On Linux the library would otherwise fall back on the kernel's keyring, which forgets at a restart and asks nobody for a password. */
const SECRET_SERVICE = { linux: { store: 'secret-service' } } as const;

const READY: KeyStoreAnswer = { n: 0, done: true, secret: null };

const entries = new Map<string, Entry>();

/** Kept for its connection. */
function entryOf(account: string): Entry {
  const entry = entries.get(account) ?? new Entry(SERVICE, account, SECRET_SERVICE);
  entries.set(account, entry);
  return entry;
}

function carryOut(call: KeyStoreCall): Uint8Array | null {
  const entry = entryOf(call.account);
  if (call.kind === 'write') entry.setSecret(call.secret);
  else if (call.kind === 'remove') entry.deleteCredential();
  else {
    const secret = entry.getSecret();
    return secret && Uint8Array.from(secret);
  }
  return null;
}

function answer(call: KeyStoreCall): KeyStoreAnswer {
  const isKnown = entries.has(call.account);
  try {
    return { n: call.n, done: true, secret: carryOut(call) };
  } catch {
    entries.delete(call.account);
    // A Secret Service that was started anew knows nothing of the connection.
    if (isKnown) return answer(call);
    return { n: call.n, done: false };
  }
}

parentPort?.on('message', (call: KeyStoreCall) => parentPort?.postMessage(answer(call)));
parentPort?.postMessage(READY);
