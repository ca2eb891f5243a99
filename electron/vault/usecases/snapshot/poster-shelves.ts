import type { SnapshotRow } from '../../../../shared/snapshot/document.ts';
import { cardOf, type Card } from './poster-card.ts';
import type { Planning } from './poster-plan.ts';
import type { People } from './printing.ts';

/** Between cards, and below a shelf, at scale 1. */
const GAP = 8;
const SHELF_GAP = 8;
/** A card at scale 1: as it looks best, and rather narrower than smaller. */
const WIDTHS = [165, 135] as const;
export const SHELF_HEAD = 24;

/** Over the cards of one consultant: where it begins and how far it reaches, in columns. */
export interface ShelfHead {
  /** Null: nobody's. */
  readonly consultant: number | null;
  readonly column: number;
  readonly span: number;
  readonly count: number;
  /** Whether it began on an earlier page. */
  readonly isFurther: boolean;
}
/** One line of cards, perhaps of several consultants; without heads it goes on from the line above. */
export interface Shelf {
  readonly y: number;
  readonly heads: readonly ShelfHead[];
  readonly cards: readonly { readonly card: Card; readonly column: number }[];
  /** Of each card. */
  readonly cardHeight: number;
}

/** Where everything on a poster of one lane stands: the cards of each consultant beside each other, over the whole sheet. */
export interface ShelfPlan {
  readonly scale: number;
  readonly columns: number;
  readonly cardWidth: number;
  readonly gap: number;
  readonly pages: readonly (readonly Shelf[])[];
}

/** As large as everybody fits on one page, else on as many pages as it takes at the last of the scales. `scales` go from large to small. */
export function planShelves(planning: Planning, scales: readonly number[], pagesScale: number): ShelfPlan {
  for (const scale of scales)
    for (const usual of WIDTHS) {
      const plan = shelvesAt(planning, scale, usual);
      if (plan.pages.length === 1) return plan;
    }
  return shelvesAt(planning, pagesScale, WIDTHS[0]);
}

/** A line that has no place on a page yet. */
interface Line {
  readonly heads: ShelfHead[];
  readonly cards: { readonly card: Card; readonly column: number }[];
  /** The consultant whose cards it goes on with. */
  readonly further: Omit<ShelfHead, 'column' | 'span' | 'isFurther'> | null;
}

function shelvesAt({ pen, words, snapshot, room }: Planning, scale: number, usual: number): ShelfPlan {
  const gap = GAP * scale;
  const columns = Math.max(1, Math.round((room.width + gap) / ((usual + GAP) * scale)));
  const cardWidth = (room.width - (columns - 1) * gap) / columns;
  const measure = { pen, words, width: cardWidth, scale };
  const lines: Line[] = [];
  for (const { consultant, rows } of groupsOf(snapshot)) {
    const cards = rows.map((row) => cardOf(row, snapshot, measure));
    addGroup(lines, consultant, cards, columns);
  }
  return { scale, columns, cardWidth, gap, pages: pagesOf(lines, { room: room.height, scale, columns }) };
}

/** Beside those before it where there is room for all of its cards; otherwise on lines of its own. */
function addGroup(lines: Line[], consultant: number | null, cards: readonly Card[], columns: number): void {
  const count = cards.length;
  const last = lines.at(-1);
  const used = last ? last.cards.reduce((most, { column }) => Math.max(most, column + 1), 0) : columns;
  const isShared = last !== undefined && last.further === null && used + count <= columns;
  const line: Line = isShared ? last : { heads: [], cards: [], further: null };
  if (!isShared) lines.push(line);
  const from = isShared ? used : 0;
  line.heads.push({ consultant, column: from, span: Math.min(count, columns), count, isFurther: false });
  cards.slice(0, columns).forEach((card, at) => line.cards.push({ card, column: from + at }));
  for (let at = columns; at < count; at += columns)
    lines.push({
      heads: [],
      cards: cards.slice(at, at + columns).map((card, column) => ({ card, column })),
      further: { consultant, count },
    });
}

function pagesOf(
  lines: readonly Line[],
  { room, scale, columns }: { readonly room: number; readonly scale: number; readonly columns: number },
): readonly (readonly Shelf[])[] {
  const pages: Shelf[][] = [[]];
  let at = 0;
  for (const { heads, cards, further } of lines) {
    const cardHeight = Math.max(...cards.map(({ card }) => card.height));
    const own = cardHeight + (heads.length > 0 ? SHELF_HEAD * scale : 0);
    const isNew = at > 0 && at + own > room;
    if (isNew) {
      pages.push([]);
      at = 0;
    }
    const again: readonly ShelfHead[] =
      isNew && further ? [{ ...further, column: 0, span: Math.min(cards.length, columns), isFurther: true }] : heads;
    pages.at(-1)?.push({ y: at, heads: again, cards, cardHeight });
    at += cardHeight + (again.length > 0 ? SHELF_HEAD * scale : 0) + SHELF_GAP * scale;
  }
  return pages;
}

/** Each consultant's cards, those of nobody last; who has none takes no room. */
function groupsOf({
  consultants,
  rows,
}: People): readonly { readonly consultant: number | null; readonly rows: readonly SnapshotRow[] }[] {
  return [...consultants.keys(), null]
    .map((consultant) => ({ consultant, rows: rows.filter((row) => row.consultant === consultant) }))
    .filter((group) => group.rows.length > 0);
}
