import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIdleClock, GAP_MS, ONLY_ZERO_MS, type IdleAction, type IdleLimits, type InSight } from './idle-clock.ts';

const MINUTE = 60_000;
const limits = { glanceMs: 3 * MINUTE, lockMs: 6 * MINUTE };

/** A board, a clock that is moved by hand, and what the system says: by default nothing. */
function createRun({ seen = 'open', chosen = limits }: { seen?: InSight; chosen?: IdleLimits } = {}) {
  let now = { monotonicMs: 5000, wallMs: 1_700_000_000_000 };
  let inSight: InSight = seen;
  const clock = createIdleClock(
    () => inSight,
    () => chosen,
  );
  clock.restart(now);
  const carryOut = (action: IdleAction): IdleAction => {
    if (action === 'lock') inSight = null;
    if (action === 'glance') inSight = 'glance';
    return action;
  };
  const run = {
    seen: () => inSight,
    /** Goes on second by second, as the timer does. */
    wait(ms: number, systemIdleS: (secondsWaited: number) => number | null = () => null): void {
      for (let waited = 1000; waited <= ms; waited += 1000) {
        now = { monotonicMs: now.monotonicMs + 1000, wallMs: now.wallMs + 1000 };
        carryOut(clock.tick(now, systemIdleS(waited / 1000)));
      }
    },
    input: () => carryOut(clock.input(now)),
    /** Both clocks go on without anybody looking; or only one of them. */
    skip({ monotonicMs = 0, wallMs = 0 }): void {
      now = { monotonicMs: now.monotonicMs + monotonicMs, wallMs: now.wallMs + wallMs };
    },
    tick: (systemIdleS: number | null = null) => carryOut(clock.tick(now, systemIdleS)),
  };
  return run;
}

describe('a board that nobody works at', () => {
  it('hides its names after the first time and closes after the second, both counted from the last input', () => {
    const run = createRun();
    run.wait(2 * MINUTE);
    run.input();
    run.wait(3 * MINUTE - 1000);
    expect(run.seen()).toBe('open');
    run.wait(1000);
    expect(run.seen()).toBe('glance');
    run.wait(3 * MINUTE - 1000);
    expect(run.seen()).toBe('glance');
    run.wait(1000);
    expect(run.seen()).toBeNull();
  });

  it('stays while somebody works in another program', () => {
    const run = createRun();
    run.wait(5000, (waited) => waited);
    run.wait(60 * MINUTE, (waited) => waited % 30);
    expect(run.seen()).toBe('open');
  });

  it('closes when the system always says that somebody is there', () => {
    const run = createRun();
    run.wait(6 * MINUTE, () => 0);
    expect(run.seen()).toBeNull();
  });

  it('closes when a system that counted says 0 for ever later on, and counts the time in which it did', () => {
    const run = createRun();
    run.wait(5000, (waited) => waited);
    run.wait(ONLY_ZERO_MS - 5000, () => 0);
    expect(run.seen()).toBe('open');
    run.wait(5000, () => 0);
    expect(run.seen()).toBe('glance');
    run.wait(6 * MINUTE - ONLY_ZERO_MS, () => 0);
    expect(run.seen()).toBeNull();
  });

  it('believes the system again once it counts again, and while our own input says the same', () => {
    const run = createRun();
    run.wait(5000, (waited) => waited);
    run.wait(ONLY_ZERO_MS, () => 0);
    expect(run.seen()).toBe('glance');
    run.input();
    run.wait(5000, (waited) => waited);
    run.wait(10 * MINUTE, (waited) => waited % 30);
    expect(run.seen()).toBe('glance');
    for (let minutes = 0; minutes < 20; minutes += 1) {
      run.wait(ONLY_ZERO_MS - 5000, () => 0);
      run.input();
    }
    run.wait(MINUTE, (waited) => waited % 2);
    expect(run.seen()).toBe('glance');
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 1e12])('is not fooled when the system says %d', (says) => {
    const run = createRun();
    run.wait(3 * MINUTE - 1000, () => says);
    expect(run.seen()).toBe('open');
    run.wait(1000, () => says);
    expect(run.seen()).toBe('glance');
  });

  it('closes without the overview in between, or never, when that was chosen', () => {
    const straight = createRun({ chosen: { glanceMs: null, lockMs: MINUTE } });
    straight.wait(MINUTE - 1000);
    expect(straight.seen()).toBe('open');
    straight.wait(1000);
    expect(straight.seen()).toBeNull();
    const never = createRun({ chosen: { glanceMs: null, lockMs: null } });
    never.wait(60 * MINUTE);
    expect(never.seen()).toBe('open');
  });

  it('has nothing to do while the door is closed', () => {
    const run = createRun({ seen: null });
    run.wait(60 * MINUTE);
    expect(run.seen()).toBeNull();
    expect(run.tick()).toBe('none');
  });
});

describe('clocks that jump', () => {
  it('a sleep that nobody told of closes at once, before the hand that woke the PC counts', () => {
    for (const wake of ['input', 'tick'] as const) {
      const run = createRun();
      run.wait(MINUTE);
      run.skip({ wallMs: 60 * MINUTE });
      expect(run[wake]()).toBe('lock');
    }
  });

  it('a timer that came late closes at once, whatever the system says about the last minute', () => {
    const run = createRun();
    run.wait(5000, (waited) => waited);
    run.skip({ monotonicMs: 7 * MINUTE, wallMs: 7 * MINUTE });
    expect(run.tick(0)).toBe('lock');
  });

  it('a wall clock set back changes nothing', () => {
    const run = createRun();
    run.wait(2 * MINUTE);
    run.skip({ wallMs: -24 * 60 * MINUTE });
    run.wait(MINUTE - 1000);
    expect(run.seen()).toBe('open');
    run.wait(1000);
    expect(run.seen()).toBe('glance');
  });

  it('hands at work just after a short gap keep the board open', () => {
    const run = createRun();
    run.skip({ monotonicMs: GAP_MS, wallMs: GAP_MS });
    expect(run.input()).toBe('none');
    expect(run.seen()).toBe('open');
  });
});

const step = fc.oneof(
  fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 8 * MINUTE }) }),
  fc.record({ kind: fc.constant('sleep' as const), ms: fc.integer({ min: 0, max: 8 * MINUTE }) }),
  fc.record({ kind: fc.constant('back' as const), ms: fc.integer({ min: 0, max: 8 * MINUTE }) }),
  fc.record({ kind: fc.constant('input' as const), ms: fc.constant(0) }),
);

it('whatever the clocks do, after the whole time without anybody nothing is in sight', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.constantFrom<InSight>('open', 'glance'), (steps, seen) => {
      const run = createRun({ seen });
      for (const { kind, ms } of steps) {
        if (kind === 'wait') run.wait(ms);
        else if (kind === 'input') run.input();
        else run.skip({ wallMs: kind === 'sleep' ? ms : -ms });
      }
      run.wait(limits.lockMs);
      expect(run.seen()).toBeNull();
    }),
  );
});

it('somebody who works at the board is never interrupted while the clocks are right', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: limits.glanceMs / 1000 - 1 }), { maxLength: 20 }), (pauses) => {
      const run = createRun();
      for (const seconds of pauses) {
        run.wait(seconds * 1000);
        run.input();
      }
      expect(run.seen()).toBe('open');
    }),
  );
});
