import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, type IsoDate } from '../../lib/iso-date.ts';
import { overlapOf } from './overlap.ts';

const day = (text: string): IsoDate => text as IsoDate;
const TODAY = day('2026-11-22');
type Passage = Parameters<typeof overlapOf>[0];
const from = (start: string | null, end: string | null, more: Partial<Passage> = {}): Passage => ({
  stage: 'running',
  start: start as IsoDate | null,
  end: end as IsoDate | null,
  daysLeft: null,
  ...more,
});

describe('two placements of one citizen', () => {
  it('share the days that both have', () => {
    const running = from('2026-08-14', '2028-08-10');
    expect(overlapOf(from('2026-11-22', '2028-11-21'), running)).toEqual({ from: '2026-11-22', until: '2028-08-10' });
    expect(overlapOf(from('2026-11-22', null), running)).toEqual({ from: '2026-11-22', until: '2028-08-10' });
    expect(overlapOf(from('2026-11-22', null), from('2026-08-14', null))).toEqual({ from: '2026-11-22', until: null });
  });

  it('share none where one ends before the other, has ended, or has no first day', () => {
    expect(overlapOf(from('2026-11-22', null), from('2026-08-14', '2026-11-21'))).toBeNull();
    expect(overlapOf(from('2026-11-22', null), from('2026-08-14', '2026-11-22'))).not.toBeNull();
    expect(overlapOf(from('2026-08-20', null), from('2026-08-14', '2026-11-22', { stage: 'ended' }))).toBeNull();
    expect(overlapOf(from(null, null), from('2026-08-14', null))).toBeNull();
  });

  it('go on past the last day of one that nobody has ended', () => {
    const late = from('2026-08-14', '2026-11-20', { daysLeft: -2 });
    expect(overlapOf(from('2026-11-22', null), late)).toEqual({ from: '2026-11-22', until: null });
  });

  it('share exactly the days on which both are, whichever is asked first', () => {
    const span = fc
      .record({ at: fc.integer({ min: -50, max: 50 }), days: fc.option(fc.nat(60), { nil: null }) })
      .map(({ at, days }) => from(addDays(TODAY, at), days === null ? null : addDays(TODAY, at + days)));
    fc.assert(
      fc.property(span, span, fc.integer({ min: -120, max: 120 }), (a, b, at) => {
        const on = addDays(TODAY, at);
        const isOn = ({ start, end }: Passage): boolean => (start ?? '') <= on && (end === null || end >= on);
        const shared = overlapOf(a, b);
        expect(shared !== null && shared.from <= on && (shared.until === null || shared.until >= on)).toBe(
          isOn(a) && isOn(b),
        );
        expect(overlapOf(b, a)).toEqual(shared);
      }),
    );
  });
});
