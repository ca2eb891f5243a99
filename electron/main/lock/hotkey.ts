import type { WebContents } from 'electron';
import type { Lock } from './run-lock.ts';

/** The part of Electron's input event that counts here. */
export interface KeyInput {
  readonly type: string;
  readonly key: string;
  readonly code: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** For menus, in Electron's notation. */
export const LOCK_ACCELERATOR = 'CommandOrControl+L';

/**
 * Whether a key press closes the board: Ctrl+L, on macOS Cmd+L. With a keyboard that writes no Latin letters (Arabic, Cyrillic) the key in the
 * place of L counts.
 */
export function isLockHotkey(input: KeyInput, platform: NodeJS.Platform): boolean {
  const commanded = platform === 'darwin' ? input.meta && !input.control : input.control && !input.meta;
  if (input.type !== 'keyDown' || !commanded || input.alt || input.shift) return false;
  const isLatin = /^[a-zæøå]$/i.test(input.key);
  return isLatin ? input.key.toLowerCase() === 'l' : input.code === 'KeyL';
}

/**
 * Caught here and not in the page, so that a page that hangs is locked as well; on every page, whichever has the keyboard. A lock is a lock: at the
 * door too, where an unlocking may be under way. The keys held down there make one new door.
 */
export function listenForHotkey(
  contents: Pick<WebContents, 'on'>,
  lock: Pick<Lock, 'state' | 'send'>,
  platform: NodeJS.Platform,
): void {
  contents.on('before-input-event', (event, input) => {
    if (!isLockHotkey(input, platform)) return;
    event.preventDefault();
    if (input.isAutoRepeat && lock.state().kind === 'door') return;
    lock.send({ kind: 'lock-asked' });
  });
}
