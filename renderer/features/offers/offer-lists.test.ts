import { expect, it } from 'vitest';

import { BLANK_OFFER_FIELDS, type Offer, type OfferState } from '../../../shared/domain/offer.ts';
import { inOrder, keptBy, OFFER_FILTERS } from './offer-lists.ts';

const one = (id: string, state: OfferState, given: Partial<Record<'startOn' | 'madeOn', string>> = {}) => ({
  state,
  offer: { ...BLANK_OFFER_FIELDS, id, companyId: 'v', madeOn: '2026-11-01', closed: null, ...given } as Offer,
});

it('puts offers without a person first, then those that begin soonest', () => {
  const listed = [
    one('done', 'filled'),
    one('waiting', 'proposed'),
    one('whenever', 'open', { madeOn: '2026-11-02' }),
    one('old', 'open'),
    one('later', 'open', { startOn: '2027-01-04' }),
    one('soon', 'open', { startOn: '2026-12-01' }),
  ];
  const ids = inOrder(listed).map(({ offer }) => offer.id);
  expect(ids).toEqual(['soon', 'later', 'whenever', 'old', 'waiting', 'done']);
});

it('knows every state under one filter of its own, and what is current', () => {
  const kept = (state: OfferState) => OFFER_FILTERS.filter((filter) => keptBy(filter, state));
  expect(kept('open')).toEqual(['current', 'open']);
  expect(kept('proposed')).toEqual(['current', 'proposed']);
  expect(kept('filled')).toEqual(['filled']);
  expect(kept('lapsed')).toEqual(['lapsed']);
});
