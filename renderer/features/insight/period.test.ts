import { expect, it } from 'vitest';

import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { lengthOf, readPeriod, SPANS } from './period.ts';

const TODAY = '2027-03-31' as IsoDate;

it('ends today and has as many days as it is said to have', () => {
  for (const span of ['weeks', 'quarter', 'year'] as const) {
    const { period } = readPeriod({ span, from: '', to: '' }, TODAY);
    expect(period?.to).toBe(TODAY);
    expect(period && lengthOf(period)).toBe(SPANS[span]);
  }
  expect(readPeriod({ span: 'weeks', from: '', to: '' }, TODAY).period?.from).toBe('2027-03-04');
});

it('takes own days as they were typed, also a single one', () => {
  expect(readPeriod({ span: 'own', from: '2027-01-01', to: '2027-01-31' }, TODAY).period).toEqual({
    from: '2027-01-01',
    to: '2027-01-31',
  });
  expect(readPeriod({ span: 'own', from: '2027-03-31', to: '2027-03-31' }, TODAY).period).not.toBeNull();
});

it('says what is wrong with own days', () => {
  const problems = (from: string, to: string) => {
    const { period, problems: found } = readPeriod({ span: 'own', from, to }, TODAY);
    expect(period).toBeNull();
    return found;
  };
  expect(problems('', '2027-01-31')).toEqual({ from: true, to: false, order: false });
  expect(problems('0002-01-01', '2027-01-31')).toEqual({ from: true, to: false, order: false });
  expect(problems('2027-01-01', '2027-04-01')).toEqual({ from: false, to: true, order: false });
  expect(problems('2027-02-01', '2027-01-31')).toEqual({ from: false, to: false, order: true });
});
