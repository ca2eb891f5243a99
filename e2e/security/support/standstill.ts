import { Worker } from 'node:worker_threads';

/** How long this computer let nobody of ours run: tells a slow program from a computer that was busy with something else. */
export interface Standstill {
  /** The longest it has been since the last time this was asked, in ms. */
  longestMs(): number;
  stop(): Promise<number>;
}

const EVERY_MS = 4;
/** Does nothing but note how late it is woken. */
const CODE = `
const { workerData } = require('node:worker_threads');
const longest = new Int32Array(workerData);
let last = performance.now();
setInterval(() => {
  const now = performance.now();
  const late = Math.round(now - last - ${EVERY_MS});
  last = now;
  if (late > Atomics.load(longest, 0)) Atomics.store(longest, 0, late);
}, ${EVERY_MS});
`;

/** Watches in a thread of its own, so that what the test does itself is not counted. */
export function watchStandstill(): Standstill {
  const shared = new SharedArrayBuffer(4);
  const worker = new Worker(CODE, { eval: true, workerData: shared });
  const longest = new Int32Array(shared);
  return {
    longestMs: () => Atomics.exchange(longest, 0, 0),
    stop: () => worker.terminate(),
  };
}
