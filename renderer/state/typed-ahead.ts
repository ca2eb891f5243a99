/** So long keys wait for the field they are meant for; then they are let go. */
const PATIENCE_MS = 1500;

let end: (() => string) | null = null;

/** From now on what is typed waits for a field that is on its way, so that whoever types faster than it opens loses no letter. */
export function typeAhead(): void {
  takeTyped();
  let typed = '';
  const hear = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Backspace') typed = typed.slice(0, -1);
    else if (event.key.length === 1) typed += event.key;
    // No other key is for what still has the focus either.
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const timer = setTimeout(takeTyped, PATIENCE_MS);
  window.addEventListener('keydown', hear, true);
  end = () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', hear, true);
    end = null;
    return typed;
  };
}

/** What was typed ahead; the keys go their usual way again. */
export function takeTyped(): string {
  return end?.() ?? '';
}
