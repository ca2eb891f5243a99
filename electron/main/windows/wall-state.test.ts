import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WALL_STEPS, WALL_TURN_SECONDS, type WallTurnSeconds } from '../../../shared/ipc/wall.ts';
import {
  dueAt,
  hangWall,
  isOver,
  LONGEST_MS,
  NAMES_MS,
  nextWall,
  STEERED_MS,
  TAP_MS,
  type Wall,
  type WallEvent,
} from './wall-state.ts';

const steer = (one: Exclude<(typeof WALL_STEPS)[number], 'close'>): WallEvent => ({ kind: 'step', step: one });
const after = (wall: Wall, ...events: readonly (readonly [WallEvent, number])[]): Wall =>
  events.reduce((known, [event, now]) => nextWall(known, event, now), wall);
const TURN_MS = 20_000;
const hang = (turnSeconds: WallTurnSeconds = 20): Wall => hangWall({ minutes: 30, turnSeconds }, 0);
const time: WallEvent = { kind: 'time' };
const press: WallEvent = { kind: 'press' };
const release: WallEvent = { kind: 'release' };

describe('pages', () => {
  it('turn by themselves, later after somebody steered, and not while paused', () => {
    const hung = hang();
    expect(after(hung, [time, TURN_MS - 1]).turn).toBe(0);
    expect(after(hung, [time, TURN_MS]).turn).toBe(1);
    const steered = after(hung, [steer('previous'), 100]);
    expect(steered.turn).toBe(-1);
    expect(dueAt(steered)).toBe(100 + STEERED_MS);
    const paused = after(hung, [steer('pause'), 100], [time, 10 * TURN_MS]);
    expect(paused).toMatchObject({ turn: 0, isPaused: true });
    expect(dueAt(paused)).toBe(30 * 60_000);
    expect(after(paused, [steer('pause'), 500]).isPaused).toBe(false);
  });

  it('hang as long as was chosen, and never for less where somebody steered to them', () => {
    for (const seconds of WALL_TURN_SECONDS.filter((one) => one !== null)) {
      const hung = hang(seconds);
      expect(dueAt(hung)).toBe(seconds * 1000);
      expect(after(hung, [time, seconds * 1000]).turnAt).toBe(2 * seconds * 1000);
      expect(after(hung, [steer('next'), 0]).turnAt).toBeGreaterThanOrEqual(seconds * 1000);
    }
  });

  it('do not turn where that was chosen, until somebody sets them going', () => {
    const hung = hang(null);
    expect([hung.isPaused, dueAt(hung)]).toEqual([true, hung.endsAt]);
    expect(after(hung, [steer('next'), 5], [time, 10 * TURN_MS])).toMatchObject({ turn: 1, isPaused: true });
    expect(dueAt(after(hung, [steer('pause'), 5]))).toBe(5 + TURN_MS);
  });

  it('begin anew when something else is shown', () => {
    const wall = after(hang(), [steer('next'), 1], [steer('lanes'), 2]);
    expect(wall).toMatchObject({ shows: 'lanes', turn: 0, place: null });
  });

  it('stay with one consultant or one lane, until something else is shown', () => {
    const one = after(
      hang(),
      [steer('next'), 1],
      [{ kind: 'step', step: { shows: 'lanes', only: 'l1' } }, 2],
      [time, 2 + STEERED_MS],
    );
    expect(one).toMatchObject({ shows: 'lanes', only: 'l1', turn: 1, place: null });
    expect(after(one, [steer('lanes'), 3])).toMatchObject({ shows: 'lanes', only: null, turn: 0 });
    expect(after(one, [steer('all'), 3]).only).toBe(null);
  });
});

describe('names', () => {
  it('go when the key is let go', () => {
    const held = after(hang(), [press, 0]);
    expect(held.names.kind).toBe('held');
    expect(after(held, [release, TAP_MS]).names.kind).toBe('off');
  });

  it('stay after a tap, and go at the next one or by themselves', () => {
    const kept = after(hang(), [press, 0], [release, TAP_MS - 1]);
    expect(kept.names.kind).toBe('kept');
    expect(after(kept, [press, 1000]).names.kind).toBe('off');
    expect(dueAt(kept)).toBe(NAMES_MS);
    expect(after(kept, [time, NAMES_MS]).names.kind).toBe('off');
  });

  it('cannot be asked for, and go, while the board is in a glance', () => {
    const closed = after(hang(), [press, 0], [{ kind: 'allow-names', allowed: false }, 10]);
    expect(closed.names.kind).toBe('off');
    expect(after(closed, [press, 20]).names.kind).toBe('off');
    expect(after(closed, [{ kind: 'allow-names', allowed: true }, 30], [press, 40]).names.kind).toBe('held');
  });

  it('are never shown for longer than they may be, whatever is pressed, and no page turns under them', () => {
    const events = fc.oneof(
      fc.constantFrom<WallEvent>(press, release, time, { kind: 'names-gone' }),
      fc.constantFrom(...WALL_STEPS.filter((one) => one !== 'close')).map(steer),
      fc.boolean().map((allowed): WallEvent => ({ kind: 'allow-names', allowed })),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(events, fc.integer({ min: 0, max: 30_000 })), { maxLength: 60 }), (happened) => {
        let wall = hang();
        let now = 0;
        let shownSince: number | null = null;
        const step = (event: WallEvent, at: number): void => {
          const before = wall;
          wall = nextWall(wall, event, (now = at));
          if (event.kind === 'time' && before.names.kind !== 'off') expect(wall.turn).toBe(before.turn);
          shownSince = wall.names.kind === 'off' ? null : (shownSince ?? now);
          if (shownSince !== null) expect(now - shownSince).toBeLessThan(NAMES_MS);
          if (!wall.canShowNames) expect(wall.names.kind).toBe('off');
        };
        for (const [event, later] of happened) {
          // Main is woken when something is due, before anything that comes later.
          const end = now + later;
          while (dueAt(wall) <= end && !isOver(wall, dueAt(wall))) step(time, dueAt(wall));
          step(event, end);
        }
      }),
    );
  });
});

describe('the end', () => {
  it('comes after the time that was set, or that was added', () => {
    const hung = hang();
    expect(isOver(hung, 30 * 60_000 - 1)).toBe(false);
    expect(isOver(hung, 30 * 60_000)).toBe(true);
    expect(after(hung, [steer('longer'), 5]).endsAt).toBe(40 * 60_000);
    expect(after(hung, ...Array.from({ length: 99 }, () => [steer('longer'), 5] as const)).endsAt).toBe(LONGEST_MS + 5);
  });
});
