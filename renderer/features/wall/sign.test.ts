import { describe, expect, it } from 'vitest';

import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { bySign, signOf } from './sign.ts';

const TODAY = '2026-11-23' as IsoDate;
const day = (date: string) => date as IsoDate;

describe('what is read of a person across a room', () => {
  it.each([
    ['a date that has passed', '2026-11-20', '2026-01-01', 30, { kind: 'late', count: 3 }],
    ['too many days in the lane', '2026-11-23', '2026-10-01', 30, { kind: 'over', count: 23 }],
    ['the days in the lane', null, '2026-11-01', 30, { kind: 'stay', count: 22 }],
    ['the days, where none are expected', null, '2026-01-23', null, { kind: 'stay', count: 304 }],
    ['no fewer than no days', null, '2026-11-25', null, { kind: 'stay', count: 0 }],
  ])('is %s', (_what, nextDate, laneSince, expectedDays, sign) => {
    const citizen = { nextDate: nextDate === null ? null : day(nextDate), laneSince: day(laneSince) };
    expect(signOf(citizen, { isEnd: false, expectedDays }, TODAY)).toEqual(sign);
  });

  it('is never late nor too long where the way has ended', () => {
    const citizen = { nextDate: day('2026-10-01'), laneSince: day('2026-10-24') };
    expect(signOf(citizen, { isEnd: true, expectedDays: 3 }, TODAY)).toEqual({ kind: 'stay', count: 30 });
  });

  it('puts first who waits for somebody, and of them who has waited longest', () => {
    const signs = ['stay 173', 'late 1', 'over 9', 'stay 33', 'late 13', 'over 80'].map((sign) => {
      const [kind = '', count] = sign.split(' ');
      return { kind: kind as 'late' | 'over' | 'stay', count: Number(count) };
    });
    expect(signs.sort(bySign).map(({ kind, count }) => `${kind} ${String(count)}`)).toEqual([
      ...['late 13', 'late 1'],
      ...['over 80', 'over 9'],
      ...['stay 173', 'stay 33'],
    ]);
  });
});
