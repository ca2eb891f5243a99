import path from 'node:path';
import { Worker } from 'node:worker_threads';

import type { TableFile } from '../../../../shared/snapshot/table-file.ts';
import type { MinutesPaper } from '../meeting/minutes-paper.ts';
import type { TableWriting } from '../snapshot/table-files.ts';
import type { MadeSnapshot, Writing } from '../snapshot/writing.ts';
import type { CitizenPaper } from './citizen-paper.ts';

interface DocumentAnswers {
  readonly snapshot: Uint8Array<ArrayBuffer>;
  readonly 'snapshot-holds': boolean;
  readonly tables: Uint8Array<ArrayBuffer>;
  readonly 'tables-holds': boolean;
  readonly citizen: Uint8Array<ArrayBuffer>;
  readonly 'citizen-holds': boolean;
  readonly minutes: Uint8Array<ArrayBuffer>;
  readonly 'minutes-holds': boolean;
}
interface DocumentJobs {
  /** The file that tables become. */
  readonly tables: { readonly file: TableFile; readonly writing: TableWriting };
  /** Whether bytes hold every line of them. */
  readonly 'tables-holds': {
    readonly file: TableFile;
    readonly writing: TableWriting;
    readonly bytes: Uint8Array<ArrayBuffer>;
  };
  /** The file that a snapshot becomes. */
  readonly snapshot: { readonly made: MadeSnapshot; readonly writing: Writing };
  /** Whether bytes, as they were read from the disk again, hold everybody of the snapshot. */
  readonly 'snapshot-holds': {
    readonly made: MadeSnapshot;
    readonly writing: Writing;
    readonly bytes: Uint8Array<ArrayBuffer>;
  };
  /** The paper about all that is held of a citizen. */
  readonly citizen: { readonly paper: CitizenPaper };
  readonly 'citizen-holds': { readonly paper: CitizenPaper; readonly bytes: Uint8Array<ArrayBuffer> };
  /** The paper about a meeting. */
  readonly minutes: { readonly paper: MinutesPaper };
  readonly 'minutes-holds': { readonly paper: MinutesPaper; readonly bytes: Uint8Array<ArrayBuffer> };
}
type JobKind = keyof DocumentJobs;

/** From the vault to a thread. */
export type DocumentJob = { [K in JobKind]: { readonly kind: K } & DocumentJobs[K] }[JobKind];
/** From a thread to the vault. */
export type DocumentWord = {
  [K in JobKind]: { readonly kind: K; readonly answer: DocumentAnswers[K] };
}[JobKind];

/** Makes files and reads them again, each in a thread that may die of it. */
export interface Documents {
  /** What the thread answers; undefined when it died, took too long or was stopped. */
  readonly ask: <K extends JobKind>(kind: K, job: DocumentJobs[K]) => Promise<DocumentAnswers[K] | undefined>;
  /** Ends what is under way, and whatever is asked for later. */
  readonly stop: () => void;
}

/** Ten thousand people take seconds; whatever takes longer than this never ends. */
const LIMIT_MS = 300_000;
const HEAP = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };
const THREAD = path.extname(import.meta.filename) === '.ts' ? 'document-thread.ts' : 'document-thread.cjs';

/** Nothing under way. */
export function createDocuments(
  limits: { readonly ms: number; readonly heap: typeof HEAP } = { ms: LIMIT_MS, heap: HEAP },
): Documents {
  const underWay = new Set<() => void>();
  let stopped = false;
  function run(job: DocumentJob): Promise<DocumentWord | undefined> {
    if (stopped) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const worker = new Worker(path.join(import.meta.dirname, THREAD), {
        workerData: job,
        resourceLimits: limits.heap,
        stdout: true,
        stderr: true,
      });
      const finish = (word?: DocumentWord): void => {
        clearTimeout(timer);
        underWay.delete(end);
        void worker.terminate();
        resolve(word);
      };
      const end = (): void => finish();
      const timer = setTimeout(end, limits.ms);
      underWay.add(end);
      worker.on('message', finish);
      worker.on('error', end);
      worker.on('exit', end);
    });
  }
  return {
    async ask(kind, job) {
      const word = await run({ kind, ...job } as DocumentJob);
      return word?.answer as DocumentAnswers[typeof kind] | undefined;
    },
    stop() {
      stopped = true;
      for (const end of [...underWay]) end();
    },
  };
}
