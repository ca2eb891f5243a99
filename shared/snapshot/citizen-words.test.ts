import { expect, it } from 'vitest';

import { ACCESS_PURPOSES } from '../domain/access.ts';
import { CARD_FIELDS, PORTRAIT_CONSENTS } from '../domain/citizen.ts';
import { CONTACT_KINDS } from '../domain/contact.ts';
import { PROPOSAL_STATES } from '../domain/offer.ts';
import { ABSENCE_KINDS, OUTCOMES } from '../domain/placement.ts';
import { DEMANDS, PLACEMENT_KINDS, WORK_TIMES } from '../domain/work.ts';
import { CITIZEN_WORDS } from './citizen-words.ts';

it('has a word for every field of a card and every word of the closed lists, in both languages alike', () => {
  const { da, en } = CITIZEN_WORDS;
  for (const { keys, values } of [da, en]) {
    for (const field of CARD_FIELDS) expect(keys).toHaveProperty(field);
    for (const list of [
      ACCESS_PURPOSES,
      PORTRAIT_CONSENTS,
      CONTACT_KINDS,
      PROPOSAL_STATES,
      ABSENCE_KINDS,
      OUTCOMES,
      DEMANDS,
      PLACEMENT_KINDS,
      WORK_TIMES,
    ])
      for (const one of list) expect(values).toHaveProperty(one);
  }
  for (const part of ['keys', 'values'] as const) expect(Object.keys(da[part])).toEqual(Object.keys(en[part]));
});
