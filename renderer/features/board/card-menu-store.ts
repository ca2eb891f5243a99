import { create } from 'zustand';

import type { CitizenId } from '../../../shared/domain/ids.ts';
import { isPast } from '../../state/index.ts';
import type { MenuAnchor } from '../../ui/menu.tsx';

interface OpenMenu {
  readonly id: CitizenId;
  readonly anchor: MenuAnchor;
}

/** One menu for all cards: ten thousand of them need not each have their own. */
export const cardMenuStore = create<{ readonly open: OpenMenu | null }>()(() => ({ open: null }));

export function openCardMenu(id: CitizenId, anchor: MenuAnchor): void {
  // Everything in it changes something.
  if (!isPast()) cardMenuStore.setState({ open: { id, anchor } });
}
