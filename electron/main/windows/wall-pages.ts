import type { OverviewLine } from '../../../shared/ipc/contract.ts';
import type { WallState } from '../../../shared/ipc/wall.ts';
import type { Page } from './page.ts';
import type { WallWindow } from './wall-window.ts';

export interface WallPagesOptions {
  readonly window: WallWindow;
  /** Another process with nothing in it yet. */
  readonly openPage: () => Page;
  readonly join: (page: Page, line: OverviewLine, isWanted: () => boolean) => void;
}

/** The processes that draw one wall. */
export interface WallPages {
  names(): WallState['names'];
  /** Names come into sight when they are drawn. More than once is once. */
  askForNames(): void;
  /** What had names is killed. */
  dropNames(): void;
  /** Whether `page` is the one that never receives a name, or has names now, or waits; null: it is none of these any more. */
  kindOf(page: Page): 'plain' | 'named' | 'spare' | null;
  /** Puts what is drawn in sight, where it is still wanted. */
  painted(page: Page): void;
  send(state: WallState): void;
  /** A spare that ended by itself. */
  dropSpare(): void;
  killAll(): void;
}

/** Starting a process holds up the drawing of what is in sight. */
const SPARE_AFTER_MS = 400;

/**
 * Names are shown by a second process, laid over the one that never had any: it is given a line of its own when somebody asks for names and is killed
 * when they go. A spare one waits, so that they come at once.
 */
export function createWallPages({ window, openPage, join }: WallPagesOptions): WallPages {
  const plain = openPage();
  let named: Page | null = null;
  let isNamedPainted = false;
  let spare: Page | null = null;
  let isAlive = true;
  let spareTimer: NodeJS.Timeout | undefined;
  const prepareSpare = (): void => {
    clearTimeout(spareTimer);
    spareTimer = setTimeout(() => {
      if (spare !== null) return;
      spare = openPage();
      window.hide(spare);
    }, SPARE_AFTER_MS);
  };
  const drop = (page: Page | null): void => {
    if (page === null) return;
    window.remove(page);
    page.kill();
  };
  window.placeBehind(plain);
  join(plain, 'glance', () => isAlive);
  return {
    names: () => (named === null ? 'off' : isNamedPainted ? 'on' : 'coming'),
    kindOf: (page) => (page === plain ? 'plain' : page === named ? 'named' : page === spare ? 'spare' : null),
    askForNames() {
      if (named !== null) return;
      clearTimeout(spareTimer);
      const page = spare ?? openPage();
      [named, spare, isNamedPainted] = [page, null, false];
      window.placeBehind(page);
      join(page, 'wall', () => named === page);
    },
    dropNames() {
      if (named === null) return;
      drop(named);
      named = null;
      window.showInFront(plain);
      prepareSpare();
    },
    painted(page) {
      if (page === plain && spare === null) prepareSpare();
      if (page === named) isNamedPainted = true;
      if (page === named || (page === plain && !isNamedPainted)) window.showInFront(page);
    },
    send(state) {
      for (const page of [plain, named]) page?.send('wall.state', state);
    },
    dropSpare() {
      drop(spare);
      spare = null;
    },
    killAll() {
      isAlive = false;
      clearTimeout(spareTimer);
      for (const page of [named, plain, spare]) page?.kill();
      [named, spare] = [null, null];
    },
  };
}
