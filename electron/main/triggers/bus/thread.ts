import { parentPort } from 'node:worker_threads';
import { type BusReport, type BusTrigger, PULSE_MS } from './bus-messages-schema.ts';
import { lid } from './lid.ts';
import { loginManager } from './login-manager.ts';
import { screenSavers } from './screen-savers.ts';
import { watchBus } from './watch-bus.ts';

// A thread of its own: what comes over a bus was written by other programs, and a message that is malformed on purpose ends the code that reads
// it. Here it ends this thread and nothing else.
const tell = (report: BusReport): void => parentPort?.postMessage(report);
const watched = new Map<BusTrigger, boolean>();
const setWatched = (trigger: BusTrigger, is: boolean): void => {
  if (watched.get(trigger) === is) return;
  watched.set(trigger, is);
  tell({ kind: 'watched', trigger, is });
};
const fired = (trigger: BusTrigger): void => tell({ kind: 'fired', trigger });

setInterval(() => tell({ kind: 'pulse' }), PULSE_MS);

watchBus('session', (line) =>
  screenSavers({ line, onWatched: (is) => setWatched('os-lock', is), onLocked: () => fired('os-lock') }),
);
watchBus('system', (line) => [
  loginManager({
    line,
    onWatched: setWatched,
    onFired: fired,
    sessionId: process.env['XDG_SESSION_ID'],
    pid: process.pid,
    uid: process.getuid?.() ?? 0,
  }),
  ...lid({ line, onWatched: (is) => setWatched('lid', is), onShut: () => fired('lid') }),
]);
