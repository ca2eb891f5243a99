import { expect, it, vi } from 'vitest';
import type { MainWindow } from '../windows/main-window.ts';
import type { Page } from '../windows/page.ts';
import { createEffects } from './effects.ts';
import type { Processes } from './processes.ts';
import { createSlot } from './slot.ts';

it('shows a door even when the one to be shown is still waiting to be made out of sight', () => {
  vi.useFakeTimers();
  const window = { showInFront: vi.fn(), hide: vi.fn(), remove: vi.fn() };
  const door = createSlot<Page>(() => undefined);
  const closeWall = vi.fn();
  const processes = {
    door,
    board: createSlot<Page>(() => undefined),
    spare: createSlot<Page>(() => undefined),
    // As `createProcesses` has it, after a door page that failed twice.
    openPage(_place: string, put: (page: Page) => void) {
      if (door.isTaken()) return;
      door.fill(250, () => {
        const page = { role: 'door' } as Page;
        put(page);
        return page;
      });
    },
  };
  const effects = createEffects({
    processes: processes as unknown as Processes,
    window: window as unknown as MainWindow,
    send: vi.fn(),
    closeWall,
    rememberBoard: vi.fn(),
    onClosed: vi.fn(),
    endDialogs: vi.fn(),
    end: vi.fn(),
  });
  effects['prepare-door']({ kind: 'prepare-door' });
  effects['show-door']({ kind: 'show-door', reason: 'locked-unknown' });
  vi.advanceTimersByTime(1000);
  expect(window.hide).not.toHaveBeenCalled();
  expect(window.showInFront).toHaveBeenCalledExactlyOnceWith(door.value());
  expect(closeWall, 'the wall is never left beside a door').toHaveBeenCalledOnce();
  vi.useRealTimers();
});
