import { BaseWindow, nativeTheme, screen, View } from 'electron';
import type { SettingsFile } from '../modules/settings.ts';
import type { Page } from './page.ts';
import { type Bounds, MIN_HEIGHT, MIN_WIDTH, openingBounds } from './window-bounds.ts';

/** The ground of the pages (`--ground` in the design tokens), so that nothing flashes before they paint. */
const grounds = { light: '#f1f0ef', dark: '#111110' } as const;
const SAVE_BOUNDS_MS = 500;
/** In Chromium's zoom levels: each whole one is a fifth more or less. */
const ZOOM_STEP = 0.5;
const MAX_ZOOM = 4;

export const groundColor = (): string => grounds[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'];

export interface MainWindow {
  readonly window: BaseWindow;
  /** In sight, before every other page, with the keyboard. */
  showInFront(page: Page): void;
  /** In the window, but below the ground: it draws and is not seen. It has the keyboard while nothing is in front. */
  placeBehind(page: Page): void;
  /** In the window, neither seen nor reached by the keyboard or a screen reader. */
  hide(page: Page): void;
  remove(page: Page): void;
  /** Larger, smaller, or as it was; holds for the pages that come as well. */
  zoom(step: 1 | -1 | 'reset'): void;
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
    ...createStack(window),
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

/** The pages in the window, one above the other, each as large as the window: those that wait, the ground that covers them, the one in sight. */
function createStack(window: BaseWindow) {
  const inside = new Set<Page>();
  let front: Page | null = null;
  let zoomLevel = 0;
  const ground = new View();
  ground.setBackgroundColor(groundColor());
  window.contentView.addChildView(ground);
  const size = (): Bounds => ({ ...window.contentView.getBounds(), x: 0, y: 0 });
  const put = (page: Page, visible: boolean, index?: number): void => {
    if (!inside.has(page)) keepKeyboardInFront(page);
    inside.add(page);
    page.view.setVisible(visible);
    page.view.setBounds(size());
    window.contentView.addChildView(page.view, index);
  };
  /** Chromium gives a page the keyboard when it loads, also one that is out of sight. Taken back a turn later: within the event it has no effect. */
  const keepKeyboardInFront = ({ view }: Page): void => {
    view.webContents.on('focus', () => {
      setImmediate(() => {
        if (front !== null && front.view !== view) front.view.webContents.focus();
      });
    });
  };
  ground.setBounds(size());
  window.contentView.on('bounds-changed', () => {
    ground.setBounds(size());
    for (const page of inside) page.view.setBounds(size());
  });
  nativeTheme.on('updated', () => {
    window.setBackgroundColor(groundColor());
    ground.setBackgroundColor(groundColor());
    for (const page of inside) page.view.setBackgroundColor(groundColor());
  });
  return {
    showInFront(page: Page): void {
      front = page;
      put(page, true);
      page.view.webContents.setZoomLevel(zoomLevel);
      page.view.webContents.focus();
    },
    placeBehind(page: Page): void {
      put(page, true, 0);
      if (front === null) page.view.webContents.focus();
    },
    hide: (page: Page): void => put(page, false, 0),
    remove(page: Page): void {
      if (front === page) front = null;
      if (inside.delete(page)) window.contentView.removeChildView(page.view);
    },
    zoom(step: 1 | -1 | 'reset'): void {
      zoomLevel = step === 'reset' ? 0 : Math.min(MAX_ZOOM, Math.max(-MAX_ZOOM, zoomLevel + step * ZOOM_STEP));
      front?.view.webContents.setZoomLevel(zoomLevel);
    },
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
