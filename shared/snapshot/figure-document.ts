import type { BoardInfo } from '../domain/board.ts';
import { glanceBoard } from '../domain/glance.ts';
import type { Figure, Metrics, MetricsLane, SuppressedMetrics } from '../domain/metrics/types.ts';
import { initialsOf } from '../lib/initials.ts';
import type { IsoDate } from '../lib/iso-date.ts';
import { safeText } from '../lib/safe-text.ts';
import { smallestShown } from './snapshot-of.ts';
import { suppressMetrics } from './suppress-metrics.ts';

/** What a person asks for. */
export interface FigureRequest {
  readonly figure: Figure;
  readonly purpose: string;
}

export interface FigureMaking {
  readonly board: BoardInfo;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  /** Full name of whoever makes it. */
  readonly author: string;
}

/** Somebody of the team, by their initials; null: citizens whom nobody has. */
export interface FigureOwner {
  readonly initials: string | null;
  readonly limit: number | null;
}

interface FigureHead {
  readonly level: 'counts';
  readonly board: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  /** Initials of whoever made it. */
  readonly author: string;
  readonly purpose: string;
  readonly smallest: number;
  /** In the order of the board; also those in which nobody stood. */
  readonly lanes: readonly Pick<MetricsLane, 'name' | 'isEnd' | 'cadenceDays' | 'expectedDays'>[];
  readonly owners: readonly FigureOwner[];
}

const PARTS = {
  load: 'load',
  ages: 'ages',
  held: 'contactHeld',
  time: 'timeInLane',
  outcomes: 'outcomes',
  flow: 'flow',
  paths: 'paths',
} as const satisfies Record<Figure, keyof SuppressedMetrics>;

/** The numbers of one figure, the small ones hidden. */
type FigureTold = {
  [F in Figure]: { readonly figure: F; readonly told: SuppressedMetrics[(typeof PARTS)[F]] };
}[Figure];

/** One figure of a board over a period, in numbers. Closed data: what it holds is all that leaves, and no more of the other figures than their lanes and owners. */
export type FigureDocument = FigureHead & FigureTold;

/** What leaves of the figures of a period. */
export function figureDocument(
  metrics: Metrics,
  { figure, purpose }: FigureRequest,
  { board, madeAt, author }: FigureMaking,
): FigureDocument {
  const { from, to, lanes, consultants } = metrics;
  const smallest = smallestShown(to);
  const head: FigureHead = {
    level: 'counts',
    board: glanceBoard(board).name,
    from,
    to,
    madeAt,
    author: initialsOf(author),
    purpose: safeText(purpose),
    smallest,
    lanes: lanes.map(({ name, isEnd, cadenceDays, expectedDays }) => ({ name, isEnd, cadenceDays, expectedDays })),
    owners: [...consultants.map(({ initials, limit }) => ({ initials, limit })), { initials: null, limit: null }],
  };
  return { ...head, figure, told: suppressMetrics(metrics, smallest)[PARTS[figure]] } as FigureDocument;
}
