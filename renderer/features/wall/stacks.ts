import type { CitizenId, LaneId } from '../../../shared/domain/ids.ts';

/** A lane with those of its cards that are meant, first to last. */
export interface LaneCards {
  readonly lane: LaneId;
  readonly ids: readonly CitizenId[];
}

/** A lane under its heading, or so much of it as has room. */
export interface WallBlock extends LaneCards {
  /** Of all the cards of the lane that are meant. */
  readonly total: number;
  /** The lane began on the page before. */
  readonly isContinued: boolean;
}

/** Lanes under each other, as wide as one column; or one lane alone, whose cards take several columns beside each other. */
export interface WallStack {
  readonly columns: number;
  readonly blocks: readonly WallBlock[];
}

/** In dots of a screen of 1920 × 1080. */
export interface WallRoom {
  readonly columns: number;
  readonly height: number;
}

/** Sizes on a screen of 1920 × 1080; larger ones are that much larger, so that the same is read from the same place in the room. */
export const WALL_SIZES = {
  head: 86,
  foot: 90,
  side: 36,
  laneHead: 70,
  /** In the place of the cards of a lane without any. */
  laneEmpty: 48,
  /** Between a lane and the one under it. */
  laneGap: 16,
  card: 112,
  cardGap: 8,
  column: 340,
  columnGap: 20,
} as const;

/** A finger needs so much, in dots of the window, on however small a screen. */
const FINGER = 54;

/** A window that is not in sight yet has no size, and has to be worked out all the same. */
const SMALLEST_UNIT = 0.1;

/** How many pixels a pixel of that screen is in a window of this size. */
function wallUnit(width: number, height: number): number {
  return Math.max(SMALLEST_UNIT, Math.min(width / 1920, height / 1080));
}

/** The sizes of a window of this size, in its own dots. */
export function wallSizes(width: number, height: number): Readonly<Record<keyof typeof WALL_SIZES | 'u', number>> {
  const u = wallUnit(width, height);
  const sizes = Object.entries({ u: 1, ...WALL_SIZES }).map(([name, size]) => [name, size * u] as const);
  const told = Object.fromEntries(sizes) as Record<keyof typeof WALL_SIZES | 'u', number>;
  return { ...told, head: Math.max(FINGER, told.head), foot: Math.max(FINGER, told.foot) };
}

/** What a window of this size has room for, with cards this many times as large as on a full page. */
export function roomIn(width: number, height: number, scale = 1): WallRoom {
  const { u, head, foot, side, column, columnGap } = wallSizes(width, height);
  return {
    columns: Math.max(1, Math.floor((width - 2 * side + columnGap * scale) / ((column + columnGap) * scale))),
    height: (height - head - foot) / (u * scale),
  };
}

/** Cards under one heading in a column of this height. */
export function rowsIn(height: number): number {
  const { laneHead, card, cardGap } = WALL_SIZES;
  return Math.max(1, Math.floor((height - laneHead + cardGap) / (card + cardGap)));
}

/**
 * The lanes on as few pages as have room for them, in order: down a column, then the next one. A lane that is too long for one column takes the columns beside it under the same
 * heading, and goes on on the next page only where that saves one. Lanes without cards are left out where they would take a page more. Columns are as even as they can be on so few pages.
 */
export function stacksOnPages(all: readonly LaneCards[], room: WallRoom): readonly (readonly WallStack[])[] {
  const closest: Laying = { isWhole: false, limit: room.height };
  const withCards = all.filter(({ ids }) => ids.length > 0);
  const fewest = laidOut(withCards, room, closest);
  const lanes = laidOut(all, room, closest).length > fewest.length ? withCards : all;
  for (const isWhole of [true, false])
    for (let limit = WALL_SIZES.card; limit < room.height; limit += EVEN_STEP) {
      const pages = laidOut(lanes, room, { isWhole, limit });
      if (pages.length <= fewest.length) return pages;
    }
  return laidOut(lanes, room, closest);
}

const EVEN_STEP = 30;

interface Laying {
  /** A lane that would go on on the next page begins there, if there is room for all of it. */
  readonly isWhole: boolean;
  /** How far down a column lanes are put under each other. */
  readonly limit: number;
}

function laidOut(
  lanes: readonly LaneCards[],
  room: WallRoom,
  { isWhole, limit }: Laying,
): readonly (readonly WallStack[])[] {
  const rows = rowsIn(room.height);
  const pages: WallStack[][] = [[]];
  let [used, filled] = [0, 0];
  const turn = (): void => {
    pages.push([]);
    used = 0;
  };
  const put = (columns: number, block: WallBlock): void => {
    pages.at(-1)?.push({ columns, blocks: [block] });
    used += columns;
    filled = columns > 1 ? Infinity : heightOf(block);
  };
  const under = (block: WallBlock): boolean => {
    const page = pages.at(-1);
    const last = page?.at(-1);
    const height = filled + WALL_SIZES.laneGap + heightOf(block);
    if (!page || !last || height > limit) return false;
    page[page.length - 1] = { columns: 1, blocks: [...last.blocks, block] };
    filled = height;
    return true;
  };
  for (const { lane, ids } of lanes) {
    const total = ids.length;
    const needed = Math.max(1, Math.ceil(total / rows));
    if (needed === 1 && under({ lane, ids, total, isContinued: false })) continue;
    const isCut = needed > room.columns - used;
    if (isWhole && isCut && used > 0 && needed <= room.columns) turn();
    let rest = ids;
    do {
      if (used === room.columns) turn();
      const columns = Math.min(Math.max(1, Math.ceil(rest.length / rows)), room.columns - used);
      put(columns, { lane, ids: rest.slice(0, columns * rows), total, isContinued: rest !== ids });
      rest = rest.slice(columns * rows);
    } while (rest.length > 0);
  }
  return pages;
}

function heightOf({ ids: { length } }: LaneCards): number {
  const { laneHead, laneEmpty, card, cardGap } = WALL_SIZES;
  return laneHead + (length === 0 ? laneEmpty : length * (card + cardGap) - cardGap);
}
