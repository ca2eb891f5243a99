import { parentPort, workerData } from 'node:worker_threads';

import { readFile } from './read-file.ts';
import type { ThreadWord } from './read-in-thread.ts';

// Runs as a thread of its own: what a file from outside makes of a reader, time and memory, ends here and not in the vault.

const say = (word: ThreadWord): void => parentPort?.postMessage(word);
const { bytes } = workerData as { readonly bytes: Uint8Array };
// What is thrown ends the thread, and is told to the vault by that.
void readFile(bytes, (progress) => say({ kind: 'progress', progress })).then((result) => say({ kind: 'read', result }));
