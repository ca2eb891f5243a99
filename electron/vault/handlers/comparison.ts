import { ok } from '../../../shared/lib/result.ts';
import type { Handlers } from '../gate.ts';
import { compareDays } from '../usecases/comparison.ts';
import type { VaultState } from './state.ts';
import { whenOpen } from './when-open.ts';

/** What may be asked about two days of the board. */
export function comparisonHandlers(state: VaultState): Pick<Handlers, 'snapshot.compare'> {
  return {
    'snapshot.compare': whenOpen(state, async ({ board }, asked) => {
      const compared = await compareDays(board, asked);
      for (const day of new Set([asked.from, asked.to]))
        if (day < board.clock.today()) board.access.look({ act: 'look.past', citizenId: null, detail: { day } });
      return ok(compared);
    }),
  };
}
