import { expect, it } from 'vitest';

import type { CitizenId, OfferId } from '../ids.ts';
import type { AgendaItem } from './agenda.ts';
import { goneThrough, shownIn } from './gone-through.ts';

const citizen = (id: string): AgendaItem => ({ kind: 'citizen', id: id as CitizenId, reasons: [] });
const offer = (id: string): AgendaItem => ({ kind: 'offer', id: id as OfferId });
const AGENDA = [citizen('a'), citizen('b'), citizen('c'), citizen('d'), offer('o'), offer('p')];
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join('');

it.each([
  ['only those whose card was shown', ['b', 'a'], [], 'ab', '', 'cd', 'op'],
  ['also who was jumped to, and nobody between', ['a', 'p'], [], 'a', 'p', 'bcd', 'o'],
  ['also about whom something was decided from another card', ['a'], ['d', 'elsewhere'], 'ad', '', 'bc', 'op'],
  [
    'not an offer that somebody was proposed to from their own card; nor is it missed',
    ['a'],
    ['a', 'p'],
    'a',
    '',
    'bcd',
    'o',
  ],
  ['nobody is missed where all were shown', ['a', 'b', 'c', 'd', 'o', 'p'], [], 'abcd', 'op', '', ''],
])('of an agenda is gone through %s', (_, shown, decided, people, offers, missed, missedOffers) => {
  const told = goneThrough(AGENDA, shown, decided as (CitizenId | OfferId)[]);
  expect([ids(told.people), ids(told.offers), ids(told.missed.people), ids(told.missed.offers)]).toEqual([
    people,
    offers,
    missed,
    missedOffers,
  ]);
});

it('a meeting that an older version kept counts up to the place it had reached', () => {
  expect(shownIn({ agenda: AGENDA, at: 2 })).toEqual(['a', 'b', 'c']);
  expect(shownIn({ agenda: AGENDA, at: 2, shown: ['c'] })).toEqual(['c']);
});
