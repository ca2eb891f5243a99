import { MessageChannelMain } from 'electron';
import type { PageRole } from '../../../shared/ipc/contract.ts';
import type { MainWindow } from '../windows/main-window.ts';
import type { Page, Pages } from '../windows/page.ts';
import { createPacing, type Pacing } from './pacing.ts';
import { createSlot, type Slot } from './slot.ts';
import type { VaultProcess, VaultState } from './vault-process.ts';

export interface ProcessesOptions {
  readonly pages: Pages;
  readonly window: MainWindow;
  readonly startVault: (heard: { onMessage: (message: VaultState) => void; onGone: () => void }) => VaultProcess;
  readonly onVaultMessage: (message: VaultState) => void;
  /** A process that was in its place ended by itself. */
  readonly onGone: (which: 'vault' | PageRole) => void;
}

export interface Processes {
  readonly vault: Slot<VaultProcess>;
  readonly door: Slot<Page>;
  readonly board: Slot<Page>;
  /** Not before `afterMs`. */
  startVault(afterMs: number): void;
  /** A new page of this kind, put where `place` says, not before `afterMs`. Nothing when there is one already. */
  openPage(role: PageRole, place: (page: Page) => void, afterMs?: number): void;
  /** Gives a page and the vault the two ends of a line once both are there; not at all when one of them is replaced before. */
  join(role: PageRole): Promise<void>;
  pageGone(page: Page): void;
}

/** At most one vault, one door page and one board page, each started again at its own pace. */
export function createProcesses({ pages, window, startVault, onVaultMessage, onGone }: ProcessesOptions): Processes {
  const pacing: Record<'vault' | PageRole, Pacing> = {
    vault: createPacing(Date.now),
    door: createPacing(Date.now),
    board: createPacing(Date.now),
  };
  const kill = (page: Page): void => {
    window.remove(page);
    page.kill();
  };
  const vault = createSlot<VaultProcess>((process) => process.kill());
  const slots: Record<PageRole, Slot<Page>> = { door: createSlot(kill), board: createSlot(kill) };
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
    openPage(role, place, afterMs = 0) {
      if (slots[role].isTaken()) return;
      slots[role].fill(Math.max(afterMs, pacing[role].waitMs()), () => {
        const page = pages.open(role);
        place(page);
        return page;
      });
    },
    async join(role) {
      const [process, page] = await Promise.all([vault.filled(), slots[role].filled()]);
      await page.ready;
      if (vault.value() !== process || slots[role].value() !== page) return;
      const { port1, port2 } = new MessageChannelMain();
      process.connect(role, port1);
      page.connect(port2);
    },
    pageGone(page) {
      pacing[page.role].failed();
      if (slots[page.role].value() === page) onGone(page.role);
    },
  };
}
