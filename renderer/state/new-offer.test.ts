import { expect, it } from 'vitest';

import { readDraft, writeDraft } from './drafts.ts';
import { beginNewOffer, NEW_OFFER, putAside } from './new-offer.ts';
import { viewStore } from './view.ts';

it('puts aside what is typed before what was put aside already', () => {
  const hotel = { company: 'Hotel Sundet', role: '' };
  const cook = { role: 'kok' };
  expect(putAside(hotel, undefined)).toEqual([hotel]);
  expect(putAside(cook, [hotel])).toEqual([cook, hotel]);
  expect(putAside({ demands: ['lifting'] }, undefined)).toEqual([{ demands: ['lifting'] }]);
});

it('puts nothing aside where nothing is typed', () => {
  expect(putAside(undefined, undefined)).toBeUndefined();
  const untouched = { company: ' ', workTimes: [], kind: 'any', danishLevel: 'none', places: '1', consultantId: null };
  expect(putAside(untouched, undefined)).toBeUndefined();
  expect(putAside({}, [{ role: 'kok' }])).toEqual([{ role: 'kok' }]);
});

it('begins with an empty form and keeps the one before it', () => {
  writeDraft(NEW_OFFER, { company: 'Hotel Sundet' });
  beginNewOffer();
  expect(viewStore.getState().panel).toEqual({ kind: 'offer', id: null });
  expect(readDraft(NEW_OFFER)).toBeUndefined();
  beginNewOffer();
  expect(readDraft('offers-begun')).toEqual([{ company: 'Hotel Sundet' }]);
});
