import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, type IsoDate } from '../../lib/iso-date.ts';
import { attentionOf } from '../attention.ts';
import type { Citizen } from '../citizen.ts';
import { BLANK_COMPANY_FIELDS, type Company } from '../company.ts';
import type { Consultant } from '../consultant.ts';
import type { CitizenId, CompanyId, ConsultantId, LaneId, OfferId, OrderKey, PlacementId, ProposalId } from '../ids.ts';
import { BLANK_OFFER_FIELDS, type Offer, type Proposal } from '../offer.ts';
import type { ColorKey } from '../palette.ts';
import { BLANK_PLACEMENT_FIELDS, type Placement } from '../placement.ts';
import { citizenWith, daysAgo, laneWith, SAMPLE_DAY } from '../testing/samples.ts';
import {
  countTopics,
  dueLists,
  makeAgenda,
  MEETING_TOPICS,
  topicOf,
  USUAL_TOPICS,
  type LastMeeting,
  type MeetingBoard,
  type MeetingChoice,
  type SinceMeeting,
  type StoodThen,
} from './agenda.ts';

const stood = (name: string, color: ColorKey): StoodThen => ({ laneId: name as LaneId, name, color, ownerId: null });
const [PRAKTIK, BARSEL] = [stood('Praktik', 'blue'), stood('Barsel', 'teal')];
const DONE = laneWith({ id: 'end' as LaneId, name: 'Afsluttet', isEnd: true });
const consultant = (id: string, order: string): Consultant => ({
  id: id as ConsultantId,
  name: id,
  initials: id.slice(0, 2),
  color: 'blue',
  order: order as OrderKey,
  active: true,
  limit: null,
});
const MIE = consultant('mie', 'a1');
const ALI = consultant('ali', 'a0');
const HOTEL: Company = { ...BLANK_COMPANY_FIELDS, id: 'hotel' as CompanyId, name: 'Hotel Skovly' };
const placement = (citizenId: string, plannedEnd: IsoDate): Placement => ({
  id: `p-${citizenId}-${plannedEnd}` as PlacementId,
  citizenId: citizenId as CitizenId,
  companyId: HOTEL.id,
  offerId: null,
  ...BLANK_PLACEMENT_FIELDS,
  plannedStart: daysAgo(30),
  plannedEnd,
  start: daysAgo(30),
});
const offer = (id: string, given: Partial<Offer> = {}): Offer => ({
  ...BLANK_OFFER_FIELDS,
  id: id as OfferId,
  companyId: HOTEL.id,
  madeOn: daysAgo(3),
  closed: null,
  ...given,
});
const proposal = (offerId: string, state: Proposal['state']): Proposal => ({
  id: `${offerId}-${state}` as ProposalId,
  offerId: offerId as OfferId,
  citizenId: 'a' as CitizenId,
  fromId: null,
  day: SAMPLE_DAY,
  state,
  answer: '',
  answeredOn: null,
});
const boardOf = (citizens: readonly Citizen[], given: Partial<MeetingBoard> = {}): MeetingBoard => ({
  lanes: [laneWith(), DONE],
  consultants: [MIE, ALI],
  citizens,
  companies: [HOTEL],
  placements: [],
  offers: [],
  proposals: [],
  ...given,
});
const choice = (given: Partial<MeetingChoice> = {}): MeetingChoice => ({
  topics: USUAL_TOPICS,
  order: 'topic',
  owners: [],
  ...given,
});
const after = (people: readonly SinceMeeting[], missed: readonly string[] = []): LastMeeting => ({
  people,
  missed: missed as readonly CitizenId[],
});
const idsOf = (board: MeetingBoard, since: readonly SinceMeeting[] = [], given: Partial<MeetingChoice> = {}) =>
  makeAgenda(board, after(since), SAMPLE_DAY, choice(given)).map(({ id }) => id as string);
const late = (name: string, days: number, given: Partial<Citizen> = {}) =>
  citizenWith(name, { nextDate: daysAgo(days), ...given });

describe('an agenda', () => {
  it('has nobody on it of whom there is nothing to say', () => {
    expect(idsOf(boardOf([citizenWith('a')]))).toEqual([]);
  });

  it('goes by topic: what has changed, who stands still, who is overdue, whose placement ends, and offers last', () => {
    const board = boardOf(
      [
        citizenWith('ends'),
        late('late', 3),
        late('later', 30),
        citizenWith('stuck', { laneSince: daysAgo(92) }),
        citizenWith('new', { enteredOn: daysAgo(2) }),
        citizenWith('moved'),
        citizenWith('ended', { laneId: DONE.id }),
      ],
      { placements: [placement('ends', addDays(SAMPLE_DAY, 14))], offers: [offer('o')] },
    );
    const since: readonly SinceMeeting[] = [
      { id: 'ended' as CitizenId, kind: 'ended', from: PRAKTIK },
      { id: 'moved' as CitizenId, kind: 'moved', from: BARSEL },
      { id: 'new' as CitizenId, kind: 'came', from: null },
    ];
    expect(idsOf(board, since)).toEqual(['new', 'moved', 'ended', 'stuck', 'later', 'late', 'ends', 'o']);
    expect(idsOf(board, since, { topics: ['ending', 'overdue'] })).toEqual(['later', 'late', 'ends']);
  });

  it('shows somebody in several groups once, with everything at once', () => {
    const board = boardOf([late('a', 8, { laneSince: daysAgo(100), lastContact: daysAgo(20) })], {
      placements: [placement('a', addDays(SAMPLE_DAY, 20)), placement('a', daysAgo(2))],
    });
    const since = [{ id: 'a' as CitizenId, kind: 'moved', from: BARSEL }] as const;
    expect(makeAgenda(board, after(since), SAMPLE_DAY, choice())).toEqual([
      {
        kind: 'citizen',
        id: 'a',
        topic: 'since',
        reasons: [
          { kind: 'moved', from: BARSEL },
          { kind: 'overdue', days: 8 },
          { kind: 'no-contact', days: 20 },
          { kind: 'stood-still', days: 100 },
          { kind: 'past-end', days: 2 },
        ],
      },
    ]);
  });

  it('begins with whom the last one did not come to, in the order of its agenda, each once; not with who has ended or is gone', () => {
    const board = boardOf([
      late('late', 30),
      citizenWith('fine'),
      late('both', 3),
      citizenWith('ended', { laneId: DONE.id }),
      citizenWith('moved'),
    ]);
    const since: readonly SinceMeeting[] = [
      { id: 'moved' as CitizenId, kind: 'moved', from: BARSEL },
      { id: 'ended' as CitizenId, kind: 'ended', from: BARSEL },
    ];
    const last = after(since, ['fine', 'gone', 'both', 'ended', 'moved']);
    const agenda = makeAgenda(board, last, SAMPLE_DAY, choice());
    expect(agenda.map(({ id }) => id)).toEqual(['fine', 'both', 'moved', 'ended', 'late']);
    expect(agenda[0]).toMatchObject({ reasons: [{ kind: 'missed' }] });
    expect(agenda[1]).toMatchObject({ reasons: [{ kind: 'missed' }, { kind: 'overdue', days: 3 }] });
    expect(agenda[3]).toMatchObject({ reasons: [{ kind: 'ended' }] });
    expect(countTopics(board, last, SAMPLE_DAY)).toMatchObject({ missed: 3, since: 2, overdue: 2 });
  });

  it('has the forgotten on it unless somebody chooses otherwise', () => {
    const board = boardOf([
      citizenWith('silent', { lastContact: daysAgo(40) }),
      citizenWith('no-date', { nextDate: null }),
    ]);
    expect(idsOf(board)).toEqual(['silent', 'no-date']);
  });

  it('a placement is on it from 14 days before its last day on, and not before', () => {
    const ends = (days: number) =>
      idsOf(boardOf([citizenWith('a')], { placements: [placement('a', addDays(SAMPLE_DAY, days))] }));
    expect([ends(15), ends(14), ends(0), ends(-1)]).toEqual([[], ['a'], ['a'], ['a']]);
  });

  it('an offer is on it while it is open and nobody is thought of for it', () => {
    const offers = [
      offer('free'),
      offer('older', { madeOn: daysAgo(9) }),
      offer('asked'),
      offer('refused'),
      offer('closed', { closed: 'lapsed' }),
      offer('lapsed', { validUntil: daysAgo(1) }),
    ];
    const proposals = [proposal('asked', 'waiting'), proposal('refused', 'declined')];
    expect(idsOf(boardOf([], { offers, proposals }))).toEqual(['older', 'free', 'refused']);
  });

  it('goes by consultant, in the order of the board, those of nobody last; or through some of them alone', () => {
    const board = boardOf([
      late('c', 9),
      late('b', 5, { consultantId: MIE.id }),
      late('d', 1, { consultantId: ALI.id }),
      late('a', 2, { consultantId: ALI.id }),
    ]);
    expect(idsOf(board, [], { order: 'consultant' })).toEqual(['a', 'd', 'b', 'c']);
    expect(idsOf(board, [], { owners: [ALI.id, 'none'] })).toEqual(['c', 'a', 'd']);
  });
});

it('what is due afterwards stands by consultant, the next date first and none last; where the way has ended nothing is due', () => {
  const citizens = [
    citizenWith('none', { nextDate: null, consultantId: ALI.id }),
    citizenWith('soon', { nextDate: addDays(SAMPLE_DAY, 2), consultantId: ALI.id }),
    citizenWith('ended', { laneId: DONE.id, consultantId: ALI.id }),
    citizenWith('mies', { consultantId: MIE.id }),
    citizenWith('nobodys', { consultantId: 'gone' as ConsultantId }),
    citizenWith('unseen', { consultantId: MIE.id }),
  ];
  const shown = citizens.map(({ id }) => id).filter((id) => id !== 'unseen');
  const lists = dueLists(boardOf(citizens), shown);
  expect(lists.map((list) => [list.consultantId, ...list.citizens.map(({ id }) => id)])).toEqual([
    ['ali', 'soon', 'none'],
    ['mie', 'mies'],
    [null, 'nobodys'],
  ]);
});

const anyCitizen = (id: string): fc.Arbitrary<Citizen> =>
  fc
    .record({
      next: fc.option(fc.integer({ min: -40, max: 40 })),
      contact: fc.option(fc.integer({ min: 0, max: 40 })),
      lane: fc.constantFrom('l', 'end'),
      stay: fc.integer({ min: 0, max: 200 }),
      owner: fc.constantFrom(MIE.id, ALI.id, null),
      name: fc.constantFrom('Zahra', 'Åse', 'Bo', 'محمد'),
    })
    .map(({ next, contact, lane, stay, owner, name }) =>
      citizenWith(id, {
        name,
        nextDate: next === null ? null : addDays(SAMPLE_DAY, next),
        lastContact: contact === null ? null : daysAgo(contact),
        laneId: lane as LaneId,
        laneSince: daysAgo(stay),
        consultantId: owner,
      }),
    );
const anyMeeting = fc.integer({ min: 0, max: 12 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, at) => `c${String(at)}`);
  return fc.record({
    citizens: fc.tuple(...ids.map(anyCitizen)),
    ends: fc.array(fc.tuple(fc.constantFrom('c0', 'c1', 'c2', 'elsewhere'), fc.integer({ min: -9, max: 30 })), {
      maxLength: 6,
    }),
    changed: fc.subarray(ids),
    missed: fc.shuffledSubarray([...ids, 'elsewhere']),
    topics: fc.subarray([...MEETING_TOPICS]),
    order: fc.constantFrom('topic' as const, 'consultant' as const),
    turn: fc.integer({ min: 0, max: 11 }),
  });
});

it('everybody with a reason is on it exactly once, nobody else is, and it is the same in whatever order the records come', () => {
  fc.assert(
    fc.property(anyMeeting, ({ citizens, ends, changed, missed, topics, order, turn }) => {
      const placements = ends.map(([id, days]) => placement(id, addDays(SAMPLE_DAY, days)));
      const since = changed.map((id) => ({ id: id as CitizenId, kind: 'came', from: null }) as const);
      const given = { topics, order, owners: [] };
      const agenda = makeAgenda(boardOf(citizens, { placements }), after(since, missed), SAMPLE_DAY, given);
      const turned = [...citizens.slice(turn), ...citizens.slice(0, turn)];
      const again = boardOf(turned.reverse(), { placements: [...placements].reverse() });
      expect(makeAgenda(again, after([...since].reverse(), missed), SAMPLE_DAY, given)).toEqual(agenda);

      // Said once more, person by person, with the board's own words for what asks for attention.
      const expected = citizens.filter((citizen) => {
        const lane = [laneWith(), DONE].find(({ id }) => id === citizen.laneId)!;
        const kinds = (attentionOf(citizen, lane, SAMPLE_DAY)?.reasons ?? []).map(({ kind }) => topicOf(kind));
        const left = Math.min(...ends.flatMap(([id, days]) => (id === citizen.id ? [days] : [])));
        return (
          kinds.some((topic) => topic !== null && topics.includes(topic)) ||
          (topics.includes('missed') && !lane.isEnd && missed.includes(citizen.id)) ||
          (topics.includes('since') && changed.includes(citizen.id)) ||
          (topics.includes('ending') && left >= 0 && left <= 14) ||
          (topics.includes('past-end') && left < 0)
        );
      });
      expect(agenda.map(({ id }) => id as string).sort()).toEqual(expected.map(({ id }) => id as string).sort());
      const counts = countTopics(boardOf(citizens, { placements }), after(since, missed), SAMPLE_DAY);
      for (const topic of topics)
        if (topic !== 'offers')
          expect(counts[topic]).toBe(
            agenda.filter((item) => item.kind === 'citizen' && item.reasons.some(({ kind }) => topicOf(kind) === topic))
              .length,
          );
    }),
  );
});
