import { type BaseWindow, nativeTheme, View } from 'electron';
import type { Page } from './page.ts';
import type { Bounds } from './window-bounds.ts';

/** In Chromium's zoom levels: each whole one is a fifth more or less. */
const ZOOM_STEP = 0.5;
const MAX_ZOOM = 4;
/** The ground of the pages (`--ground` in the design tokens), so that nothing flashes before they paint. */
const grounds = { light: '#f1f0ef', dark: '#111110' } as const;

export const groundColor = (): string => grounds[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'];

export interface PageStack {
  /** In sight, before every other page, with the keyboard. */
  showInFront(page: Page): void;
  /**
   * In the window, but below the others: it draws and is not seen, and it is what there is to see, in the next frame, when those before it are
   * removed. It has the keyboard while nothing is in front.
   */
  placeBehind(page: Page): void;
  /** In the window, neither seen nor drawn. */
  hide(page: Page): void;
  remove(page: Page): void;
  /** The bare ground in front of everything, until a page is shown in front of it. */
  cover(): void;
  /** Larger, smaller, or as it was; holds for the pages that come as well. */
  zoom(step: 1 | -1 | 'reset'): void;
}

/**
 * The pages in the window, one above the other, each as large as the window, and the ground that covers them when none is to be seen.
 * A page that comes in front takes the keyboard, and with it the window, since Electron does not give it one without the other; in a window that
 * `isGuest` it has it only while the window itself has.
 */
export function createPageStack(window: BaseWindow, { isGuest } = { isGuest: false }): PageStack {
  let front: Page | null = null;
  let zoomLevel = 0;
  const places = createPlaces(window, (page) => {
    if (front !== null && front !== page) focus(front);
  });
  const focus = (page: Page): void => {
    if (!isGuest || window.isFocused()) page.view.webContents.focus();
  };
  if (isGuest) window.on('focus', () => front !== null && focus(front));
  return {
    showInFront(page) {
      front = page;
      places.putOnTop(page);
      page.view.webContents.setZoomLevel(zoomLevel);
      focus(page);
    },
    placeBehind(page) {
      places.putBelow(page, true, () => {
        if (front === null) focus(page);
      });
    },
    hide: (page) => places.putBelow(page, false),
    remove(page) {
      if (front === page) front = null;
      places.takeOut(page);
    },
    cover: () => places.putGroundOnTop(),
    zoom(step) {
      zoomLevel = step === 'reset' ? 0 : Math.min(MAX_ZOOM, Math.max(-MAX_ZOOM, zoomLevel + step * ZOOM_STEP));
      front?.view.webContents.setZoomLevel(zoomLevel);
    },
  };
}

function createPlaces(window: BaseWindow, onKeyboard: (page: Page) => void) {
  /** Pages that belong in the window; true: they are in it. */
  const inside = new Map<Page, boolean>();
  const ground = new View();
  const size = (): Bounds => ({ ...window.contentView.getBounds(), x: 0, y: 0 });
  const fit = (): void => {
    for (const view of [ground, ...[...inside.keys()].map((page) => page.view)]) view.setBounds(size());
  };
  const colour = (): void => {
    window.setBackgroundColor(groundColor());
    for (const view of [ground, ...[...inside.keys()].map((page) => page.view)]) view.setBackgroundColor(groundColor());
  };
  const attach = (page: Page, index?: number): void => {
    inside.set(page, true);
    window.contentView.addChildView(page.view, index);
  };
  const enter = (page: Page, visible: boolean): void => {
    if (!inside.has(page)) {
      inside.set(page, false);
      // A turn later, since within the event the keyboard cannot be given to another.
      page.view.webContents.on('focus', () => setImmediate(onKeyboard, page));
    }
    page.view.setVisible(visible);
    page.view.setBounds(size());
  };
  window.contentView.addChildView(ground, 0);
  fit();
  colour();
  window.contentView.on('bounds-changed', fit);
  nativeTheme.on('updated', colour);
  return {
    putOnTop(page: Page): void {
      enter(page, true);
      attach(page);
      window.contentView.addChildView(ground, 0);
    },
    /**
     * Chromium gives a page the keyboard while it loads, and what somebody is typing in another one would be lost. So one that waits comes into the
     * window when it has loaded.
     */
    putBelow(page: Page, visible: boolean, onPlaced: () => void = () => undefined): void {
      enter(page, visible);
      const place = (): void => {
        attach(page, 0);
        onPlaced();
      };
      if (inside.get(page) === true) place();
      else void page.ready.then(() => inside.get(page) === false && place());
    },
    takeOut(page: Page): void {
      if (inside.get(page) === true) window.contentView.removeChildView(page.view);
      inside.delete(page);
    },
    putGroundOnTop: (): void => window.contentView.addChildView(ground),
  };
}
