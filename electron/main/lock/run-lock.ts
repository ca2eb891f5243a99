import { pageChannels } from '../../../shared/ipc/bridge.ts';
import type { Log } from '../modules/log.ts';
import type { MainWindow } from '../windows/main-window.ts';
import type { Page, Pages } from '../windows/page.ts';
import { createEffects } from './effects.ts';
import { type LockEffect, type LockEvent, type LockState, nextLockStep } from './machine.ts';
import type { VaultState } from './vault-process.ts';
import { createProcesses, type ProcessesOptions } from './processes.ts';

export interface LockOptions {
  readonly pages: Pages;
  readonly window: MainWindow;
  readonly startVault: ProcessesOptions['startVault'];
  readonly rememberBoard: (path: string) => void;
  readonly onState: (state: LockState) => void;
  readonly end: () => void;
  readonly log: Log;
}

export interface Lock {
  state(): LockState;
  send(event: LockEvent): void;
  /** A page's process ended by itself. */
  pageGone(page: Page): void;
  /** The board page says that it is painted. */
  pagePainted(page: Page): void;
  /** Makes the page that is out of sight anew, since it was loaded with settings that no longer hold. */
  renewSpare(): void;
  /** Tells the door, in sight or made ready, that another board is offered. Opens and closes nothing. */
  tellOffer(): void;
  /** The page that may be acted on from the menu: the open board. */
  openBoard(): Page | null;
}

/** Runs the state machine: takes events in, one after the other, and carries out what each leads to. */
export function runLock(options: LockOptions): Lock {
  const { window, log } = options;
  let state: LockState = { kind: 'starting' };

  const take = (event: LockEvent): void => {
    const before = state.kind;
    const step = nextLockStep(state, event);
    state = step.state;
    for (const effect of step.effects) run(effect);
    if (state.kind === before) return;
    log.note('state', { state: state.kind, after: event.kind });
    options.onState(state);
  };
  const send = inTurn(take);
  const processes = createProcesses({
    ...options,
    onGone: (which) => send({ kind: `${which}-gone` }),
    onVaultMessage(message) {
      log.note(`vault-${message.kind}`);
      const event = eventOf(message);
      if (event !== null) send(event);
    },
  });
  const effects = createEffects({ ...options, processes, send });
  function run(effect: LockEffect): void {
    // One table of the same kinds on both sides, so the effect fits its function.
    (effects[effect.kind] as (effect: LockEffect) => void)(effect);
  }

  return {
    state: () => state,
    send,
    pageGone: (page) => processes.pageGone(page),
    pagePainted(page) {
      if (page === processes.board.value()) send({ kind: 'board-painted' });
    },
    renewSpare() {
      const role = state.kind === 'open' ? 'door' : state.kind === 'door' ? 'board' : null;
      if (role === null) return;
      processes[role].empty();
      processes.openPage(role, (page) => window.hide(page));
    },
    tellOffer: () => processes.door.value()?.send(pageChannels.offer),
    openBoard: () => (state.kind === 'open' ? processes.board.value() : null),
  };
}

/** One event at a time: one that is made while another is carried out waits, so that no step is split by the next. */
function inTurn(take: (event: LockEvent) => void): (event: LockEvent) => void {
  const waiting: LockEvent[] = [];
  let working = false;
  return (event) => {
    waiting.push(event);
    if (working) return;
    working = true;
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) take(next);
    } finally {
      working = false;
    }
  };
}

function eventOf(message: VaultState): LockEvent | null {
  switch (message.kind) {
    case 'listening':
      return null;
    case 'opened':
      return { kind: 'vault-opened', path: message.path };
    case 'closed':
      return { kind: 'vault-closed', saved: message.saved };
  }
}
