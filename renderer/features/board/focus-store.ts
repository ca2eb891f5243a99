import { create } from 'zustand';

import type { CitizenId } from '../../../shared/domain/ids.ts';

interface FocusState {
  /** The card that had the focus last. */
  readonly current: CitizenId | null;
  /** The card that had it before that one. */
  readonly previous: CitizenId | null;
  /** The one card that Tab reaches: the current one, or the first where that is not on show. */
  readonly tabStop: CitizenId | null;
}

export const focusStore = create<FocusState>()(() => ({ current: null, previous: null, tabStop: null }));

/** The focus has come to a card. */
export function noteFocus(id: CitizenId): void {
  focusStore.setState(({ current, previous }) => ({ current: id, previous: current === id ? previous : current }));
}

/** A drop makes the card anew elsewhere, and a dialog that closes gives the focus back late: for so long the card keeps asking for it. */
const PATIENCE_MS = 600;
let wanted: CitizenId | null = null;
let until = 0;

/** The card shall have the focus, as soon as it is there. */
export function wantFocus(id: CitizenId): void {
  const asking = wanted !== null;
  wanted = id;
  until = performance.now() + PATIENCE_MS;
  focusStore.setState({ current: id });
  if (asking) return;
  ask();
}

function ask(): void {
  if (wanted === null) return;
  const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(wanted)}"]`);
  const { activeElement } = document;
  // A button whose menu is just opening hands the focus on to it.
  const elsewhere = activeElement?.closest('[role=dialog], [role=alertdialog], [role=menu], [aria-expanded=true]');
  if (card && card !== activeElement && !elsewhere) card.focus({ preventScroll: true });
  if (performance.now() > until) wanted = null;
  else requestAnimationFrame(ask);
}

/** Somebody went elsewhere meanwhile: the focus is not pulled back. */
export function forgetWanted(gone: CitizenId | null): void {
  if (gone !== wanted) wanted = null;
}
