import { PAPER_COLORS } from '../../../../shared/snapshot/colors.ts';
import type { SnapshotWords } from '../../../../shared/snapshot/words.ts';
import { INK, type Canvas } from '../documents/canvas.ts';
import { bandColor, bandOf, CARD_TAG, drawCard } from './poster-card.ts';
import { MARGIN } from './page-foot.ts';
import { SHELF_HEAD, shelvedBy, type ShelfHead, type ShelfPlan } from './poster-shelves.ts';
import type { People } from './printing.ts';

const NAME = 11.5;
const SMALL = 9;

/** Draws one lane or one consultant, page by page: a coloured head over the cards that belong together. True where a card had to be shortened. */
export function drawShelves(
  canvas: Canvas,
  snapshot: People,
  { pages, scale, cardWidth, gap }: ShelfPlan,
  { words, top, beginPage }: { words: SnapshotWords; top: number; beginPage: (page: number) => void },
): boolean {
  const left = (column: number): number => MARGIN + column * (cardWidth + gap);
  pages.forEach((shelves, page) => {
    beginPage(page);
    for (const { y, heads, cards, cardHeight } of shelves) {
      for (const head of heads) {
        const width = head.span * (cardWidth + gap) - gap;
        drawShelfHead(canvas, snapshot, head, words, { x: left(head.column), y: top + y, width, scale });
      }
      const from = top + y + (heads.length > 0 ? SHELF_HEAD * scale : 0);
      for (const { card, column } of cards)
        canvas.marked(CARD_TAG, () =>
          drawCard(
            canvas,
            snapshot,
            { ...card, height: cardHeight },
            { x: left(column), y: from, width: cardWidth, scale },
          ),
        );
    }
  });
  return pages.some((shelves) => shelves.some(({ cards }) => cards.some(({ card }) => card.cut)));
}

/** For each card a place where nothing but its colour is. */
export function shelfBands(
  { pages, scale, cardWidth, gap }: ShelfPlan,
  top: number,
  snapshot: People,
): readonly { readonly x: number; readonly y: number; readonly color: string }[] {
  return pages.flatMap((shelves) =>
    shelves.flatMap(({ y, heads, cards, cardHeight }) =>
      cards.map(({ card, column }) => ({
        ...bandOf(
          MARGIN + column * (cardWidth + gap),
          top + y + (heads.length > 0 ? SHELF_HEAD * scale : 0),
          cardHeight,
          scale,
        ),
        color: bandColor(card.row, snapshot),
      })),
    ),
  );
}

function drawShelfHead(
  canvas: Canvas,
  snapshot: People,
  { of, count, isFurther }: ShelfHead,
  words: SnapshotWords,
  { x, y, width, scale }: { x: number; y: number; width: number; scale: number },
): void {
  const { pen } = canvas;
  const all = shelvedBy(snapshot) === 'lane' ? snapshot.lanes : snapshot.consultants;
  const known = of === null ? undefined : all[of];
  const { solid, soft, strong } = PAPER_COLORS[known?.color ?? 'slate'];
  const height = (SHELF_HEAD - 5) * scale;
  canvas.rect(x, y, width, height, soft, 3 * scale);
  canvas.rect(x, y, width, 3 * scale, solid, 1.5 * scale);
  const base = y + 14.8 * scale;
  const small = SMALL * scale;
  const told = isFurther ? words.continued : String(count);
  const wide = pen.widthOf(told, small);
  pen.draw(told, x + width - wide - 7 * scale, base, { size: small, color: strong });
  const room = width - wide - 22 * scale;
  const name = known?.name ?? words.ungiven;
  const size = NAME * scale * Math.min(1, Math.max(0.65, (room * 0.99) / pen.semibold.widthOf(name, NAME * scale)));
  pen.semibold.draw(pen.semibold.fitted(name, size, room), x + 7 * scale, base, { size, color: INK });
}
