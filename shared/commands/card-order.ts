import type { Change } from '../changes/change-set.ts';
import type { BoardReader } from '../changes/record-store.ts';
import { updateOf } from '../changes/update-of.ts';
import type { Citizen } from '../domain/citizen.ts';
import type { CitizenId, LaneId, OrderKey } from '../domain/ids.ts';
import { keysAtEnd, placeAt } from '../domain/order.ts';
import type { Place } from './payloads.ts';

/** `count` rising keys behind every card of a lane. */
export function appendedToLane(board: BoardReader, laneId: LaneId, count: number): readonly OrderKey[] {
  return keysAtEnd(cardsOf(board, board.laneOrder(laneId)), count);
}

/** Where a card lands in a lane; `order` is undefined where it stands there already. */
export interface CardPlacing {
  readonly order: OrderKey | undefined;
  /** Neighbours that must make room (nearly always none). */
  readonly room: readonly Change[];
}

/** The place of `citizen` in `laneId`, between its true neighbours over all consultants. */
export function placeCard(board: BoardReader, citizen: Citizen, laneId: LaneId, place: Place): CardPlacing {
  const ids = board.laneOrder(laneId);
  const present = ids.indexOf(citizen.id);
  const others = present < 0 ? ids : ids.filter((id) => id !== citizen.id);
  const index = indexOf(others, citizen.id, present, place);
  if (index === present) return { order: undefined, room: [] };
  const { order, rekeyed } = placeAt(cardsOf(board, others), index);
  const room = rekeyed.flatMap((one) => {
    const neighbour = board.get('citizen', one.id as CitizenId);
    return neighbour ? updateOf('citizen', neighbour, { order: one.order }) : [];
  });
  return { order, room };
}

function indexOf(others: readonly CitizenId[], self: CitizenId, present: number, place: Place): number {
  if (place === 'last') return others.length;
  if (place.after === null) return 0;
  // "Below itself" is where it stands.
  if (place.after === self && present >= 0) return present;
  const at = others.indexOf(place.after);
  return at < 0 ? others.length : at + 1;
}

function cardsOf(board: BoardReader, ids: readonly CitizenId[]): readonly Citizen[] {
  return ids.flatMap((id) => board.get('citizen', id) ?? []);
}
