const MODIFIERS: Readonly<Record<string, string>> = {
  command: 'Command',
  cmd: 'Command',
  control: 'Control',
  ctrl: 'Control',
  commandorcontrol: 'CommandOrControl',
  cmdorctrl: 'CommandOrControl',
  alt: 'Alt',
  option: 'Alt',
  altgr: 'AltGr',
  shift: 'Shift',
  super: 'Super',
  meta: 'Super',
};
const KEY =
  /^([a-z0-9]|f([1-9]|1\d|2[0-4])|space|tab|backspace|delete|insert|return|enter|up|down|left|right|home|end|pageup|pagedown|escape|esc|plus|num[0-9])$/i;
const LONGEST = 60;

/**
 * Whether `text` may be taken from every other program: keys in Electron's notation ("CommandOrControl+Shift+L"), each once, one of them no
 * modifier. At least two modifiers, one of them other than Shift; a function key needs none. With fewer, a key that other programs need (Ctrl+C, a
 * letter) would no longer reach them.
 */
export function isGlobalAccelerator(text: string): boolean {
  if (text.length > LONGEST) return false;
  const parts = text.split('+');
  const key = parts.pop() ?? '';
  const modifiers = parts.map((part) => MODIFIERS[part.toLowerCase()]);
  if (!KEY.test(key) || modifiers.includes(undefined) || new Set(modifiers).size < modifiers.length) return false;
  if (/^f\d+$/i.test(key)) return true;
  return modifiers.length >= 2 && modifiers.some((modifier) => modifier !== 'Shift');
}
