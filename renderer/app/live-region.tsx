import { useSyncExternalStore } from 'react';

/** Alternating at the end of the text: saying the same twice would otherwise be no change, and stay unspoken. */
const MARKS = ['', '\u00A0'] as const;
let spoken = '';
let turn = 0;
const listeners = new Set<() => void>();

/** Speaks `text` through the live region, in the interface's language. */
export function announce(text: string): void {
  turn = 1 - turn;
  spoken = text + (MARKS[turn] ?? '');
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where `announce` is heard; once in the page, outside of what dialogs hide. */
export function LiveRegion() {
  const text = useSyncExternalStore(subscribe, () => spoken);
  return (
    <div className="visually-hidden" role="status" aria-live="assertive" aria-atomic data-testid="live-region">
      {text}
    </div>
  );
}
