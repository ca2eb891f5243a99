import { useCallback, useRef, useState, type FocusEvent, type RefObject } from 'react';

import { readSession } from './open-session.ts';

const KEY = 'focus';

/** The field one wrote in last; one for the whole page. */
interface KeptFocus {
  readonly form: string;
  readonly field: string;
}

interface FormFocus {
  /** The form itself, once it is there. */
  readonly form: RefObject<HTMLFormElement | null>;
  /** For the form element's `ref`. */
  readonly attach: (form: HTMLFormElement | null) => void;
  /** For the form element's `onFocus`. */
  readonly remember: (event: FocusEvent<HTMLFormElement>) => void;
  /** The field that has the focus; null when none in the form has. For a dialog's `initialFocus`. */
  readonly present: () => HTMLElement | null;
  /** Leaves the form on purpose: the next time it opens, it opens at its top. */
  readonly forget: () => void;
}

/**
 * Remembers which field of a form is written in, and puts the cursor at its end when the form comes back with something half-typed
 * (`begun`, as it is when the form appears): after a lock one goes on where one was. Fields are known by their `name`.
 */
export function useFormFocus(key: string, begun: boolean): FormFocus {
  const form = useRef<HTMLFormElement>(null);
  const [back] = useState(() => (begun ? fieldToFocus(readSession().get(KEY), key) : null));
  const attach = useCallback(
    (element: HTMLFormElement | null) => {
      form.current = element;
      if (element && back !== null) focusAtEnd(element.elements.namedItem(back));
    },
    [back],
  );
  return {
    form,
    attach,
    remember: ({ target }) => {
      if (isField(target) && target.name !== '')
        readSession().set(KEY, { form: key, field: target.name } satisfies KeptFocus);
    },
    present: () => {
      const focused = document.activeElement;
      return focused instanceof HTMLElement && form.current?.contains(focused) ? focused : null;
    },
    forget: () => {
      if (fieldToFocus(readSession().get(KEY), key) !== null) readSession().set(KEY, null);
    },
  };
}

/** The field of the form `key` in what was kept; null when it speaks of another form, or of nothing. */
export function fieldToFocus(kept: unknown, key: string): string | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { form, field } = kept as Partial<Record<keyof KeptFocus, unknown>>;
  return form === key && typeof field === 'string' && field !== '' ? field : null;
}

function isField(target: unknown): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function focusAtEnd(target: unknown): void {
  if (!isField(target)) return;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'center' });
  // Dates have no cursor, and say so by throwing.
  if (target.type !== 'date') target.setSelectionRange(target.value.length, target.value.length);
}
