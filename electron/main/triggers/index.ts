import { type BaseWindow, globalShortcut } from 'electron';
import { isDeepStrictEqual } from 'node:util';
import {
  pageChannels,
  type Protection,
  type Settings,
  type TriggerId,
  type TriggerState,
} from '../../../shared/ipc/bridge.ts';
import type { LockState } from '../lock/machine.ts';
import type { Lock } from '../lock/run-lock.ts';
import type { Log } from '../modules/log.ts';
import type { Page } from '../windows/page.ts';
import { startBusThread } from './bus-thread.ts';
import { createGlobalHotkey } from './global-hotkey.ts';
import type { InSight } from './idle-clock.ts';
import { watchIdle } from './idle.ts';
import { isWayland, limitsOf, nothingTold, protectionOf, type ToldTrigger } from './protection.ts';
import { watchSystem } from './system-events.ts';
import { viewOfHotkey } from './view-hotkeys.ts';

export interface TriggersOptions {
  readonly lock: Lock;
  readonly window: BaseWindow;
  readonly settings: () => Settings;
  /** The bundled code of the thread at the system's buses. */
  readonly busThreadFile: string;
  readonly log: Log;
}

/** What closes the board by itself or from outside. */
export interface Triggers {
  protection(): Protection;
  /** Puts the keys and the mouse of a page under watch. */
  listen(page: Page): void;
  /** Starts what can wait until there is something to see. More than once is once. */
  startLate(): void;
  stateChanged(state: LockState): void;
  /** Precondition: `settings` answers the new ones. */
  settingsChanged(): void;
  /** See `GlobalHotkey.choose`. */
  chooseHotkey(accelerator: string | null): boolean;
}

/** A system that says one thing in three ways (it sleeps, the screen is locked, the lid is shut) makes one new door. */
const DOOR_ONCE_MS = 1000;

/** Every trigger, each behind the one table of `Protection`; any of them closes the board, whatever it shows. */
export function watchTriggers(options: TriggersOptions): Triggers {
  const { lock, window, settings } = options;
  const fire = createFire(options);
  const told: Record<ToldTrigger, TriggerState> = { ...nothingTold };
  Object.assign(
    told,
    watchSystem(process.platform, fire, () => {
      // It slept, and nobody told before.
      if (inSight(lock.state()) !== null) fire('sleep');
    }),
  );
  const hotkey = createGlobalHotkey(globalShortcut, () => fire('global-hotkey'));
  hotkey.choose(settings().globalHotkey);
  const protection = (): Protection =>
    protectionOf({ settings: settings(), told, hotkey: hotkey.state(), isWayland: isWayland(process) });
  const idle = watchIdle({
    inSight: () => inSight(lock.state()),
    limits: () => limitsOf(protection()),
    act: (action) => (action === 'lock' ? fire('idle') : lock.send({ kind: 'show-asked', view: 'glance' })),
  });
  const tell = createTeller(lock, protection);
  watchWindow(window, settings, fire);
  const startLate = once(() =>
    startBusThread({
      ...options,
      file: options.busThreadFile,
      onWatched(trigger, isWatched) {
        told[trigger] = isWatched ? 'on' : 'unavailable';
        tell();
      },
      onFired: fire,
    }),
  );
  let before: LockState['kind'] = 'starting';
  return {
    protection,
    listen(page) {
      idle.listen(page.view.webContents);
      // What the board shows is chosen at the board.
      if (page.role !== 'wall') listenForView(page, lock);
    },
    startLate() {
      if (process.platform === 'linux') startLate();
    },
    stateChanged(state) {
      if (state.kind === 'opening' && before === 'door') {
        idle.restart();
        hotkey.retry();
      }
      before = state.kind;
      tell();
    },
    settingsChanged: tell,
    chooseHotkey: (accelerator) => hotkey.choose(accelerator),
  };
}

const inSight = (state: LockState): InSight => (state.kind === 'open' ? state.view : null);

/** Closes the board. At the door it makes a new one, since somebody may just be opening it. */
function createFire({ lock, log }: TriggersOptions): (trigger: TriggerId) => void {
  let lastMs = Number.NEGATIVE_INFINITY;
  return (trigger) => {
    const nowMs = performance.now();
    const isSaidAgain = nowMs - lastMs < DOOR_ONCE_MS;
    lastMs = nowMs;
    if (lock.state().kind === 'door' && isSaidAgain) return;
    // What is in sight goes first.
    lock.send({ kind: 'lock-asked' });
    log.note('trigger', { trigger });
  };
}

/** Caught here and not in the page, so that a page that hangs obeys as well. */
function listenForView(page: Page, lock: Lock): void {
  page.view.webContents.on('before-input-event', (event, input) => {
    const view = viewOfHotkey(input, process.platform);
    if (view === null || lock.state().kind === 'door') return;
    event.preventDefault();
    lock.send({ kind: 'show-asked', view });
  });
}

function watchWindow(window: BaseWindow, settings: () => Settings, fire: (trigger: TriggerId) => void): void {
  window.on('minimize', () => {
    if (settings().lockOnMinimise) fire('minimise');
  });
  window.on('leave-full-screen', () => {
    if (settings().lockOnLeaveFullScreen) fire('leave-full-screen');
  });
}

/** Tells the open page what watches over the board when that is something else than it was told last. */
function createTeller(lock: Lock, protection: () => Protection): () => void {
  let told: { readonly page: Page; readonly protection: Protection } | null = null;
  return () => {
    const page = lock.openBoard();
    const now = protection();
    if (page === null || (told?.page === page && isDeepStrictEqual(told.protection, now))) return;
    told = { page, protection: now };
    page.send(pageChannels.protection, now);
  };
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    work();
  };
}
