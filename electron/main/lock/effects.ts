import { pageChannels } from '../../../shared/ipc/bridge.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { MainWindow } from '../windows/main-window.ts';
import type { LockEffect, LockEvent } from './machine.ts';
import type { Processes } from './processes.ts';

export interface EffectsOptions {
  readonly processes: Processes;
  readonly window: MainWindow;
  readonly send: (event: LockEvent) => void;
  /** Takes the wall away and kills what it was shown by. */
  readonly closeWall: () => void;
  readonly rememberBoard: (path: string, person: PersonId) => void;
  /** See the effect `tidy`. */
  readonly onClosed: () => void;
  /** See the effect `end-dialogs`. */
  readonly endDialogs: () => void;
  readonly end: () => void;
}

/** Starting a process holds up the drawing of the door for some frames; nobody types a passphrase as fast as that. */
const VAULT_AFTER_MS = 50;

type Effects = { readonly [K in LockEffect['kind']]: (effect: Extract<LockEffect, { readonly kind: K }>) => void };

/** What each effect does to the processes and the window. */
export function createEffects({
  processes,
  window,
  send,
  closeWall,
  rememberBoard,
  onClosed,
  endDialogs,
  end,
}: EffectsOptions): Effects {
  const { vault, door, board, spare } = processes;
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
      closeWall();
    },
    'tell-door': ({ reason }) => door.value()?.send(pageChannels.reason, reason),
    'start-vault': () => processes.startVault(VAULT_AFTER_MS),
    'connect-door': () => void processes.join('door'),
    'connect-board'({ line }) {
      processes.useSpare((page) => window.placeBehind(page));
      void processes.join(line);
    },
    'prepare-board': ({ afterMs }) => processes.openPage('spare', (page) => window.hide(page), afterMs),
    'prepare-door': () => processes.openPage('door', (page) => window.placeBehind(page)),
    'show-board'() {
      const page = board.value();
      if (page !== null) window.showInFront(page);
    },
    'cover-board': () => coverBoard(processes, window),
    'ask-drafts': () => board.value()?.send(pageChannels.closing),
    'ask-vault-to-close': () => vault.value()?.askToClose(),
    'start-clock'({ ms }) {
      clearTimeout(clock);
      clock = setTimeout(send, ms, { kind: 'time-up' });
    },
    'stop-clock': () => clearTimeout(clock),
    'kill-vault': () => vault.empty(),
    'kill-board': () => board.empty(),
    'kill-spare': () => spare.empty(),
    'kill-door': () => door.empty(),
    'remember-board': ({ path, person }) => rememberBoard(path, person),
    tidy: onClosed,
    'end-dialogs': endDialogs,
    end,
  };
}

/**
 * The next page draws behind the ground from now on. It has the keyboard, or the door until it is there, so that the keys that close the board are
 * heard.
 */
function coverBoard(processes: Processes, window: MainWindow): void {
  const { board, door, spare } = processes;
  const page = board.value();
  window.cover();
  if (page !== null) window.remove(page);
  const next = spare.value() ?? door.value();
  if (next !== null) window.placeBehind(next);
  if (spare.value() !== null) return;
  spare.empty();
  processes.openPage('spare', (opened) => window.placeBehind(opened));
}
