import { Worker } from 'node:worker_threads';
import { createPacing } from '../lock/pacing.ts';
import type { Log } from '../modules/log.ts';
import { busReportSchema, type BusTrigger, PULSE_MS } from './bus/bus-messages-schema.ts';

export interface BusThreadOptions {
  /** The bundled code of the thread. */
  readonly file: string;
  readonly onWatched: (trigger: BusTrigger, isWatched: boolean) => void;
  readonly onFired: (trigger: BusTrigger) => void;
  readonly log: Log;
}

/** So often in a row without a sign of life, and the thread is made anew. Once is no sign: main itself may have stood still. */
const MISSED_PULSES = 3;
const MAX_MEMORY_MB = 64;
const SHORTEST_WAIT_MS = 1000;
const TRIGGERS: readonly BusTrigger[] = ['os-lock', 'sleep', 'user-switch', 'lid'];

/** Listens on the system's buses, in a thread that may end at any time: it is then started again, and until it says so nothing is watched. */
export function startBusThread({ file, onWatched, onFired, log }: BusThreadOptions): void {
  const pacing = createPacing(() => performance.now());
  const again = (): void => {
    for (const trigger of TRIGGERS) onWatched(trigger, false);
    pacing.failed();
    setTimeout(start, Math.max(SHORTEST_WAIT_MS, pacing.waitMs()));
  };
  function start(): void {
    try {
      run();
    } catch {
      // The system gives no thread just now.
      log.note('bus-thread-failed');
      again();
    }
  }
  function run(): void {
    let missed = 0;
    // Its output is taken and dropped: it could hold what other programs wrote.
    const thread = new Worker(file, {
      stdout: true,
      stderr: true,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
    });
    thread.stdout.resume();
    thread.stderr.resume();
    const watch = setInterval(() => {
      if (++missed >= MISSED_PULSES) void thread.terminate();
    }, PULSE_MS * 2);
    thread.on('message', (raw: unknown) => {
      const report = busReportSchema.safeParse(raw);
      if (!report.success) return;
      missed = 0;
      if (report.data.kind === 'watched') onWatched(report.data.trigger, report.data.is);
      if (report.data.kind === 'fired') onFired(report.data.trigger);
    });
    // `exit` follows, and does the rest.
    thread.on('error', () => log.note('bus-thread-failed'));
    thread.once('exit', () => {
      clearInterval(watch);
      again();
    });
    thread.unref();
  }
  start();
}
