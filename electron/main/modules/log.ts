import { createAppendedFile } from './appended-file.ts';

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
  | 'wall-hung'
  | 'wall-closed'
  | 'vault-output'
  | 'vault-failed'
  | 'vault-message-refused'
  | 'state'
  | 'trigger'
  | 'bus-thread-failed';

/** Numbers, and words out of the code: a channel, a role, an error's class, a place in our own files. */
export type LogDetails = Readonly<Record<string, number | string>>;

export interface Log {
  /** Written soon, in the order of the calls; nobody waits for a disk. Never throws. */
  note(kind: LogKind, details?: LogDetails): void;
}

/** The log's own end of it. */
export interface LogFile extends Log {
  /** Resolves when all that was noted is written, or cannot be. Never rejects. */
  flush(): Promise<void>;
  /** Writes all of it before it returns, for a program that ends in this very moment. Never throws. */
  flushNow(): void;
}

const MAX_BYTES = 512 * 1024;
const WORD = /^[\w.:/-]{1,80}$/;

/** A log in `folder`, at most about twice `maxBytes` in two files. An app that cannot log still locks. Precondition: nobody else writes there. */
export function openLog(folder: string, maxBytes = MAX_BYTES): LogFile {
  const file = createAppendedFile(folder, maxBytes);
  let waiting = '';
  let writing: Promise<void> | null = null;
  const write = async (): Promise<void> => {
    while (waiting !== '') {
      const batch = waiting;
      waiting = '';
      await file.append(batch).catch(() => undefined);
    }
    writing = null;
  };
  return {
    note(kind, details = {}) {
      // A disk that takes nothing must not fill the memory.
      if (waiting.length > maxBytes) return;
      waiting += `${JSON.stringify({ ...onlyWords(details), at: new Date().toISOString(), kind })}\n`;
      // What is noted in one go is written in one go.
      writing ??= Promise.resolve().then(write);
    },
    flush: () => writing ?? Promise.resolve(),
    flushNow() {
      const batch = waiting;
      waiting = '';
      try {
        file.appendNow(batch);
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
