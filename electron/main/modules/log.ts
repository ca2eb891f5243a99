import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** Everything the log can say. There is no free text, so that nothing about anybody can get into it. */
export type LogKind =
  | 'app-started'
  | 'app-ended'
  | 'app-failed'
  | 'app-rejection'
  | 'switch-refused'
  | 'settings-not-saved'
  | 'core-limit-unavailable'
  | 'session-not-cleared'
  | 'request-blocked'
  | 'permission-denied'
  | 'navigation-denied'
  | 'sender-refused'
  | 'call-refused'
  | 'call-failed'
  | 'page-ready'
  | 'page-painted'
  | 'page-gone'
  | 'page-unresponsive'
  | 'vault-started'
  | 'vault-listening'
  | 'vault-opened'
  | 'vault-closed'
  | 'vault-gone'
  | 'vault-output'
  | 'vault-failed'
  | 'vault-message-refused'
  | 'state'
  | 'trigger'
  | 'bus-thread-failed';

/** Numbers, and words out of the code: a channel, a role, an error's class, a place in our own files. */
export type LogDetails = Readonly<Record<string, number | string>>;

export interface Log {
  note(kind: LogKind, details?: LogDetails): void;
}

const MAX_BYTES = 512 * 1024;
const WORD = /^[\w.:/-]{1,80}$/;

/** A log in `folder`, at most twice `MAX_BYTES` in two files. Never throws: an app that cannot log still locks. */
export function openLog(folder: string, maxBytes = MAX_BYTES): Log {
  const file = path.join(folder, 'tavle.log');
  return {
    note(kind, details = {}) {
      try {
        mkdirSync(folder, { recursive: true });
        if (sizeOf(file) > maxBytes) renameSync(file, `${file}.1`);
        appendFileSync(file, `${JSON.stringify({ ...onlyWords(details), at: new Date().toISOString(), kind })}\n`, {
          mode: 0o600,
        });
      } catch {
        return;
      }
    },
  };
}

/** A word of the code is short and plain; anything else is left out rather than risked. */
function onlyWords(details: LogDetails): LogDetails {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, typeof value === 'number' || WORD.test(value) ? value : '-']),
  );
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
