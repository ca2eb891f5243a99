import { describe, expect, it } from 'vitest';

import type { Company } from '../../../shared/domain/company.ts';
import { BLANK_OFFER_FIELDS, type Offer } from '../../../shared/domain/offer.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { isRunning, newPlacementOf, placementOf, usualLengths, type NewPlacementValues } from './new-placement-form.ts';

const TODAY = '2026-11-22' as IsoDate;
const EMPTY = newPlacementOf(null, null, TODAY, ',');
const given = (values: Partial<NewPlacementValues>) => placementOf({ ...EMPTY, ...values }, TODAY);
const faults = (values: Partial<NewPlacementValues>) => {
  const parsed = given(values);
  return parsed.ok ? {} : parsed.error;
};

describe('the form of a new placement', () => {
  it('is an internship from today, begun, without hours', () => {
    expect(given({})).toMatchObject({
      ok: true,
      value: { kind: 'internship', plannedStart: TODAY, start: TODAY, plannedEnd: null, hours: [], outcome: null },
    });
  });

  it('from an offer has what the offer says, hours paid or not by its kind', () => {
    const offer = {
      ...BLANK_OFFER_FIELDS,
      role: 'Kok',
      startOn: '2026-12-01',
      weeklyHours: 7.5,
      kind: 'job',
    } as unknown as Offer;
    const company = { id: 'f', name: 'Hotel Skovly', contactName: 'Ida' } as Company;
    expect(newPlacementOf(offer, company, TODAY, ',')).toMatchObject({
      company: 'Hotel Skovly',
      companyId: 'f',
      role: 'Kok',
      from: '2026-12-01',
      paid: '7,5',
      unpaid: '',
      companyContact: 'Ida',
    });
    expect(newPlacementOf({ ...offer, kind: null }, company, TODAY, '.')).toMatchObject({
      kind: 'internship',
      paid: '',
      unpaid: '7.5',
    });
  });

  it('has begun when its day has come, unless somebody says otherwise', () => {
    expect(isRunning({ ...EMPTY, from: '2026-11-23' }, TODAY)).toBe(false);
    expect(isRunning({ ...EMPTY, from: '2026-11-20', isRunning: false }, TODAY)).toBe(false);
    expect(isRunning({ ...EMPTY, from: '' }, TODAY)).toBe(false);
    expect(given({ from: '2026-12-01' })).toMatchObject({ value: { plannedStart: '2026-12-01', start: null } });
  });

  it('writes hours from the first day on', () => {
    expect(given({ from: '2026-11-02', paid: '7,5', unpaid: '20' })).toMatchObject({
      value: { hours: [{ from: '2026-11-02', paid: 7.5, unpaid: 20 }] },
    });
  });

  it('offers the usual lengths by kind, sector and first day', () => {
    const lengths = (values: Partial<NewPlacementValues>, sector: 'private' | 'public' | null = null) =>
      usualLengths({ ...EMPTY, from: '2026-11-23', ...values }, sector).map(({ until }) => until);
    expect(lengths({})).toEqual(['2026-12-20', '2027-02-21', '2027-05-23']);
    expect(lengths({ kind: 'igu' })).toEqual(['2028-11-22']);
    expect(lengths({ kind: 'wage-subsidy' })).toEqual([]);
    expect(lengths({ kind: 'wage-subsidy' }, 'public')).toEqual(['2027-03-22']);
    expect(lengths({ kind: 'job' })).toEqual([]);
    expect(lengths({ from: '' })).toEqual([]);
  });

  it.each([
    [{ from: '0026-11-02' }, { from: 'day' }],
    [{ until: '2026-11-01' }, { until: 'order' }],
    [{ from: '2026-12-01', isRunning: true }, { from: 'future' }],
    [{ from: '', isRunning: true }, { from: 'start' }],
    [{ paid: 'ti' }, { paid: 'number' }],
    [{ paid: '100', unpaid: '69' }, { paid: 'hours' }],
    [{ unpaid: '-1' }, { unpaid: 'number' }],
  ] as const)('%j: %j', (values, expected) => {
    expect(faults(values)).toEqual(expected);
  });
});
