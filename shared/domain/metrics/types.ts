import type { IsoDate } from '../../lib/iso-date.ts';
import type { Consultant } from '../consultant.ts';
import type { Lane } from '../lane.ts';
import type { Outcome } from '../placement.ts';
import type { PlacementKind } from '../work.ts';

/** Days that figures are asked for; both count. */
export interface MetricsPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What is told of a board over a period, one picture and one file each. */
export const FIGURES = ['load', 'ages', 'held', 'time', 'outcomes', 'flow', 'paths'] as const;
export type Figure = (typeof FIGURES)[number];

/** Whether a figure tells how things stand when the period ends, and nothing of the days before. */
export const isOfOneDay = (figure: Figure): boolean => figure === 'load' || figure === 'ages';

/** A lane as it is called and counted today. */
export interface MetricsLane extends Pick<
  Lane,
  'id' | 'name' | 'color' | 'icon' | 'expectedDays' | 'cadenceDays' | 'isEnd'
> {
  /** It stood on the board in the period and does no more. */
  readonly isGone: boolean;
}

/** Somebody of the team, as they are called today; whether they were there, and their limit, as it was when the period ended. */
export interface MetricsConsultant extends Pick<Consultant, 'id' | 'name' | 'initials' | 'color' | 'active'> {
  /** Most citizens they are to have at once, those where the way has ended apart; null: no limit is set. */
  readonly limit: number | null;
}

/**
 * How a citizen's last contact stands against the rhythm of their lane: within it (also who is new and not late yet), longer, more than twice as long;
 * `never`: longer, and no contact is known at all; `none`: the lane keeps no rhythm, or the way has ended. Everybody is of one kind.
 */
export const AGE_KINDS = ['within', 'over', 'over-twice', 'never', 'none'] as const;
export type AgeKind = (typeof AGE_KINDS)[number];

/** Citizens of each kind. `N`: numbers, or numbers and null where they are hidden. */
export type AgeCounts<N extends number | null = number> = Readonly<Record<AgeKind, N>>;

/** So many of so many. */
export interface Share<N extends number | null = number> {
  readonly held: N;
  readonly due: N;
}

/** Days of some stays: half were no longer than `medianDays`, nine in ten no longer than `p90Days`. Both null where there are none. */
export interface Spread<N extends number | null = number> {
  readonly count: N;
  readonly medianDays: number | null;
  readonly p90Days: number | null;
}

/** How long people stand in a lane. */
export interface LaneTime<N extends number | null = number> {
  /** Stays that ended in the period: by another lane, or the card leaving the board. */
  readonly ended: Spread<N>;
  /** Stays that go on when the period ends, by what they have come to. */
  readonly going: Spread<N>;
}

/** The board when a day ended. */
export interface FlowPoint<N extends number | null = number> {
  readonly day: IsoDate;
  /** Citizens by lane, in the order of `lanes`. */
  readonly counts: readonly N[];
}

/**
 * How many went from one lane to another in the period, a day's last place against the evening before. The board's first day has no evening before: whoever stood there when
 * it ended was there from the start. Lanes by their places in `lanes`; null: from outside, or off the board.
 */
export interface PathCount<N extends number | null = number> {
  readonly from: number | null;
  readonly to: number | null;
  readonly count: N;
}

/** How placements ended; `unsaid`: nobody has written it down. */
export type EndedAs = Outcome | 'unsaid';
export const ENDED_AS = [
  'job',
  'paid-hours',
  'next-placement',
  'completed',
  'broken-off',
  'unsaid',
] as const satisfies readonly EndedAs[];

/** What came of placements. */
export interface OutcomeMetrics<N extends number | null = number> {
  /** Placements whose first day is in the period. */
  readonly started: Readonly<Record<PlacementKind, N>>;
  /** Placements whose last day is in the period, by kind and by how they ended. */
  readonly ended: Readonly<Record<PlacementKind, Readonly<Record<EndedAs, N>>>>;
  /** People who came to paid hours or a job in the period for the first time, everybody once. */
  readonly paid: {
    readonly hours: N;
    readonly job: N;
    /** How long it took from the first day of their first placement; those who were paid from that day on are not in it. */
    readonly time: Spread<N>;
  };
}

/**
 * The figures of a board over a period, of nobody by name. Steps that were taken back since are as if they had never been done. Where lists go by lane they have the
 * order of `lanes`; where they go by owner, that of `consultants`, and the last place is for citizens whom nobody has.
 */
export interface MetricsOf<N extends number | null> {
  readonly from: IsoDate;
  /** The last day; never later than today. */
  readonly to: IsoDate;
  /** Since this day the board is known: a period that begins earlier is told from here on. */
  readonly firstDay: IsoDate;
  /** In the order of the board, those that are gone last. */
  readonly lanes: readonly MetricsLane[];
  /** Active ones, and those who had somebody in the period. */
  readonly consultants: readonly MetricsConsultant[];
  /** Citizens when the period ends. */
  readonly load: {
    /** By lane, then owner. */
    readonly cells: readonly (readonly N[])[];
    readonly byLane: readonly N[];
    /** By owner, without the lanes where the way has ended: what `limit` is about. */
    readonly carried: readonly N[];
    /** What all of them carry. */
    readonly total: N;
  };
  /** The last contacts when the period ends. */
  readonly ages: { readonly byLane: readonly AgeCounts<N>[]; readonly byOwner: readonly AgeCounts<N>[] };
  readonly timeInLane: readonly LaneTime<N>[];
  /** Evenly spread days of the period, the last one `to`; `stepDays` lie between two. */
  readonly flow: { readonly stepDays: number; readonly points: readonly FlowPoint<N>[] };
  /** Largest first. */
  readonly paths: readonly PathCount<N>[];
  /** Contacts that fell due in the period, and how many of them were held by their day. */
  readonly contactHeld: {
    readonly all: Share<N>;
    readonly byLane: readonly Share<N>[];
    readonly byOwner: readonly Share<N>[];
  };
  readonly outcomes: OutcomeMetrics<N>;
  /** People erased for good since `from`: they are in no other figure. */
  readonly erased: N;
}

/** What a supervisor sees. */
export type Metrics = MetricsOf<number>;

/** The flow as it leaves the app; null: hidden. */
export interface SuppressedFlow {
  readonly stepDays: number;
  /** Lanes, by their places in `lanes`, that are told of only together: by themselves nearly all of it would be hidden. Empty: each is told of by itself. */
  readonly together: readonly number[];
  readonly points: readonly SuppressedFlowPoint[];
}

/** The board when a day ended, as it leaves the app. */
export interface SuppressedFlowPoint extends FlowPoint<number | null> {
  /** Citizens in all the lanes `together`. */
  readonly others: number | null;
  /** Citizens in all lanes. */
  readonly all: number | null;
}

/** What leaves the app; null: hidden, since it or what it could be worked out from is too small. */
export type SuppressedMetrics = Omit<MetricsOf<number | null>, 'flow'> & { readonly flow: SuppressedFlow };
