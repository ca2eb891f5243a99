import { useEffect, useEffectEvent, type KeyboardEvent as ReactKeyboardEvent, type RefObject } from 'react';

import { actionOf } from '../../app/actions.ts';
import type { FormField } from './card-form.ts';

/** Ctrl+S and Ctrl+Enter (⌘ on a Mac) save, wherever the focus is. */
export function useSaveKeys(save: () => void): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const mod = event.ctrlKey || event.metaKey;
    if (!mod || event.altKey || event.shiftKey || event.isComposing) return;
    if (event.key !== 'Enter' && event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    save();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => hear(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** Puts the cursor in a field, with the sentence under it in sight. */
export function focusField(form: HTMLFormElement | null, field: FormField): void {
  const control = form?.elements.namedItem(field);
  if (!(control instanceof HTMLElement)) return;
  control.focus({ preventScroll: true });
  // The sentence stands under the field: both must be in sight.
  control.scrollIntoView({ block: 'center' });
}

/** Puts the cursor where the first problem is. */
export function useFocusOnProblem(form: RefObject<HTMLFormElement | null>, field: FormField | null): void {
  useEffect(() => {
    if (field !== null) focusField(form.current, field);
  }, [form, field]);
}

/**
 * Ctrl+Z and Ctrl+Y on a card that saves itself: in a field that one has just typed in they are the field's own; everywhere else they take back
 * the last step, or bring it again.
 */
export function undoKeys(hasTyped: () => boolean): (event: ReactKeyboardEvent) => void {
  return (event) => {
    const mod = event.ctrlKey || event.metaKey;
    if (!mod || event.altKey || event.defaultPrevented) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    const { target } = event;
    const writes = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (writes && hasTyped()) return;
    event.preventDefault();
    const action = actionOf(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    if (action.when()) action.run(null);
  };
}
