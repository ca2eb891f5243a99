import { expect, it } from 'vitest';

import { createRecordStore } from '../../shared/changes/record-store.ts';
import type { CompanyId } from '../../shared/domain/ids.ts';
import type { Offer, Proposal } from '../../shared/domain/offer.ts';
import type { Placement } from '../../shared/domain/placement.ts';
import { citizenWith, daysAgo, SAMPLE_DAY } from '../../shared/domain/testing/samples.ts';
import { peopleToVisit } from './to-visit.ts';

const HERE = 'here' as CompanyId;
const at = (citizenId: string, given: Partial<Placement> = {}): Placement =>
  ({
    id: `p-${citizenId}`,
    citizenId,
    companyId: HERE,
    start: daysAgo(5),
    end: null,
    outcome: null,
    ...given,
  }) as Placement;
const offer = (id: string, given: Partial<Offer> = {}): Offer =>
  ({ id, companyId: HERE, closed: null, ...given }) as Offer;
const proposal = (citizenId: string, offerId: string, state: Proposal['state'] = 'waiting'): Proposal =>
  ({ id: `${citizenId}-${offerId}`, citizenId, offerId, state }) as Proposal;

it('are those who are there or begin there, and those thought of for what the company has room for', () => {
  const board = createRecordStore({
    citizen: ['runs', 'begins', 'ended', 'elsewhere', 'waits', 'declined', 'late', 'other'].map((name) =>
      citizenWith(name),
    ),
    placement: [
      at('runs'),
      at('begins', { start: null }),
      at('ended', { end: daysAgo(1) }),
      at('elsewhere', { companyId: 'there' as CompanyId }),
      at('erased'),
    ],
    offer: [offer('open'), offer('closed', { closed: 'filled' }), offer('theirs', { companyId: 'there' as CompanyId })],
    proposal: [
      proposal('waits', 'open'),
      proposal('runs', 'open', 'accepted'),
      proposal('declined', 'open', 'declined'),
      proposal('late', 'closed'),
      proposal('other', 'theirs'),
    ],
  });
  expect(peopleToVisit(board, HERE, SAMPLE_DAY)).toEqual(['runs', 'begins', 'waits']);
});
