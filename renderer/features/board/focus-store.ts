import { create } from 'zustand';

import type { CitizenId } from '../../../shared/domain/ids.ts';

interface FocusState {
  /** The card that had the focus last. */
  readonly current: CitizenId | null;
  /** The one card that Tab reaches: the current one, or the first where that is not on show. */
  readonly tabStop: CitizenId | null;
}

export const focusStore = create<FocusState>()(() => ({ current: null, tabStop: null }));

let wanted: CitizenId | null = null;

/** The card shall have the focus: at once if it is there, else when it comes into sight. */
export function wantFocus(id: CitizenId): void {
  wanted = id;
  focusStore.setState({ current: id });
  const there = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
  if (there) takeFocus(id, there);
}

/** Called by a card that has just come into sight. */
export function takeFocus(id: CitizenId, element: HTMLElement): void {
  if (wanted !== id) return;
  wanted = null;
  element.focus({ preventScroll: true });
}

/** Something else took the focus meanwhile: do not pull it back. */
export function forgetWanted(): void {
  wanted = null;
}
