import { BaseWindow, screen } from 'electron';
import type { SettingsFile } from '../modules/settings.ts';
import { createPageStack, groundColor, type PageStack } from './page-stack.ts';
import { type Bounds, MIN_HEIGHT, MIN_WIDTH, openingBounds } from './window-bounds.ts';

export { groundColor };

const SAVE_BOUNDS_MS = 500;

export interface MainWindow extends PageStack {
  readonly window: BaseWindow;
  focusWindow(): void;
  saveBounds(): void;
}

/** The one window. Its title says what the program is, and never what it shows. */
export function createMainWindow(settings: SettingsFile, onClose: () => void): MainWindow {
  const window = openWindow(settings);
  const saveBounds = (): void => {
    settings.save({ window: { bounds: window.getNormalBounds(), maximized: window.isMaximized() } });
  };
  saveWhenMoved(window, saveBounds);
  window.on('close', (event) => {
    event.preventDefault();
    onClose();
  });
  return {
    window,
    ...createPageStack(window),
    focusWindow() {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    saveBounds,
  };
}

function openWindow(settings: SettingsFile): BaseWindow {
  const left = settings.read().window;
  const window = new BaseWindow({
    ...openingBounds(left?.bounds ?? null, workAreas()),
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    title: 'Tavle',
    backgroundColor: groundColor(),
  });
  window.setMenuBarVisibility(false);
  if (left?.maximized === true) window.maximize();
  return window;
}

function workAreas(): readonly [Bounds, ...Bounds[]] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  return [main.workArea, ...others.map((display) => display.workArea)];
}

function saveWhenMoved(window: BaseWindow, save: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_BOUNDS_MS);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
}
