import { useEffect } from 'react';

import type { CitizenId } from '../../../shared/domain/ids.ts';
import { ACTIONS } from '../../app/actions.ts';
import { matchesShortcut } from '../../app/shortcut.ts';
import { openPanel, readBoard, rememberCard } from '../../state/index.ts';
import { openCardMenu } from './card-menu-store.ts';
import { focusStore, forgetWanted, noteFocus, wantFocus } from './focus-store.ts';
import type { Spot } from './geometry.ts';
import { goBackToCards, goTo } from './go-to-cards.ts';
import { spotOf } from './grid.ts';
import { clearSelection, selectAround, selectAsFarAs, toggleCard } from './select-cards.ts';
import { firstCard, isStepKey, stepToCard, type StepKey } from './keyboard-nav.ts';
import { stage } from './surface.ts';

const cardOf = (target: EventTarget | null): CitizenId | null => {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
  return (element?.dataset['card'] as CitizenId | undefined) ?? null;
};

/** Clicks and keys on cards, heard once for all of them. */
export function useCardEvents(scroller: HTMLElement): void {
  useEffect(() => {
    scroller.addEventListener('click', onClick);
    scroller.addEventListener('contextmenu', onContextMenu);
    scroller.addEventListener('keydown', onKeyDown);
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('keydown', onLostKey);
    return () => {
      scroller.removeEventListener('click', onClick);
      scroller.removeEventListener('contextmenu', onContextMenu);
      scroller.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('keydown', onLostKey);
    };
  }, [scroller]);
}

function onClick(event: MouseEvent): void {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card-menu]') : null;
  const menuOf = button?.dataset['cardMenu'] as CitizenId | undefined;
  if (button && menuOf) {
    openCardMenu(menuOf, button);
    return;
  }
  const id = cardOf(event.target);
  if (!id) return;
  if (event.ctrlKey || event.metaKey) toggleCard(id);
  else if (event.shiftKey) selectAsFarAs(id, focusStore.getState().previous);
  else openPanel({ kind: 'citizen', id });
}

function onContextMenu(event: MouseEvent): void {
  const id = cardOf(event.target);
  if (!id) return;
  event.preventDefault();
  const { clientX: x, clientY: y } = event;
  openCardMenu(id, { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) });
}

function onKeyDown(event: KeyboardEvent): void {
  const id = cardOf(event.target);
  if (!id || event.defaultPrevented) return;
  if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
    event.preventDefault();
    openCardMenu(id, event.target as HTMLElement);
    return;
  }
  if (pressToSelect(id, event)) {
    event.preventDefault();
    return;
  }
  const action = ACTIONS.find(
    (one) =>
      one.about === 'card' &&
      one.id !== 'openCard' &&
      one.shortcuts.some((shortcut) => matchesShortcut(event, shortcut)),
  );
  if (action?.when()) {
    event.preventDefault();
    action.run(id);
    wantFocus(id);
    return;
  }
  if (!isStepKey(event.key) || event.altKey || event.shiftKey || event.metaKey) return;
  event.preventDefault();
  const spot = nextSpot(id, event.key, event.ctrlKey);
  if (spot) goTo(spot);
}

/** Keys that select several cards. Ctrl+Space and X take one in or let it go, Shift and an arrow go on, Ctrl+A takes all, Escape lets go. */
function pressToSelect(id: CitizenId, event: KeyboardEvent): boolean {
  const { key, altKey, shiftKey } = event;
  const mod = event.ctrlKey || event.metaKey;
  if (altKey) return false;
  if (key === 'Escape' && !mod && !shiftKey) return clearSelection();
  if ((event.code === 'Space' && mod) || (key.toLowerCase() === 'x' && !mod && !shiftKey)) {
    toggleCard(id);
    return true;
  }
  if (key.toLowerCase() === 'a' && mod && !shiftKey) {
    selectAround(id);
    return true;
  }
  if (!shiftKey || mod || !isStepKey(key)) return false;
  // Keys may come faster than the focus.
  const from = focusStore.getState().current ?? id;
  const spot = nextSpot(from, key, false);
  const next = spot ? stage.grid.ids(spot.row, spot.column)[spot.index] : undefined;
  if (!spot || next === undefined) return true;
  goTo(spot);
  selectAsFarAs(next, from);
  return true;
}

function nextSpot(id: CitizenId, key: StepKey, far: boolean): Spot | null {
  const { grid } = stage;
  if (far && key === 'Home') return firstCard(grid);
  const from = spotOf(grid, readBoard(), id);
  return from && stepToCard(grid, from, key);
}

/** Arrows that nobody hears lead back to the cards. */
function onLostKey(event: KeyboardEvent): void {
  if (event.target !== document.body || event.defaultPrevented) return;
  if (event.key === 'Escape' && clearSelection()) event.preventDefault();
  if (!event.key.startsWith('Arrow')) return;
  if (event.altKey || event.shiftKey || event.metaKey || event.ctrlKey) return;
  if (goBackToCards()) event.preventDefault();
}

function onFocusIn(event: FocusEvent): void {
  const id = cardOf(event.target);
  forgetWanted(id);
  if (!id) return;
  noteFocus(id);
  rememberCard(id);
}
