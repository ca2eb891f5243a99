import { app } from 'electron';
import { pageChannels } from '../../../shared/ipc/bridge.ts';
import type { OverviewLine } from '../../../shared/ipc/contract.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Log } from '../modules/log.ts';
import type { MainWindow } from '../windows/main-window.ts';
import type { Page, Pages } from '../windows/page.ts';
import { createEffects } from './effects.ts';
import { besideDialogs, type LockEffect, type LockEvent, type LockState, nextLockStep } from './machine.ts';
import type { VaultState } from './vault-process.ts';
import { createProcesses, type ProcessesOptions } from './processes.ts';

export interface LockOptions {
  readonly pages: Pages;
  readonly window: MainWindow;
  readonly startVault: ProcessesOptions['startVault'];
  /** The board is covered: so is the wall, from this moment. */
  readonly closeWall: () => void;
  /** A board was opened, with the key of this person. */
  readonly rememberBoard: (path: string, person: PersonId) => void;
  /** After each lock, and at the end of the app: nobody sees the board any more, and no process holds it. */
  readonly onClosed: () => void;
  /** After each lock: what the system still shows of ours goes. May end the program, which then starts again. */
  readonly endDialogs: () => void;
  readonly isDialogOpen: () => boolean;
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
  /** Makes the pages that are out of sight anew, since they were loaded with settings that no longer hold. */
  renewSpare(): void;
  /** Tells the door, in sight or made ready, that another board is offered. Opens and closes nothing. */
  tellOffer(): void;
  /** The page that has, or had, a line to the vault and is not replaced yet. */
  boardPage(): Page | null;
  /** The page that somebody can see; null: the bare ground. */
  pageInSight(): Page | null;
  /** The board page says that its drafts are in the vault. Precondition: it is `boardPage`. */
  draftsSaved(): void;
  /** The page that may be acted on: the board, in either view. */
  openBoard(): Page | null;
  /** Gives a page of the wall its line; not when it is not wanted any more by then. */
  joinWall(page: Page, line: OverviewLine, isWanted: () => boolean): void;
}

/** Runs the state machine: takes events in, one after the other, and carries out what each leads to. */
export function runLock(options: LockOptions): Lock {
  const { window, log } = options;
  let state: LockState = { kind: 'starting' };

  const take = (event: LockEvent): void => {
    const before = state;
    const step = nextLockStep(state, besideDialogs(state, event, options.isDialogOpen));
    state = step.state;
    for (const effect of step.effects) run(effect);
    if (state.kind === before.kind && viewOf(state) === viewOf(before)) return;
    log.note('state', { state: state.kind, view: viewOf(state), after: event.kind });
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
  const effects = createEffects({ ...options, processes, send, onClosed: () => tidy(options) });
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
      const places = { open: ['door', 'spare'], door: ['spare'] } as const;
      if (state.kind !== 'open' && state.kind !== 'door') return;
      for (const place of places[state.kind]) {
        processes[place].empty();
        processes.openPage(place, (page) => (place === 'door' ? window.placeBehind(page) : window.hide(page)));
      }
    },
    tellOffer: () => processes.door.value()?.send(pageChannels.offer),
    boardPage: () => processes.board.value(),
    pageInSight: () =>
      state.kind === 'switching' ? null : processes[state.kind === 'open' ? 'board' : 'door'].value(),
    draftsSaved: () => send({ kind: 'drafts-saved' }),
    openBoard: () => (state.kind === 'open' ? processes.board.value() : null),
    joinWall: (page, line, isWanted) => void processes.joinWall(page, line, isWanted),
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

/** Whatever happens here, the lock goes on. */
function tidy({ onClosed, log }: LockOptions): void {
  try {
    if (process.platform !== 'linux') app.clearRecentDocuments();
    onClosed();
  } catch {
    log.note('call-failed', { channel: 'tidy' });
  }
}

const viewOf = (state: LockState): string => ('view' in state ? state.view : 'none');

function eventOf(message: VaultState): LockEvent | null {
  switch (message.kind) {
    case 'listening':
      return null;
    case 'opened':
      return { kind: 'vault-opened', path: message.path, person: message.person };
    case 'closed':
      return { kind: 'vault-closed', saved: message.saved };
  }
}
