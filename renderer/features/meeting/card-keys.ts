import { useEffect } from 'react';

/** Hears keys pressed alone, on a keyboard or a remote, wherever the focus is, while nothing lies over the card. True: it was for us. */
export function useCardKeys(hears: (event: KeyboardEvent) => boolean): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      if (document.querySelectorAll('[data-layer][data-open]').length > 1) return;
      if (
        event.target instanceof Element &&
        event.target.closest('input, textarea, [role=menu], [role=radiogroup], [role=combobox]') !== null
      )
        return;
      if (hears(event)) event.preventDefault();
    };
    // On its way down: the dialog keeps arrows to itself on their way up.
    window.addEventListener('keydown', hear, true);
    return () => window.removeEventListener('keydown', hear, true);
  });
}
