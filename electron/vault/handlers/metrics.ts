import type { VaultAnswer, VaultInput } from '../../../shared/ipc/contract.ts';
import type { CallError } from '../../../shared/ipc/errors.ts';
import { daysBetween } from '../../../shared/lib/iso-date.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { figureFile } from '../../../shared/snapshot/figure-file.ts';
import type { Handlers } from '../gate.ts';
import { makeFigure } from '../usecases/metrics/make-figure.ts';
import { readMetrics } from '../usecases/metrics/read-metrics.ts';
import { endingOf } from '../usecases/snapshot/writing.ts';
import { exportFile } from './export-file.ts';
import type { OpenedBoard, VaultState } from './state.ts';
import { whenOpen } from './when-open.ts';

/** What a supervisor may ask about load and flow. */
export function metricsHandlers(state: VaultState): Pick<Handlers, 'metrics.read' | 'metrics.save'> {
  return {
    'metrics.read': whenOpen(state, async ({ board }, period) => ok(await readMetrics(board, period))),
    'metrics.save': whenOpen(state, save),
  };
}

async function save(
  { board, documents }: OpenedBoard,
  input: VaultInput<'metrics.save'>,
): Promise<Result<VaultAnswer<'metrics.save'>, CallError>> {
  const { format, lang, passphrase, file: named, purposeKind, ...asked } = input;
  const { document, hash } = await makeFigure(board, asked);
  const job = { file: figureFile(document, hash, lang), writing: { format, passphrase } };
  const { figure, level, from, to } = document;
  const saved = await exportFile(board, {
    named,
    ending: endingOf(input),
    bytes: await documents.ask('tables', job),
    act: 'export.figures',
    detail: { figure, level, day: to, days: daysBetween(from, to) + 1, form: format, snapshotFor: purposeKind },
    holds: (bytes) => documents.ask('tables-holds', { ...job, bytes }),
  });
  return saved.ok ? ok({ count: null, hash, ...saved.value }) : saved;
}
