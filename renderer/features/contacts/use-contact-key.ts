import { useEffect, useEffectEvent, type RefObject } from 'react';

import { actionOf } from '../../app/actions.ts';
import { matchesShortcut } from '../../app/shortcut.ts';

/** Keys that are typed, or belong to a list. */
const TYPING = 'input, textarea, [contenteditable], [role=combobox], [role=listbox], [role=menu], [role=radio]';

/** The key that works on a card also works on the opened one, wherever nothing is being typed. */
export function useContactKey(section: RefObject<HTMLElement | null>, run: () => void): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const { target, defaultPrevented, isComposing } = event;
    if (defaultPrevented || isComposing || !(target instanceof Element) || target.closest(TYPING)) return;
    const opened = section.current?.closest('[role=dialog]');
    if (!opened || target.closest('[role=dialog], [role=alertdialog]') !== opened) return;
    if (!actionOf('addContact').shortcuts.some((shortcut) => matchesShortcut(event, shortcut))) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => hear(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
