import { ok } from '../../../shared/lib/result.ts';
import type { Handlers } from '../gate.ts';
import { readMetrics } from '../usecases/metrics/read-metrics.ts';
import type { VaultState } from './state.ts';
import { whenOpen } from './when-open.ts';

/** What a supervisor may ask about load and flow. */
export function metricsHandlers(state: VaultState): Pick<Handlers, 'metrics.read'> {
  return { 'metrics.read': whenOpen(state, async ({ board }, period) => ok(await readMetrics(board, period))) };
}
