import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, daysBetween, type IsoDate } from '../../lib/iso-date.ts';
import type { Absence, AbsenceKind } from '../placement.ts';
import { movedEnd } from './absence-clock.ts';

const day = (text: string): IsoDate => text as IsoDate;
const START = day('2026-01-15');
const END = day('2028-01-14');
const TODAY = day('2027-06-01');

function away(kind: AbsenceKind, from: string, until: string | null, isConfirmed = false): Absence {
  return { kind, from: day(from), until: until === null ? null : day(until), isConfirmed };
}
const moved = (...absences: readonly Absence[]) => movedEnd({ start: START, end: END, absences }, TODAY);

describe('the end of an IGU', () => {
  it('stays without absences', () => {
    expect(moved()).toEqual({ proposedEnd: END, confirmedEnd: END, effects: [] });
  });

  it('moves by parental leave of any length, once a person says so', () => {
    expect(moved(away('parental-leave', '2026-05-01', '2026-05-10'))).toEqual({
      proposedEnd: '2028-01-24',
      confirmedEnd: END,
      effects: [{ kind: 'waiting', days: 10, isRunning: false }],
    });
    expect(moved(away('parental-leave', '2026-05-01', '2026-05-10', true))).toMatchObject({
      confirmedEnd: '2028-01-24',
      effects: [{ kind: 'confirmed', days: 10 }],
    });
  });

  it('does not move by sickness of eight weeks, and by all of it from the day after', () => {
    expect(moved(away('sickness', '2026-05-04', '2026-06-28', true))).toEqual({
      proposedEnd: END,
      confirmedEnd: END,
      effects: [{ kind: 'short', days: 56, isRunning: false, countsFrom: null }],
    });
    expect(moved(away('sickness', '2026-05-04', '2026-06-29')).proposedEnd).toBe('2028-03-11');
    expect(daysBetween(END, day('2028-03-11'))).toBe(57);
  });

  it('counts sickness told in two parts as one row, and each part when it is confirmed', () => {
    const parts = [away('sickness', '2026-05-04', '2026-06-07', true), away('sickness', '2026-06-08', '2026-07-05')];
    expect(moved(...parts)).toMatchObject({
      proposedEnd: addDays(END, 63),
      confirmedEnd: addDays(END, 35),
      effects: [
        { kind: 'confirmed', days: 35 },
        { kind: 'waiting', days: 28 },
      ],
    });
    const apart = [away('sickness', '2026-05-04', '2026-06-07'), away('sickness', '2026-06-09', '2026-07-05')];
    expect(moved(...apart).proposedEnd).toBe(END);
  });

  it('counts no day twice', () => {
    const both = [
      away('parental-leave', '2026-05-01', '2026-07-31'),
      away('sickness', '2026-06-01', '2026-08-31'),
      away('parental-leave', '2026-05-10', '2026-05-20'),
    ];
    expect(moved(...both).proposedEnd).toBe(addDays(END, 123));
  });

  it('counts somebody still away up to today, and says when sickness will count', () => {
    expect(moved(away('parental-leave', '2027-05-23', null))).toMatchObject({
      proposedEnd: addDays(END, 10),
      effects: [{ kind: 'waiting', days: 10, isRunning: true }],
    });
    expect(moved(away('sickness', '2027-05-23', null))).toMatchObject({
      proposedEnd: END,
      effects: [{ kind: 'short', days: 10, isRunning: true, countsFrom: '2027-07-18' }],
    });
  });

  it('is not moved by what lies before the start, after the end or has not begun', () => {
    const none = { kind: 'outside', days: 0, isRunning: false };
    expect(
      moved(
        away('parental-leave', '2025-05-01', '2025-07-31'),
        away('parental-leave', '2028-02-01', '2028-03-31'),
        away('parental-leave', '2027-08-01', null),
      ),
    ).toEqual({ proposedEnd: END, confirmedEnd: END, effects: [none, none, none] });
    // Over the start only the days within count.
    expect(moved(away('parental-leave', '2026-01-01', '2026-01-20')).proposedEnd).toBe(addDays(END, 6));
    // What begins in the time by which another has moved the end counts, too.
    expect(
      moved(away('parental-leave', '2026-02-01', '2026-03-02'), away('parental-leave', '2028-02-01', '2028-02-02'))
        .proposedEnd,
    ).toBe(addDays(END, 32));
  });

  it('takes leap days and changes of the clock as days', () => {
    const over = (from: string, until: string) =>
      movedEnd(
        { start: day('2023-01-15'), end: day('2025-01-14'), absences: [away('parental-leave', from, until)] },
        TODAY,
      );
    expect(over('2024-02-28', '2024-03-01').proposedEnd).toBe('2025-01-17');
    expect(over('2024-03-30', '2024-04-01').proposedEnd).toBe('2025-01-17');
    expect(over('2024-10-26', '2024-10-28').proposedEnd).toBe('2025-01-17');
  });
});

const absences = fc.array(
  fc.record({
    kind: fc.constantFrom<AbsenceKind>('parental-leave', 'sickness'),
    at: fc.integer({ min: -60, max: 900 }),
    days: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }),
    isConfirmed: fc.boolean(),
  }),
  { maxLength: 8 },
);
const absencesOf = (raw: typeof absences extends fc.Arbitrary<infer T> ? T : never): Absence[] =>
  raw.map(({ kind, at, days, isConfirmed }) => {
    const from = addDays(START, at);
    return { kind, from, until: days === null ? null : addDays(from, days), isConfirmed };
  });

describe('whatever the absences', () => {
  it('one more never moves the end backward, and what is confirmed never lies beyond what is proposed', () => {
    fc.assert(
      fc.property(absences, absences, (some, more) => {
        const before = moved(...absencesOf(some));
        const after = moved(...absencesOf(some), ...absencesOf(more));
        expect(after.proposedEnd >= before.proposedEnd).toBe(true);
        expect(after.confirmedEnd >= before.confirmedEnd).toBe(true);
        expect(before.confirmedEnd >= END && before.confirmedEnd <= before.proposedEnd).toBe(true);
      }),
    );
  });

  it('confirming all of them, in any order, gives the proposed end', () => {
    fc.assert(
      fc.property(absences, fc.infiniteStream(fc.nat()), (raw, numbers) => {
        let present: readonly Absence[] = absencesOf(raw).map((absence) => ({ ...absence, isConfirmed: false }));
        const { proposedEnd } = moved(...present);
        const order = present
          .map((_absence, at) => ({ at, by: Number(numbers.next().value) }))
          .sort((a, b) => a.by - b.by);
        let last = moved(...present).confirmedEnd;
        expect(last).toBe(END);
        for (const { at } of order) {
          present = present.map((absence, index) => (index === at ? { ...absence, isConfirmed: true } : absence));
          const now = moved(...present);
          expect(now.proposedEnd).toBe(proposedEnd);
          expect(now.confirmedEnd >= last).toBe(true);
          last = now.confirmedEnd;
        }
        expect(last).toBe(proposedEnd);
      }),
    );
  });

  it('their order does not matter, and the end moves by no more days than there are', () => {
    fc.assert(
      fc.property(absences, (raw) => {
        const all = absencesOf(raw);
        const result = moved(...all);
        expect(moved(...[...all].reverse()).proposedEnd).toBe(result.proposedEnd);
        const days = result.effects.reduce((sum, effect) => sum + effect.days, 0);
        expect(daysBetween(END, result.proposedEnd)).toBeLessThanOrEqual(days);
      }),
    );
  });
});
