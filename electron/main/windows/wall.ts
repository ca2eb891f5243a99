import type { OverviewLine } from '../../../shared/ipc/contract.ts';
import type { WallDisplay, WallOnly, WallOrder, WallState, WallStep } from '../../../shared/ipc/wall.ts';
import type { Log } from '../modules/log.ts';
import type { Page, Pages } from './page.ts';
import { wallKeyOf } from './wall-keys.ts';
import { createWallPages, type WallPages } from './wall-pages.ts';
import { dueAt, hangWall, isOver, nextWall, type Wall, type WallEvent } from './wall-state.ts';
import type { WallWindow } from './wall-window.ts';

export interface WallOptions {
  readonly pages: Pages;
  readonly displays: () => readonly WallDisplay[];
  /** See `openWallWindow`. */
  readonly openWindow: (displayId: number, onClose: () => void, onLost: () => void) => WallWindow | null;
  readonly join: (page: Page, line: OverviewLine, isWanted: () => boolean) => void;
  /** For the page that steers; null: no wall hangs any more. */
  readonly tell: (state: WallState | null) => void;
  /** Somebody closed the wall's window: the board is closed with it. */
  readonly lock: () => void;
  /** Milliseconds of a clock that nobody sets. */
  readonly now: () => number;
  readonly log: Log;
}

/** The wall: a window on a screen that many see, and the processes that draw it. There is none, or one. */
export interface WallScreen {
  displays(): readonly WallDisplay[];
  /** False: that screen is gone. Precondition: the board is open with names. A wall that hangs already is taken away first. */
  hang(order: WallOrder): boolean;
  /** Takes the wall away and kills what drew it. */
  close(): void;
  state(): WallState | null;
  steer(step: WallStep | WallOnly): void;
  names(hold: 'press' | 'release'): void;
  allowNames(allowed: boolean): void;
  /** Which page is in sight, told by the page that turns them; one with names only follows. */
  shows(page: Page, place: NonNullable<WallState['place']>): void;
  /** See `WallBridge`. */
  choosing(page: Page, isOpen: boolean): void;
  painted(page: Page): void;
  pageGone(page: Page): void;
}

interface Hung {
  readonly window: WallWindow;
  readonly pages: WallPages;
  wall: Wall;
  timer: NodeJS.Timeout | undefined;
}

/** Hangs the wall, keeps its time, and takes it away. */
export function createWallScreen(options: WallOptions): WallScreen {
  const { now } = options;
  const run = createRun(options);
  const { take, close, steer } = run;
  return {
    displays: options.displays,
    hang(order) {
      close();
      const window = options.openWindow(order.displayId, options.lock, close);
      if (window === null) return false;
      const pages = createWallPages({ window, openPage: () => openPage(options, run), join: options.join });
      run.begin({ window, pages, wall: hangWall(order, now()), timer: undefined });
      return true;
    },
    close,
    steer,
    state: () => run.state(),
    names: (hold) => take({ kind: hold }),
    allowNames: (allowed) => take({ kind: 'allow-names', allowed }),
    shows(page, place) {
      if (run.pages()?.kindOf(page) === 'plain') take({ kind: 'place', place });
    },
    choosing: (page, isOpen) => run.choosing(page, isOpen),
    painted(page) {
      run.pages()?.painted(page);
      run.broadcast();
    },
    pageGone(page) {
      const pages = run.pages();
      const kind = pages?.kindOf(page);
      if (kind === 'plain') close();
      else if (kind === 'named') take({ kind: 'names-gone' });
      else if (kind === 'spare') pages?.dropSpare();
    },
  };
}

/** The wall that hangs, if any, and what happens to it, in time and otherwise. */
function createRun({ tell, now, log }: WallOptions) {
  let hung: Hung | null = null;
  const choosing = new WeakSet<Page>();
  const state = (): WallState | null => (hung === null ? null : stateOf(hung, now()));
  const close = (): void => {
    if (hung === null) return;
    const { window, pages, timer } = hung;
    hung = null;
    clearTimeout(timer);
    window.close();
    pages.killAll();
    log.note('wall-closed');
    tell(null);
  };
  const broadcast = (): void => {
    if (hung === null) return;
    const told = stateOf(hung, now());
    hung.pages.send(told);
    tell(told);
  };
  const wakeAt = (of: Hung): void => {
    clearTimeout(of.timer);
    const wake = (): void => (isOver(of.wall, now()) ? close() : take({ kind: 'time' }));
    of.timer = setTimeout(wake, Math.max(0, dueAt(of.wall) - now()));
  };
  const take = (event: WallEvent): void => {
    if (hung === null) return;
    const next = nextWall(hung.wall, event, now());
    if (next !== hung.wall) {
      hung.wall = next;
      if (next.names.kind === 'off') hung.pages.dropNames();
      else hung.pages.askForNames();
      broadcast();
    }
    wakeAt(hung);
  };
  return {
    state,
    close,
    take,
    broadcast,
    choosing(page: Page, isOpen: boolean): void {
      if (isOpen) choosing.add(page);
      else choosing.delete(page);
    },
    isChoosing: (page: Page): boolean => choosing.has(page),
    pages: (): WallPages | null => hung?.pages ?? null,
    steer: (step: WallStep | WallOnly): void => (step === 'close' ? close() : take({ kind: 'step', step })),
    begin(fresh: Hung): void {
      hung = fresh;
      wakeAt(fresh);
      log.note('wall-hung');
      tell(state());
    },
  };
}

/** A page of the wall, whose keys main hears itself: see `wallKeyOf`. */
function openPage({ pages }: WallOptions, { take, steer, isChoosing }: ReturnType<typeof createRun>): Page {
  const page = pages.open('wall');
  page.view.webContents.on('before-input-event', (event, input) => {
    const asked = wallKeyOf(input, isChoosing(page));
    if (asked === null) return;
    event.preventDefault();
    if (asked === 'press' || asked === 'release') take({ kind: asked });
    else if (asked !== 'nothing') steer(asked);
  });
  return page;
}

function stateOf({ wall, pages }: Hung, now: number): WallState {
  const { shows, only, turn, isPaused, canShowNames, place } = wall;
  return {
    ...{ shows, only, turn, canShowNames, place },
    isTurning: !isPaused,
    names: pages.names(),
    leftMs: Math.max(0, wall.endsAt - now),
  };
}
