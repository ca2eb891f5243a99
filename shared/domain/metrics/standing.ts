import type { IsoDate } from '../../lib/iso-date.ts';
import { contactState } from '../due.ts';
import { isUnderWay } from '../load.ts';
import { lastContactOn, placeOn, placesOf, zeros, addOne, type MetricsBoard, type Place, type Trail } from './trail.ts';
import { AGE_KINDS, type AgeCounts, type AgeKind, type Metrics, type MetricsLane } from './types.ts';

/** Who stands where when the period ends, and how long their last contact is ago. */
export function standingOf(board: MetricsBoard): Pick<Metrics, 'load' | 'ages'> {
  const { lanes, to } = board;
  const { laneAt, ownerAt, owners } = placesOf(board);
  const cells = lanes.map(() => zeros(owners));
  const totals = zeros(lanes.length);
  const carried = zeros(owners);
  let total = 0;
  const byLane = lanes.map(() => noAges());
  const byOwner = Array.from({ length: owners }, () => noAges());
  for (const trail of board.trails) {
    const place = placeOn(trail, to);
    const at = place ? laneAt(place.laneId) : undefined;
    const lane = at === undefined ? undefined : lanes[at];
    if (!place || at === undefined || !lane) continue;
    const owner = ownerAt(place.consultantId);
    addOne(cells[at], owner);
    addOne(totals, at);
    if (isUnderWay(lane)) {
      addOne(carried, owner);
      total += 1;
    }
    const kind = ageKind(trail, { lane, place }, to);
    for (const ages of [byLane[at], byOwner[owner]]) if (ages) ages[kind] += 1;
  }
  return { load: { cells, byLane: totals, carried, total }, ages: { byLane, byOwner } };
}

/** The same clock as on the card: since the last contact, or since they came on the board where there was none. */
function ageKind(
  trail: Trail,
  { lane, place }: { readonly lane: Pick<MetricsLane, 'cadenceDays' | 'isEnd'>; readonly place: Place },
  day: IsoDate,
): AgeKind {
  const { cadenceDays, isEnd } = lane;
  if (cadenceDays === null || isEnd) return 'none';
  const held = { lastContact: lastContactOn(trail, day), enteredOn: place.enteredOn };
  const state = contactState(cadenceDays, held, day);
  if (state.kind !== 'over') return 'within';
  if (state.never) return 'never';
  return state.days > 2 * cadenceDays ? 'over-twice' : 'over';
}

function noAges(): { -readonly [K in AgeKind]: AgeCounts[K] } {
  return Object.fromEntries(AGE_KINDS.map((kind) => [kind, 0])) as Record<AgeKind, number>;
}
