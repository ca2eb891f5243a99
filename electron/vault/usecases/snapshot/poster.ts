import { PAPER_COLORS } from '../../../../shared/snapshot/colors.ts';
import { cellText } from '../../../../shared/snapshot/tables.ts';
import { SNAPSHOT_WORDS, type SnapshotWords } from '../../../../shared/snapshot/words.ts';
import { INK, QUIET, type Canvas, type PaperSize } from '../documents/canvas.ts';
import type { TextPen } from '../documents/text-pen.ts';
import { pastWords } from './head-marks.ts';
import { drawFeet, FOOT_HEIGHT, MARGIN } from './page-foot.ts';
import { bandColor, bandOf, CARD_TAG, drawCard } from './poster-card.ts';
import {
  emptyLanes,
  LANE_HEIGHT,
  planOnePage,
  planPages,
  type Planning,
  type PosterColumn,
  type PosterPlan,
} from './poster-plan.ts';
import { planShelves, shelvedBy, type ShelfPlan } from './poster-shelves.ts';
import type { People, Printing } from './printing.ts';
import { drawShelves, shelfBands } from './shelf-poster.ts';

/** From a handful, to be read across a room, to what is still read at arm's length. */
const PAPER_SCALES = [1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1, 0.95, 0.9, 0.85, 0.8];
/** One lane or one consultant alone has more room: cards larger yet. */
const LONE_SCALES = [4, 3.7, 3.4, 3.1, 2.8, 2.6, 2.4, 2.2, 2, 1.85, ...PAPER_SCALES];
/** A picture can be looked at closely. */
const PICTURE_SCALES = [1, 0.8, 0.6, 0.45, 0.35, 0.25];
/** What a poster of several pages is drawn at. */
const PAGES_SCALE = 0.9;

const TITLE = 24;
/** Of one lane or one consultant alone, above heads that are large themselves. */
const LONE_TITLE = 52;
const titleSize = (snapshot: People): number => (isLone(snapshot) ? LONE_TITLE : TITLE);
/** Below the title: that it is the board of an earlier day. */
const PAST = 14;
const PAST_LINE = 22;
const LEGEND = 9;
const LEGEND_LINE = 15;

export interface Poster extends Printing {
  readonly snapshot: People;
}
/** What is the same on every page, and what is left of it for lanes. */
interface Frame {
  readonly top: number;
  readonly room: PaperSize;
  readonly legend: readonly LegendEntry[];
}
interface LegendEntry {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Null: words alone. */
  readonly color: string | null;
}

/** The board as it hangs on the wall, on as few pages as can be read; one lane alone over the whole sheet by consultant, one consultant alone by lane. */
export function drawPoster(canvas: Canvas, poster: Poster): void {
  const frame = frameOf(canvas.pen, canvas.size, poster);
  const planning = { pen: canvas.pen, words: SNAPSHOT_WORDS[poster.lang], snapshot: poster.snapshot, room: frame.room };
  if (isLone(poster.snapshot)) drawShelfPlan(canvas, poster, frame, planShelves(planning, LONE_SCALES, PAGES_SCALE));
  else drawPlan(canvas, poster, frame, planOnePage(planning, PAPER_SCALES) ?? planPages(planning, PAGES_SCALE));
}

const isLone = (snapshot: People): boolean => shelvedBy(snapshot) !== undefined;

/** A poster on one page that is as high as it takes. */
export interface TallPoster {
  readonly size: PaperSize;
  /** For each card a place where nothing but its colour is. */
  readonly bands: readonly Band[];
  readonly draw: (canvas: Canvas) => void;
}
interface Band {
  readonly x: number;
  readonly y: number;
  readonly color: string;
}
/** A layout that was tried: on how many pages, and what comes of it. */
interface Tried extends Omit<TallPoster, 'size'> {
  readonly pages: number;
}

/** A page of that size where everybody fits, otherwise a higher one, at most `most` points. Undefined where nothing is high enough. */
export function planTall(pen: TextPen, poster: Poster, size: PaperSize, most: number): TallPoster | undefined {
  const lay = isLone(poster.snapshot) ? layShelves : layBoard;
  const fit = (height: number, scale: number | null): TallPoster | undefined => {
    const own = { width: size.width, height };
    const frame = frameOf(pen, own, poster);
    const planning = { pen, words: SNAPSHOT_WORDS[poster.lang], snapshot: poster.snapshot, room: frame.room };
    const tried = lay(poster, frame, planning, scale);
    return tried?.pages === 1 ? { size: own, bands: tried.bands, draw: tried.draw } : undefined;
  };
  const whole = fit(size.height, null);
  if (whole) return whole;
  for (const scale of PICTURE_SCALES) {
    let best = fit(most, scale);
    if (!best) continue;
    let [tooLow, enough] = [size.height, most];
    while (enough - tooLow > 20) {
      const middle = (tooLow + enough) / 2;
      const found = fit(middle, scale);
      if (found) [best, enough] = [found, middle];
      else tooLow = middle;
    }
    return best;
  }
  return undefined;
}

/** All lanes beside each other; `scale` null: as large as one page takes. */
function layBoard(poster: Poster, frame: Frame, planning: Planning, scale: number | null): Tried | undefined {
  const plan = scale === null ? planOnePage(planning, PAPER_SCALES) : planPages(planning, scale);
  return (
    plan && {
      pages: plan.pages.length,
      bands: bandsOf(plan, frame, poster.snapshot),
      draw: (canvas) => drawPlan(canvas, poster, frame, plan),
    }
  );
}

/** One lane or one consultant over the whole sheet, as on paper. */
function layShelves(poster: Poster, frame: Frame, planning: Planning, scale: number | null): Tried {
  const plan = scale === null ? planShelves(planning, LONE_SCALES, PAGES_SCALE) : planShelves(planning, [], scale);
  return {
    pages: plan.pages.length,
    bands: shelfBands(plan, frame.top, poster.snapshot),
    draw: (canvas) => drawShelfPlan(canvas, poster, frame, plan),
  };
}

function drawShelfPlan(canvas: Canvas, poster: Poster, frame: Frame, plan: ShelfPlan): void {
  const words = SNAPSHOT_WORDS[poster.lang];
  const isCut = drawShelves(canvas, poster.snapshot, plan, {
    words,
    top: frame.top,
    beginPage: (page) => {
      if (page > 0) canvas.addPage();
      drawHead(canvas, poster, frame);
    },
  });
  drawFeet(canvas, { ...poster, note: isCut ? words.cutNote : '' });
}

function bandsOf({ pages, columnWidth, gap, scale }: PosterPlan, { top }: Frame, snapshot: People): readonly Band[] {
  return pages.flatMap((columns) =>
    columns.flatMap(({ cards }, at) =>
      cards.map(({ card, y }) => ({
        ...bandOf(MARGIN + at * (columnWidth + gap), top + y, card.height, scale),
        color: bandColor(card.row, snapshot),
      })),
    ),
  );
}

function frameOf(pen: TextPen, size: PaperSize, poster: Poster): Frame {
  const { snapshot, lang } = poster;
  const inner = size.width - 2 * MARGIN;
  const legend: LegendEntry[] = [];
  let [x, y] = [MARGIN, MARGIN + titleSize(snapshot) + 14 + (pastWords(poster) ? PAST_LINE : 0)];
  // Of one lane or one consultant the title, or the heads of the cards, say whose they are.
  const told = subjectOf(snapshot) ? [] : snapshot.consultants;
  for (const { name, initials, color } of told) {
    const text = name === initials ? name : `${initials}  ${name}`;
    const wide = 16 + pen.widthOf(text, LEGEND);
    if (x > MARGIN && x + wide > MARGIN + inner) [x, y] = [MARGIN, y + LEGEND_LINE];
    legend.push({ x, y, text, color: PAPER_COLORS[color].solid });
    x += wide + 16;
  }
  const empty = [...emptyLanes(snapshot)].flatMap((lane) => snapshot.lanes[lane]?.name ?? []);
  if (empty.length > 0) {
    const text = `${SNAPSHOT_WORDS[lang].emptyLanes}: ${empty.join(', ')}`;
    const wide = pen.widthOf(text, LEGEND);
    if (x > MARGIN && x + wide > MARGIN + inner) [x, y] = [MARGIN, y + LEGEND_LINE];
    legend.push({ x, y, text: pen.fitted(text, LEGEND, inner), color: null });
  }
  const top = y + (legend.length === 0 ? 0 : LEGEND_LINE + 8);
  return { top, legend, room: { width: inner, height: size.height - MARGIN - FOOT_HEIGHT - top } };
}

/** The one lane or the one consultant that was chosen. */
function subjectOf(snapshot: People): { name: string; color: string } | undefined {
  const by = snapshot.whole ? undefined : shelvedBy(snapshot);
  const found = by === undefined ? undefined : by === 'lane' ? snapshot.consultants[0] : snapshot.lanes[0];
  return found && { name: found.name, color: PAPER_COLORS[found.color].solid };
}

function drawPlan(canvas: Canvas, poster: Poster, frame: Frame, plan: PosterPlan): void {
  const { snapshot, lang } = poster;
  const words = SNAPSHOT_WORDS[lang];
  const places = { from: frame.top, ...plan };
  plan.pages.forEach((columns, page) => {
    if (page > 0) canvas.addPage();
    drawHead(canvas, poster, frame);
    columns.forEach((column, at) => {
      const x = MARGIN + at * (plan.columnWidth + plan.gap);
      drawLane(canvas, snapshot, column, { ...places, x }, words);
      for (const { card, y } of column.cards)
        canvas.marked(CARD_TAG, () =>
          drawCard(canvas, snapshot, card, { x, y: frame.top + y, width: plan.columnWidth, scale: plan.scale }),
        );
    });
  });
  const isCut = plan.pages.some((columns) => columns.some(({ cards }) => cards.some(({ card }) => card.cut)));
  drawFeet(canvas, { ...poster, note: isCut ? words.cutNote : '' });
}

function drawHead(canvas: Canvas, poster: Poster, { legend }: Frame): void {
  const { snapshot, lang } = poster;
  const { pen, size } = canvas;
  const words = SNAPSHOT_WORDS[lang];
  const inner = size.width - 2 * MARGIN;
  const subject = subjectOf(snapshot);
  const what = [
    ...(subject ? [pen.fitted(snapshot.board, 11, inner / 4)] : []),
    words.levels[snapshot.level],
    ...(subject ? [] : [snapshot.whole ? words.wholeBoard : words.partOfBoard]),
    `${words.head.people}: ${String(snapshot.rows.length)}`,
    cellText({ day: snapshot.day }),
  ].join(' · ');
  const wide = pen.widthOf(what, 11);
  const title = titleSize(snapshot);
  const base = MARGIN + title * 0.8;
  const from = MARGIN + (subject ? title : 0);
  const mark = title * 0.625;
  if (subject) canvas.rect(MARGIN, base - mark, mark, mark, subject.color, title / 6);
  const name = subject?.name ?? snapshot.board;
  const room = size.width - MARGIN - from - wide - 24;
  // A long name is rather smaller than shortened.
  const own = Math.max(Math.min(title, TITLE), title * Math.min(1, (room * 0.99) / pen.semibold.widthOf(name, title)));
  pen.semibold.draw(pen.semibold.fitted(name, own, room), from, base, { size: own, color: INK });
  pen.draw(what, size.width - MARGIN - wide, base, { size: 11, color: QUIET });
  drawPast(canvas, poster, MARGIN + title + 14);
  for (const { x, y, text, color } of legend) {
    if (color === null) {
      pen.draw(text, x, y + 8.8, { size: LEGEND, color: QUIET });
      continue;
    }
    canvas.rect(x, y, 11, 11, color, 2.5);
    pen.draw(text, x + 16, y + 8.8, { size: LEGEND, color: INK });
  }
}

/** Whoever passes sees that the board does not look so now. */
function drawPast({ pen }: Canvas, poster: Poster, base: number): void {
  const past = pastWords(poster);
  if (!past) return;
  pen.semibold.draw(past.shown, MARGIN, base, { size: PAST, color: INK });
  const x = MARGIN + pen.semibold.widthOf(`${past.shown}  `, PAST);
  pen.draw(past.made, x, base, { size: 11, color: QUIET });
}

function drawLane(
  canvas: Canvas,
  snapshot: People,
  { lane, part }: PosterColumn,
  { x, from, columnWidth, scale }: { x: number; from: number; columnWidth: number; scale: number },
  words: SnapshotWords,
): void {
  const { pen } = canvas;
  const known = snapshot.lanes[lane];
  if (!known) return;
  const { solid, soft, strong } = PAPER_COLORS[known.color];
  const height = (LANE_HEIGHT - 6) * scale;
  canvas.rect(x, from, columnWidth, height, soft, 3 * scale);
  canvas.rect(x, from, columnWidth, 3.5 * scale, solid, 1.5 * scale);
  const count = part === 0 ? String(snapshot.rows.filter((row) => row.lane === lane).length) : words.continued;
  const small = 8.5 * scale;
  const base = from + 16.5 * scale;
  const wide = pen.widthOf(count, small);
  const room = columnWidth - wide - 18 * scale;
  const usual = 11.5 * scale;
  // A little less than the room, or rounding would cut what just fits.
  const size = usual * Math.min(1, Math.max(0.65, (room * 0.99) / pen.semibold.widthOf(known.name, usual)));
  pen.semibold.draw(pen.semibold.fitted(known.name, size, room), x + 6 * scale, base, { size, color: INK });
  pen.draw(count, x + columnWidth - wide - 6 * scale, base, { size: small, color: strong });
}
