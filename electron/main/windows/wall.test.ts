import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WallState } from '../../../shared/ipc/wall.ts';
import type { Page, Pages } from './page.ts';
import type { WallWindow } from './wall-window.ts';
import { createWallScreen } from './wall.ts';

type Kind = 'plain' | 'named';
interface Fake extends Page {
  readonly killed: () => boolean;
}

/** A wall with windows and pages that remember what was done to them. */
function makeWall() {
  const made: Fake[] = [];
  const lines: (readonly [number, string])[] = [];
  const told: (WallState | null)[] = [];
  const front: { page: Page | null } = { page: null };
  const close = vi.fn();
  const lock = vi.fn();
  const lost: { now: () => void } = { now: () => undefined };
  const pages: Pick<Pages, 'open'> = {
    open() {
      const kill = vi.fn();
      const page = { role: 'wall', view: { webContents: { on: vi.fn() } }, send: vi.fn(), kill };
      const fake = { ...page, killed: () => kill.mock.calls.length > 0 } as unknown as Fake;
      made.push(fake);
      return fake;
    },
  };
  const window: WallWindow = {
    showInFront: (page) => void (front.page = page),
    placeBehind: () => undefined,
    hide: () => undefined,
    remove: (page) => void (front.page = front.page === page ? null : front.page),
    cover: () => undefined,
    zoom: () => undefined,
    close,
  };
  const wall = createWallScreen({
    pages: pages as Pages,
    displays: () => [],
    openWindow(id, _onClose, onLost) {
      lost.now = onLost;
      return id === 1 ? window : null;
    },
    join: (page, line) => lines.push([made.indexOf(page as Fake), line]),
    tell: (state) => told.push(state),
    lock,
    now: () => performance.now(),
    log: { note: () => undefined },
  });
  const last = (line: string): Fake | undefined => made[lines.findLast(([, one]) => one === line)?.[0] ?? -1];
  const page = (kind: Kind): Fake => {
    const found = last(kind === 'plain' ? 'glance' : 'wall');
    if (!found) throw new Error('no such page');
    return found;
  };
  return { wall, made, lines, told, front, close, lost, page };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** One that hangs, painted, with its spare. */
function hung() {
  const run = makeWall();
  expect(run.wall.hang({ displayId: 1, minutes: 30, turnSeconds: 20 })).toBe(true);
  run.wall.painted(run.page('plain'));
  vi.advanceTimersByTime(1000);
  return run;
}

describe('the wall', () => {
  it('does not hang where there is no screen', () => {
    const { wall, made } = makeWall();
    expect(wall.hang({ displayId: 2, minutes: 30, turnSeconds: 20 })).toBe(false);
    expect([wall.state(), made]).toEqual([null, []]);
  });

  it('gives its one line with names to a process of its own, which is killed when they go', () => {
    const { wall, made, lines, front, page } = hung();
    expect(made).toHaveLength(2);
    wall.names('press');
    expect(lines).toEqual([
      [0, 'glance'],
      [1, 'wall'],
    ]);
    expect(front.page, 'names come when they are drawn').toBe(page('plain'));
    expect(wall.state()?.names).toBe('coming');
    wall.painted(page('named'));
    expect(front.page).toBe(page('named'));
    expect(wall.state()?.names).toBe('on');
    const named = page('named');
    vi.advanceTimersByTime(1000);
    wall.names('release');
    expect([named.killed(), page('plain').killed(), wall.state()?.names]).toEqual([true, false, 'off']);
    expect(front.page).toBe(page('plain'));
    // What was painted too late is not shown.
    wall.painted(named);
    expect(front.page).toBe(page('plain'));
    vi.advanceTimersByTime(1000);
    expect(made, 'a spare made anew').toHaveLength(3);
  });

  it('takes names away by itself, and when the board goes into a glance', () => {
    const { wall, page } = hung();
    wall.names('press');
    vi.advanceTimersByTime(20_000);
    expect(page('named').killed()).toBe(true);
    wall.names('release');
    wall.names('press');
    const second = page('named');
    wall.allowNames(false);
    expect([second.killed(), wall.state()?.canShowNames]).toEqual([true, false]);
  });

  it.each(['lock', 'time', 'screen', 'process', 'key'] as const)('leaves no process behind when it ends: %s', (how) => {
    const { wall, made, told, close, lost, page } = hung();
    wall.names('press');
    wall.painted(page('named'));
    if (how === 'lock') wall.close();
    if (how === 'time') vi.advanceTimersByTime(30 * 60_000);
    if (how === 'screen') lost.now();
    if (how === 'process') wall.pageGone(page('plain'));
    if (how === 'key') wall.steer('close');
    expect(made.filter((one) => !one.killed())).toEqual([]);
    expect(close).toHaveBeenCalledOnce();
    expect([wall.state(), told.at(-1)]).toEqual([null, null]);
    vi.advanceTimersByTime(60_000);
    expect(
      made.filter((one) => !one.killed()),
      'and none comes later',
    ).toEqual([]);
  });

  it('goes on without names when their process ends by itself', () => {
    const { wall, front, page } = hung();
    wall.names('press');
    wall.painted(page('named'));
    wall.pageGone(page('named'));
    expect(wall.state()?.names).toBe('off');
    expect(front.page).toBe(page('plain'));
  });

  it('learns which page is in sight from the page without names alone', () => {
    const { wall, page } = hung();
    wall.names('press');
    wall.shows(page('plain'), { at: 1, of: 3, subject: null });
    wall.shows(page('named'), { at: 2, of: 9, subject: 'x' });
    expect(wall.state()?.place).toEqual({ at: 1, of: 3, subject: null });
  });
});
