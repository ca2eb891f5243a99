import type { Protection, Settings, TriggerId, TriggerState } from '../../../shared/ipc/bridge.ts';
import { idleMinutesInForce } from '../modules/idle-minutes.ts';
import type { IdleLimits } from './idle-clock.ts';

/** Triggers of which only the system knows, if it tells. */
export type ToldTrigger = Extract<TriggerId, 'os-lock' | 'sleep' | 'user-switch' | 'lid'>;

export const nothingTold: Readonly<Record<ToldTrigger, TriggerState>> = {
  'os-lock': 'unavailable',
  sleep: 'unavailable',
  'user-switch': 'unavailable',
  lid: 'unavailable',
};

const MINUTE_MS = 60_000;

export interface ProtectionSources {
  readonly settings: Settings;
  readonly told: Readonly<Record<ToldTrigger, TriggerState>>;
  readonly hotkey: TriggerState;
  /** Such a desktop tells programs neither of keys that others are given nor of being minimised. */
  readonly isWayland: boolean;
}

/** How well the board is watched over, trigger by trigger. Pure. */
export function protectionOf({ settings, told, hotkey, isWayland }: ProtectionSources): Protection {
  const minutes = idleMinutesInForce(settings, told['os-lock'] === 'on');
  const unlessWayland = (state: TriggerState): TriggerState => (isWayland && state !== 'off' ? 'unavailable' : state);
  return {
    triggers: {
      ...told,
      'global-hotkey': unlessWayland(hotkey),
      idle: minutes.lockAfterMinutes === null && minutes.glanceAfterMinutes === null ? 'off' : 'on',
      minimise: unlessWayland(settings.lockOnMinimise ? 'on' : 'off'),
      'leave-full-screen': settings.lockOnLeaveFullScreen ? 'on' : 'off',
    },
    ...minutes,
  };
}

const inMs = (minutes: number | null): number | null => (minutes === null ? null : minutes * MINUTE_MS);

/** The same minutes, for the clock. */
export function limitsOf({ glanceAfterMinutes, lockAfterMinutes }: Protection): IdleLimits {
  return { glanceMs: inMs(glanceAfterMinutes), lockMs: inMs(lockAfterMinutes) };
}

/** Whether the desktop is one of Wayland's, also where this program draws through its X11 stand-in. */
export function isWayland({ platform, env }: Pick<NodeJS.Process, 'platform' | 'env'>): boolean {
  return platform === 'linux' && (env['XDG_SESSION_TYPE'] === 'wayland' || Boolean(env['WAYLAND_DISPLAY']));
}
