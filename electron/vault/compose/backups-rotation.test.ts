import fc from 'fast-check';
import { expect, it } from 'vitest';

import { copiesToDrop, isCopyDue, type KeptCopy } from './backups-rotation.ts';

const HOUR_MS = 3_600_000;
const START = Date.parse('2026-11-21T08:00:00.000Z');

/** Moments as a clock tells them that is set forwards and back now and then. */
const moments = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: -2000, max: 2000 })), { maxLength: 60 })
  .map((hours) => {
    let at = START;
    return hours.map((passed) => new Date((at += passed * HOUR_MS)).toISOString());
  });

it('keeps the newest, three of its day, one of each other, ten in all; whatever the clock does', () => {
  fc.assert(
    fc.property(moments, (all) => {
      let kept: readonly KeptCopy[] = [];
      for (const [seq, at] of all.entries()) {
        const made = { folder: String(seq), seq, day: at.slice(0, 10) };
        const before = [...kept, made];
        const dropped = new Set(copiesToDrop(before));
        kept = before.filter((copy) => !dropped.has(copy));
        expect(kept).toContain(made);
        expect(kept.length).toBeLessThanOrEqual(10);
        const ofDay = (day: string): number => kept.filter((copy) => copy.day === day).length;
        for (const { day } of kept) expect(ofDay(day)).toBeLessThanOrEqual(day === made.day ? 3 : 1);
        // Nothing goes without need: what goes is one of too many of its day, or there are ten.
        for (const gone of dropped) expect(kept.length === 10 || ofDay(gone.day) >= 1).toBe(true);
      }
    }),
  );
});

it('is due at the first opening of a day, some hours after the last, and when the clock went back', () => {
  const last = '2026-11-21T08:00:00.000Z';
  expect(isCopyDue(null, last)).toBe(true);
  expect(isCopyDue(last, '2026-11-21T11:59:00.000Z')).toBe(false);
  expect(isCopyDue(last, '2026-11-21T12:00:00.000Z')).toBe(true);
  expect(isCopyDue('2026-11-21T23:00:00.000Z', '2026-11-22T00:05:00.000Z')).toBe(true);
  expect(isCopyDue(last, '2026-11-20T08:00:00.000Z')).toBe(true);
});
