import { contactHeldOf } from './contact-held.ts';
import { movingOf } from './moving.ts';
import { outcomesOf } from './outcomes.ts';
import { standingOf } from './standing.ts';
import type { MetricsBoard } from './trail.ts';
import type { Metrics } from './types.ts';

/** Every figure of a period. Precondition: the trails are of those who stood on the board in the period or on its eve, and the period ends today or before. */
export function metricsOf(board: MetricsBoard): Metrics {
  const { from, to, firstDay, lanes, consultants, erased } = board;
  return {
    from,
    to,
    firstDay,
    lanes,
    consultants,
    ...standingOf(board),
    ...movingOf(board),
    contactHeld: contactHeldOf(board),
    outcomes: outcomesOf(board),
    erased,
  };
}
