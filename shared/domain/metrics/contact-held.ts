import { addDays, daysBetween, type IsoDate } from '../../lib/iso-date.ts';
import { lastContactOn, placeOn, placesOf, type MetricsBoard, type Place, type Trail } from './trail.ts';
import type { Metrics, MetricsLane, Share } from './types.ts';

type Counting = { -readonly [K in keyof Share]: number };
/** A contact that fell due, and where they stood then. */
interface Due {
  readonly place: Place;
  readonly isHeld: boolean;
}

/**
 * Contacts that fell due in the period, and how many were held by their day. After a contact the next one falls due when the lane's rhythm is over;
 * several within one rhythm hold one, and the next is counted from the last of them. One that was missed falls due again a rhythm later, unless a
 * contact came in between, from which it is counted then. Nobody is late on the day they come to a lane: what is past by then falls due a rhythm later.
 * What falls due today is not missed yet.
 */
export function contactHeldOf(board: MetricsBoard): Metrics['contactHeld'] {
  const { laneAt, ownerAt, owners } = placesOf(board);
  const all = nothing();
  const byLane = board.lanes.map(nothing);
  const byOwner = Array.from({ length: owners }, nothing);
  const laneOf = (id: Place['laneId']): MetricsLane | undefined => board.lanes[laneAt(id) ?? -1];
  for (const trail of board.trails)
    for (const { place, isHeld } of duesOf(trail, board, laneOf))
      for (const share of [all, byLane[laneAt(place.laneId) ?? -1], byOwner[ownerAt(place.consultantId)]]) {
        if (!share) continue;
        share.due += 1;
        if (isHeld) share.held += 1;
      }
  return { all, byLane, byOwner };
}

const nothing = (): Counting => ({ held: 0, due: 0 });

function duesOf(
  trail: Trail,
  { from, to, today }: Pick<MetricsBoard, 'from' | 'to' | 'today'>,
  laneOf: (id: Place['laneId']) => MetricsLane | undefined,
): readonly Due[] {
  const dues: Due[] = [];
  let carried: IsoDate | null = null;
  for (const { first, until, place } of staysOf(trail, to)) {
    const lane = place && laneOf(place.laneId);
    if (!place) carried = null;
    if (!place || !lane || lane.isEnd || lane.cadenceDays === null) continue;
    const rhythm = lane.cadenceDays;
    const begun = first ?? place.laneSince;
    const before = carried ?? lastContactOn(trail, addDays(first ?? from, -1)) ?? place.enteredOn;
    let base: IsoDate = baseIn({ base: before, begun, rhythm }, trail);
    if (first === null) base = lastBaseBefore(base, rhythm, from);
    for (let due = addDays(base, rhythm); due < until; due = addDays(base, rhythm)) {
      const held = lastContactOn(trail, due);
      const isHeld = held !== null && held > base;
      if (!isHeld && due >= today) break;
      if (due >= from) dues.push({ place: placeOn(trail, due) ?? place, isHeld });
      base = isHeld ? held : (firstContactIn(trail, due, addDays(due, rhythm)) ?? due);
    }
    carried = base;
  }
  return dues;
}

interface Stay {
  /** Null: they stood there before the period. */
  readonly first: IsoDate | null;
  /** The first day that found them elsewhere, or the first after the period. */
  readonly until: IsoDate;
  /** Null: they were not on the board. */
  readonly place: Place | null;
}

/** Times in one lane, whoever had them. */
function staysOf({ points }: Trail, to: IsoDate): readonly Stay[] {
  const end = addDays(to, 1);
  const begins = points.filter(
    ({ day, place }, index) =>
      (day === null || day <= to) && (index === 0 || place?.laneId !== points[index - 1]?.place?.laneId),
  );
  return begins.map(({ day, place }, index) => ({ first: day, until: begins[index + 1]?.day ?? end, place }));
}

/** From what day the first rhythm in a lane is counted, for somebody who came there on the day `begun`. */
function baseIn(
  { base, begun, rhythm }: { readonly base: IsoDate; readonly begun: IsoDate; readonly rhythm: number },
  trail: Trail,
): IsoDate {
  if (addDays(base, rhythm) >= begun) return base;
  const last = lastContactOn(trail, addDays(begun, -1));
  const since = last !== null && last > base ? last : base;
  return addDays(since, rhythm) >= begun ? since : begun;
}

/** After the rhythms that passed before the period: nothing was held in them. */
function lastBaseBefore(base: IsoDate, rhythm: number, from: IsoDate): IsoDate {
  const passed = Math.ceil(daysBetween(base, from) / rhythm) - 1;
  return passed > 0 ? addDays(base, passed * rhythm) : base;
}

function firstContactIn({ contacts }: Trail, after: IsoDate, last: IsoDate): IsoDate | undefined {
  return contacts.find((day) => day > after && day <= last);
}
