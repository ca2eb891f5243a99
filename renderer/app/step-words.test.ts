import { beforeAll, expect, it, vi } from 'vitest';

import type { Change, ChangeSet } from '../../shared/changes/change-set.ts';
import { createRecordStore } from '../../shared/changes/record-store.ts';
import { BLANK_CITIZEN_FIELDS, type Citizen } from '../../shared/domain/citizen.ts';
import type { Company } from '../../shared/domain/company.ts';
import type { Consultant } from '../../shared/domain/consultant.ts';
import type { Lane } from '../../shared/domain/lane.ts';
import type { Offer, Proposal } from '../../shared/domain/offer.ts';
import type { Placement } from '../../shared/domain/placement.ts';
import type { IsoDate } from '../../shared/lib/iso-date.ts';
import { startI18n } from '../i18n/index.ts';
import { describeStep } from './step-words.ts';

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} });
  await startI18n('da');
});

const lane: Lane = {
  id: 'l1' as Lane['id'],
  name: 'Sygemeldt',
  glanceName: '',
  color: 'blue',
  icon: 'star',
  order: 'a0' as Lane['order'],
  expectedDays: null,
  cadenceDays: null,
  isEnd: false,
  away: null,
  retentionDays: null,
};
const consultant: Consultant = {
  id: 'k1' as Consultant['id'],
  name: 'Mette',
  initials: 'MH',
  color: 'plum',
  order: 'a0' as Consultant['order'],
  active: true,
  limit: null,
};
const citizen: Citizen = {
  ...BLANK_CITIZEN_FIELDS,
  id: 'c1' as Citizen['id'],
  name: 'Mya Naing',
  laneId: lane.id,
  laneSince: '2026-01-01' as IsoDate,
  enteredOn: '2026-01-01' as IsoDate,
  lastContact: null,
  householdId: null,
  order: 'a0' as Citizen['order'],
  consultantId: null,
};
const neighbour: Citizen = { ...citizen, id: 'c2' as Citizen['id'], name: 'Nabo' };
const company = { id: 'v1', name: 'Netto' } as unknown as Company;
const offer = { id: 'o1', companyId: company.id } as unknown as Offer;
const board = createRecordStore({
  lane: [lane],
  consultant: [consultant],
  citizen: [citizen, neighbour],
  company: [company],
  offer: [offer],
  placement: [{ id: 'p1', citizenId: citizen.id, companyId: company.id } as unknown as Placement],
  proposal: [{ id: 'f1', citizenId: citizen.id, offerId: offer.id } as unknown as Proposal],
});
const change = (id: Citizen['id'], after: Partial<Citizen>): Change => ({
  op: 'updated',
  kind: 'citizen',
  id,
  before: {},
  after,
});
const placed = (id: Citizen['id']): Change => change(id, { order: 'a1' as Citizen['order'] });
/** A record of this kind that came, about Mya Naing. */
const ofCitizen = (kind: Change['kind'], record: object): Change =>
  ({ op: 'added', kind, record: { citizenId: citizen.id, ...record } }) as unknown as Change;
const updated = (kind: Change['kind'], id: string, before: object, after: object): Change =>
  ({ op: 'updated', kind, id, before, after }) as unknown as Change;
const added = (record: Citizen): Change => ({ op: 'added', kind: 'citizen', record });

it.each<[string, Parameters<typeof describeStep>[0], ChangeSet]>([
  ['Mya Naing flyttet til Sygemeldt', 'citizen.move', [placed(neighbour.id), change(citizen.id, { laneId: lane.id })]],
  ['Mya Naing overdraget til Mette', 'citizen.move', [change(citizen.id, { consultantId: consultant.id })]],
  ['Mya Naing ikke længere fordelt', 'citizen.move', [change(citizen.id, { consultantId: null })]],
  ['ny plads til Mya Naing', 'citizen.move', [placed(citizen.id)]],
  ['flytning', 'citizen.move', [placed(citizen.id), placed(neighbour.id)]],
  ['Mya Naing rettet', 'citizen.edit', [change(citizen.id, { note: 'x' })]],
  ['Mya Naing fjernet', 'citizen.remove', [{ op: 'removed', kind: 'citizen', record: citizen }]],
  ['tavlen Sygemeldt fjernet', 'lane.remove', [placed(citizen.id), { op: 'removed', kind: 'lane', record: lane }]],
  [
    'import af 2 borgere',
    'import.apply',
    [added(citizen), added(neighbour), { op: 'added', kind: 'lane', record: lane }],
  ],
  ['import af 1 borger', 'import.apply', [added(citizen)]],
  ['nyt navn på tavlen', 'board.rename', []],
  ['kontakt med Mya Naing skrevet ned', 'contact.add', [ofCitizen('contact', { id: 'k1' })]],
  ['kontakt med Mya Naing rettet', 'contact.edit', [change(citizen.id, { lastContact: '2026-01-02' as IsoDate })]],
  ['rettelse af kontakt', 'contact.edit', []],
  ['ny placering til Mya Naing hos Netto', 'placement.add', [ofCitizen('placement', { companyId: 'v1' })]],
  ['placering af Mya Naing rettet', 'placement.edit', [ofCitizen('placement', { companyId: 'gone' })]],
  [
    'placering af Mya Naing hos Netto rettet',
    'placement.edit',
    [updated('placement', 'p1', {}, { end: '2026-02-01' })],
  ],
  [
    'placering af Mya Naing hos Netto afsluttet',
    'placement.edit',
    [updated('placement', 'p1', { outcome: null }, { outcome: 'job', end: '2026-02-01' })],
  ],
  [
    'placering af Mya Naing hos Netto i gang igen',
    'placement.edit',
    [updated('placement', 'p1', { outcome: 'job' }, { outcome: null })],
  ],
  ['ja til forslag om Mya Naing til Netto', 'proposal.answer', [updated('proposal', 'f1', {}, { state: 'accepted' })]],
  ['nej til forslag om Mya Naing til Netto', 'proposal.answer', [updated('proposal', 'f1', {}, { state: 'declined' })]],
  ['nyt tilbud fra Netto', 'offer.add', [ofCitizen('offer', { companyId: 'v1' })]],
  ['Mya Naing foreslået til Netto', 'proposal.add', [ofCitizen('proposal', { offerId: 'o1' })]],
  ['virksomheden Netto tilføjet', 'company.add', [ofCitizen('company', { name: 'Netto' })]],
  [
    '2 kort flyttet til Sygemeldt',
    'citizen.several',
    [change(citizen.id, { laneId: lane.id }), change(neighbour.id, { laneId: lane.id })],
  ],
  ['Mya Naing flyttet til Sygemeldt', 'citizen.several', [change(citizen.id, { laneId: lane.id })]],
  [
    'ny næste dato på 2 kort',
    'citizen.several',
    [citizen, neighbour].map(({ id }) => change(id, { nextDate: '2026-12-13' as IsoDate })),
  ],
])('%s', (words, command, what) => {
  expect(describeStep(command, what, board)).toBe(words);
});

it('says nothing where the step is not known', () => {
  expect(describeStep(null, [placed(citizen.id)], board)).toBeNull();
});

it('goes by the number it is told where the change was too long to be sent', () => {
  expect(describeStep('citizen.several', [], board, { count: 312 })).toBe('312 kort ændret');
  expect(describeStep('import.apply', [], board, { count: 1 })).toBe('import af 1 borger');
});

it.each<[string, Parameters<typeof describeStep>[0], Change]>([
  [
    'placering af Mya Naing hos Netto afsluttet',
    'placement.edit',
    updated('placement', 'gone', { outcome: null }, { outcome: 'job' }),
  ],
  ['nej til forslag om Mya Naing til Netto', 'proposal.answer', updated('proposal', 'gone', {}, { state: 'declined' })],
  ['tilbud fra Netto lukket', 'offer.close', updated('offer', 'gone', {}, { closed: 'lapsed' })],
])('%s, also where it is not on the board', (words, command, one) => {
  const about = [{ id: 'gone', citizenId: citizen.id, companyId: company.id }];
  expect(describeStep(command, [one], board, { about })).toBe(words);
});

it('names the date that many got, where it knows what day it is', () => {
  const dated = (nextDate: string | null) =>
    [citizen, neighbour].map(({ id }) => change(id, { nextDate: nextDate as IsoDate | null }));
  const today = '2026-11-22' as IsoDate;
  const words = (nextDate: string | null) => describeStep('citizen.several', dated(nextDate), board, { today });
  expect(words('2026-12-13')).toBe('næste dato 13. dec. på 2 kort');
  expect(words(null)).toBe('næste dato ryddet på 2 kort');
});
