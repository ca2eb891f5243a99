import { useEffect, useEffectEvent, type RefObject } from 'react';

import { firstProblemField, type CardProblem } from './card-problem.ts';

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

/** Puts the cursor where the first problem is. */
export function useFocusOnProblem(form: RefObject<HTMLFormElement | null>, problem: CardProblem | null): void {
  useEffect(() => {
    const field = problem && firstProblemField(problem);
    const control = field && form.current?.elements.namedItem(field);
    if (!(control instanceof HTMLElement)) return;
    control.focus({ preventScroll: true });
    // The sentence stands under the field: both must be in sight.
    control.scrollIntoView({ block: 'center' });
  }, [form, problem]);
}
