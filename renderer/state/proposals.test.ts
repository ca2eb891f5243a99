import { expect, it } from 'vitest';

import { createRecordStore } from '../../shared/changes/record-store.ts';
import { BLANK_OFFER_FIELDS, type Offer, type Proposal } from '../../shared/domain/offer.ts';
import type { ConsultantId } from '../../shared/domain/ids.ts';
import { citizenWith, SAMPLE_DAY } from '../../shared/domain/testing/samples.ts';
import { proposalsTo } from './proposals.ts';

const OLE = 'ole' as ConsultantId;
const offer = (id: string, closed: Offer['closed'] = null): Offer => ({
  ...BLANK_OFFER_FIELDS,
  id: id as Offer['id'],
  companyId: 'v' as Offer['companyId'],
  madeOn: SAMPLE_DAY,
  closed,
});
const proposal = (id: string, given: { offer: string; citizen: string; state?: Proposal['state'] }): Proposal => ({
  id: id as Proposal['id'],
  offerId: given.offer as Offer['id'],
  citizenId: given.citizen as Proposal['citizenId'],
  fromId: null,
  day: SAMPLE_DAY,
  state: given.state ?? 'waiting',
  answer: '',
  answeredOn: null,
});

it('waits for whoever has the citizen now, while the offer is open and nothing was answered', () => {
  const board = createRecordStore({
    citizen: [citizenWith('Amina', { consultantId: OLE }), citizenWith('Bo', { consultantId: 'ida' as ConsultantId })],
    offer: [offer('open'), offer('closed', 'filled')],
    proposal: [
      proposal('mine', { offer: 'open', citizen: 'Amina' }),
      proposal('others', { offer: 'open', citizen: 'Bo' }),
      proposal('closed', { offer: 'closed', citizen: 'Amina' }),
      proposal('answered', { offer: 'open', citizen: 'Amina', state: 'declined' }),
      proposal('taken back', { offer: 'open', citizen: 'Amina', state: 'withdrawn' }),
    ],
  });
  expect(proposalsTo(board, OLE).map(({ id }) => id)).toEqual(['mine']);
});
