import { create } from 'zustand';

import { typeAhead } from './typed-ahead.ts';
import { viewStore, type Panel } from './view.ts';

/** Whether the command palette is open. It is no panel: it lies over a card that is open, and what was searched for is not kept over a lock. */
export const paletteStore = create<{ readonly isOpen: boolean }>()(() => ({ isOpen: false }));

/** Panels that are left as they are, or lose nothing when another takes their place: no form, no question. */
const YIELDING: ReadonlySet<Panel['kind']> = new Set([
  'citizen',
  'company',
  'companies',
  'attention',
  'offers',
  'access-log',
  'recent',
  'lanes',
  'consultants',
  'settings',
  'deletion',
]);

/** Not over a form or a question, which want an answer first. */
export function canOpenPalette(): boolean {
  const { panel } = viewStore.getState();
  if (panel !== null && !YIELDING.has(panel.kind)) return false;
  const layers = document.querySelectorAll('[data-layer][data-open]').length;
  return paletteStore.getState().isOpen || layers <= (panel === null ? 0 : 1);
}

/** Opens it; pressed once more, closes it. */
export function openPalette(): void {
  const { isOpen } = paletteStore.getState();
  // The first time the box has to be fetched.
  if (!isOpen) typeAhead();
  paletteStore.setState({ isOpen: !isOpen });
}

export function closePalette(): void {
  paletteStore.setState({ isOpen: false });
}
