/** What of the board somebody who walks by could see; null: nothing. */
export type InSight = 'open' | 'glance' | null;

/** When the board hides its names, and when it closes, in ms without a key or a mouse. Null: never. */
export interface IdleLimits {
  readonly glanceMs: number | null;
  readonly lockMs: number | null;
}

/** Two clocks, in ms: one that only goes forward and may stand still while the PC sleeps, and the one on the wall, which anybody can set. */
export interface Moment {
  readonly monotonicMs: number;
  readonly wallMs: number;
}

export interface IdleClock {
  /** A key or the mouse was used in our own window. */
  input(now: Moment): IdleAction;
  /** Time went by. `systemIdleS`: whole seconds without a key or a mouse in the whole system, as far as it tells. */
  tick(now: Moment, systemIdleS: number | null): IdleAction;
  /** A door was opened: whoever did that is there. */
  restart(now: Moment): void;
}

export type IdleAction = 'none' | 'glance' | 'lock';

/** A gap between two looks at the clock as long as this is time in which nobody watched: the PC slept, or this program stood still. */
export const GAP_MS = 10_000;
/** So long nothing but 0 from the system and no input of our own, and the system is believed no more until it counts again. */
export const ONLY_ZERO_MS = 5 * 60_000;

/**
 * How long nobody has been there, from our own input and from what the system says. Pure but for what it remembers.
 *
 * A jump of the wall clock ahead counts as time without anybody (a sleep that nobody told of); one back changes nothing. What the system says is
 * believed only once it has been seen counting: where it cannot tell (some Wayland desktops) it says 0 for ever, as if somebody were always there. It
 * may also stop counting later on; no hand, however busy in another program, goes on for
 * five minutes without resting for a second.
 */
export function createIdleClock(inSight: () => InSight, limits: () => IdleLimits): IdleClock {
  let last: Moment | null = null;
  let idleMs = 0;
  let lastSystemIdleS: number | null = null;
  let systemCounts = false;
  let onlyZeroMs = 0;

  /** Time since the last look; also what becomes of it when that was too long ago. */
  const pass = (now: Moment): { readonly wasGap: boolean } => {
    const passed = last === null ? 0 : Math.max(0, now.monotonicMs - last.monotonicMs, now.wallMs - last.wallMs);
    last = now;
    idleMs += passed;
    onlyZeroMs += passed;
    return { wasGap: passed >= GAP_MS };
  };
  const due = (): IdleAction => {
    const seen = inSight();
    const { glanceMs, lockMs } = limits();
    if (seen === null) return 'none';
    if (lockMs !== null && idleMs >= lockMs) return 'lock';
    return seen === 'open' && glanceMs !== null && idleMs >= glanceMs ? 'glance' : 'none';
  };
  const hear = (systemIdleS: number | null): void => {
    const says = systemIdleS !== null && Number.isFinite(systemIdleS) && systemIdleS >= 0 ? systemIdleS : null;
    if (says !== null && lastSystemIdleS !== null && says >= 2 && says > lastSystemIdleS) systemCounts = true;
    lastSystemIdleS = says;
    if (says !== 0) onlyZeroMs = 0;
    if (systemCounts && onlyZeroMs >= ONLY_ZERO_MS) {
      systemCounts = false;
      // It may have stood still all that time.
      idleMs = Math.max(idleMs, onlyZeroMs);
    }
    if (says !== null && systemCounts) idleMs = Math.min(idleMs, says * 1000);
  };

  return {
    input(now) {
      // Who wakes the PC is not who left it: the gap is judged before the input counts.
      const action = pass(now).wasGap ? due() : 'none';
      idleMs = 0;
      onlyZeroMs = 0;
      return action;
    },
    tick(now, systemIdleS) {
      const action = pass(now).wasGap ? due() : 'none';
      if (action !== 'none') return action;
      hear(systemIdleS);
      return due();
    },
    restart(now) {
      last = now;
      idleMs = 0;
      onlyZeroMs = 0;
    },
  };
}
