import { MessageChannelMain } from 'electron';
import type { BoardLine, LineRole, OverviewLine, PageRole } from '../../../shared/ipc/contract.ts';
import type { MainWindow } from '../windows/main-window.ts';
import type { Page, Pages } from '../windows/page.ts';
import { createPacing, type Pacing } from './pacing.ts';
import { createSlot, type Slot } from './slot.ts';
import type { VaultProcess, VaultState } from './vault-process.ts';

/** The places for pages: the door, the board page that has a line to the vault, and one made ready that has none. */
export type PagePlace = Exclude<PageRole, 'wall'> | 'spare';

export interface ProcessesOptions {
  readonly pages: Pages;
  readonly window: MainWindow;
  readonly startVault: (heard: { onMessage: (message: VaultState) => void; onGone: () => void }) => VaultProcess;
  readonly onVaultMessage: (message: VaultState) => void;
  /** A process that was in its place ended by itself. */
  readonly onGone: (which: 'vault' | PagePlace) => void;
}

export interface Processes extends Readonly<Record<PagePlace, Slot<Page>>> {
  readonly vault: Slot<VaultProcess>;
  /** Not before `afterMs`. */
  startVault(afterMs: number): void;
  /** A new page in this place, put in the window as `put` says, not before `afterMs`. Nothing when there is one already. */
  openPage(place: PagePlace, put: (page: Page) => void, afterMs?: number): void;
  /** The board page made ready, or a new one, in the place of the board. Precondition: that place is empty. */
  useSpare(put: (page: Page) => void): void;
  /** Gives a page and the vault the two ends of a line once both are there; not at all when one of them is replaced before. */
  join(line: 'door' | BoardLine): Promise<void>;
  /** The same for a page of the wall; not at all when it is not wanted any more by then. */
  joinWall(page: Page, line: OverviewLine, isWanted: () => boolean): Promise<void>;
  pageGone(page: Page): void;
}

/** At most one vault, one door page, one board page and a spare one, each started again at its own pace. */
export function createProcesses({ pages, window, startVault, onVaultMessage, onGone }: ProcessesOptions): Processes {
  const pacing: Record<'vault' | Exclude<PagePlace, 'spare'>, Pacing> = {
    vault: createPacing(Date.now),
    door: createPacing(Date.now),
    board: createPacing(Date.now),
  };
  const vault = createSlot<VaultProcess>((process) => process.kill());
  const slots = createPlaces(window);
  const openPage: Processes['openPage'] = (place, put, afterMs = 0) => {
    if (slots[place].isTaken()) return;
    const role = place === 'door' ? 'door' : 'board';
    slots[place].fill(Math.max(afterMs, pacing[role].waitMs()), () => {
      const page = pages.open(role);
      put(page);
      return page;
    });
  };
  return {
    vault,
    ...slots,
    startVault(afterMs) {
      vault.fill(Math.max(afterMs, pacing.vault.waitMs()), () =>
        startVault({
          onMessage: onVaultMessage,
          onGone() {
            pacing.vault.failed();
            onGone('vault');
          },
        }),
      );
    },
    openPage,
    useSpare(put) {
      const page = slots.spare.take();
      if (page === null) {
        openPage('board', put);
        return;
      }
      slots.board.fill(0, () => page);
      put(page);
    },
    join(line) {
      const place = slots[line === 'door' ? 'door' : 'board'];
      return joinPage(line, vault, place.filled(), (page) => place.value() === page);
    },
    joinWall: (page, line, isWanted) => joinPage(line, vault, Promise.resolve(page), isWanted),
    pageGone(page) {
      if (page.role === 'wall') return;
      pacing[page.role].failed();
      for (const place of Object.keys(slots) as PagePlace[]) {
        if (slots[place].value() === page) onGone(place);
      }
    },
  };
}

function createPlaces(window: MainWindow): Record<PagePlace, Slot<Page>> {
  const kill = (page: Page): void => {
    window.remove(page);
    page.kill();
  };
  return { door: createSlot(kill), board: createSlot(kill), spare: createSlot(kill) };
}

async function joinPage(
  line: LineRole,
  vault: Slot<VaultProcess>,
  coming: Promise<Page>,
  isWanted: (page: Page) => boolean,
): Promise<void> {
  const [process, page] = await Promise.all([vault.filled(), coming]);
  await page.ready;
  if (vault.value() !== process || !isWanted(page)) return;
  const { port1, port2 } = new MessageChannelMain();
  process.connect(line, port1);
  page.connect(port2, line);
}
