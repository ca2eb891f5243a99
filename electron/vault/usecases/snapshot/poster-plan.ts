import type { SnapshotWords } from '../../../../shared/snapshot/words.ts';
import type { PaperSize } from '../documents/canvas.ts';
import type { TextPen } from '../documents/text-pen.ts';
import { cardOf, leastHeight, type Card } from './poster-card.ts';
import type { People } from './printing.ts';

/** Between columns, and between cards, at scale 1. */
const COLUMN_GAP = 9;
const CARD_GAP = 5;
export const LANE_HEIGHT = 30;
/** A column at scale 1: what a card with a date needs, and what still looks like a card. */
const NARROWEST = 126;
const WIDEST = 190;

/** A part of a lane, one card below the other. */
export interface PosterColumn {
  readonly lane: number;
  /** The first is 0; a lane that is longer than a column goes on in the next one. */
  readonly part: number;
  readonly cards: readonly { readonly card: Card; readonly y: number }[];
}

/** Where everything on a poster stands. */
export interface PosterPlan {
  readonly scale: number;
  readonly columnWidth: number;
  readonly gap: number;
  readonly pages: readonly (readonly PosterColumn[])[];
}

export interface Planning {
  readonly pen: TextPen;
  readonly words: SnapshotWords;
  readonly snapshot: People;
  /** What lanes can take of a page. */
  readonly room: PaperSize;
}

/** As large as everybody fits on one page; undefined where nobody could read it then. `scales` go from large to small. */
export function planOnePage(planning: Planning, scales: readonly number[]): PosterPlan | undefined {
  const { snapshot, room } = planning;
  for (const scale of scales) {
    const most = mostColumns(room.width, scale);
    const [first, last] = [Math.max(1, snapshot.lanes.length - emptyLanes(snapshot).size), most];
    const tooMany = snapshot.rows.length * leastHeight(scale) > last * room.height;
    if (tooMany) continue;
    for (let columns = first; columns <= last; columns += 1) {
      const plan = planColumns(planning, scale, columns);
      if (plan.pages.length <= 1) return plan;
    }
  }
  return undefined;
}

/** At one scale, on as many pages as it takes. */
export const planPages = (planning: Planning, scale: number): PosterPlan =>
  planColumns(planning, scale, mostColumns(planning.room.width, scale));

const mostColumns = (width: number, scale: number): number =>
  Math.max(1, Math.floor((width + COLUMN_GAP * scale) / ((NARROWEST + COLUMN_GAP) * scale)));

/** Lanes that nobody stands in, by their places. A column each would take the room of those who are there; where there is nobody at all, they are the board. */
export function emptyLanes({ lanes, rows }: Pick<People, 'lanes' | 'rows'>): ReadonlySet<number> {
  const taken = new Set(rows.map(({ lane }) => lane));
  return new Set(taken.size === 0 ? [] : lanes.flatMap((_, lane) => (taken.has(lane) ? [] : [lane])));
}

/** Lanes one after the other, each beginning a column, as many columns on a page as were asked for. */
function planColumns({ pen, words, snapshot, room }: Planning, scale: number, columns: number): PosterPlan {
  const gap = COLUMN_GAP * scale;
  const columnWidth = Math.min(WIDEST * scale, (room.width - (columns - 1) * gap) / columns);
  const measure = { pen, words, width: columnWidth, scale };
  const empty = emptyLanes(snapshot);
  const all = snapshot.lanes.flatMap((_, lane) => {
    if (empty.has(lane)) return [];
    const cards = snapshot.rows.filter((row) => row.lane === lane).map((row) => cardOf(row, snapshot, measure));
    return evenColumns(lane, cards, room.height, scale);
  });
  const pages = Array.from({ length: Math.max(1, Math.ceil(all.length / columns)) }, (_, page) =>
    all.slice(page * columns, (page + 1) * columns),
  );
  return { scale, columnWidth, gap, pages };
}

/** A lane in as few columns as can be, all about as long. */
function evenColumns(lane: number, cards: readonly Card[], height: number, scale: number): readonly PosterColumn[] {
  let best = columnsOf(lane, cards, height, scale);
  let [tooLow, enough] = [0, height];
  for (let tries = 0; best.length > 1 && tries < 8; tries += 1) {
    const middle = (tooLow + enough) / 2;
    const found = columnsOf(lane, cards, middle, scale);
    if (found.length === best.length) [best, enough] = [found, middle];
    else tooLow = middle;
  }
  return best;
}

function columnsOf(lane: number, cards: readonly Card[], height: number, scale: number): readonly PosterColumn[] {
  const columns: { card: Card; y: number }[][] = [[]];
  let at = LANE_HEIGHT * scale;
  for (const card of cards) {
    if (at + card.height > height && columns.at(-1)?.length !== 0) {
      columns.push([]);
      at = LANE_HEIGHT * scale;
    }
    columns.at(-1)?.push({ card, y: at });
    at += card.height + CARD_GAP * scale;
  }
  return columns.map((placed, part) => ({ lane, part, cards: placed }));
}
