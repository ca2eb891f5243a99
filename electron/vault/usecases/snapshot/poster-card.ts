import { PAPER_COLORS } from '../../../../shared/snapshot/colors.ts';
import { daysBetween, type IsoDate } from '../../../../shared/lib/iso-date.ts';
import type { SnapshotField, SnapshotPlacement, SnapshotRow } from '../../../../shared/snapshot/document.ts';
import { cellOf, cellText } from '../../../../shared/snapshot/tables.ts';
import type { SnapshotWords } from '../../../../shared/snapshot/words.ts';
import { INK, LINE, QUIET, wrapped, type Canvas } from '../documents/canvas.ts';
import type { Pen, TextPen } from '../documents/text-pen.ts';
import { drawLateMark, lateMarkWidth, lateText } from './late-mark.ts';
import type { People } from './printing.ts';

/** What each card is marked as, for readers that count. */
export const CARD_TAG = 'Card';

/** Measures of a card at scale 1, in points. */
const NAME = 11;
const LEADING = 1.23;
const BELOW_NAME = 2;
/** Of the usual size. */
const SMALLEST_PART = 0.7;
const NAME_PARTS = [1, 0.93, 0.86, 0.78, SMALLEST_PART];
const TEXT = 7.5;
const TEXT_LINE = 10;
const PAD = 6;
const BAND = 5;
const PILL = 12;
const MOST_NAME_LINES = 4;
const MOST_LINES = 9;
const MOST_VALUE_LINES = 3;

/** Beside each other: what a field is called, what it says, and what of it stands out. */
interface FieldLine {
  readonly label: string;
  readonly value: string;
  readonly strong?: string;
  /** What stands out is that something is overdue: a sign stands before it. */
  readonly isLate?: boolean;
}

/** A card as it is drawn, in a column of a width at a scale. */
export interface Card {
  readonly row: SnapshotRow;
  readonly height: number;
  readonly name: readonly string[];
  readonly nameSize: number;
  readonly lines: readonly FieldLine[];
  readonly cut: boolean;
}

interface Measure {
  readonly pen: TextPen;
  readonly words: SnapshotWords;
  readonly width: number;
  readonly scale: number;
}

/** The least that any card takes: with a name in its smallest letters. */
export const leastHeight = (scale: number): number => (2 * PAD + NAME * SMALLEST_PART * LEADING) * scale;

/** What of a card stands where there is so much room. */
export function cardOf(row: SnapshotRow, snapshot: People, { pen, words, width, scale }: Measure): Card {
  const room = width - (BAND + 2 * PAD) * scale;
  const owner = row.consultant === null ? undefined : snapshot.consultants[row.consultant];
  const pill = owner ? pillWidth(pen, owner.initials, scale) + 4 * scale : 0;
  const { size: nameSize, lines: name } = nameIn(pen.semibold, row.name, NAME * scale, room - pill);
  const told = [
    ...(row.placements ?? []).map((placement) => placementLine(placement, snapshot.day, words)),
    ...snapshot.fields.map((field) => fieldLine(field, row, snapshot.day, words)),
  ];
  const all = [
    // Of one lane the head above says it.
    ...(owner || snapshot.lanes.length === 1 ? [] : [{ label: words.ungiven, value: '' }]),
    ...told.flatMap((line) => (line.value === '' ? [] : linesOf(pen, line, TEXT * scale, room))),
  ];
  const cut = all.length > MOST_LINES;
  const lines = cut ? [...all.slice(0, MOST_LINES - 1), { label: '…', value: '' }] : all;
  const height =
    2 * PAD * scale +
    nameHeight(name, nameSize) +
    (lines.length === 0 ? 0 : BELOW_NAME) * scale +
    lines.length * TEXT_LINE * scale;
  const isWhole = [...name, ...lines.map(({ value }) => value)].every((text) => !text.endsWith('…'));
  return { row, height, name, nameSize, lines, cut: cut || !isWhole };
}

/** Where somebody is, or begins. */
function placementLine(
  { kind, company, from, pastEnd }: SnapshotPlacement,
  day: IsoDate,
  words: SnapshotWords,
): FieldLine {
  const label = words.placementKinds[kind];
  if (pastEnd !== undefined) return { label, value: company, strong: words.pastEnd(pastEnd), isLate: true };
  const isPlanned = from !== null && from > day;
  return { label, value: isPlanned ? `${company} · ${words.from(cellText({ day: from }))}` : company };
}

/** How long somebody has stood in the lane is told as a number too, and how long a follow-up is overdue: it is what a wall is looked at for. */
function fieldLine(field: SnapshotField, row: SnapshotRow, day: IsoDate, words: SnapshotWords): FieldLine {
  const line = { label: words.fields[field], value: cellText(cellOf(field, row, words)) };
  const late = lateText(field, row, day, words);
  if (late !== '') return { ...line, strong: late, isLate: true };
  const since = field === 'laneSince' ? row.values.laneSince : undefined;
  if (!since || since > day) return line;
  return { ...line, strong: words.days(daysBetween(since, day)) };
}

const nameHeight = (lines: readonly string[], size: number): number => lines.length * size * LEADING;

/** Rather smaller letters than a name that is shortened, or broken in the middle of a word. */
function nameIn(
  pen: Pen,
  name: string,
  usual: number,
  room: number,
): { readonly size: number; readonly lines: readonly string[] } {
  const words = name.split(/\s+/u);
  for (const part of NAME_PARTS) {
    const size = usual * part;
    const lines = wrapped(pen, name, size, room);
    if (lines.length <= MOST_NAME_LINES && words.every((word) => pen.widthOf(word, size) <= room))
      return { size, lines };
  }
  const size = usual * SMALLEST_PART;
  return { size, lines: wrapped(pen, name, size, room, MOST_NAME_LINES) };
}

function linesOf(pen: TextPen, line: FieldLine, size: number, room: number): readonly FieldLine[] {
  const { label, value, strong, isLate = false } = line;
  if (widthOfLine(pen, line, size) <= room) return [line];
  if (strong !== undefined) {
    const own = { label: '', value: '', strong, isLate };
    const rest = linesOf(pen, { label, value }, size, room);
    return isLate ? [...rest, own] : [own, ...rest];
  }
  const values = wrapped(pen, value, size, room, MOST_VALUE_LINES).map((text) => ({ label: '', value: text }));
  return [{ label: pen.fitted(label, size, room), value: '' }, ...values];
}

interface Part {
  readonly text: string;
  readonly pen: Pen;
  readonly color: string;
  readonly isMarked?: boolean;
}
/** What stands on a line, in its order: what stands out first, but before that it is overdue, what is. */
function partsOf(pen: TextPen, { label, value, strong = '', isLate = false }: FieldLine): readonly Part[] {
  const isBoth = strong !== '' && value !== '' && !isLate;
  const own: Part = { text: strong, pen: pen.semibold, color: INK, isMarked: isLate };
  const rest: readonly Part[] = [
    { text: isBoth ? '·' : '', pen, color: QUIET },
    { text: label, pen, color: QUIET },
    { text: value, pen, color: INK },
  ];
  const all = isLate ? [...rest, own] : [own, ...rest];
  return all.filter(({ text }) => text !== '');
}
const blankAt = (pen: Pen, size: number): number => pen.widthOf('  ', size);

function widthOfLine(pen: TextPen, line: FieldLine, size: number): number {
  const parts = partsOf(pen, line);
  const blanks = Math.max(0, parts.length - 1) * blankAt(pen, size) + (line.isLate ? lateMarkWidth(size) : 0);
  return parts.reduce((width, part) => width + part.pen.widthOf(part.text, size), blanks);
}

const pillWidth = (pen: TextPen, initials: string, scale: number): number =>
  Math.max(PILL * scale, pen.widthOf(initials, TEXT * scale) + 7 * scale);

/** Where a card's colour can be seen, for whoever looks after the picture. */
export const bandOf = (x: number, y: number, height: number, scale: number) => ({
  x: x + (BAND * scale) / 2,
  y: y + height / 2,
});

/** The colour of its consultant, or of nobody. */
export function bandColor({ consultant }: SnapshotRow, snapshot: People): string {
  const owner = consultant === null ? undefined : snapshot.consultants[consultant];
  return owner ? PAPER_COLORS[owner.color].solid : 'B9B5AF';
}

/** Draws a card at x, y: a thin frame, the consultant's colour and initials, the name, the fields. */
export function drawCard(
  canvas: Canvas,
  snapshot: People,
  card: Card,
  place: { x: number; y: number; width: number; scale: number },
): void {
  const { pen } = canvas;
  const { x, y, width, scale } = place;
  const { row, height, name, nameSize, lines } = card;
  canvas.rect(x, y, width, height, LINE, 3 * scale);
  canvas.rect(x + 0.6, y + 0.6, width - 1.2, height - 1.2, 'FFFFFF', 2.6 * scale);
  canvas.rect(x, y, BAND * scale, height, bandColor(row, snapshot), 2 * scale);
  const left = x + (BAND + PAD) * scale;
  const owner = row.consultant === null ? undefined : snapshot.consultants[row.consultant];
  let at = y + PAD * scale;
  name.forEach((line, n) =>
    pen.semibold.draw(line, left, at + (n * LEADING + 0.9) * nameSize, { size: nameSize, color: INK }),
  );
  if (owner) {
    const { strong } = PAPER_COLORS[owner.color];
    const wide = pillWidth(pen, owner.initials, scale);
    const from = x + width - PAD * scale - wide;
    canvas.rect(from, at - scale, wide, PILL * scale, strong, (PILL * scale) / 2);
    const text = { size: TEXT * scale, color: 'FFFFFF' };
    pen.draw(owner.initials, from + (wide - pen.widthOf(owner.initials, text.size)) / 2, at + 7.7 * scale, text);
  }
  at += nameHeight(name, nameSize) + BELOW_NAME * scale;
  for (const line of lines) {
    drawLine(canvas, line, { x: left, y: at + TEXT * scale, size: TEXT * scale });
    at += TEXT_LINE * scale;
  }
}

function drawLine(canvas: Canvas, line: FieldLine, { x, y, size }: { x: number; y: number; size: number }): void {
  const { pen } = canvas;
  let at = x;
  for (const { text, pen: own, color, isMarked = false } of partsOf(pen, line)) {
    if (isMarked) {
      drawLateMark(canvas, at, y, size);
      at += lateMarkWidth(size);
    }
    own.draw(text, at, y, { size, color });
    at += own.widthOf(text, size) + blankAt(pen, size);
  }
}
