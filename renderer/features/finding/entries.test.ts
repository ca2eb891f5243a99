import { describe, expect, it } from 'vitest';

import { createRecordStore } from '../../../shared/changes/record-store.ts';
import { BLANK_COMPANY_FIELDS } from '../../../shared/domain/company.ts';
import type { CompanyId, ConsultantId, OfferId, OrderKey, SavedViewId } from '../../../shared/domain/ids.ts';
import { BLANK_OFFER_FIELDS } from '../../../shared/domain/offer.ts';
import { NO_FILTER } from '../../../shared/domain/saved-view.ts';
import { citizenWith, laneWith, SAMPLE_DAY } from '../../../shared/domain/testing/samples.ts';
import type { ActionId } from '../../app/actions.ts';
import { da } from '../../i18n/da/index.ts';
import { findEntries, type NamedAction } from './entries.ts';

const mette = {
  id: 'mh' as ConsultantId,
  name: 'Mette Hornbæk',
  initials: 'MH',
  color: 'blue',
  order: 'a0' as OrderKey,
  active: true,
  limit: null,
} as const;
const hotel = { ...BLANK_COMPANY_FIELDS, id: 'hotel' as CompanyId, name: 'Hotel Sundet', place: 'Helsingør' };
const board = createRecordStore({
  lane: [laneWith()],
  consultant: [mette],
  citizen: [
    citizenWith('Fatima Aydin', { workExperience: 'kok', consultantId: mette.id }),
    citizenWith('Huda Nasser', { workExperience: 'hotel' }),
  ],
  company: [hotel],
  offer: [
    {
      ...BLANK_OFFER_FIELDS,
      id: 'o' as OfferId,
      companyId: hotel.id,
      role: 'Stuepige',
      madeOn: SAMPLE_DAY,
      closed: null,
    },
  ],
  savedView: [{ id: 'v' as SavedViewId, name: 'Køkken', filter: NO_FILTER }],
});
const actions: readonly NamedAction[] = [
  { id: 'lock', label: 'Lås tavlen', words: 'luk', sought: false },
  { id: 'addCitizen', label: 'Ny borger', words: 'opret', sought: false },
];
const found = (typed: string): readonly string[] =>
  findEntries(typed, board, actions).flatMap(({ entries }) => entries.map(({ kind, id }) => `${kind} ${id}`));

it('finds people, companies, offers, views and actions, the kind that fits best first', () => {
  expect(found('hotel')).toEqual(['company hotel', 'citizen Huda Nasser', 'show-all hotel', 'offer o']);
  expect(found('las')).toEqual(['action lock']);
  expect(found('køkk')).toEqual(['view v']);
});

it('takes slips of the hand, and the name of whose citizen it is', () => {
  expect(found('Fatme')).toEqual(['citizen Fatima Aydin', 'show-all Fatme']);
  expect(found('kok mette')).toEqual(['citizen Fatima Aydin', 'show-all kok mette']);
});

it('finds nothing for nothing, and says how many there are', () => {
  expect(found('  ')).toEqual([]);
  expect(findEntries('a', board, actions).find(({ kind }) => kind === 'citizen')?.count).toBe(2);
});

describe('what can be done', () => {
  const named: readonly NamedAction[] = (Object.keys(da.app.actionWords) as ActionId[]).map((id) => ({
    id,
    label: da.app.actions[id],
    words: da.app.actionWords[id],
    sought: false,
  }));
  const actionsFor = (typed: string): readonly unknown[] =>
    findEntries(typed, createRecordStore({}), named).flatMap(({ entries }) => entries.map(({ id }) => id));

  it.each([
    ['genveje', 'shortcuts'],
    ['hjælp', 'shortcuts'],
    ['flyt', 'shortcuts'],
    ['sprog', 'language'],
    ['engelsk', 'language'],
    ['mørkt', 'theme'],
    ['tema', 'theme'],
    ['adgangssætning', 'passphrase'],
    ['kodeord', 'passphrase'],
    ['pinkode', 'pin'],
    ['excel', 'import'],
    ['virksomhed ringer', 'newOffer'],
    ['historik', 'recent'],
  ] as const)('is found by %s', (typed, id) => {
    expect(actionsFor(typed)).toContain(id);
  });
});
