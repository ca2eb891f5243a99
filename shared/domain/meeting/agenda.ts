import type { IsoDate } from '../../lib/iso-date.ts';
import { attentionOf, type AttentionKind } from '../attention.ts';
import type { Citizen } from '../citizen.ts';
import { placementClock } from '../clocks/placement-clock.ts';
import type { Company } from '../company.ts';
import type { Consultant } from '../consultant.ts';
import type { CitizenId, CompanyId, ConsultantId, LaneId, OfferId } from '../ids.ts';
import type { Lane } from '../lane.ts';
import { offerState, type Offer, type Proposal } from '../offer.ts';
import type { ColorKey } from '../palette.ts';
import type { Placement } from '../placement.ts';

/** What a meeting can go through, in the order in which it does (Danish: emner). */
export const MEETING_TOPICS = [
  'missed',
  'since',
  'stuck',
  'overdue',
  'silent',
  'no-date',
  'past-end',
  'ending',
  'offers',
] as const;
export type MeetingTopic = (typeof MEETING_TOPICS)[number];
/** What a meeting goes through unless somebody chooses otherwise: everything, so that nobody is forgotten by a choice that was never made. */
export const USUAL_TOPICS: readonly MeetingTopic[] = [...MEETING_TOPICS];

/** By topic, or one consultant's citizens after the other's. */
export const MEETING_ORDERS = ['topic', 'consultant'] as const;
export type MeetingOrder = (typeof MEETING_ORDERS)[number];

/** More than this nobody goes through in one meeting. */
export const MOST_IN_MEETING = 300;

/** What became of somebody since the last meeting. */
export const SINCE_KINDS = ['came', 'moved', 'ended'] as const;
export type SinceKind = (typeof SINCE_KINDS)[number];

/** Where somebody stood then: the lane as it was called, and whose they were. */
export interface StoodThen {
  readonly laneId: LaneId;
  readonly name: string;
  readonly color: ColorKey;
  readonly ownerId: ConsultantId | null;
}

/** Somebody who came, moved or ended since the last meeting; `from` null: was not on the board. */
export interface SinceMeeting {
  readonly id: CitizenId;
  readonly kind: SinceKind;
  readonly from: StoodThen | null;
}

/** What the last meeting left to this one. */
export interface LastMeeting {
  /** Who came, moved or ended since. */
  readonly people: readonly SinceMeeting[];
  /** Who was on its agenda and not come to, in its order; also who has ended or is gone since. */
  readonly missed: readonly CitizenId[];
}

/** Why somebody is on the agenda. `days`: for how long, and of what ends how long yet. */
export type MeetingReason =
  | { readonly kind: SinceKind; readonly from: StoodThen | null }
  | { readonly kind: 'missed' }
  | { readonly kind: AttentionKind | 'ending' | 'past-end'; readonly days: number };

/** One step of a meeting: somebody with everything there is to say, or an offer nobody is thought of for. */
export type AgendaItem = {
  /** Why it comes where it does. A meeting that an older version began has none. */
  readonly topic?: MeetingTopic;
} & (
  | { readonly kind: 'citizen'; readonly id: CitizenId; readonly reasons: readonly MeetingReason[] }
  | { readonly kind: 'offer'; readonly id: OfferId }
);

/** The records that an agenda is made of; read more than once. */
export interface MeetingBoard {
  readonly lanes: readonly Lane[];
  readonly consultants: readonly Consultant[];
  readonly citizens: readonly Citizen[];
  readonly companies: readonly Company[];
  readonly placements: readonly Placement[];
  readonly offers: readonly Offer[];
  readonly proposals: readonly Proposal[];
}

export interface MeetingChoice {
  readonly topics: readonly MeetingTopic[];
  readonly order: MeetingOrder;
  /** Whose citizens; 'none' stands for those of nobody. Empty: everybody's. */
  readonly owners: readonly (ConsultantId | 'none')[];
}

/** The topic that a reason belongs to; null for what is told with others and is no reason by itself. */
export function topicOf(kind: MeetingReason['kind']): MeetingTopic | null {
  return TOPIC_OF[kind];
}
const TOPIC_OF: { readonly [K in MeetingReason['kind']]: MeetingTopic | null } = {
  missed: 'missed',
  came: 'since',
  moved: 'since',
  ended: 'since',
  'stood-still': 'stuck',
  overdue: 'overdue',
  'no-contact': 'silent',
  'no-next-date': 'no-date',
  ending: 'ending',
  'past-end': 'past-end',
  'due-today': null,
};

/** Everybody of whom there is something to say: everything about them at once. In no order. */
export function reasonsOnBoard(
  board: MeetingBoard,
  last: LastMeeting,
  today: IsoDate,
): ReadonlyMap<CitizenId, readonly MeetingReason[]> {
  const lanes = new Map(board.lanes.map((lane) => [lane.id, lane]));
  const changed = new Map(last.people.map((one) => [one.id, one]));
  const missed = new Set(last.missed);
  const ending = endingSoon(board, today);
  const found = new Map<CitizenId, readonly MeetingReason[]>();
  for (const citizen of board.citizens) {
    const reasons: MeetingReason[] = [];
    const lane = lanes.get(citizen.laneId);
    if (lane?.isEnd === false && missed.has(citizen.id)) reasons.push({ kind: 'missed' });
    const change = changed.get(citizen.id);
    if (change) reasons.push({ kind: change.kind, from: change.from });
    if (lane) reasons.push(...(attentionOf(citizen, lane, today)?.reasons ?? []));
    const days = ending.get(citizen.id);
    if (days !== undefined) reasons.push(days < 0 ? { kind: 'past-end', days: -days } : { kind: 'ending', days });
    if (reasons.length > 0) found.set(citizen.id, reasons);
  }
  return found;
}

/** Days left of the placement that ends first, of everybody who has one that runs out; below 0 when it should have ended. */
function endingSoon(board: MeetingBoard, today: IsoDate): ReadonlyMap<CitizenId, number> {
  const companies = new Map<CompanyId, Company>(board.companies.map((one) => [one.id, one]));
  const ending = new Map<CitizenId, number>();
  for (const placement of board.placements) {
    const company = companies.get(placement.companyId);
    // Of the person only the age is asked, for an IGU: it moves no last day.
    const clock = company && placementClock(placement, { citizen: { birthDate: null }, company }, today);
    if (!clock?.endsSoon || clock.daysLeft === null) continue;
    const known = ending.get(placement.citizenId);
    if (known === undefined || clock.daysLeft < known) ending.set(placement.citizenId, clock.daysLeft);
  }
  return ending;
}

/** Offers that are open and nobody is thought of for; the oldest first. */
export function offersWithoutPerson(board: MeetingBoard, today: IsoDate): readonly OfferId[] {
  const proposals = new Map<OfferId, Proposal[]>();
  for (const one of board.proposals) proposals.set(one.offerId, [...(proposals.get(one.offerId) ?? []), one]);
  const taken = new Map<OfferId, number>();
  for (const { offerId } of board.placements) if (offerId !== null) taken.set(offerId, (taken.get(offerId) ?? 0) + 1);
  return board.offers
    .filter((offer) => offerState(offer, proposals.get(offer.id) ?? [], taken.get(offer.id) ?? 0, today) === 'open')
    .sort((a, b) => byText(a.madeOn, b.madeOn) || byText(a.id, b.id))
    .map(({ id }) => id);
}

/** How many there are of each topic among those whose citizens are gone through; whoever has several reasons counts in each. */
export function countTopics(
  board: MeetingBoard,
  last: LastMeeting,
  today: IsoDate,
  owners: MeetingChoice['owners'] = [],
): Readonly<Record<MeetingTopic, number>> {
  const counts: Record<MeetingTopic, number> = {
    missed: 0,
    since: 0,
    stuck: 0,
    overdue: 0,
    silent: 0,
    'no-date': 0,
    'past-end': 0,
    ending: 0,
    offers: offersWithoutPerson(board, today).length,
  };
  const citizens = board.citizens.filter((citizen) => isChosen(citizen, owners));
  for (const reasons of reasonsOnBoard({ ...board, citizens }, last, today).values())
    for (const topic of new Set(reasons.map(({ kind }) => topicOf(kind)))) if (topic !== null) counts[topic] += 1;
  return counts;
}

/**
 * What the meeting goes through: everybody with a reason of a chosen topic once, with all that there is to say of them, and the offers without a
 * person last. The order is decided by the records alone.
 */
export function makeAgenda(
  board: MeetingBoard,
  last: LastMeeting,
  today: IsoDate,
  choice: MeetingChoice,
): readonly AgendaItem[] {
  const reasons = reasonsOnBoard(board, last, today);
  const owners = ownerPlaces(board.consultants);
  const places = new Map(last.missed.map((id, at) => [id, at]));
  const chosen = board.citizens.flatMap((citizen) => {
    if (!isChosen(citizen, choice.owners)) return [];
    const own = reasons.get(citizen.id) ?? [];
    const leading = leadingOf(own, choice.topics);
    return leading === undefined ? [] : [{ citizen, reasons: own, leading, owner: owners(citizen) }];
  });
  chosen.sort(
    (a, b) =>
      (choice.order === 'consultant' ? a.owner - b.owner : 0) ||
      a.leading.topic - b.leading.topic ||
      (a.leading.topic === FIRST ? (places.get(a.citizen.id) ?? 0) - (places.get(b.citizen.id) ?? 0) : 0) ||
      b.leading.weight - a.leading.weight ||
      a.owner - b.owner ||
      NAMES.compare(a.citizen.name, b.citizen.name) ||
      byText(a.citizen.id, b.citizen.id),
  );
  const offers = choice.topics.includes('offers') ? offersWithoutPerson(board, today) : [];
  return [
    ...chosen.map(
      ({ citizen: { id }, reasons: own, leading }) =>
        ({ kind: 'citizen', id, reasons: own, topic: MEETING_TOPICS[leading.topic] }) as AgendaItem,
    ),
    ...offers.map((id) => ({ kind: 'offer', id, topic: 'offers' }) as const),
  ];
}

/** Whether somebody is one of those whose citizens are gone through. */
function isChosen({ consultantId }: Citizen, owners: MeetingChoice['owners']): boolean {
  return owners.length === 0 || owners.includes(consultantId ?? 'none');
}

/** Who was missed comes in the order of the agenda that was not finished. */
const FIRST = MEETING_TOPICS.indexOf('missed');

/** The first chosen topic of somebody, and how pressing it is there: what has waited longest, or ends first, comes first. */
function leadingOf(
  reasons: readonly MeetingReason[],
  topics: readonly MeetingTopic[],
): { readonly topic: number; readonly weight: number } | undefined {
  let leading: { topic: number; weight: number } | undefined;
  for (const reason of reasons) {
    const topic = topicOf(reason.kind);
    if (topic === null || !topics.includes(topic)) continue;
    const place = MEETING_TOPICS.indexOf(topic);
    if (leading && leading.topic <= place) continue;
    leading = { topic: place, weight: weightOf(reason) };
  }
  return leading;
}

function weightOf(reason: MeetingReason): number {
  if ('days' in reason) return reason.kind === 'ending' ? -reason.days : reason.days;
  return reason.kind === 'missed' ? 0 : -SINCE_KINDS.indexOf(reason.kind);
}

/** Where a citizen's consultant stands on the board; those of nobody last. */
function ownerPlaces(consultants: readonly Consultant[]): (citizen: Pick<Citizen, 'consultantId'>) => number {
  const places = new Map([...consultants].sort(inOrder).map(({ id }, at) => [id, at]));
  return ({ consultantId }) => (consultantId === null ? undefined : places.get(consultantId)) ?? places.size;
}

const NAMES = new Intl.Collator('da');
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const inOrder = (a: Consultant, b: Consultant): number => byText(a.order, b.order) || byText(a.id, b.id);

/** What somebody has to do after the meeting, the next date first and none last. */
export interface DueList {
  /** Null: those of nobody. */
  readonly consultantId: ConsultantId | null;
  readonly citizens: readonly { readonly id: CitizenId; readonly laneId: LaneId; readonly nextDate: IsoDate | null }[];
}

/** The next dates of those who were shown, as they stand now, by consultant. Where the way has ended nothing is due. */
export function dueLists(
  board: Pick<MeetingBoard, 'lanes' | 'consultants' | 'citizens'>,
  shown: Iterable<CitizenId>,
): readonly DueList[] {
  const ids = new Set(shown);
  const ended = new Set(board.lanes.flatMap(({ id, isEnd }) => (isEnd ? [id] : [])));
  const due = board.citizens.filter(({ id, laneId }) => ids.has(id) && !ended.has(laneId));
  due.sort(
    (a, b) => byText(a.nextDate ?? '~', b.nextDate ?? '~') || NAMES.compare(a.name, b.name) || byText(a.id, b.id),
  );
  const known = [...board.consultants].sort(inOrder).map(({ id }) => id);
  const lists = [...known, null].map((consultantId) => ({
    consultantId,
    citizens: due
      .filter((one) => (known.includes(one.consultantId as ConsultantId) ? one.consultantId : null) === consultantId)
      .map(({ id, laneId, nextDate }) => ({ id, laneId, nextDate })),
  }));
  return lists.filter(({ citizens }) => citizens.length > 0);
}
