import { app } from 'electron';
import type { LogFile } from './log.ts';

/** A broken invariant in main ends the app, and the vault and the pages with it: nothing stays open in an unknown state. */
export function reportFailures(log: LogFile): void {
  process.on('uncaughtException', (error) => {
    log.note('app-failed', { error: error.name, place: ownPlace(error) });
    log.flushNow();
    if (!app.isPackaged) process.stderr.write(`${error.stack ?? error.name}\n`);
    app.exit(1);
  });
  process.on('unhandledRejection', (reason) => {
    const error = reason instanceof Error ? reason : new Error();
    log.note('app-rejection', { error: error.name, place: ownPlace(error) });
    if (!app.isPackaged) process.stderr.write(`${error.stack ?? error.name}\n`);
  });
}

/** Line and column in our own bundle; the message itself could hold anything. */
function ownPlace(error: Error): string {
  return /index\.cjs:\d+:\d+/.exec(error.stack ?? '')?.[0] ?? '-';
}
