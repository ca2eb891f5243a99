import { readFileSync, rmSync } from 'node:fs';

import type { VaultAnswer, VaultInput } from '../../../shared/ipc/contract.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { daysBetween } from '../../../shared/lib/iso-date.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { peopleCompared } from '../../../shared/snapshot/compare-document.ts';
import type { Handlers } from '../gate.ts';
import { compareDays, makeComparison, type TwoDays } from '../usecases/comparison.ts';
import type { OpenBoard } from '../usecases/open-board.ts';
import { mayMake } from '../usecases/snapshot/make-snapshot.ts';
import { endingOf } from '../usecases/snapshot/writing.ts';
import { writeNewFile } from './own-file.ts';
import { refusedKeys } from './refusals.ts';
import type { OpenedBoard, VaultState } from './state.ts';
import { whenOpen } from './when-open.ts';

/** What may be asked about two days of the board. */
export function comparisonHandlers(state: VaultState): Pick<Handlers, 'snapshot.compare' | 'snapshot.saveComparison'> {
  return {
    'snapshot.compare': whenOpen(state, async ({ board }, asked) => {
      const compared = await compareDays(board, asked);
      tellDays(board, asked);
      return ok(compared);
    }),
    'snapshot.saveComparison': whenOpen(state, async (opened, input) =>
      mayMake(opened.board, input.level) ? save(opened, input) : err({ kind: 'not-allowed' }),
    ),
  };
}

/** Each past day that was looked up. */
function tellDays(board: OpenBoard, { from, to }: TwoDays): void {
  for (const day of new Set([from, to]))
    if (day < board.clock.today()) board.access.look({ act: 'look.past', citizenId: null, detail: { day } });
}

const NOT_WRITTEN = err({ kind: 'keys', refusal: { kind: 'file-not-written' } } as const);

/** Told in the log first, then written, then read again from the disk: what does not hold everybody, or every number, is taken away. */
async function save(
  { board, documents }: OpenedBoard,
  input: VaultInput<'snapshot.saveComparison'>,
): Promise<Result<VaultAnswer<'snapshot.saveComparison'>, CallError>> {
  const { format, lang, passphrase, file: named, purposeKind, ...asked } = input;
  const { citizenIds, ...made } = await makeComparison(board, asked);
  tellDays(board, asked);
  const job = { made, writing: { format, lang, passphrase } };
  const bytes = await documents.ask('comparison', job);
  if (!bytes) return NOT_WRITTEN;
  const ending = endingOf(input);
  const file = named.toLowerCase().endsWith(ending) ? named : `${named}${ending}`;
  const count = peopleCompared(made.document);
  const detail = {
    level: asked.level,
    day: asked.to,
    days: daysBetween(asked.from, asked.to),
    form: format,
    snapshotFor: purposeKind,
    ...(count === null ? {} : { count, who: citizenIds }),
  };
  await board.access.write({ act: 'export.comparison', citizenId: null, detail });
  const written = refusedKeys(writeNewFile(file, bytes));
  if (!written.ok) return written;
  const read = readAgain(file);
  if (read && (await documents.ask('comparison-holds', { ...job, bytes: read })))
    return ok({ count, hash: made.hash, bytes: read.byteLength, file });
  rmSync(file, { force: true });
  return NOT_WRITTEN;
}

function readAgain(file: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    return undefined;
  }
}
