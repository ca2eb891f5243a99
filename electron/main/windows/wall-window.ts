import { BaseWindow, type Display, screen } from 'electron';
import type { WallDisplay } from '../../../shared/ipc/wall.ts';
import { createPageStack, groundColor, type PageStack } from './page-stack.ts';

/** So long after it came a window gets the keyboard from the system and not from a hand. */
const GIVEN_BY_SYSTEM_MS = 1000;

export interface WallWindow extends PageStack {
  /** Out of sight at once, and then gone. */
  close(): void;
}

/** The screens there are, the one with the board's window marked. */
export function displaysFor(board: BaseWindow): readonly WallDisplay[] {
  const own = screen.getDisplayMatching(board.getBounds()).id;
  return screen.getAllDisplays().map(({ id, label, size, scaleFactor }) => ({
    id,
    name: label,
    width: Math.round(size.width * scaleFactor),
    height: Math.round(size.height * scaleFactor),
    hasBoard: id === own,
  }));
}

/**
 * A window without a frame that fills this screen; null: there is no such screen. Beside the board it never takes the keyboard from it, whatever it
 * shows: who steers goes on at the board. Over the board it has it. `onClose`: the system was asked to close it; `onLost`: its screen is gone.
 */
export function openWallWindow(
  board: BaseWindow,
  displayId: number,
  onClose: () => void,
  onLost: () => void,
): WallWindow | null {
  const display = screen.getAllDisplays().find(({ id }) => id === displayId);
  if (display === undefined) return null;
  const window = new BaseWindow({
    ...display.bounds,
    title: 'Tavle',
    frame: false,
    show: false,
    skipTaskbar: true,
    minimizable: false,
    maximizable: false,
    // Where a window manager places windows itself, this alone puts it over the whole screen.
    fullscreen: true,
    backgroundColor: groundColor(),
  });
  window.setMenuBarVisibility(false);
  window.setBounds(display.bounds);
  const isBeside = screen.getDisplayMatching(board.getBounds()).id !== display.id;
  if (isBeside) showBeside(window, board);
  else window.show();
  window.on('close', (event) => {
    event.preventDefault();
    onClose();
  });
  const lost = (_event: unknown, gone: Display): void => {
    if (gone.id === display.id) onLost();
  };
  const moved = (_event: unknown, now: Display): void => {
    if (now.id === display.id) window.setBounds(now.bounds);
  };
  screen.on('display-removed', lost);
  screen.on('display-metrics-changed', moved);
  return {
    ...createPageStack(window, { isGuest: true }),
    close() {
      screen.off('display-removed', lost);
      screen.off('display-metrics-changed', moved);
      window.hide();
      window.destroy();
    },
  };
}

/** `showInactive` is a wish that window managers on Linux do not grant a window over a whole screen: the board takes the keyboard back. */
function showBeside(window: BaseWindow, board: BaseWindow): void {
  const hadKeyboard = board.isFocused();
  window.showInactive();
  if (!hadKeyboard) return;
  const giveBack = (): void => void setImmediate(() => board.focus());
  window.once('focus', giveBack);
  // From then on it was a person who gave it the keyboard.
  setTimeout(() => window.off('focus', giveBack), GIVEN_BY_SYSTEM_MS);
}
