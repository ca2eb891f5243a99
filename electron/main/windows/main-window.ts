import { BaseWindow, nativeTheme, screen } from 'electron';
import type { SettingsFile } from '../modules/settings.ts';
import type { Page } from './page.ts';
import { type Bounds, MIN_HEIGHT, MIN_WIDTH, openingBounds } from './window-bounds.ts';

/** The ground of the pages (`--ground` in the design tokens), so that nothing flashes before they paint. */
const grounds = { light: '#f1f0ef', dark: '#111110' } as const;
const SAVE_BOUNDS_MS = 500;

export const groundColor = (): string => grounds[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'];

export interface MainWindow {
  readonly window: BaseWindow;
  /** In sight, before every other page, with the keyboard. */
  showInFront(page: Page): void;
  /** In the window, but below the others: it draws and is not seen. */
  placeBehind(page: Page): void;
  /** In the window, neither seen nor reached by the keyboard or a screen reader. */
  hide(page: Page): void;
  remove(page: Page): void;
  inFront(): Page | null;
  focusWindow(): void;
  saveBounds(): void;
}

/** The one window. Its title says what the program is, and never what it shows. */
export function createMainWindow(settings: SettingsFile, onClose: () => void): MainWindow {
  const left = settings.read().window;
  const window = new BaseWindow({
    ...openingBounds(left?.bounds ?? null, workAreas()),
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    title: 'Tavle',
    backgroundColor: groundColor(),
    autoHideMenuBar: false,
    show: true,
  });
  window.setMenuBarVisibility(false);
  if (left?.maximized === true) window.maximize();

  const inside = new Set<Page>();
  let front: Page | null = null;
  const size = (): Bounds => ({ ...window.contentView.getBounds(), x: 0, y: 0 });
  const put = (page: Page, index: number | undefined): void => {
    inside.add(page);
    page.view.setBounds(size());
    window.contentView.addChildView(page.view, index);
    page.view.setVisible(true);
  };
  window.contentView.on('bounds-changed', () => {
    for (const page of inside) page.view.setBounds(size());
  });
  nativeTheme.on('updated', () => {
    window.setBackgroundColor(groundColor());
    for (const page of inside) page.view.setBackgroundColor(groundColor());
  });
  window.on('close', (event) => {
    event.preventDefault();
    onClose();
  });

  const saveBounds = (): void => {
    settings.save({ window: { bounds: window.getNormalBounds(), maximized: window.isMaximized() } });
  };
  saveWhenMoved(window, saveBounds);
  return {
    window,
    showInFront(page) {
      front = page;
      put(page, undefined);
      page.view.webContents.focus();
    },
    placeBehind: (page) => put(page, 0),
    hide(page) {
      put(page, 0);
      page.view.setVisible(false);
    },
    remove(page) {
      if (front === page) front = null;
      if (inside.delete(page)) window.contentView.removeChildView(page.view);
    },
    inFront: () => front,
    focusWindow() {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    saveBounds,
  };
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
