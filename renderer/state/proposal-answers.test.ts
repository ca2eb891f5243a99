import { describe, expect, it } from 'vitest';

import { createRecordStore } from '../../shared/changes/record-store.ts';
import type { ConsultantId } from '../../shared/domain/ids.ts';
import { BLANK_OFFER_FIELDS, type Offer, type Proposal } from '../../shared/domain/offer.ts';
import { BLANK_PLACEMENT_FIELDS, type Placement } from '../../shared/domain/placement.ts';
import { citizenWith, daysAgo, SAMPLE_DAY } from '../../shared/domain/testing/samples.ts';
import { answersOf, seenMark } from './proposal-answers.ts';

const IDA = 'ida' as ConsultantId;
const OLE = 'ole' as ConsultantId;
const offer = (id: string, given: Partial<Offer> = {}): Offer => ({
  ...BLANK_OFFER_FIELDS,
  id: id as Offer['id'],
  companyId: 'v' as Offer['companyId'],
  madeOn: SAMPLE_DAY,
  closed: null,
  ...given,
});
const proposal = (id: string, state: Proposal['state'], given: Partial<Proposal> = {}): Proposal => ({
  id: id as Proposal['id'],
  offerId: 'hotel' as Offer['id'],
  citizenId: 'Amina' as Proposal['citizenId'],
  fromId: IDA,
  day: daysAgo(3),
  state,
  answer: '',
  answeredOn: state === 'waiting' ? null : SAMPLE_DAY,
  ...given,
});
const placement = (citizenId: string): Placement => ({
  id: 'p' as Placement['id'],
  citizenId: citizenId as Placement['citizenId'],
  companyId: 'v' as Placement['companyId'],
  offerId: 'hotel' as Offer['id'],
  ...BLANK_PLACEMENT_FIELDS,
  kind: 'job',
});

function find(
  given: {
    readonly offer?: Offer;
    readonly proposals: readonly Proposal[];
    readonly placements?: readonly Placement[];
  },
  { me = IDA, seen = [] as readonly string[] } = {},
) {
  const board = createRecordStore({
    citizen: [citizenWith('Amina', { consultantId: OLE }), citizenWith('Bo', { consultantId: IDA })],
    offer: [given.offer ?? offer('hotel', { places: 2 })],
    proposal: given.proposals,
    placement: given.placements ?? [],
  });
  const { toMe, toPlace } = answersOf(board, me, { today: SAMPLE_DAY, seen });
  return { toMe: toMe.map(({ id }) => id), toPlace: toPlace.map(({ id }) => id) };
}

describe('whoever proposed', () => {
  it('hears a yes and a no, the newest first, and nothing of what waits or was taken back', () => {
    const proposals = [
      proposal('yes', 'accepted', { answeredOn: daysAgo(1) }),
      proposal('no', 'declined'),
      proposal('waits', 'waiting'),
      proposal('back', 'withdrawn'),
    ];
    expect(find({ proposals })).toEqual({ toMe: ['no', 'yes'], toPlace: [] });
    expect(find({ proposals: [proposal('other', 'accepted', { fromId: 'eva' as ConsultantId })] }).toMe).toEqual([]);
  });

  it('hears of a yes for as long as there is no placement, of a no for two weeks', () => {
    const of = (days: number) => ({ answeredOn: daysAgo(days) });
    expect(find({ proposals: [proposal('yes', 'accepted', of(60)), proposal('no', 'declined', of(14))] }).toMe).toEqual(
      ['yes'],
    );
    expect(find({ proposals: [proposal('no', 'declined', of(13))] }).toMe).toEqual(['no']);
    expect(find({ proposals: [proposal('yes', 'accepted')], placements: [placement('Amina')] }).toMe).toEqual([]);
  });

  it('hears no more of what was seen, but of another answer to the same', () => {
    const no = proposal('one', 'declined');
    const seen = [seenMark(no)];
    expect(find({ proposals: [no] }, { seen }).toMe).toEqual([]);
    expect(find({ proposals: [proposal('one', 'accepted')] }, { seen }).toMe).toEqual(['one']);
  });

  it('hears nothing where the offer is closed or its places are taken', () => {
    const proposals = [proposal('yes', 'accepted'), proposal('no', 'declined')];
    expect(find({ proposals, offer: offer('hotel', { closed: 'lapsed' }) }).toMe).toEqual([]);
    expect(find({ proposals, offer: offer('hotel', { places: 1 }), placements: [placement('Bo')] }).toMe).toEqual([]);
  });
});

describe('whoever has the citizen', () => {
  it('has what was agreed until there is a placement, also of an own proposal', () => {
    const proposals = [proposal('yes', 'accepted'), proposal('no', 'declined')];
    expect(find({ proposals }, { me: OLE })).toEqual({ toMe: [], toPlace: ['yes'] });
    expect(find({ proposals, placements: [placement('Amina')] }, { me: OLE }).toPlace).toEqual([]);
    const own = proposal('own', 'accepted', { citizenId: 'Bo' as Proposal['citizenId'] });
    expect(find({ proposals: [own] })).toEqual({ toMe: [], toPlace: ['own'] });
  });
});
