import { useEffect } from 'react';

import { bridge, isBesideBoard, viewStore } from '../state/index.ts';
import { ACTIONS } from './actions.ts';
import { matchesShortcut } from './shortcut.ts';

/** Hears the board's shortcuts. Cards' own are heard where the cards are. */
export function useShortcuts(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const action = ACTIONS.find(
        (one) => one.about === 'board' && one.shortcuts.some((shortcut) => matchesShortcut(event, shortcut)),
      );
      if (!action || (!action.always && isBusy(event.target)) || !action.when()) return;
      event.preventDefault();
      action.run(null);
    };
    window.addEventListener('keydown', hear);
    bridge().onAction((id) => {
      const action = ACTIONS.find((one) => one.id === id && one.about === 'board');
      if (action?.when()) action.run(null);
    });
    return () => window.removeEventListener('keydown', hear);
  }, []);
}

/** Somebody is writing (Ctrl+Z is then the field's), or something lies over the board. */
function isBusy(target: EventTarget | null): boolean {
  const { panel } = viewStore.getState();
  return (
    (panel !== null && !isBesideBoard(panel)) ||
    (target instanceof HTMLElement &&
      target.closest('input, textarea, [contenteditable], [role=dialog], [role=alertdialog], [role=menu]') !== null)
  );
}
