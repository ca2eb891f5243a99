import { pageChannels } from '../../../shared/ipc/bridge.ts';
import type { MainWindow } from '../windows/main-window.ts';
import type { LockEffect, LockEvent } from './machine.ts';
import type { Processes } from './processes.ts';

export interface EffectsOptions {
  readonly processes: Processes;
  readonly window: MainWindow;
  readonly send: (event: LockEvent) => void;
  readonly rememberBoard: (path: string) => void;
  readonly end: () => void;
}

/** Starting processes holds up the drawing of the door for some frames; nobody types a passphrase as fast as that. */
const VAULT_AFTER_MS = 50;
const SPARE_BOARD_AFTER_MS = 250;

type Effects = { readonly [K in LockEffect['kind']]: (effect: Extract<LockEffect, { readonly kind: K }>) => void };

/** What each effect does to the processes and the window. */
export function createEffects({ processes, window, send, rememberBoard, end }: EffectsOptions): Effects {
  const { vault, door, board } = processes;
  let clock: NodeJS.Timeout | undefined;
  return {
    'show-door'({ reason }) {
      const covered = board.value();
      // Out of the window first: even with no door at all there is then only the bare ground to see.
      if (covered !== null) window.remove(covered);
      // The page made ready for an ordinary lock claims nothing yet; after anything else a new one takes its place. One that is only about to be
      // made would come out of sight.
      if (reason !== 'locked-unknown' || door.value() === null) door.empty();
      const ready = door.value();
      if (ready === null) processes.openPage('door', (page) => window.showInFront(page));
      else window.showInFront(ready);
    },
    'tell-door': ({ reason }) => door.value()?.send(pageChannels.reason, reason),
    'start-vault': () => processes.startVault(VAULT_AFTER_MS),
    'connect-door': () => void processes.join('door'),
    'connect-board'() {
      const page = board.value();
      if (page === null) {
        board.empty();
        processes.openPage('board', (opened) => window.placeBehind(opened));
      } else window.placeBehind(page);
      void processes.join('board');
    },
    'prepare-board': () => processes.openPage('board', (page) => window.hide(page), SPARE_BOARD_AFTER_MS),
    'prepare-door': () => processes.openPage('door', (page) => window.hide(page)),
    'show-board'() {
      const page = board.value();
      if (page !== null) window.showInFront(page);
    },
    'ask-drafts': () => board.value()?.send(pageChannels.closing),
    'ask-vault-to-close': () => vault.value()?.askToClose(),
    'start-clock'({ ms }) {
      clearTimeout(clock);
      clock = setTimeout(send, ms, { kind: 'time-up' });
    },
    'stop-clock': () => clearTimeout(clock),
    'kill-vault': () => vault.empty(),
    'kill-board': () => board.empty(),
    'kill-door': () => door.empty(),
    'remember-board': ({ path }) => rememberBoard(path),
    end,
  };
}
