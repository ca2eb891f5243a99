import type { CitizenId } from '../../../shared/domain/ids.ts';
import { readBoard } from '../../state/index.ts';
import { nextFrame } from '../../ui/next-frame.ts';
import { goTo } from './go-to-cards.ts';
import { spotOf } from './grid.ts';
import { stage } from './surface.ts';

/** To somebody's card, once the board has drawn what changed just now; nothing where it is not on show. */
export function goToCard(id: CitizenId): void {
  nextFrame(() => {
    const spot = spotOf(stage.grid, readBoard(), id);
    if (spot) goTo(spot);
  });
}
