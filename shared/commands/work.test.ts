import { describe, expect, it } from 'vitest';

import type { RecordStore } from '../changes/record-store.ts';
import { BLANK_COMPANY_FIELDS } from '../domain/company.ts';
import type { CompanyId, HouseholdId, OfferId, PlacementId, ProposalId, SavedViewId } from '../domain/ids.ts';
import { BLANK_OFFER_FIELDS, offerState } from '../domain/offer.ts';
import { BLANK_PLACEMENT_FIELDS, placementStage, type PlacementFields } from '../domain/placement.ts';
import { NO_FILTER } from '../domain/saved-view.ts';
import { addDays, type IsoDate } from '../lib/iso-date.ts';
import { mergeKeyOf } from './index.ts';
import { citizenId, consultantId, laneId, refusal, run, smallBoard, TODAY } from './testing/small-board.ts';

const netto = 'netto' as CompanyId;
const offer = 'o1' as OfferId;
const placement = 'p1' as PlacementId;
const day = (text: string): IsoDate => text as IsoDate;

const NEW_COMPANY = { id: netto, fields: { ...BLANK_COMPANY_FIELDS, name: ' Netto ', mentors: ['Bo', 'bo', ' '] } };
const PLACEMENT: PlacementFields = {
  companyId: netto,
  ...BLANK_PLACEMENT_FIELDS,
  role: 'Butik',
  plannedStart: day('2026-11-01'),
};

function withOffer(): RecordStore {
  const board = smallBoard();
  run(board, 'offer.add', { id: offer, companyId: netto, fields: BLANK_OFFER_FIELDS, company: NEW_COMPANY });
  return board;
}

function propose(board: RecordStore, from: string | null, id = 'f1'): ProposalId {
  const proposal = id as ProposalId;
  const fromId = from === null ? null : consultantId(from);
  run(board, 'proposal.add', { id: proposal, offerId: offer, citizenId: citizenId('a'), fromId });
  return proposal;
}

describe('companies', () => {
  it('come with the first offer, clean', () => {
    const board = withOffer();
    expect(board.get('company', netto)).toMatchObject({ name: 'Netto', mentors: ['Bo'] });
    expect(board.get('offer', offer)).toMatchObject({ companyId: netto, madeOn: TODAY, closed: null });
  });

  it('stay while something speaks of them', () => {
    const board = withOffer();
    expect(refusal(board, 'company.remove', { id: netto })).toEqual({ kind: 'company-in-use', count: 1 });
    run(board, 'offer.remove', { id: offer });
    run(board, 'company.remove', { id: netto });
    expect(board.get('company', netto)).toBeUndefined();
  });

  it('must have a name, and take no CPR number', () => {
    const board = withOffer();
    expect(refusal(board, 'company.edit', { id: netto, patch: { name: ' ' } })).toEqual({
      kind: 'blank',
      field: 'name',
    });
    run(board, 'company.edit', { id: netto, patch: { note: 'spørg 010180-0002' } });
    expect(board.get('company', netto)?.note).toBe('spørg [CPR]');
  });

  it('are not written over by an edit begun before another', () => {
    const board = withOffer();
    run(board, 'placement.add', { id: placement, citizenId: citizenId('a'), offerId: offer, fields: PLACEMENT });
    const was = { note: '' };
    const patch = { note: 'ring først' };
    const stale = (kind: string, id: string) => ({ kind: 'stale', fields: [{ kind, id, field: 'note' }] });
    run(board, 'company.edit', { id: netto, patch, was });
    run(board, 'placement.edit', { id: placement, patch, was });
    run(board, 'offer.edit', { id: offer, patch, was });
    const later = { note: 'skriv først' };
    expect(refusal(board, 'company.edit', { id: netto, patch: later, was })).toEqual(stale('company', netto));
    expect(refusal(board, 'placement.edit', { id: placement, patch: later, was })).toEqual(
      stale('placement', placement),
    );
    expect(refusal(board, 'offer.edit', { id: offer, patch: later, was })).toEqual(stale('offer', offer));
    expect(board.get('placement', placement)?.note).toBe('ring først');
    // Another field was not asked about.
    run(board, 'company.edit', { id: netto, patch: { place: 'Espergærde' }, was: { place: '' } });
    expect(board.get('company', netto)).toMatchObject({ note: 'ring først', place: 'Espergærde' });
  });

  it('are typed on as one step of undo, field by field', () => {
    const key = (patch: object) => mergeKeyOf({ id: 'do', name: 'company.edit', payload: { id: netto, patch } });
    expect(key({ name: 'N' })).toBe('company.edit netto name');
    expect(key({ name: 'N', note: '' })).toBeNull();
    expect(key({ mentors: [] })).toBeNull();
  });
});

describe('placements', () => {
  it('need their citizen and their company', () => {
    const board = smallBoard();
    const add = { id: placement, citizenId: citizenId('a'), offerId: null, fields: PLACEMENT };
    expect(refusal(board, 'placement.add', add)).toEqual({ kind: 'not-found', record: 'company' });
    run(board, 'placement.add', { ...add, company: NEW_COMPANY });
    expect(board.get('placement', placement)).toMatchObject({ citizenId: 'a', companyId: netto });
  });

  it('end after they begin, whichever day is given last', () => {
    const board = withOffer();
    run(board, 'placement.add', { id: placement, citizenId: citizenId('a'), offerId: offer, fields: PLACEMENT });
    const wrong = { plannedEnd: day('2026-10-31') };
    expect(refusal(board, 'placement.edit', { id: placement, patch: wrong })).toEqual({
      kind: 'wrong-order',
      field: 'plannedEnd',
    });
    const absences = [
      { kind: 'sickness', from: day('2026-11-05'), until: day('2026-11-04'), isConfirmed: false },
    ] as const;
    expect(refusal(board, 'placement.edit', { id: placement, patch: { absences } })).toEqual({
      kind: 'wrong-order',
      field: 'absences',
    });
  });

  it('keep hours by their first day, each day once, and no week longer than it is', () => {
    const board = withOffer();
    run(board, 'placement.add', { id: placement, citizenId: citizenId('a'), offerId: null, fields: PLACEMENT });
    const step = (from: string, paid: number) => ({ from: day(from), unpaid: 10, paid });
    run(board, 'placement.edit', {
      id: placement,
      patch: { hours: [step('2026-12-01', 10), step('2026-11-01', 0), step('2026-12-01', 12)] },
    });
    expect(board.get('placement', placement)?.hours).toEqual([step('2026-11-01', 0), step('2026-12-01', 12)]);
    expect(
      refusal(board, 'placement.edit', { id: placement, patch: { hours: [step('2026-12-01', 160)] } }),
    ).toMatchObject({
      kind: 'out-of-range',
      field: 'hours',
    });
  });

  it('go with the citizen, and outlive the offer they came from', () => {
    const board = withOffer();
    run(board, 'placement.add', { id: placement, citizenId: citizenId('a'), offerId: offer, fields: PLACEMENT });
    propose(board, 'os');
    run(board, 'offer.remove', { id: offer });
    expect(board.get('placement', placement)?.offerId).toBeNull();
    expect([...board.all('proposal')]).toEqual([]);
    run(board, 'citizen.remove', { id: citizenId('a') });
    expect([...board.all('placement')]).toEqual([]);
  });

  it('run from their first day and end after their last', () => {
    const stage = (start: string | null, end: string | null) =>
      placementStage({ start: start as IsoDate | null, end: end as IsoDate | null, outcome: null }, TODAY);
    expect(stage(null, null)).toBe('planned');
    expect(stage(addDays(TODAY, 1), null)).toBe('planned');
    expect(stage(TODAY, TODAY)).toBe('running');
    expect(stage(addDays(TODAY, -9), addDays(TODAY, -1))).toBe('ended');
    expect(placementStage({ start: TODAY, end: null, outcome: 'job' }, TODAY)).toBe('ended');
  });
});

describe('offers and proposals', () => {
  it('wait for the colleague who has the citizen; for an own citizen nobody is waited for', () => {
    const board = withOffer();
    expect(board.get('proposal', propose(board, 'os'))).toMatchObject({
      state: 'waiting',
      day: TODAY,
      answeredOn: null,
    });
    const own = withOffer();
    expect(own.get('proposal', propose(own, 'mh'))).toMatchObject({ state: 'accepted', answeredOn: TODAY });
  });

  it('are answered once, and a no says why', () => {
    const board = withOffer();
    const id = propose(board, 'os');
    expect(refusal(board, 'proposal.answer', { id, as: 'declined', answer: ' ' })).toEqual({
      kind: 'blank',
      field: 'answer',
    });
    run(board, 'proposal.answer', { id, as: 'declined', answer: 'Begynder i praktik mandag' });
    expect(refusal(board, 'proposal.answer', { id, as: 'accepted', answer: '' })).toEqual({ kind: 'not-waiting' });
    expect(refusal(board, 'proposal.withdraw', { id })).toEqual({ kind: 'not-waiting' });
  });

  it('think of the same citizen once, and again after a no', () => {
    const board = withOffer();
    const id = propose(board, 'os');
    const again = { id: 'f2' as ProposalId, offerId: offer, citizenId: citizenId('a'), fromId: null };
    expect(refusal(board, 'proposal.add', again)).toEqual({ kind: 'already-proposed' });
    run(board, 'proposal.withdraw', { id });
    run(board, 'proposal.add', again);
  });

  it('live: open, proposed, filled, lapsed, and open again', () => {
    const board = withOffer();
    const state = (taken = 0) => {
      const held = board.get('offer', offer);
      if (!held) throw new Error('the offer is gone');
      return offerState(held, board.all('proposal'), taken, TODAY);
    };
    expect(state()).toBe('open');
    propose(board, 'os');
    expect(state()).toBe('proposed');
    expect(state(1)).toBe('filled');
    run(board, 'offer.edit', { id: offer, patch: { validUntil: addDays(TODAY, -1) } });
    expect(state()).toBe('lapsed');
    run(board, 'offer.close', { id: offer, as: 'filled' });
    expect(
      refusal(board, 'proposal.add', {
        id: 'f9' as ProposalId,
        offerId: offer,
        citizenId: citizenId('b'),
        fromId: null,
      }),
    ).toEqual({
      kind: 'not-waiting',
    });
    run(board, 'offer.reopen', { id: offer });
    expect(board.get('offer', offer)).toMatchObject({ closed: null, validUntil: null });
  });
});

describe('many cards at once', () => {
  it('move in the order in which they stand, and keep the days of who stands there already', () => {
    const board = smallBoard();
    const change = run(board, 'citizen.several', {
      ids: [citizenId('c'), citizenId('d'), citizenId('a')],
      laneId: laneId('syg'),
      nextDate: day('2027-01-04'),
    });
    expect(board.laneOrder(laneId('syg'))).toEqual(['d', 'a', 'c']);
    expect(board.get('citizen', citizenId('d'))?.laneSince).not.toBe(TODAY);
    expect(board.get('citizen', citizenId('a'))).toMatchObject({ laneSince: TODAY, nextDate: '2027-01-04' });
    expect(change).toHaveLength(3);
  });

  it('are given only to somebody who is there', () => {
    const ids = [citizenId('a')];
    expect(refusal(smallBoard(), 'citizen.several', { ids, consultantId: consultantId('xx') })).toEqual({
      kind: 'consultant-inactive',
    });
    expect(refusal(smallBoard(), 'citizen.several', { ids: [citizenId('gone')] })).toEqual({
      kind: 'not-found',
      record: 'citizen',
    });
  });
});

describe('households', () => {
  const home = (board: RecordStore, id: string) => board.get('citizen', citizenId(id))?.householdId ?? null;

  it('become one when two of them meet', () => {
    const board = smallBoard();
    const link = (id: string, ...ids: string[]) =>
      run(board, 'household.link', { id: id as HouseholdId, ids: ids.map(citizenId) });
    link('h1', 'a', 'b');
    link('h2', 'c', 'd');
    link('h3', 'b', 'c');
    expect(new Set(['a', 'b', 'c', 'd'].map((id) => home(board, id))).size).toBe(1);
  });

  it('end with the last who would be alone', () => {
    const board = smallBoard();
    run(board, 'household.link', { id: 'h1' as HouseholdId, ids: [citizenId('a'), citizenId('b')] });
    run(board, 'household.leave', { citizenId: citizenId('a') });
    expect([home(board, 'a'), home(board, 'b')]).toEqual([null, null]);
  });
});

describe('saved views', () => {
  it('bear a name once, however it is written', () => {
    const board = smallBoard();
    run(board, 'savedView.add', { id: 's1' as SavedViewId, name: 'Køkken, aften', filter: NO_FILTER });
    const twice = { id: 's2' as SavedViewId, name: 'KØKKEN,  aften', filter: NO_FILTER };
    expect(refusal(board, 'savedView.add', twice)).toEqual({ kind: 'name-taken', record: 'savedView' });
    run(board, 'savedView.edit', { id: 's1' as SavedViewId, patch: { name: 'Køkken, AFTEN' } });
  });
});
