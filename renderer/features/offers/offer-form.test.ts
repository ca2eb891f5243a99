import { describe, expect, it } from 'vitest';

import type { CompanyId } from '../../../shared/domain/ids.ts';
import { BLANK_OFFER_FIELDS, type Offer } from '../../../shared/domain/offer.ts';
import { askedOf, asksForSomething, companyOf, fieldsOf, valuesOf, type OfferValues } from './offer-form.ts';

const blank = valuesOf(undefined, undefined, null);
const typed = (given: Partial<OfferValues>): OfferValues => ({ ...blank, company: 'Hotel Marienlund', ...given });
const hotel = { id: 'v1' as CompanyId, name: 'Hotel Marienlund' };

describe('an offer as it is typed', () => {
  it('asks for nothing while it is blank, and a company alone asks for nothing either', () => {
    expect(asksForSomething(askedOf(blank))).toBe(false);
    expect(asksForSomething(askedOf(typed({})))).toBe(false);
    expect(asksForSomething(askedOf(typed({ role: 'k' })))).toBe(true);
    expect(asksForSomething(askedOf(typed({ demands: ['cold'] })))).toBe(true);
  });

  it('is read as far as it goes while it is half typed', () => {
    const asked = askedOf(typed({ weeklyHours: 'tyve', licences: 'B, truck og hygiejnebevis', startOn: '2026-1' }));
    expect(asked).toMatchObject({ weeklyHours: null, licences: ['B', 'truck', 'hygiejnebevis'], startOn: null });
    expect(askedOf(typed({ weeklyHours: '18,5' })).weeklyHours).toBe(18.5);
  });

  it('is saved as it was read again', () => {
    const offer: Offer = {
      ...BLANK_OFFER_FIELDS,
      id: 't1' as Offer['id'],
      companyId: hotel.id,
      role: 'rengøring',
      weeklyHours: 18.5,
      kind: 'igu',
      licences: ['B', 'truck'],
      places: 3,
      startOn: '2027-01-04' as Offer['startOn'],
      madeOn: '2026-11-22' as Offer['madeOn'],
      closed: null,
    };
    const { id: _id, companyId: _company, madeOn: _made, closed: _closed, ...fields } = offer;
    expect(fieldsOf(valuesOf(offer, hotel, null))).toEqual({ ok: true, value: fields });
  });

  it('says what is wrong, each at its field', () => {
    expect(fieldsOf({ ...blank, weeklyHours: '200', places: '0', validUntil: '2026-02-31' })).toEqual({
      ok: false,
      error: {
        company: { kind: 'company' },
        weeklyHours: { kind: 'number', min: 0, max: 168 },
        places: { kind: 'number', min: 1, max: 200 },
        validUntil: { kind: 'date' },
      },
    });
    expect(fieldsOf(typed({ weeklyHours: 'tyve' }))).toMatchObject({ error: { weeklyHours: { kind: 'number' } } });
    expect(fieldsOf(typed({ places: '' }))).toMatchObject({ ok: true, value: { places: 1 } });
  });

  it('means the company that was chosen, or the one of that name, or a new one', () => {
    const twin = { ...hotel, id: 'v2' as CompanyId };
    expect(companyOf(typed({ companyId: twin.id }), [hotel, twin])).toBe(twin);
    expect(companyOf(typed({ company: ' hotel marienlund ' }), [hotel, twin])).toBe(hotel);
    expect(companyOf(typed({ company: 'Hotel Marie' }), [hotel])).toBeUndefined();
  });
});
