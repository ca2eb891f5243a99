import { MessageChannelMain } from 'electron';
import type { PageRole } from '../../../shared/ipc/contract.ts';
import { pageChannels } from '../../../shared/ipc/bridge.ts';
import type { FromVault } from '../../../shared/ipc/vault-process.ts';
import type { Log } from '../modules/log.ts';
import type { MainWindow } from '../windows/main-window.ts';
import type { Page, Pages } from '../windows/page.ts';
import { type LockEffect, type LockEvent, type LockState, nextLockStep } from './machine.ts';
import { createPacing, type Pacing } from './pacing.ts';
import type { VaultProcess } from './vault-process.ts';

export interface LockOptions {
  readonly pages: Pages;
  readonly window: MainWindow;
  readonly startVault: (heard: { onMessage: (message: FromVault) => void; onGone: () => void }) => VaultProcess;
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
  /** The board page says that it is painted; one that has no records yet is not listened to. */
  pagePainted(page: Page): void;
  /** Makes the page that is out of sight anew, since it was loaded with settings that no longer hold. */
  renewSpare(): void;
  /** The page that may be acted on from the menu: the open board. */
  openBoard(): Page | null;
}

/** Carries out what the state machine decides. Exactly one vault process, at most one door page and one board page live at any time. */
export function runLock(options: LockOptions): Lock {
  const { pages, window, log } = options;
  const pacing: Record<'vault' | PageRole, Pacing> = {
    vault: createPacing(Date.now),
    door: createPacing(Date.now),
    board: createPacing(Date.now),
  };
  const slots = {
    vault: createSlot<VaultProcess>((vault) => vault.kill()),
    door: createSlot<Page>(kill),
    board: createSlot<Page>(kill),
  };
  let state: LockState = { kind: 'starting' };
  let clock: NodeJS.Timeout | undefined;
  let boardHasRecords = false;
  const waiting: LockEvent[] = [];
  let working = false;

  function kill(page: Page): void {
    window.remove(page);
    page.kill();
  }

  // Effects can make events (a page that cannot be reached): they wait for their turn, so that effects of one step are never split by another's.
  function send(event: LockEvent): void {
    waiting.push(event);
    if (working) return;
    working = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const step = nextLockStep(state, next);
      const changed = step.state.kind !== state.kind;
      state = step.state;
      for (const effect of step.effects) run(effect);
      if (!changed) continue;
      log.note('state', { state: state.kind, after: next.kind });
      options.onState(state);
    }
    working = false;
  }

  /** Joins a page with the vault once both are there; not at all when one of them is replaced before. */
  async function join(role: PageRole): Promise<void> {
    const [vault, page] = await Promise.all([slots.vault.filled(), slots[role].filled()]);
    await page.ready;
    if (slots.vault.value() !== vault || slots[role].value() !== page) return;
    const { port1, port2 } = new MessageChannelMain();
    vault.connect(role, port1);
    page.connect(port2);
  }

  function openPage(role: PageRole, placed: (page: Page) => void): void {
    slots[role].fill(pacing[role].waitMs(), () => {
      const page = pages.open(role);
      placed(page);
      return page;
    });
  }

  function showDoor(reason: string): void {
    const covered = slots.board.value();
    if (covered !== null && state.kind !== 'door') window.remove(covered);
    // A page made ready for an ordinary lock says so: after anything else a new one takes its place.
    if (reason !== 'locked' && reason !== 'started') slots.door.empty();
    const door = slots.door.value();
    if (door !== null) window.showInFront(door);
    else if (!slots.door.isFilling()) openPage('door', window.showInFront);
    log.note('board-covered', { reason });
  }

  function hear(message: FromVault): void {
    log.note(`vault-${message.kind}`);
    if (message.kind === 'opened') send({ kind: 'vault-opened', path: message.path });
    if (message.kind === 'closed') send({ kind: 'vault-closed' });
  }

  function startVault(): void {
    slots.vault.fill(pacing.vault.waitMs(), () =>
      options.startVault({
        onMessage: hear,
        onGone() {
          pacing.vault.failed();
          send({ kind: 'vault-gone' });
        },
      }),
    );
  }

  function run(effect: LockEffect): void {
    switch (effect.kind) {
      case 'show-door':
        return showDoor(effect.reason);
      case 'start-vault':
        return startVault();
      case 'connect-door':
        return void join('door');
      case 'connect-board': {
        boardHasRecords = true;
        const board = slots.board.value();
        if (board !== null) window.placeBehind(board);
        return void join('board');
      }
      case 'prepare-board':
        if (slots.board.value() === null && !slots.board.isFilling()) openPage('board', window.hide);
        return;
      case 'prepare-door':
        return openPage('door', window.hide);
      case 'show-board': {
        const board = slots.board.value();
        if (board !== null) window.showInFront(board);
        return;
      }
      case 'ask-drafts':
        return slots.board.value()?.send(pageChannels.closing);
      case 'ask-vault-to-close':
        return slots.vault.value()?.askToClose();
      case 'start-clock':
        clearTimeout(clock);
        clock = setTimeout(send, effect.ms, { kind: 'time-up' });
        return;
      case 'stop-clock':
        return clearTimeout(clock);
      case 'kill-vault':
        return slots.vault.empty();
      case 'kill-board':
        boardHasRecords = false;
        slots.board.empty();
        return log.note('board-killed');
      case 'kill-door':
        return slots.door.empty();
      case 'remember-board':
        return options.rememberBoard(effect.path);
      case 'end':
        return options.end();
    }
  }

  return {
    state: () => state,
    send,
    pageGone(page) {
      pacing[page.role].failed();
      if (slots[page.role].value() === page) send({ kind: `${page.role}-gone` });
    },
    pagePainted(page) {
      if (boardHasRecords && slots.board.value() === page) send({ kind: 'board-painted' });
    },
    renewSpare() {
      if (state.kind === 'door') {
        slots.board.empty();
        openPage('board', window.hide);
      } else if (state.kind === 'open') {
        slots.door.empty();
        openPage('door', window.hide);
      }
    },
    openBoard: () => (state.kind === 'open' ? slots.board.value() : null),
  };
}

/** A place for one process: empty, being filled after a pause, or filled. */
function createSlot<T>(drop: (value: T) => void) {
  let value: T | null = null;
  let timer: NodeJS.Timeout | undefined;
  let told: ((value: T) => void)[] = [];
  return {
    value: () => value,
    isFilling: () => timer !== undefined,
    /** Resolves with what fills the place next, or fills it already. Never, when the place is emptied before. */
    filled: (): Promise<T> => (value === null ? new Promise((resolve) => told.push(resolve)) : Promise.resolve(value)),
    fill(waitMs: number, make: () => T): void {
      const fillNow = (): void => {
        timer = undefined;
        const made = make();
        value = made;
        for (const tell of told.splice(0)) tell(made);
      };
      if (waitMs === 0) fillNow();
      else timer = setTimeout(fillNow, waitMs);
    },
    empty(): void {
      clearTimeout(timer);
      timer = undefined;
      told = [];
      const dropped = value;
      value = null;
      if (dropped !== null) drop(dropped);
    },
  };
}
