import { isGlobalAccelerator } from '../../../shared/lib/accelerator.ts';

export interface PressedKeys {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const isMac = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac');
const NAMED: Readonly<Record<string, string>> = {
  Space: 'Space',
  Tab: 'Tab',
  Backspace: 'Backspace',
  Delete: 'Delete',
  Insert: 'Insert',
  Enter: 'Return',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
};
const MODIFIER_KEYS = ['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'OS', 'Super', 'Hyper', 'Fn'];

/** What is held while a combination is being pressed, and what it is once it is whole. */
export interface Recorded {
  /** Modifiers in Electron's notation, in its order. */
  readonly modifiers: readonly string[];
  /** The whole in Electron's notation; null while only modifiers are held, or for a key that cannot be one. */
  readonly accelerator: string | null;
  /** Whether it may be taken from other programs. */
  readonly allowed: boolean;
}

export function recordKeys(pressed: PressedKeys): Recorded {
  const { ctrlKey, metaKey, altKey, shiftKey } = pressed;
  const command = isMac ? metaKey : ctrlKey;
  const other = isMac ? ctrlKey : metaKey;
  const modifiers = [
    command && 'CommandOrControl',
    other && (isMac ? 'Control' : 'Super'),
    altKey && 'Alt',
    shiftKey && 'Shift',
  ].filter((name) => name !== false);
  const key = keyName(pressed);
  const accelerator = key === null ? null : [...modifiers, key].join('+');
  return { modifiers, accelerator, allowed: accelerator !== null && isGlobalAccelerator(accelerator) };
}

/** Letters as the keyboard is laid out; figures by where they lie, since Shift makes signs of them. */
function keyName({ key, code }: PressedKeys): string | null {
  if (MODIFIER_KEYS.includes(key)) return null;
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const lying = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  if (lying) return lying[1] ?? lying[2] ?? null;
  if (/^Numpad\d$/.test(code)) return `num${code.slice(-1)}`;
  if (/^F\d{1,2}$/.test(code)) return code;
  return NAMED[code] ?? null;
}

const SHOWN: Readonly<Record<string, string>> = {
  CommandOrControl: isMac ? '⌘' : 'Ctrl',
  Control: 'Ctrl',
  Alt: isMac ? '⌥' : 'Alt',
  Shift: isMac ? '⇧' : 'Shift',
  Super: isMac ? '⌘' : 'Win',
  Return: 'Enter',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
};

/** As it is written on the keyboard: "Ctrl+Shift+L". */
export function hotkeyText(accelerator: string): string {
  return accelerator
    .split('+')
    .map((part) => SHOWN[part] ?? part)
    .join('+');
}
