import { PAPER_COLORS } from '../../../../shared/snapshot/colors.ts';
import type { SnapshotPlacement, SnapshotRow } from '../../../../shared/snapshot/document.ts';
import { cellOf, cellText } from '../../../../shared/snapshot/tables.ts';
import { SNAPSHOT_WORDS, type SnapshotWords } from '../../../../shared/snapshot/words.ts';
import { INK, LINE, QUIET, wrapped, type Canvas } from '../documents/canvas.ts';
import { drawFeet, FOOT_HEIGHT, MARGIN } from './page-foot.ts';
import { pastWords } from './head-marks.ts';
import { MM } from './label-sheet.ts';
import { drawLateMark, lateMarkWidth, lateText } from './late-mark.ts';
import { bandColor, CARD_TAG } from './poster-card.ts';
import type { People, Printing } from './printing.ts';

const TITLE = 18;
const NAME = 14;
const NAME_LINE = 18;
const TEXT = 9;
const LINE_HEIGHT = 12.5;
const LABEL = 90;
const BAND = 4;
const INDENT = BAND + 10;
const GAP = 20;
const MOST_LINES = 6;
/** Room to write by hand: lines of 8.5 mm, at least so many for each. */
const NOTE_LINES = 3;
const NOTE_HEIGHT = 8.5 * MM;
const BETWEEN = 16;
const WRITTEN_ON = 'B9B5AF';

export interface VisitList extends Printing {
  readonly snapshot: People;
}

/** A line of a block: what it is called, and what it says on as many lines as it takes. */
interface Told {
  readonly label: string;
  readonly lines: readonly string[];
  /** How long it is overdue, on a line below with a sign; '' while it is not. */
  readonly late: string;
}
/** One person as they stand on the list. */
interface Block {
  readonly row: SnapshotRow;
  readonly name: readonly string[];
  readonly left: readonly Told[];
  readonly right: readonly Told[];
  /** Without the lines to write on. */
  readonly height: number;
}

/** Who is visited, one below the other: what a visit needs, and empty lines for what is said. */
export function drawVisitList(canvas: Canvas, list: VisitList): void {
  const { snapshot, lang } = list;
  const words = SNAPSHOT_WORDS[lang];
  const bottom = canvas.size.height - MARGIN - FOOT_HEIGHT;
  const blocks = snapshot.rows.map((row) => blockOf(canvas, row, snapshot, words));
  pagesOf(blocks, { head: headHeight, bottom }).forEach(({ from, placed }, page) => {
    if (page === 0) drawHead(canvas, list, words);
    else canvas.addPage();
    let at = from;
    for (const { block, notes } of placed) {
      const top = at;
      canvas.marked(CARD_TAG, () => drawBlock(canvas, block, { top, notes, snapshot, words }));
      at += block.height + notes * NOTE_HEIGHT + BETWEEN;
    }
  });
  const isCut = blocks.some(({ left, right }) => [...left, ...right].some(({ lines }) => lines.at(-1)?.endsWith('…')));
  drawFeet(canvas, { ...list, note: isCut ? words.cutNote : '', confidential: words.bringHome });
}

interface Page {
  /** Where its first block begins. */
  readonly from: number;
  readonly placed: readonly { readonly block: Block; readonly notes: number }[];
}

/** As many on a page as have room for their least; what is left of the page is lines to write on, shared evenly, the first ones first. */
export function pagesOf(blocks: readonly Block[], { head, bottom }: { head: number; bottom: number }): readonly Page[] {
  const least = ({ height }: Block): number => height + NOTE_LINES * NOTE_HEIGHT;
  const pages: { from: number; left: number; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const page = pages.at(-1);
    if (page && page.left >= BETWEEN + least(block)) {
      page.blocks.push(block);
      page.left -= BETWEEN + least(block);
    } else {
      const from = page ? MARGIN : head;
      pages.push({ from, left: bottom - from - least(block), blocks: [block] });
    }
  }
  return pages.map(({ from, left, blocks: own }) => {
    const more = Math.max(0, Math.floor(left / NOTE_HEIGHT));
    const notesOf = (at: number): number =>
      NOTE_LINES + Math.floor(more / own.length) + (at < more % own.length ? 1 : 0);
    return { from, placed: own.map((block, at) => ({ block, notes: notesOf(at) })) };
  });
}

/** Where what stands below the head begins. */
const headHeight = MARGIN + TITLE * 0.8 + 40;

function drawHead({ pen, size }: Canvas, list: VisitList, words: SnapshotWords): void {
  const { snapshot } = list;
  const past = pastWords(list);
  const inner = size.width - 2 * MARGIN;
  const what = [words.levels[snapshot.level], `${words.head.people}: ${String(snapshot.rows.length)}`].join(' · ');
  const wide = pen.widthOf(what, 10);
  const base = MARGIN + TITLE * 0.8;
  pen.semibold.draw(words.visit.title, MARGIN, base, { size: TITLE, color: INK });
  pen.draw(what, size.width - MARGIN - wide, base, { size: 10, color: QUIET });
  const days = past ? [past.shown, past.made] : [cellText({ day: snapshot.day })];
  const under = [snapshot.board, ...days].join(' · ');
  pen.draw(pen.fitted(under, 10, inner), MARGIN, base + 16, { size: 10, color: QUIET });
}

function blockOf({ pen, size }: Canvas, row: SnapshotRow, snapshot: People, words: SnapshotWords): Block {
  const inner = size.width - 2 * MARGIN - INDENT;
  const name = wrapped(pen.semibold, row.name, NAME, inner - 150);
  const isTwo = row.placements !== undefined;
  const column = isTwo ? (inner - GAP) / 2 : inner;
  const tell = (label: string, text: string, late = ''): readonly Told[] =>
    text === '' ? [] : [{ label, lines: wrapped(pen, text, TEXT, column - LABEL, MOST_LINES), late }];
  const lane = snapshot.lanes[row.lane]?.name ?? '';
  const left = [
    ...tell(words.lane, lane),
    ...snapshot.fields.flatMap((field) =>
      tell(words.fields[field], cellText(cellOf(field, row, words)), lateText(field, row, snapshot.day, words)),
    ),
  ];
  const right = (row.placements ?? []).flatMap((one) => placementLines(one, words, tell));
  const none = isTwo && right.length === 0 ? tell(words.visit.company, words.visit.noPlacement) : right;
  const high = (side: readonly Told[]): number =>
    side.reduce((height, told) => height + linesIn(told) * LINE_HEIGHT, 0);
  const height = name.length * NAME_LINE + 4 + Math.max(high(left), high(none));
  return { row, name, left, right: none, height };
}

const linesIn = ({ lines, late }: Told): number => Math.max(1, lines.length) + (late === '' ? 0 : 1);

function placementLines(
  { kind, role, company, place, contact, phone, mentor, from, until, pastEnd }: SnapshotPlacement,
  words: SnapshotWords,
  tell: (label: string, text: string, late?: string) => readonly Told[],
): readonly Told[] {
  const both = (parts: readonly string[], between: string): string => parts.filter((part) => part !== '').join(between);
  const [first, last] = [from, until].map((day) => (day === null ? '' : cellText({ day })));
  return [
    ...tell(words.visit.company, both([company, place], ', ')),
    ...tell(words.visit.placement, both([words.placementKinds[kind], role], ' · ')),
    ...tell(
      words.visit.period,
      first === '' && last === '' ? '' : `${first ?? ''} – ${last ?? ''}`.trim(),
      pastEnd === undefined ? '' : words.pastEnd(pastEnd),
    ),
    ...tell(words.visit.contact, both([contact, phone], ' · ')),
    ...tell(words.visit.mentor, mentor),
  ];
}

function drawBlock(
  canvas: Canvas,
  { row, name, left, right, height }: Block,
  { top, notes, snapshot, words }: { top: number; notes: number; snapshot: People; words: SnapshotWords },
): void {
  const { pen, size } = canvas;
  const x = MARGIN + INDENT;
  const edge = size.width - MARGIN;
  canvas.rect(MARGIN, top, BAND, height, bandColor(row, snapshot), BAND / 2);
  name.forEach((line, n) => pen.semibold.draw(line, x, top + NAME * 0.85 + n * NAME_LINE, { size: NAME, color: INK }));
  drawOwner(canvas, row, snapshot, words, { top, edge });
  const from = top + name.length * NAME_LINE + 4;
  drawSide(canvas, left, x, from);
  drawSide(canvas, right, x + (edge - x - GAP) / 2 + GAP, from);
  const under = top + height;
  for (let line = 1; line <= notes; line += 1)
    canvas.rect(x, under + line * NOTE_HEIGHT, edge - x, 0.6, line === notes ? WRITTEN_ON : LINE);
  pen.draw(words.visit.notes, x, under + 12, { size: 7.5, color: QUIET });
}

function drawOwner(
  canvas: Canvas,
  row: SnapshotRow,
  snapshot: People,
  words: SnapshotWords,
  { top, edge }: { top: number; edge: number },
): void {
  const { pen } = canvas;
  const owner = row.consultant === null ? undefined : snapshot.consultants[row.consultant];
  const { soft, strong } = owner ? PAPER_COLORS[owner.color] : PAPER_COLORS.slate;
  const full =
    owner && owner.name !== owner.initials ? `${owner.initials}  ${owner.name}` : (owner?.initials ?? words.ungiven);
  const text = pen.fitted(full, TEXT, 128);
  const wide = pen.widthOf(text, TEXT) + 14;
  canvas.rect(edge - wide, top - 1, wide, 16, soft, 8);
  pen.draw(text, edge - wide + 7, top + 10.2, { size: TEXT, color: strong });
}

function drawSide(canvas: Canvas, side: readonly Told[], x: number, from: number): void {
  const { pen } = canvas;
  let base = from + TEXT;
  for (const told of side) {
    const { label, lines, late } = told;
    pen.draw(pen.fitted(label, TEXT, LABEL - 6), x, base, { size: TEXT, color: QUIET });
    lines.forEach((line, n) => pen.draw(line, x + LABEL, base + n * LINE_HEIGHT, { size: TEXT, color: INK }));
    if (late !== '') {
      const below = base + Math.max(1, lines.length) * LINE_HEIGHT;
      drawLateMark(canvas, x + LABEL, below, TEXT);
      pen.semibold.draw(late, x + LABEL + lateMarkWidth(TEXT), below, { size: TEXT, color: INK });
    }
    base += linesIn(told) * LINE_HEIGHT;
  }
}
