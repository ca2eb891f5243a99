import type { VaultAnswer, VaultInput } from '../../../shared/ipc/contract.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { daysBetween } from '../../../shared/lib/iso-date.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { peopleCompared } from '../../../shared/snapshot/compare-document.ts';
import { comparisonFile } from '../../../shared/snapshot/compare-sheets.ts';
import type { Handlers } from '../gate.ts';
import { compareDays, makeComparison, type TwoDays } from '../usecases/comparison.ts';
import type { OpenBoard } from '../usecases/open-board.ts';
import { mayMake } from '../usecases/snapshot/make-snapshot.ts';
import { endingOf } from '../usecases/snapshot/writing.ts';
import { exportFile } from './export-file.ts';
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

async function save(
  { board, documents }: OpenedBoard,
  input: VaultInput<'snapshot.saveComparison'>,
): Promise<Result<VaultAnswer<'snapshot.saveComparison'>, CallError>> {
  const { format, lang, passphrase, file: named, purposeKind, ...asked } = input;
  const { citizenIds, document, hash } = await makeComparison(board, asked);
  tellDays(board, asked);
  const job = { file: comparisonFile(document, hash, lang), writing: { format, passphrase } };
  const count = peopleCompared(document);
  const saved = await exportFile(board, {
    named,
    ending: endingOf(input),
    bytes: await documents.ask('tables', job),
    act: 'export.comparison',
    detail: {
      level: asked.level,
      day: asked.to,
      days: daysBetween(asked.from, asked.to),
      form: format,
      snapshotFor: purposeKind,
      ...(count === null ? {} : { count, who: citizenIds }),
    },
    holds: (bytes) => documents.ask('tables-holds', { ...job, bytes }),
  });
  return saved.ok ? ok({ count, hash, ...saved.value }) : saved;
}
