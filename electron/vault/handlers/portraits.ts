import { err, ok } from '../../../shared/lib/result.ts';
import type { Handlers } from '../gate.ts';
import { addPortrait, loadPortraits } from '../usecases/portraits.ts';
import type { VaultState } from './state.ts';
import { whenOpen } from './when-open.ts';

/** What the board page may ask about portraits. */
export function portraitHandlers(state: VaultState): Pick<Handlers, 'portrait.load' | 'portrait.add'> {
  return {
    'portrait.load': whenOpen(state, async ({ board }, { ids }) => ok(await loadPortraits(board, ids))),
    'portrait.add': whenOpen(state, async ({ board }, { bytes }) => {
      const added = await addPortrait(board, bytes);
      return added.ok ? added : err({ kind: 'portrait', refusal: added.error });
    }),
  };
}
