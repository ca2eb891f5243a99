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
 * What falls due today is not missed yet. Rhythms are counted from the first day that is known, so that what fell due in two periods is what fell due in
 * both together.
 */
export function contactHeldOf(board: MetricsBoard): Metrics['contactHeld'] {
  const { laneAt, ownerAt, owners } = placesOf(board);
  const all = nothing();
  const byLane = board.lanes.map(nothing);
  const byOwner = Array.from({ length: owners }, nothing);
  const dueing: Dueing = {
    ...board,
    laneOf: (id) => board.lanes[laneAt(id) ?? -1],
    plus: plusDays(board),
  };
  for (const trail of board.trails)
    for (const { place, isHeld } of duesOf(trail, dueing))
      for (const share of [all, byLane[laneAt(place.laneId) ?? -1], byOwner[ownerAt(place.consultantId)]]) {
        if (!share) continue;
        share.due += 1;
        if (isHeld) share.held += 1;
      }
  return { all, byLane, byOwner };
}

const nothing = (): Counting => ({ held: 0, due: 0 });

interface Dueing extends Pick<MetricsBoard, 'from' | 'to' | 'today'> {
  readonly laneOf: (id: Place['laneId']) => MetricsLane | undefined;
  readonly plus: typeof addDays;
}

/** `addDays`, looked up where it can be: it is asked for a hundred thousand times, of few days, from the first one that is known on. */
function plusDays({ firstDay, to }: Pick<MetricsBoard, 'firstDay' | 'to'>): typeof addDays {
  const first = addDays(firstDay < to ? firstDay : to, -AROUND);
  const days = Array.from({ length: daysBetween(first, to) + AROUND }, (_, at) => addDays(first, at));
  const places = new Map(days.map((day, at) => [day, at]));
  return (day, count) => {
    const place = places.get(day);
    return (place === undefined ? undefined : days[place + count]) ?? addDays(day, count);
  };
}
/** Longer than the longest rhythm. */
const AROUND = 400;

function duesOf(trail: Trail, { from, to, today, laneOf, plus }: Dueing): readonly Due[] {
  const dues: Due[] = [];
  let carried: Base | null = null;
  for (const stay of staysOf(trail, plus(to, 1))) {
    const { first, until, place } = stay;
    const lane = place && laneOf(place.laneId);
    if (!place) carried = null;
    if (!place || !lane || lane.isEnd || lane.cadenceDays === null) continue;
    const rhythm = lane.cadenceDays;
    const known = lastContactOn(trail, plus(first ?? place.laneSince, -1)) ?? place.enteredOn;
    let base = baseIn(
      carried ?? { day: known, isLate: false },
      { begun: first ?? place.laneSince, rhythm, plus },
      trail,
    );
    for (;;) {
      const due: IsoDate = plus(base.day, rhythm);
      const late: IsoDate | undefined = base.isLate
        ? firstContactIn(trail, base.day, due < until ? due : plus(until, -1))
        : undefined;
      if (late === undefined && due >= until) break;
      const held: IsoDate | null = lastContactOn(trail, due);
      if (late !== undefined) base = { day: late, isLate: false };
      else if (held !== null && held > base.day) {
        if (due >= from) dues.push({ place: placeOn(trail, due) ?? place, isHeld: true });
        base = { day: held, isLate: false };
      } else {
        if (due >= today) break;
        if (due >= from) dues.push({ place: placeOn(trail, due) ?? place, isHeld: false });
        base = { day: due, isLate: true };
      }
    }
    carried = base;
  }
  return dues;
}

/** The day from which the next contact is counted: of one that was held, or on which one was missed (`isLate`). */
interface Base {
  readonly day: IsoDate;
  readonly isLate: boolean;
}

interface Stay {
  /** Null: they stood there before the days that are known. */
  readonly first: IsoDate | null;
  /** The first day that found them elsewhere, or the first after the period. */
  readonly until: IsoDate;
  /** Null: they were not on the board. */
  readonly place: Place | null;
}

/** Times in one lane before the day `end`, whoever had them. */
function staysOf({ points }: Trail, end: IsoDate): readonly Stay[] {
  const begins = points.filter(
    ({ day, place }, index) =>
      (day === null || day < end) && (index === 0 || place?.laneId !== points[index - 1]?.place?.laneId),
  );
  return begins.map(({ day, place }, index) => ({ first: day, until: begins[index + 1]?.day ?? end, place }));
}

/** From what day the first rhythm in a lane is counted, for somebody who came there on the day `begun`. */
function baseIn(
  base: Base,
  { begun, rhythm, plus }: { readonly begun: IsoDate; readonly rhythm: number; readonly plus: typeof addDays },
  trail: Trail,
): Base {
  const late = base.isLate ? firstContactIn(trail, base.day, plus(begun, -1)) : undefined;
  const known = late === undefined ? base : { day: late, isLate: false };
  if (plus(known.day, rhythm) >= begun) return known;
  const last = lastContactOn(trail, plus(begun, -1));
  const isRecent = last !== null && last > known.day && plus(last, rhythm) >= begun;
  return { day: isRecent ? last : begun, isLate: false };
}

function firstContactIn({ contacts }: Trail, after: IsoDate, last: IsoDate): IsoDate | undefined {
  return contacts.find((day) => day > after && day <= last);
}
