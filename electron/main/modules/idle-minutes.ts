import type { Settings } from '../../../shared/ipc/bridge.ts';
import { DEFAULT_LOCK_MINUTES, MAX_IDLE_MINUTES } from '../../../shared/ipc/limits.ts';

/** After how many minutes without a key or a mouse the board hides its names, and closes. Null: it does not. */
export type IdleMinutes = Pick<Settings, 'glanceAfterMinutes' | 'lockAfterMinutes'>;

/** `chosen` over what holds now, so that the overview always comes before the closed door: the time not chosen now makes room for the other. */
export function withIdleMinutes(now: IdleMinutes, chosen: Partial<IdleMinutes>): IdleMinutes {
  const { glanceAfterMinutes: glance, lockAfterMinutes: lock } = { ...now, ...chosen };
  if (glance === null || lock === null || glance < lock) return { glanceAfterMinutes: glance, lockAfterMinutes: lock };
  if (chosen.lockAfterMinutes !== undefined)
    return { glanceAfterMinutes: lock > 1 ? lock - 1 : null, lockAfterMinutes: lock };
  const later = Math.min(MAX_IDLE_MINUTES, glance + 1);
  return { glanceAfterMinutes: later - 1, lockAfterMinutes: later };
}

/** The minutes that hold: where nobody can tell that the system was locked, idle time closes the board whatever is chosen. */
export function idleMinutesInForce(chosen: IdleMinutes, canWatchSystemLock: boolean): IdleMinutes {
  const lock = chosen.lockAfterMinutes ?? (canWatchSystemLock ? null : DEFAULT_LOCK_MINUTES);
  const glance = chosen.glanceAfterMinutes;
  return {
    glanceAfterMinutes: glance !== null && lock !== null && glance >= lock ? null : glance,
    lockAfterMinutes: lock,
  };
}
