import { parentPort, workerData } from 'node:worker_threads';

import { holdsMinutes, minutesPaper } from '../meeting/minutes-paper.ts';
import { fileOf, holdsAll } from '../snapshot/formats.ts';
import { bytesOfTables, holdsTables } from '../snapshot/table-files.ts';
import { paperHolds, paperOf } from './citizen-paper.ts';
import type { DocumentJob, DocumentWord } from './documents.ts';

// Runs as a thread of its own: libraries that make and read documents, and the time that ten thousand people take, stay out of the vault.

/** What is thrown ends the thread, and is told to the vault by that. */
async function work(job: DocumentJob): Promise<DocumentWord> {
  switch (job.kind) {
    case 'tables':
      return { kind: job.kind, answer: await bytesOfTables(job.file, job.writing) };
    case 'tables-holds':
      return { kind: job.kind, answer: await holdsTables(job.bytes, job.file, job.writing) };
    case 'snapshot':
      return { kind: job.kind, answer: await fileOf(job.made, job.writing) };
    case 'snapshot-holds':
      return { kind: job.kind, answer: await holdsAll(job.bytes, job.made, job.writing) };
    case 'citizen':
      return { kind: job.kind, answer: await paperOf(job.paper) };
    case 'citizen-holds':
      return { kind: job.kind, answer: await paperHolds(job.bytes, job.paper) };
    case 'minutes':
      return { kind: job.kind, answer: await minutesPaper(job.paper) };
    case 'minutes-holds':
      return { kind: job.kind, answer: await holdsMinutes(job.bytes, job.paper) };
  }
}

void work(workerData as DocumentJob).then((word) => parentPort?.postMessage(word));
