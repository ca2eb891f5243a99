/** A key combination: 'mod' is Ctrl (⌘ on a Mac). */
export interface Shortcut {
  readonly key: string;
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

const isMac = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac');

interface Keys {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export function matchesShortcut(event: Keys, shortcut: Shortcut): boolean {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  return (
    event.key.toLowerCase() === shortcut.key.toLowerCase() &&
    mod === (shortcut.mod ?? false) &&
    (isSign(shortcut) || event.shiftKey === (shortcut.shift ?? false)) &&
    event.altKey === (shortcut.alt ?? false)
  );
}

/** A sign such as "?": which keyboards need Shift for it is the keyboard's own affair. */
function isSign({ key, mod = false, alt = false }: Shortcut): boolean {
  return !mod && !alt && /^[^\p{L}\p{N}\s]$/u.test(key);
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Home: 'Home',
  End: 'End',
};

/** As it is written beside a command: "Ctrl+Shift+Z". */
export function shortcutText({ key, mod = false, shift = false, alt = false }: Shortcut): string {
  const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return [mod && (isMac ? '⌘' : 'Ctrl'), alt && (isMac ? '⌥' : 'Alt'), shift && (isMac ? '⇧' : 'Shift'), name]
    .filter(Boolean)
    .join('+');
}

/** For `aria-keyshortcuts`: "Control+L". */
export function ariaShortcut({ key, mod = false, shift = false, alt = false }: Shortcut): string {
  const name = key.length === 1 ? key.toUpperCase() : key;
  return [mod && (isMac ? 'Meta' : 'Control'), alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}
