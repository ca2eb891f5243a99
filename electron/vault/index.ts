import type { MessagePortMain } from 'electron';

import { OS_KEY_STORE, type FromVault, type ToVault } from '../../shared/ipc/vault-process.ts';
import { composeVault, newReference, prepareVault } from './compose/index.ts';
import type { CallFailure } from './gate.ts';
import { createOsKeyStore, noKeyStore } from './pin/index.ts';
import type { Wire } from './wire.ts';

// What a task list shows.
process.title = 'tavle';

const main = process.parentPort;
const tell = (message: FromVault): void => main.postMessage(message);
const log = ({ kind, ...failure }: CallFailure): void => tell({ kind: 'failed', failure: kind, ...failure });
/** The last message must leave before the process does. */
const LAST_WORDS_MS = 20;

// Nothing of the error itself is written: its message may hold what a person typed.
const stop = (): void => {
  log({ channel: null, durationMs: 0, kind: 'internal', reference: newReference() });
  setTimeout(() => process.exit(1), LAST_WORDS_MS);
};
process.on('uncaughtException', stop);
process.on('unhandledRejection', stop);

const keyStore = process.argv.includes(OS_KEY_STORE) ? createOsKeyStore() : noKeyStore;
const vault = composeVault({ log, keyStore, onOpened: (path, person) => tell({ kind: 'opened', path, person }) });

main.on('message', ({ data, ports }) => {
  const message = data as ToVault;
  const [port] = ports;
  if (message.kind === 'page' && port) vault.connect(message.role, wireOf(port));
  if (message.kind === 'close') void vault.close().then(({ saved }) => tell({ kind: 'closed', saved }));
});
tell({ kind: 'listening' });

// Before anybody has typed a passphrase.
keyStore.prepare();
const missing = prepareVault();
if (missing !== undefined) process.stderr.write(`${missing}\n`);

function wireOf(port: MessagePortMain): Wire {
  return {
    post: (message) => port.postMessage(message),
    onMessage(listener) {
      port.on('message', (event) => listener(event.data));
      port.start();
    },
    onClose: (listener) => void port.on('close', listener),
  };
}
