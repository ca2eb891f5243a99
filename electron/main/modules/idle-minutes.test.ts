import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LOCK_MINUTES, MAX_IDLE_MINUTES, MIN_IDLE_MINUTES } from '../../../shared/ipc/limits.ts';
import { type IdleMinutes, idleMinutesInForce, withIdleMinutes } from './idle-minutes.ts';

const minutes = fc.option(fc.integer({ min: MIN_IDLE_MINUTES, max: MAX_IDLE_MINUTES }));
const both = fc.record({ glanceAfterMinutes: minutes, lockAfterMinutes: minutes });
const some = fc.record({ glanceAfterMinutes: minutes, lockAfterMinutes: minutes }, { requiredKeys: [] });

const inOrder = ({ glanceAfterMinutes: glance, lockAfterMinutes: lock }: IdleMinutes) =>
  glance === null || lock === null || glance < lock;
const inRange = (value: number | null) => value === null || (value >= MIN_IDLE_MINUTES && value <= MAX_IDLE_MINUTES);

describe('minutes until the board hides its names, and closes', () => {
  it('stay in order and within bounds, whatever is chosen', () => {
    fc.assert(
      fc.property(both, some, (now, chosen) => {
        const saved = withIdleMinutes(now, chosen);
        expect(inOrder(saved)).toBe(true);
        expect(inRange(saved.glanceAfterMinutes) && inRange(saved.lockAfterMinutes)).toBe(true);
      }),
    );
  });

  it('never close later than was chosen, and not at all only when that was chosen', () => {
    fc.assert(
      fc.property(both.filter(inOrder), some, (now, chosen) => {
        const { lockAfterMinutes } = withIdleMinutes(now, chosen);
        if (chosen.lockAfterMinutes !== undefined) expect(lockAfterMinutes).toBe(chosen.lockAfterMinutes);
        else expect(lockAfterMinutes === null).toBe(now.lockAfterMinutes === null);
      }),
    );
  });

  it.each([
    [{ lockAfterMinutes: 2 }, { glanceAfterMinutes: 1, lockAfterMinutes: 2 }],
    [{ lockAfterMinutes: 1 }, { glanceAfterMinutes: null, lockAfterMinutes: 1 }],
    [{ glanceAfterMinutes: 10 }, { glanceAfterMinutes: 10, lockAfterMinutes: 11 }],
    [{ glanceAfterMinutes: 60 }, { glanceAfterMinutes: 59, lockAfterMinutes: 60 }],
    [{ glanceAfterMinutes: null }, { glanceAfterMinutes: null, lockAfterMinutes: 6 }],
    [{}, { glanceAfterMinutes: 3, lockAfterMinutes: 6 }],
  ])('%j over 3 and 6', (chosen, expected) => {
    expect(withIdleMinutes({ glanceAfterMinutes: 3, lockAfterMinutes: 6 }, chosen)).toEqual(expected);
  });

  it('close the board by themselves where nobody can tell that the system was locked', () => {
    fc.assert(
      fc.property(both, fc.boolean(), (chosen, canWatch) => {
        const { lockAfterMinutes } = idleMinutesInForce(chosen, canWatch);
        expect(lockAfterMinutes).toBe(chosen.lockAfterMinutes ?? (canWatch ? null : DEFAULT_LOCK_MINUTES));
        expect(inOrder(idleMinutesInForce(chosen, canWatch))).toBe(true);
      }),
    );
  });
});
