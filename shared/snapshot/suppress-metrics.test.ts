import fc from 'fast-check';
import { expect, it } from 'vitest';

import { AGE_KINDS, ENDED_AS, type Metrics, type MetricsLane } from '../domain/metrics/types.ts';
import { PLACEMENT_KINDS } from '../domain/work.ts';
import { suppressMetrics } from './suppress-metrics.ts';

const SMALLEST = 5;
const count = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 60 }));
const spread = count.map((n) => ({ count: n, medianDays: n === 0 ? null : 12, p90Days: n === 0 ? null : 30 }));
const records = <K extends string, T>(keys: readonly K[], of: fc.Arbitrary<T>): fc.Arbitrary<Record<K, T>> =>
  fc
    .tuple(...keys.map(() => of))
    .map((values) => Object.fromEntries(keys.map((key, at) => [key, values[at]])) as Record<K, T>);

const lane = fc.constantFrom(
  { cadenceDays: 14, isEnd: false },
  { cadenceDays: 30, isEnd: false },
  { cadenceDays: null, isEnd: false },
  { cadenceDays: 14, isEnd: true },
);

/** Figures whose sums are sums: everybody in a lane with an owner is of one kind, and so is each contact. */
const figures: fc.Arbitrary<Metrics> = fc
  .tuple(
    fc.array(lane, { minLength: 1, maxLength: 5 }), // Of one owner alone everybody knows that all of it is theirs.
    fc.integer({ min: 1, max: 4 }),
  )
  .chain(([lanes, consultants]) => {
    const owners = consultants + 1;
    const grid = <T>(of: fc.Arbitrary<T>) =>
      fc.array(fc.array(of, { minLength: owners, maxLength: owners }), {
        minLength: lanes.length,
        maxLength: lanes.length,
      });
    return fc
      .record({
        people: grid(records(AGE_KINDS, count)),
        contacts: grid(fc.tuple(count, count)),
        times: fc.array(fc.record({ ended: spread, going: spread }), {
          minLength: lanes.length,
          maxLength: lanes.length,
        }),
        counts: fc.array(count, { minLength: lanes.length, maxLength: lanes.length }),
        path: count,
        started: records(PLACEMENT_KINDS, count),
        ended: records(PLACEMENT_KINDS, records(ENDED_AS, count)),
        paid: fc.record({ hours: count, job: count, time: spread }),
        erased: count,
      })
      .map(({ people, contacts: any, times, counts, path, started, ended, paid, erased }): Metrics => {
        const hasRhythm = (at: number): boolean => lanes[at]?.isEnd === false && lanes[at].cadenceDays !== null;
        const kindsOf = (at: number) => AGE_KINDS.filter((kind) => (kind === 'none') === !hasRhythm(at));
        const contacts = any.map((line, at) => (hasRhythm(at) ? line : line.map(() => [0, 0] as const)));
        const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
        const at = (line: number, owner: number, kind: (typeof AGE_KINDS)[number]): number =>
          kindsOf(line).includes(kind) ? (people[line]?.[owner]?.[kind] ?? 0) : 0;
        const [l, o] = [[...lanes.keys()], Array.from({ length: owners }, (_, index) => index)];
        const cells = l.map((line) => o.map((owner) => sum(AGE_KINDS.map((kind) => at(line, owner, kind)))));
        const ages = (of: (kind: (typeof AGE_KINDS)[number]) => number) =>
          Object.fromEntries(AGE_KINDS.map((kind) => [kind, of(kind)])) as Record<(typeof AGE_KINDS)[number], number>;
        const share = (of: readonly (readonly [number, number] | undefined)[]) => ({
          held: sum(of.map((one) => one?.[0] ?? 0)),
          due: sum(of.map((one) => (one?.[0] ?? 0) + (one?.[1] ?? 0))),
        });
        return {
          from: '2026-09-01' as Metrics['from'],
          to: '2026-09-30' as Metrics['to'],
          firstDay: '2026-01-01' as Metrics['from'],
          lanes: lanes.map((one) => one as MetricsLane),
          consultants: Array.from({ length: consultants }, () => ({}) as Metrics['consultants'][number]),
          load: {
            cells,
            byLane: cells.map(sum),
            carried: o.map((owner) => sum(l.map((line) => (lanes[line]?.isEnd ? 0 : (cells[line]?.[owner] ?? 0))))),
            total: sum(l.map((line) => (lanes[line]?.isEnd ? 0 : sum(cells[line] ?? [])))),
          },
          ages: {
            byLane: l.map((line) => ages((kind) => sum(o.map((owner) => at(line, owner, kind))))),
            byOwner: o.map((owner) => ages((kind) => sum(l.map((line) => at(line, owner, kind))))),
          },
          timeInLane: times,
          flow: { stepDays: 1, points: [{ day: '2026-09-30' as Metrics['to'], counts }] },
          paths: [{ from: 0, to: null, count: path }],
          contactHeld: {
            all: share(contacts.flat()),
            byLane: l.map((line) => share(contacts[line] ?? [])),
            byOwner: o.map((owner) => share(l.map((line) => contacts[line]?.[owner]))),
          },
          outcomes: { started, ended, paid },
          erased,
        };
      });
  });

/** A number by its place, as it was and as it leaves. */
interface Told {
  readonly was: number;
  readonly is: number | null;
}
function toldOf(was: unknown, is: unknown): readonly Told[] {
  if (typeof was === 'number') return [{ was, is: is as number | null }];
  if (typeof was !== 'object' || was === null) return [];
  return Object.entries(was).flatMap(([key, one]) =>
    toldOf(one, (is as Record<string, unknown> | null)?.[key] ?? null),
  );
}

/** Whether sums that everybody knows (each list adds up to nothing) leave but one value to a hidden number. */
function isWorkedBack(sums: readonly (readonly (readonly [Told, number])[])[]): boolean {
  const hidden = [...new Set(sums.flat().flatMap(([told]) => (told.is === null ? [told] : [])))];
  const rows = sums.map((sum) =>
    hidden.map((one) => sum.reduce((all, [told, sign]) => (told === one ? all + sign : all), 0)),
  );
  let line = 0;
  for (let column = 0; column < hidden.length; column += 1) {
    const pivot = rows.findIndex((row, at) => at >= line && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    const [moved = []] = rows.splice(pivot, 1);
    const head = moved.map((value) => value / (moved[column] ?? 1));
    rows.splice(line, 0, head);
    rows.forEach((row, at) => {
      if (at === line) return;
      const factor = row[column] ?? 0;
      head.forEach((value, index) => (row[index] = (row[index] ?? 0) - factor * value));
    });
    line += 1;
  }
  return rows.some((row) => row.filter((value) => Math.abs(value) > 1e-9).length === 1);
}

it('tells no number that is too small, and none that is not so', () => {
  fc.assert(
    fc.property(figures, (metrics) => {
      const out = suppressMetrics(metrics, SMALLEST);
      const { load, ages, flow, paths, contactHeld, outcomes, erased } = metrics;
      const { paid, started, ended } = outcomes;
      const counts = [
        ...toldOf(
          [load, contactHeld.all, contactHeld.byOwner],
          [out.load, out.contactHeld.all, out.contactHeld.byOwner],
        ),
        ...toldOf(flow.points.at(-1), out.flow.points.at(-1)),
        ...toldOf(
          [started, ended, paid.hours, paid.job, erased],
          [out.outcomes.started, out.outcomes.ended, out.outcomes.paid.hours, out.outcomes.paid.job, out.erased],
        ),
        ...toldOf(
          metrics.timeInLane.map((one) => [one.ended.count, one.going.count]),
          out.timeInLane.map((one) => [one.ended.count, one.going.count]),
        ),
      ];
      for (const { was, is } of counts) if (is !== null) expect([is, is >= SMALLEST]).toEqual([was, true]);
      // Where everybody knows that nobody can be and nothing can fall due, it is told.
      for (const { was, is } of toldOf([ages, contactHeld.byLane], [out.ages, out.contactHeld.byLane]))
        if (is !== null) expect([is, is === 0 || is >= SMALLEST]).toEqual([was, true]);
      for (const { ended: stays } of out.timeInLane) {
        if (stays.count === null) expect(stays.medianDays).toBeNull();
        // The longest stay of all is somebody's own.
        if (stays.count === null || stays.count < 10) expect(stays.p90Days).toBeNull();
        else expect(stays.p90Days).toBe(30);
      }
      // Those who were paid from their first day on are the ones of whom no time is told.
      const { hours, job, time } = out.outcomes.paid;
      if (hours !== null && job !== null && time.count !== null)
        expect(hours + job - time.count).toBeGreaterThanOrEqual(SMALLEST);
      expect(out.paths).toEqual(paths.filter((path) => path.count >= SMALLEST));
    }),
    { numRuns: 200 },
  );
});

it('no hidden number can be worked back from the sums of its figure', () => {
  fc.assert(
    fc.property(figures, (metrics) => {
      const out = suppressMetrics(metrics, SMALLEST);
      const pair = (was: number, is: number | null): Told => ({ was, is });
      const cells = metrics.load.cells.map((line, l) =>
        line.map((was, o) => pair(was, out.load.cells[l]?.[o] ?? null)),
      );
      const carried = metrics.load.carried.map((was, o) => pair(was, out.load.carried[o] ?? null));
      const plus = (told: readonly Told[]): readonly (readonly [Told, number])[] => told.map((one) => [one, 1]);
      const byLane = metrics.load.byLane.map((was, l) => pair(was, out.load.byLane[l] ?? null));
      const less = (told: Told): readonly [Told, number] => [told, -1];
      const going = <T>(lines: readonly T[]): readonly T[] => lines.filter((_, l) => metrics.lanes[l]?.isEnd === false);
      const total = pair(metrics.load.total, out.load.total);
      const load = [
        ...carried.map((one, o) => [less(one), ...plus(going(cells).flatMap((line) => line[o] ?? []))]),
        ...byLane.map((one, l) => [less(one), ...plus(cells[l] ?? [])]),
        [less(total), ...plus(carried)],
        [less(total), ...plus(going(byLane))],
      ];
      // Of a board where every way has ended everybody knows what is carried.
      if (metrics.lanes.some(({ isEnd }) => !isEnd)) expect(isWorkedBack(load)).toBe(false);

      const table = (key: 'byLane' | 'byOwner') =>
        metrics.ages[key].map((ages, at) =>
          AGE_KINDS.map((kind) => pair(ages[kind], out.ages[key][at]?.[kind] ?? null)),
        );
      const [lanes, owners] = [table('byLane'), table('byOwner')];
      const column = (of: typeof lanes, at: number): readonly Told[] => of.flatMap((line) => line[at] ?? []);
      const minus = (told: readonly Told[]): readonly (readonly [Told, number])[] => told.map((one) => [one, -1]);
      expect(isWorkedBack(AGE_KINDS.map((_, at) => [...plus(column(lanes, at)), ...minus(column(owners, at))]))).toBe(
        false,
      );

      const shares = (key: 'byLane' | 'byOwner', of: 'held' | 'due') =>
        metrics.contactHeld[key].map((share, at) => pair(share[of], out.contactHeld[key][at]?.[of] ?? null));
      const held = (['held', 'due'] as const).flatMap((of) => {
        const all: readonly [Told, number] = [pair(metrics.contactHeld.all[of], out.contactHeld.all[of]), -1];
        return [
          [...plus(shares('byLane', of)), all],
          [...plus(shares('byOwner', of)), all],
        ];
      });
      const isRhythmless = metrics.lanes.map(({ cadenceDays, isEnd }) => cadenceDays === null || isEnd);
      // Of a board without a rhythm everybody knows that nothing fell due.
      if (isRhythmless.includes(false)) expect(isWorkedBack(held)).toBe(false);
      isRhythmless.forEach((none, at) => {
        if (none) expect(out.contactHeld.byLane[at]).toEqual({ held: 0, due: 0 });
      });
    }),
    { numRuns: 300 },
  );
});
