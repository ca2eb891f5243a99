import { useEffect } from 'react';

import { bridge, closeShortcutList, isBesideBoard, isNothingAsked, viewStore } from '../state/index.ts';
import { ACTIONS, type UiAction } from './actions.ts';
import { matchesShortcut, type Shortcut } from './shortcut.ts';

/** Hears the board's shortcuts. Cards' own are heard where the cards are. */
export function useShortcuts(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if ((event.defaultPrevented && !isIdle(event.target)) || event.isComposing) return;
      const heard = actionOn(event);
      if (!heard || !isFree(heard.action, heard.shortcut, event.target) || !heard.action.when()) return;
      event.preventDefault();
      run(heard.action);
    };
    window.addEventListener('keydown', hear);
    bridge().onAction((id) => {
      const action = ACTIONS.find((one) => one.id === id && one.about === 'board');
      if (action?.when()) run(action);
    });
    return () => window.removeEventListener('keydown', hear);
  }, []);
}

function run(action: UiAction): void {
  // The list of keys is left by pressing one of them.
  if (action.id !== 'shortcuts') closeShortcutList();
  action.run(null);
}

function actionOn(event: KeyboardEvent): { readonly action: UiAction; readonly shortcut: Shortcut } | undefined {
  for (const action of ACTIONS) {
    const shortcut = action.about === 'board' && action.shortcuts.find((one) => matchesShortcut(event, one));
    if (shortcut) return { action, shortcut };
  }
  return undefined;
}

/** Whether the keys are the board's now: not those of a field or a menu, and nothing wants an answer first. */
function isFree(action: UiAction, shortcut: Shortcut, target: EventTarget | null): boolean {
  if (action.always) return true;
  if (action.id === 'shortcuts') return isFunctionKey(shortcut) || !isWriting(target);
  if (action.ofFields || isPlain(shortcut)) return !isWriting(target) && !isCovered(target, isPlain(shortcut));
  return !isInPopup(target) && isNothingAsked();
}

/** A key alone: a letter or sign that could be meant for a field, or Escape, which closes what lies on top. */
const isPlain = ({ mod = false, alt = false }: Shortcut): boolean => !mod && !alt;
const isFunctionKey = ({ key }: Shortcut): boolean => /^F\d+$/.test(key);

/** Plain keys belong to whatever has the focus; others only to what wants an answer. */
function isCovered(target: EventTarget | null, plain: boolean): boolean {
  if (isInPopup(target) || !isNothingAsked()) return true;
  const { panel } = viewStore.getState();
  return plain && ((panel !== null && !isBesideBoard(panel)) || isIn(target, '[role=dialog], [role=alertdialog]'));
}

const isWriting = (target: EventTarget | null): boolean => isIn(target, 'input, textarea, [contenteditable]');

/** Menus, and what hangs from a button: their keys are their own. Dialogs of the house are marked as layers. */
const isInPopup = (target: EventTarget | null): boolean =>
  isIn(target, '[role=menu], [role=dialog]:not([data-layer]), [role=alertdialog]');

/** A button that can do nothing now: it holds every key back but Tab, and does nothing with it. The lock and all others work there too. */
const isIdle = (target: EventTarget | null): boolean => isIn(target, 'button[aria-disabled=true]');

function isIn(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
