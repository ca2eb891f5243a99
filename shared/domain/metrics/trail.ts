import type { IsoDate } from '../../lib/iso-date.ts';
import type { Citizen } from '../citizen.ts';
import type { Placement } from '../placement.ts';
import type { MetricsConsultant, MetricsLane } from './types.ts';

/** Where somebody stood when a day ended. */
export type Place = Pick<Citizen, 'laneId' | 'laneSince' | 'consultantId' | 'enteredOn'>;

/** From the end of this day on; null: before the days that are known. */
export interface TrailPoint {
  readonly day: IsoDate | null;
  /** Null: not on the board. */
  readonly place: Place | null;
}

/** What the figures need of a placement. */
export type TrailPlacement = Pick<Placement, 'kind' | 'start' | 'end' | 'plannedEnd' | 'hours' | 'outcome'>;

/** Somebody's way over the board, without who it is. */
export interface Trail {
  /** Oldest first, the first one without a day, each day once. */
  readonly points: readonly TrailPoint[];
  /** Days of contacts, rising, each once. */
  readonly contacts: readonly IsoDate[];
  readonly placements: readonly TrailPlacement[];
}

/** All that figures are made of. */
export interface MetricsBoard {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly today: IsoDate;
  readonly firstDay: IsoDate;
  readonly lanes: readonly MetricsLane[];
  readonly consultants: readonly MetricsConsultant[];
  readonly trails: readonly Trail[];
  readonly erased: number;
}

/** Where lanes and owners stand in the lists of the figures. */
export interface Places {
  /** Undefined: a lane that is not told of. */
  readonly laneAt: (id: Place['laneId']) => number | undefined;
  /** Nobody's stand last. */
  readonly ownerAt: (id: Place['consultantId']) => number;
  readonly owners: number;
}

/** See `Places`. */
export function placesOf({ lanes, consultants }: Pick<MetricsBoard, 'lanes' | 'consultants'>): Places {
  const laneAt = new Map(lanes.map(({ id }, at) => [id, at]));
  const ownerAt = new Map(consultants.map(({ id }, at) => [id, at]));
  return {
    laneAt: (id) => laneAt.get(id),
    ownerAt: (id) => (id === null ? undefined : ownerAt.get(id)) ?? consultants.length,
    owners: consultants.length + 1,
  };
}

/** Where somebody stood when `day` ended; null: not on the board. */
export function placeOn({ points }: Pick<Trail, 'points'>, day: IsoDate): Place | null {
  return points.findLast((point) => point.day === null || point.day <= day)?.place ?? null;
}

/** The last contact on `day` or before; null where there is none. */
export function lastContactOn({ contacts }: Pick<Trail, 'contacts'>, day: IsoDate): IsoDate | null {
  return contacts.findLast((one) => one <= day) ?? null;
}

/** A list of zeros. */
export const zeros = (length: number): number[] => Array.from({ length }, () => 0);

/** One more in this place of a list. */
export function addOne(list: number[] | undefined, at: number | undefined): void {
  if (list && at !== undefined) list[at] = (list[at] ?? 0) + 1;
}
