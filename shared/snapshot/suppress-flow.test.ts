import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { Metrics } from '../domain/metrics/types.ts';
import { addDays, daysBetween, type IsoDate } from '../lib/iso-date.ts';
import { suppressFlow } from './suppress-flow.ts';

const SMALLEST = 5;
const LAST = '2026-09-30' as IsoDate;

/** Days of some lanes, between which a few come, go and move. */
const flows: fc.Arbitrary<Metrics['flow']> = fc
  .record({
    stepDays: fc.constantFrom(1, 1, 7, 14),
    begin: fc.array(fc.oneof(fc.nat(7), fc.nat(40)), { minLength: 2, maxLength: 7 }),
    days: fc.array(fc.array(fc.record({ lane: fc.nat(6), by: fc.integer({ min: -2, max: 2 }) }), { maxLength: 3 }), {
      minLength: 1,
      maxLength: 40,
    }),
  })
  .map(({ stepDays, begin, days }) => {
    const counts = [...begin];
    const points = days.map((moves, at) => {
      for (const { lane, by } of moves) {
        const place = lane % counts.length;
        counts[place] = Math.max(0, (counts[place] ?? 0) + by);
      }
      return { day: addDays(LAST, (at - days.length + 1) * stepDays), counts: [...counts] };
    });
    return { stepDays, points };
  });

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

it('leaves a day a week, the last one the period’s last, and no small number', () => {
  fc.assert(
    fc.property(flows, (flow) => {
      const out = suppressFlow(flow, SMALLEST);
      expect(out.stepDays % 7).toBe(0);
      expect(out.points.at(-1)?.day).toBe(LAST);
      out.points.forEach(({ day, counts }, at) => {
        const next = out.points[at + 1];
        if (next) expect(daysBetween(day, next.day)).toBe(out.stepDays);
        const was = flow.points.find((point) => point.day === day)?.counts ?? [];
        counts.forEach((count, lane) => {
          if (count !== null) expect([count, count >= SMALLEST]).toEqual([was[lane], true]);
        });
      });
    }),
    { numRuns: 200 },
  );
});

it('no hidden number can be worked out from two neighbouring points, not even by who knows how many there are in all and that nobody moved', () => {
  let tried = 0;
  fc.assert(
    fc.property(flows, (flow) => {
      const out = suppressFlow(flow, SMALLEST).points;
      out.forEach(({ day, counts }, at) => {
        const was = flow.points.find((point) => point.day === day)?.counts ?? [];
        // With one person too few on the whole board, whoever knows that needs no file.
        if (sum(was) < SMALLEST) return;
        for (const beside of [out[at - 1], out[at + 1]])
          was.forEach((count, lane) => {
            if (count >= SMALLEST) return;
            // What this point tells, and what the one beside it tells of the rest.
            const known = counts.map((one, place) => one ?? beside?.counts[place] ?? null);
            expect(known[lane]).toBeNull();
            const left = sum(was) - sum(known.map((one, place) => (one === null ? 0 : (was[place] ?? 0))));
            // Between nobody and all that are left: too much room to know, whoever else is hidden.
            expect(known.filter((one) => one === null).length).toBeGreaterThan(1);
            expect(left).toBeGreaterThanOrEqual(SMALLEST);
            tried += 1;
          });
      });
    }),
    { numRuns: 400 },
  );
  expect(tried).toBeGreaterThan(100);
});

it('where more than half would be hidden, lanes that ever are too small are told of together, and all of them always', () => {
  let coarse = 0;
  fc.assert(
    fc.property(flows, (flow) => {
      const { together, points } = suppressFlow(flow, SMALLEST);
      const cells = points.flatMap(({ counts }) => counts);
      if (together.length === 0)
        expect(cells.filter((cell) => cell === null).length * 2).toBeLessThanOrEqual(cells.length);
      else coarse += 1;
      for (const { day, counts, others, all } of points) {
        const was = flow.points.find((point) => point.day === day)?.counts ?? [];
        expect(all).toBe(sum(was) < SMALLEST ? null : sum(was));
        const rest = sum(together.map((lane) => was[lane] ?? 0));
        expect(others).toBe(rest < SMALLEST ? null : rest);
        for (const lane of together) expect(counts[lane]).toBeNull();
        // Whoever takes those in sight from all has no more than what the others are.
        if (together.length > 0 && all !== null) expect(all - sum(counts.map((count) => count ?? 0))).toBe(rest);
      }
    }),
    { numRuns: 300 },
  );
  expect(coarse).toBeGreaterThan(30);
});

it('a lane that dips below for a week is hidden in the weeks beside it, with another that could have told it', () => {
  const weeks = [
    [20, 12, 9],
    [20, 12, 9],
    [20, 12, 3],
    [20, 12, 9],
    [20, 12, 9],
  ];
  const points = weeks.map((counts, at) => ({ day: addDays(LAST, (at - 4) * 7), counts }));
  expect(suppressFlow({ stepDays: 7, points }, SMALLEST).points.map(({ counts }) => counts)).toEqual([
    [20, 12, 9],
    [20, null, null],
    [20, null, null],
    [20, null, null],
    [20, 12, 9],
  ]);
});
