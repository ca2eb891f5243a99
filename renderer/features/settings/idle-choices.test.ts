import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { glanceChoices, lockChoices, withLock } from './idle-choices.ts';

const minutes = fc.option(fc.integer({ min: 1, max: 60 }), { nil: null });

describe('the minutes without use', () => {
  it('offers for the overview only what comes before the lock', () => {
    expect(glanceChoices({ glanceAfterMinutes: 3, lockAfterMinutes: 6 })).toEqual([1, 2, 3, 4, 5, null]);
    expect(glanceChoices({ glanceAfterMinutes: null, lockAfterMinutes: 1 })).toEqual([null]);
    expect(glanceChoices({ glanceAfterMinutes: 60, lockAfterMinutes: null })).toContain(60);
  });

  it('lets the overview make room for an earlier lock, at a time from the list', () => {
    expect(withLock({ glanceAfterMinutes: 20, lockAfterMinutes: 30 }, 10).glanceAfterMinutes).toBe(8);
    expect(withLock({ glanceAfterMinutes: 3, lockAfterMinutes: 6 }, 1).glanceAfterMinutes).toBeNull();
    expect(withLock({ glanceAfterMinutes: 3, lockAfterMinutes: 6 }, 4).glanceAfterMinutes).toBe(3);
  });

  it('whatever is chosen in whatever order, the overview comes first and both stand in their lists', () => {
    fc.assert(
      fc.property(minutes, minutes, fc.array(fc.tuple(fc.boolean(), fc.nat(20))), (glance, lock, steps) => {
        let now = withLock({ glanceAfterMinutes: glance, lockAfterMinutes: null }, lock);
        const offered = new Set([glance, lock, ...lockChoices({ glanceAfterMinutes: null, lockAfterMinutes: null })]);
        for (const [isLock, at] of steps) {
          const choices = isLock ? lockChoices(now) : glanceChoices(now);
          const chosen = choices[at % choices.length] ?? null;
          now = isLock ? withLock(now, chosen) : { ...now, glanceAfterMinutes: chosen };
          const { glanceAfterMinutes, lockAfterMinutes } = now;
          if (glanceAfterMinutes !== null && lockAfterMinutes !== null)
            expect(glanceAfterMinutes).toBeLessThan(lockAfterMinutes);
          expect(glanceChoices(now)).toContain(glanceAfterMinutes);
          expect(lockChoices(now)).toContain(lockAfterMinutes);
          expect(offered).toContain(glanceAfterMinutes);
        }
      }),
    );
  });
});
