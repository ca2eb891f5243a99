import { type BaseWindow, globalShortcut } from 'electron';
import { isDeepStrictEqual } from 'node:util';
import { type Protection, type Settings, type TriggerId, type TriggerState } from '../../../shared/ipc/bridge.ts';
import type { Lock } from '../lock/run-lock.ts';
import type { LockState } from '../lock/machine.ts';
import { idleMinutesInForce } from '../modules/idle-minutes.ts';
import type { Log } from '../modules/log.ts';
import type { Page } from '../windows/page.ts';
import { startBusThread } from './bus-thread.ts';
import { createGlobalHotkey } from './global-hotkey.ts';
import { type IdleLimits, type InSight } from './idle-clock.ts';
import { watchIdle } from './idle.ts';
import { watchSystem } from './system-events.ts';
import { viewOfHotkey } from './view-hotkeys.ts';

export interface TriggersOptions {
  readonly lock: Lock;
  readonly window: BaseWindow;
  readonly settings: () => Settings;
  /** The bundled code of the thread at the system's buses. */
  readonly busThreadFile: string;
  /** The desktop is one of Wayland's, which tells programs neither of keys meant for others nor of being minimised. */
  readonly isWayland: boolean;
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

const MINUTE_MS = 60_000;
/** At the door a system that says one thing in three ways is heard once. */
const DOOR_ONCE_MS = 1000;

/** Every trigger, each behind the one table of `Protection`; any of them closes the board, whatever it shows. */
export function watchTriggers(options: TriggersOptions): Triggers {
  const { lock, window, settings, isWayland, log } = options;
  const fire = createFire(lock, log);
  const states: Record<TriggerId, TriggerState> = {
    'global-hotkey': 'off',
    idle: 'off',
    'os-lock': 'unavailable',
    sleep: 'unavailable',
    'user-switch': 'unavailable',
    lid: 'unavailable',
    minimise: 'off',
    'leave-full-screen': 'off',
    ...watchSystem(process.platform, fire, () => {
      // It slept, and nobody told before.
      if (inSight(lock.state()) !== null) fire('sleep');
    }),
  };
  const hotkey = createGlobalHotkey(globalShortcut, () => fire('global-hotkey'));
  hotkey.choose(settings().globalHotkey);

  const minutes = () => idleMinutesInForce(settings(), states['os-lock'] === 'on');
  const limits = (): IdleLimits => ({
    glanceMs: inMs(minutes().glanceAfterMinutes),
    lockMs: inMs(minutes().lockAfterMinutes),
  });
  const idle = watchIdle({
    inSight: () => inSight(lock.state()),
    limits,
    act: (action) => (action === 'lock' ? fire('idle') : lock.send({ kind: 'show-asked', view: 'glance' })),
  });
  const unlessWayland = (state: TriggerState): TriggerState => (isWayland && state !== 'off' ? 'unavailable' : state);
  const protection = (): Protection => {
    const { lockOnMinimise, lockOnLeaveFullScreen } = settings();
    const inForce = minutes();
    return {
      triggers: {
        ...states,
        'global-hotkey': unlessWayland(hotkey.state()),
        idle: inForce.lockAfterMinutes === null && inForce.glanceAfterMinutes === null ? 'off' : 'on',
        minimise: unlessWayland(lockOnMinimise ? 'on' : 'off'),
        'leave-full-screen': lockOnLeaveFullScreen ? 'on' : 'off',
      },
      ...inForce,
    };
  };
  const tell = createTeller(lock, protection);
  window.on('minimize', () => {
    if (settings().lockOnMinimise) fire('minimise');
  });
  window.on('leave-full-screen', () => {
    if (settings().lockOnLeaveFullScreen) fire('leave-full-screen');
  });

  let isStarted = false;
  let before: LockState['kind'] = 'starting';
  return {
    protection,
    listen(page) {
      const { webContents } = page.view;
      idle.listen(webContents);
      // Caught here and not in the page, so that a page that hangs obeys as well.
      webContents.on('before-input-event', (event, input) => {
        const view = viewOfHotkey(input, process.platform);
        if (view === null || lock.state().kind === 'door') return;
        event.preventDefault();
        lock.send({ kind: 'show-asked', view });
      });
    },
    startLate() {
      if (isStarted || process.platform !== 'linux') return;
      isStarted = true;
      startBusThread({
        file: options.busThreadFile,
        onWatched(trigger, isWatched) {
          states[trigger] = isWatched ? 'on' : 'unavailable';
          tell();
        },
        onFired: fire,
        log,
      });
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

const inMs = (minutes: number | null): number | null => (minutes === null ? null : minutes * MINUTE_MS);
const inSight = (state: LockState): InSight => (state.kind === 'open' ? state.view : null);

/** Closes the board. At the door it makes a new one, since somebody may just be opening it. */
function createFire(lock: Lock, log: Log): (trigger: TriggerId) => void {
  let lastAtDoorMs = Number.NEGATIVE_INFINITY;
  return (trigger) => {
    if (lock.state().kind === 'door') {
      const nowMs = performance.now();
      if (nowMs - lastAtDoorMs < DOOR_ONCE_MS) return;
      lastAtDoorMs = nowMs;
    }
    log.note('trigger', { trigger });
    lock.send({ kind: 'lock-asked' });
  };
}

/** Tells the open page what watches over the board when that is something else than it was told last. */
function createTeller(lock: Lock, protection: () => Protection): () => void {
  let told: { readonly page: Page; readonly protection: Protection } | null = null;
  return () => {
    const page = lock.openBoard();
    const now = protection();
    if (page === null || (told?.page === page && isDeepStrictEqual(told.protection, now))) return;
    told = { page, protection: now };
    page.send('board.protection', now);
  };
}
