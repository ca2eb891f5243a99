import type { Lock } from '../lock/run-lock.ts';
import type { PageHandlers } from './page-calls.ts';
import type { WallScreen } from './wall.ts';

type WallHandlers = Pick<PageHandlers, Extract<keyof PageHandlers, `wall.${string}`>>;

/** What main does for those who hang the wall and steer it, and for the wall's own pages. */
export function wallHandlers(lock: Lock, wall: WallScreen): WallHandlers {
  /** The board in sight, or one of the wall's own. */
  const maySteer = (page: Parameters<WallHandlers['wall.steer']>[0]): boolean =>
    page.role === 'wall' || page === lock.openBoard();
  return {
    'wall.displays': () => wall.displays(),
    'wall.open': (page, order) => {
      const state = lock.state();
      const isOpen = page === lock.openBoard() && state.kind === 'open' && state.view === 'open';
      if (!isOpen || !wall.hang(order)) throw new Error('refused');
    },
    'wall.state': () => wall.state(),
    'wall.steer': (page, step) => {
      if (maySteer(page)) wall.steer(step);
    },
    'wall.names': (page, hold) => {
      if (maySteer(page)) wall.names(hold);
    },
    'wall.shows': (page, place) => wall.shows(page, place),
    'wall.choosing': (page, isOpen) => wall.choosing(page, isOpen),
  };
}
