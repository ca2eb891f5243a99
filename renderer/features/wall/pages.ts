import type { CitizenId, LaneId } from '../../../shared/domain/ids.ts';
import type { WallState } from '../../../shared/ipc/wall.ts';
import type { RowOwner } from '../../state/index.ts';

/** Cards under each other, as many as there is height for. */
export interface WallColumn {
  readonly lane: LaneId;
  readonly ids: readonly CitizenId[];
  /** Of all the cards of the lane that are meant. */
  readonly total: number;
  /** The lane began in the column before. */
  readonly isContinued: boolean;
}

/** What hangs at one time. */
export interface WallPage {
  /** The lane or consultant it is about; null for everybody. */
  readonly subject: LaneId | RowOwner | null;
  readonly columns: readonly WallColumn[];
  /** How many people the subject has, over all its pages. */
  readonly people: number;
}

export interface WallRoom {
  readonly columns: number;
  /** Cards in a column. */
  readonly rows: number;
}

export interface WallBoard {
  /** In order. */
  readonly lanes: readonly LaneId[];
  readonly owners: readonly RowOwner[];
  /** Null: of everybody. */
  readonly idsOf: (lane: LaneId, owner: RowOwner | null) => readonly CitizenId[];
}

/** The pages to turn. There is always one; only what the board holds and how large the screen is decide, so that two processes turn the same pages. */
export function wallPages(
  { shows, only }: Pick<WallState, 'shows' | 'only'>,
  { lanes, owners, idsOf }: WallBoard,
  room: WallRoom,
): readonly WallPage[] {
  const columnsOf = (lane: LaneId, owner: RowOwner | null): readonly WallColumn[] => {
    const all = idsOf(lane, owner);
    const parts = evenly(all, room.rows);
    return parts.map((ids, index) => ({ lane, ids, total: all.length, isContinued: index > 0 }));
  };
  const pagesOf = (subject: WallPage['subject'], columns: readonly WallColumn[]): readonly WallPage[] => {
    const people = columns.reduce((sum, { ids }) => sum + ids.length, 0);
    return evenly(columns, room.columns).map((some) => ({ subject, columns: some, people }));
  };
  const pages = {
    all: () =>
      pagesOf(
        null,
        lanes.flatMap((lane) => columnsOf(lane, null)),
      ),
    consultants: () =>
      chosen(owners, only).flatMap((owner) =>
        pagesOf(
          owner,
          lanes.flatMap((lane) => columnsOf(lane, owner).filter(({ ids }) => ids.length > 0)),
        ),
      ),
    lanes: () => chosen(lanes, only).flatMap((lane) => pagesOf(lane, columnsOf(lane, null))),
  }[shows]();
  return pages.length > 0 ? pages : [{ subject: null, columns: [], people: 0 }];
}

/** The one, or all: also when the one has gone since. */
function chosen<T>(all: readonly T[], only: string | null): readonly T[] {
  const one = all.filter((id) => id === only);
  return one.length > 0 ? one : all;
}

/** Which page a count of turns, to and fro, leads to. */
export function pageAt(turn: number, pages: number): number {
  return ((turn % pages) + pages) % pages;
}

/** In as few parts as have room for `most` each, at least one, and those as even as can be: no page with a single lane, no column with a single card. */
function evenly<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
  const parts = Math.max(1, Math.ceil(all.length / most));
  const edge = (index: number): number => Math.round((index * all.length) / parts);
  return Array.from({ length: parts }, (_one, index) => all.slice(edge(index), edge(index + 1)));
}

/** Sizes on a screen of 1920 × 1080; larger ones are that much larger, so that the same is read from the same place in the room. */
export const WALL_SIZES = {
  head: 86,
  foot: 90,
  side: 36,
  laneHead: 70,
  card: 112,
  cardGap: 8,
  column: 340,
  columnGap: 20,
} as const;

/** How many pixels a pixel of that screen is in a window of this size. */
export function wallUnit(width: number, height: number): number {
  return Math.min(width / 1920, height / 1080);
}

/** What a window of this size has room for. */
export function roomIn(width: number, height: number): WallRoom {
  const unit = wallUnit(width, height);
  const { head, foot, side, laneHead, card, cardGap, column, columnGap } = WALL_SIZES;
  const free = { width: width / unit - 2 * side, height: height / unit - head - foot - laneHead };
  return {
    columns: Math.max(1, Math.floor((free.width + columnGap) / (column + columnGap))),
    rows: Math.max(1, Math.floor((free.height + cardGap) / (card + cardGap))),
  };
}
