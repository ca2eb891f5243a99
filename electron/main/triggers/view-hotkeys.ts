import type { BoardView } from '../../../shared/ipc/payloads.ts';
import type { KeyInput } from '../lock/hotkey.ts';

/** For menus, in Electron's notation. */
export const VIEW_ACCELERATORS: Readonly<Record<BoardView, string>> = {
  glance: 'CommandOrControl+G',
  open: 'CommandOrControl+O',
};

/**
 * What a key press asks to see: Ctrl+G the overview without names, Ctrl+O the names again; Cmd on macOS. With a keyboard that writes no Latin
 * letters the keys in their place count.
 */
export function viewOfHotkey(input: KeyInput, platform: NodeJS.Platform): BoardView | null {
  const commanded = platform === 'darwin' ? input.meta && !input.control : input.control && !input.meta;
  if (input.type !== 'keyDown' || !commanded || input.alt || input.shift) return null;
  const letter = /^[a-zæøå]$/i.test(input.key) ? input.key.toUpperCase() : input.code.replace(/^Key/, '');
  return letter === 'G' ? 'glance' : letter === 'O' ? 'open' : null;
}
