import type { Citizen } from '../domain/citizen.ts';
import type { Consultant } from '../domain/consultant.ts';
import type { CitizenId, ConsultantId, LaneId } from '../domain/ids.ts';
import type { Lane } from '../domain/lane.ts';
import type { IsoDate } from '../lib/iso-date.ts';
import type { SnapshotConsultant } from './document.ts';

/** What became of somebody between two days. Everybody is of one kind; who moved and was handed over moved. */
export const COMPARED_KINDS = ['came', 'moved', 'handed', 'ended', 'went', 'stayed'] as const;
export type ComparedKind = (typeof COMPARED_KINDS)[number];

/** A lane as it was called on its day. */
export type ComparedLane = Pick<Lane, 'id' | 'name' | 'color' | 'icon' | 'isEnd'>;

/** Somebody who stood on the board on one of the days or both. Numbers count from 0 in the comparison's lists. */
export interface ComparedPerson {
  readonly id: CitizenId;
  /** As it was written last. */
  readonly name: string;
  readonly kind: ComparedKind;
  /** Lane on the first day; null: not on the board. */
  readonly from: number | null;
  /** Lane on the second day; null: not on the board. */
  readonly to: number | null;
  /** Consultant on the first day; null: nobody's, or not on the board. */
  readonly fromOwner: number | null;
  readonly toOwner: number | null;
}

/** Two days of one board. */
export interface Comparison {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** All lanes of the first day, in order. */
  readonly lanesFrom: readonly ComparedLane[];
  readonly lanesTo: readonly ComparedLane[];
  /** Everybody who had somebody on either day. */
  readonly consultants: readonly SnapshotConsultant[];
  readonly people: readonly ComparedPerson[];
}

/** A board as it stood when a day ended. */
export interface BoardOnDay {
  readonly day: IsoDate;
  readonly lanes: Iterable<Lane>;
  readonly consultants: Iterable<Consultant>;
  readonly citizens: Iterable<Citizen>;
}

/** Whom to compare; null: all of them, 'none' stands for citizens without a consultant. */
export interface ComparedChoice {
  readonly lanes: readonly LaneId[] | null;
  readonly consultants: readonly (ConsultantId | 'none')[] | null;
}

/**
 * What became of everybody between two days. With a choice: of everybody who was in it on either day, wherever they were on the other, so that
 * whoever left a lane is seen where they went. A lane is the same lane as long as it has the same id.
 */
export function compareBoards(before: BoardOnDay, after: BoardOnDay, choice: ComparedChoice): Comparison {
  const lanesFrom = inOrder(before.lanes);
  const lanesTo = inOrder(after.lanes);
  const [stoodThen, standNow] = [byId(before.citizens), byId(after.citizens)];
  const chosen = [...new Set([...stoodThen.keys(), ...standNow.keys()])].flatMap((id) => {
    const pair = { id, then: stoodThen.get(id), now: standNow.get(id) };
    return isChosen(pair.then, choice) || isChosen(pair.now, choice) ? [pair] : [];
  });
  const consultants = consultantsOf(before, after, chosen);
  const [fromAt, toAt] = [places(lanesFrom), places(lanesTo)];
  const ownerAt = places(consultants);
  const owner = (citizen: Citizen | undefined): number | null =>
    citizen?.consultantId == null ? null : (ownerAt.get(citizen.consultantId) ?? null);
  const [endedThen, endedNow] = [endsOf(lanesFrom), endsOf(lanesTo)];
  const people = chosen.map(({ id, then, now }) => ({
    id,
    name: (now ?? then)?.name ?? '',
    kind: kindOf(then, now, (was, is) => endedNow.has(is) && !endedThen.has(was)),
    from: then ? (fromAt.get(then.laneId) ?? null) : null,
    to: now ? (toAt.get(now.laneId) ?? null) : null,
    fromOwner: owner(then),
    toOwner: owner(now),
  }));
  return {
    from: before.day,
    to: after.day,
    lanesFrom: lanesFrom.map(shown),
    lanesTo: lanesTo.map(shown),
    consultants: consultants.map(({ name, initials, color }) => ({ name, initials, color })),
    people: people.sort(inLines),
  };
}

/** How many there are of each kind. */
export function countKinds({ people }: Pick<Comparison, 'people'>): Readonly<Record<ComparedKind, number>> {
  const counts = { came: 0, moved: 0, handed: 0, ended: 0, went: 0, stayed: 0 };
  for (const { kind } of people) counts[kind] += 1;
  return counts;
}

/** Whether somebody stood on the board on both days, with somebody else; whoever moved too is of another kind. */
export function isHanded({ from, to, fromOwner, toOwner }: Omit<ComparedPerson, 'id' | 'name' | 'kind'>): boolean {
  return from !== null && to !== null && fromOwner !== toOwner;
}

/** How many stood on the board on each of the days, and how many of them where the way has ended. */
export function countThere(told: Comparison, at: 'from' | 'to'): { readonly all: number; readonly ended: number } {
  const lanes = at === 'from' ? told.lanesFrom : told.lanesTo;
  const there = told.people.flatMap((person) => (person[at] === null ? [] : [lanes[person[at]]]));
  return { all: there.length, ended: there.filter((lane) => lane?.isEnd === true).length };
}

function kindOf(
  then: Citizen | undefined,
  now: Citizen | undefined,
  isEnding: (was: LaneId, is: LaneId) => boolean,
): ComparedKind {
  if (!then) return 'came';
  if (!now) return 'went';
  if (then.laneId !== now.laneId) return isEnding(then.laneId, now.laneId) ? 'ended' : 'moved';
  return then.consultantId === now.consultantId ? 'stayed' : 'handed';
}

function isChosen(citizen: Citizen | undefined, { lanes, consultants }: ComparedChoice): boolean {
  if (!citizen) return false;
  return (lanes?.includes(citizen.laneId) ?? true) && (consultants?.includes(citizen.consultantId ?? 'none') ?? true);
}

/** Those whom somebody had, as they were called last. */
function consultantsOf(
  before: BoardOnDay,
  after: BoardOnDay,
  chosen: readonly { readonly then: Citizen | undefined; readonly now: Citizen | undefined }[],
): readonly Consultant[] {
  const had = new Set(chosen.flatMap(({ then, now }) => [then?.consultantId, now?.consultantId]));
  const known = new Map([...before.consultants, ...after.consultants].map((one) => [one.id, one]));
  return inOrder([...known.values()].filter(({ id }) => had.has(id)));
}

/** By kind, then lane and name. */
function inLines(a: ComparedPerson, b: ComparedPerson): number {
  const kind = COMPARED_KINDS.indexOf(a.kind) - COMPARED_KINDS.indexOf(b.kind);
  return kind || (a.from ?? -1) - (b.from ?? -1) || (a.to ?? -1) - (b.to ?? -1) || NAMES.compare(a.name, b.name);
}
const NAMES = new Intl.Collator('da');

const endsOf = (lanes: readonly Lane[]): ReadonlySet<LaneId> =>
  new Set(lanes.flatMap(({ id, isEnd }) => (isEnd ? [id] : [])));
const shown = ({ id, name, color, icon, isEnd }: Lane): ComparedLane => ({ id, name, color, icon, isEnd });
const byId = (citizens: Iterable<Citizen>): Map<CitizenId, Citizen> =>
  new Map(Array.from(citizens, (citizen) => [citizen.id, citizen]));
const places = <I>(list: readonly { readonly id: I }[]): Map<I, number> => new Map(list.map(({ id }, at) => [id, at]));

/** In the order of the board: by order key, then id, as plain text. */
export function inOrder<R extends { readonly order: string; readonly id: string }>(records: Iterable<R>): readonly R[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...records].sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id));
}
