import { powerMonitor, screen, type WebContents } from 'electron';
import { createIdleClock, type IdleAction, type IdleLimits, type InSight, type Moment } from './idle-clock.ts';

const TICK_MS = 500;

export interface IdleOptions {
  readonly inSight: () => InSight;
  readonly limits: () => IdleLimits;
  readonly act: (action: Exclude<IdleAction, 'none'>) => void;
}

export interface Idle {
  /** A page whose keys and mouse count as somebody being there. */
  listen(contents: WebContents): void;
  /** A door was opened. */
  restart(): void;
}

/** Watches for how long nobody has used a key or the mouse. */
export function watchIdle({ inSight, limits, act }: IdleOptions): Idle {
  const clock = createIdleClock(inSight, limits);
  const carryOut = (action: IdleAction): void => {
    if (action !== 'none') act(action);
  };
  const tick = (): void => {
    if (inSight() !== null) carryOut(clock.tick(now(), systemIdleS()));
  };
  clock.restart(now());
  setInterval(tick, TICK_MS);
  let pointer = '';
  /** A page that comes under a resting mouse is told where it is, though nobody has moved it. */
  const hasMoved = (): boolean => {
    const { x, y } = screen.getCursorScreenPoint();
    const before = pointer;
    pointer = `${String(x)} ${String(y)}`;
    return pointer !== before;
  };
  return {
    restart: () => clock.restart(now()),
    listen(contents) {
      contents.on('input-event', (_event, { type }) => {
        if (!POINTER_MAY_REST.has(type) || hasMoved()) carryOut(clock.input(now()));
      });
    },
  };
}

const POINTER_MAY_REST: ReadonlySet<string> = new Set(['mouseMove', 'mouseEnter', 'mouseLeave']);
const now = (): Moment => ({ monotonicMs: performance.now(), wallMs: Date.now() });

function systemIdleS(): number | null {
  try {
    return powerMonitor.getSystemIdleTime();
  } catch {
    return null;
  }
}
