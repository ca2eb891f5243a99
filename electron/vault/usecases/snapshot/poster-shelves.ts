import type { SnapshotRow } from '../../../../shared/snapshot/document.ts';
import { cardOf, leastHeight, type Card } from './poster-card.ts';
import type { Planning } from './poster-plan.ts';
import type { People } from './printing.ts';

/** Between cards, and below a shelf, at scale 1. */
const GAP = 8;
const SHELF_GAP = 8;
/** A card at scale 1: as it looks best, and rather narrower than smaller. */
const WIDTHS = [165, 135] as const;
export const SHELF_HEAD = 24;
/** So much larger must all be for a group to be parted. */
const WORTH_PARTING = 1.25;

/** What the cards of one lane stand under, and those of one consultant. */
export type ShelvedBy = 'consultant' | 'lane';

/** How the cards of one lane, or of one consultant, are put together; undefined where it is neither: then lanes stand beside each other. */
export function shelvedBy({ whole, lanes, consultants, rows }: People): ShelvedBy | undefined {
  if (lanes.length === 1) return 'consultant';
  const isOfOne = !whole && consultants.length === 1 && rows.every(({ consultant }) => consultant === 0);
  return isOfOne ? 'lane' : undefined;
}

/** Over the cards of one consultant or lane: where it begins and how far it reaches, in columns. */
export interface ShelfHead {
  /** Its place among the consultants, or the lanes; null: nobody's. */
  readonly of: number | null;
  readonly column: number;
  readonly span: number;
  readonly count: number;
  /** Whether it began on an earlier page. */
  readonly isFurther: boolean;
}
/** One line of cards, perhaps under several heads; without heads it goes on from the line above. */
export interface Shelf {
  readonly y: number;
  readonly heads: readonly ShelfHead[];
  readonly cards: readonly { readonly card: Card; readonly column: number }[];
  /** Of each card. */
  readonly cardHeight: number;
}

/** Where everything on a poster of one lane or one consultant stands: the cards under each head beside each other, over the whole sheet. */
export interface ShelfPlan {
  readonly scale: number;
  readonly columns: number;
  readonly cardWidth: number;
  readonly gap: number;
  readonly pages: readonly (readonly Shelf[])[];
}

/** As large as everybody fits on one page, else on as many pages as it takes at the last of the scales. `scales` go from large to small. */
export function planShelves(planning: Planning, scales: readonly number[], pagesScale: number): ShelfPlan {
  const apart = largest(planning, scales, addGroup);
  const packed = largest(planning, scales, addPacked);
  // What belongs together stays together, unless all would be much smaller for it.
  const best = apart && (packed?.scale ?? 0) < apart.scale * WORTH_PARTING ? apart : packed;
  return best ?? shelvesAt(planning, pagesScale, WIDTHS[0], addGroup);
}

function largest(planning: Planning, scales: readonly number[], add: AddGroup): ShelfPlan | undefined {
  const { snapshot, room } = planning;
  for (const scale of scales)
    for (const usual of WIDTHS) {
      const lines = Math.ceil(snapshot.rows.length / columnsAt(room.width, scale, usual));
      const tooMany = lines * leastHeight(scale) > room.height;
      if (tooMany) continue;
      const plan = shelvesAt(planning, scale, usual, add);
      if (plan.pages.length === 1) return plan;
    }
  return undefined;
}

/** A line that has no place on a page yet. */
interface Line {
  readonly heads: ShelfHead[];
  readonly cards: { readonly card: Card; readonly column: number }[];
  /** The head whose cards it goes on with. */
  readonly further: Omit<ShelfHead, 'column' | 'span' | 'isFurther'> | null;
}

const columnsAt = (width: number, scale: number, usual: number): number =>
  Math.max(1, Math.round((width + GAP * scale) / ((usual + GAP) * scale)));

function shelvesAt({ pen, words, snapshot, room }: Planning, scale: number, usual: number, add: AddGroup): ShelfPlan {
  const gap = GAP * scale;
  const columns = columnsAt(room.width, scale, usual);
  const cardWidth = (room.width - (columns - 1) * gap) / columns;
  const measure = { pen, words, width: cardWidth, scale };
  const lines: Line[] = [];
  for (const { of, rows } of groupsOf(snapshot)) {
    const cards = rows.map((row) => cardOf(row, snapshot, measure));
    add(lines, of, cards, columns);
  }
  return { scale, columns, cardWidth, gap, pages: pagesOf(lines, { room: room.height, scale, columns }) };
}

type AddGroup = (lines: Line[], of: number | null, cards: readonly Card[], columns: number) => void;

/** Right after those before it, over as many lines as it takes, each with its head. */
function addPacked(lines: Line[], of: number | null, cards: readonly Card[], columns: number): void {
  for (let at = 0; at < cards.length;) {
    const last = lines.at(-1);
    const isShared = last !== undefined && last.cards.length < columns;
    const line: Line = isShared ? last : { heads: [], cards: [], further: null };
    if (!isShared) lines.push(line);
    const column = line.cards.length;
    const span = Math.min(columns - column, cards.length - at);
    line.heads.push({ of, column, span, count: cards.length, isFurther: at > 0 });
    cards.slice(at, at + span).forEach((card, n) => line.cards.push({ card, column: column + n }));
    at += span;
  }
}

/** Beside those before it where there is room for all of its cards; otherwise on lines of its own. */
function addGroup(lines: Line[], of: number | null, cards: readonly Card[], columns: number): void {
  const count = cards.length;
  const last = lines.at(-1);
  const used = last ? last.cards.reduce((most, { column }) => Math.max(most, column + 1), 0) : columns;
  const isShared = last !== undefined && last.further === null && used + count <= columns;
  const line: Line = isShared ? last : { heads: [], cards: [], further: null };
  if (!isShared) lines.push(line);
  const from = isShared ? used : 0;
  line.heads.push({ of, column: from, span: Math.min(count, columns), count, isFurther: false });
  cards.slice(0, columns).forEach((card, at) => line.cards.push({ card, column: from + at }));
  for (let at = columns; at < count; at += columns)
    lines.push({
      heads: [],
      cards: cards.slice(at, at + columns).map((card, column) => ({ card, column })),
      further: { of, count },
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

/** The cards of each consultant, or in each lane; those of nobody last. Where there are none, nothing takes room. */
function groupsOf(snapshot: People): readonly { readonly of: number | null; readonly rows: readonly SnapshotRow[] }[] {
  const by = shelvedBy(snapshot) ?? 'consultant';
  const all = by === 'lane' ? [...snapshot.lanes.keys()] : [...snapshot.consultants.keys(), null];
  return all
    .map((of) => ({ of, rows: snapshot.rows.filter((row) => row[by] === of) }))
    .filter((group) => group.rows.length > 0);
}
