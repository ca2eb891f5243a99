import path from 'node:path';
import { Worker } from 'node:worker_threads';

import type { ReadingProgress } from '../../../../shared/import/preview.ts';
import type { ImportRefusal } from '../../../../shared/ipc/errors.ts';
import { MAX_IMPORT_BYTES } from '../../../../shared/ipc/limits.ts';
import { err, type Result } from '../../../../shared/lib/result.ts';
import type { ReadFile } from './read-file.ts';

/** From the thread that reads to the vault. */
export type ThreadWord =
  | { readonly kind: 'progress'; readonly progress: ReadingProgress }
  | { readonly kind: 'read'; readonly result: Result<ReadFile, ImportRefusal> };

/** Reads files one at a time, each in a thread that may die of it. */
export interface FileReading {
  /** The file as it was read. Refused with what `readFile` refuses, too-heavy after 10 s or 512 MB, 'stopped'. A second file stops the first. */
  readonly read: (bytes: Uint8Array) => Promise<Result<ReadFile, ImportRefusal>>;
  /** How far the file being read has come; null where none is. */
  readonly progress: () => ReadingProgress | null;
  readonly stop: () => void;
}

const LIMIT_MS = 10_000;
/** With the file, and what it unpacks to, no more than 512 MB. */
const HEAP = { maxOldGenerationSizeMb: 288, maxYoungGenerationSizeMb: 48, stackSizeMb: 4 };
const THREAD = path.extname(import.meta.filename) === '.ts' ? 'import-thread.ts' : 'import-thread.cjs';

/** Nothing under way. */
export function createFileReading(limitMs = LIMIT_MS): FileReading {
  let underWay: { progress: ReadingProgress; readonly end: (refusal: ImportRefusal) => void } | null = null;
  const stop = (): void => underWay?.end({ kind: 'stopped' });
  return {
    read(bytes) {
      stop();
      if (bytes.byteLength > MAX_IMPORT_BYTES)
        return Promise.resolve(err({ kind: 'too-large', maxBytes: MAX_IMPORT_BYTES }));
      return new Promise((resolve) => {
        const worker = new Worker(path.join(import.meta.dirname, THREAD), {
          workerData: { bytes },
          resourceLimits: HEAP,
          stdout: true,
          stderr: true,
        });
        const finish = (result: Result<ReadFile, ImportRefusal>): void => {
          clearTimeout(timer);
          if (underWay === mine) underWay = null;
          void worker.terminate();
          resolve(result);
        };
        const mine = { progress: { part: 0, of: 0 }, end: (refusal: ImportRefusal) => finish(err(refusal)) };
        const timer = setTimeout(() => mine.end({ kind: 'too-heavy', limit: 'time' }), limitMs);
        underWay = mine;
        worker.on('message', (word: ThreadWord) => {
          if (word.kind === 'progress') mine.progress = word.progress;
          else finish(word.result);
        });
        worker.on('error', (error) =>
          mine.end(isOutOfMemory(error) ? { kind: 'too-heavy', limit: 'memory' } : { kind: 'damaged' }),
        );
        worker.on('exit', () => mine.end({ kind: 'damaged' }));
      });
    },
    progress: () => underWay?.progress ?? null,
    stop,
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
