import { PAPER_COLORS } from '../../../../shared/snapshot/colors.ts';
import type { SnapshotRow } from '../../../../shared/snapshot/document.ts';
import { cellOf, cellText } from '../../../../shared/snapshot/tables.ts';
import type { SnapshotWords } from '../../../../shared/snapshot/words.ts';
import { INK, LINE, QUIET, wrapped, type Canvas } from '../documents/canvas.ts';
import type { TextPen } from '../documents/text-pen.ts';
import type { People } from './printing.ts';

/** What each card is marked as, for readers that count. */
export const CARD_TAG = 'Card';

/** Measures of a card at scale 1, in points. */
const NAME = 11;
const NAME_LINE = 13.5;
/** Of the usual size. */
const SMALLEST_NAME = 0.7;
const TEXT = 7.5;
const TEXT_LINE = 10;
const PAD = 6;
const BAND = 5;
const PILL = 12;
const MOST_NAME_LINES = 4;
const MOST_LINES = 9;
const MOST_VALUE_LINES = 3;

/** Beside each other: what a field is called, and what it says. */
interface FieldLine {
  readonly label: string;
  readonly value: string;
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

/** The least that any card takes. */
export const leastHeight = (scale: number): number => (2 * PAD + NAME_LINE) * scale;

/** What of a card stands where there is so much room. */
export function cardOf(row: SnapshotRow, snapshot: People, { pen, words, width, scale }: Measure): Card {
  const room = width - (BAND + 2 * PAD) * scale;
  const owner = row.consultant === null ? undefined : snapshot.consultants[row.consultant];
  const pill = owner ? pillWidth(pen, owner.initials, scale) + 4 * scale : 0;
  const nameSize = sizeOfName(pen, row.name, NAME * scale, room - pill);
  const name = wrapped(pen, row.name, nameSize, room - pill, MOST_NAME_LINES);
  const all = [
    ...(owner ? [] : [{ label: words.ungiven, value: '' }]),
    ...snapshot.fields.flatMap((field) => {
      const value = cellText(cellOf(field, row, words));
      return value === '' ? [] : linesOf(pen, words.fields[field], value, TEXT * scale, room);
    }),
  ];
  const cut = all.length > MOST_LINES;
  const lines = cut ? [...all.slice(0, MOST_LINES - 1), { label: '…', value: '' }] : all;
  const height = (2 * PAD + name.length * NAME_LINE + lines.length * TEXT_LINE) * scale;
  const isWhole = [...name, ...lines.map(({ value }) => value)].every((text) => !text.endsWith('…'));
  return { row, height, name, nameSize, lines, cut: cut || !isWhole };
}

/** Rather smaller letters than a name broken in the middle of a word. */
function sizeOfName(pen: TextPen, name: string, size: number, room: number): number {
  const widest = Math.max(...name.split(/\s+/u).map((word) => pen.widthOf(word, size)));
  return size * Math.min(1, Math.max(SMALLEST_NAME, (room * 0.99) / widest));
}

function linesOf(pen: TextPen, label: string, value: string, size: number, room: number): readonly FieldLine[] {
  if (pen.widthOf(`${label}  ${value}`, size) <= room) return [{ label, value }];
  const values = wrapped(pen, value, size, room, MOST_VALUE_LINES).map((line) => ({ label: '', value: line }));
  return [{ label: pen.fitted(label, size, room), value: '' }, ...values];
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
    pen.draw(line, left, at + (n * NAME_LINE + NAME * 0.9) * scale, { size: nameSize, color: INK }),
  );
  if (owner) {
    const { strong } = PAPER_COLORS[owner.color];
    const wide = pillWidth(pen, owner.initials, scale);
    const from = x + width - PAD * scale - wide;
    canvas.rect(from, at - scale, wide, PILL * scale, strong, (PILL * scale) / 2);
    const text = { size: TEXT * scale, color: 'FFFFFF' };
    pen.draw(owner.initials, from + (wide - pen.widthOf(owner.initials, text.size)) / 2, at + 7.7 * scale, text);
  }
  at += name.length * NAME_LINE * scale;
  for (const { label, value } of lines) {
    const base = at + TEXT * scale;
    if (label !== '') pen.draw(label, left, base, { size: TEXT * scale, color: QUIET });
    const gap = label === '' ? 0 : pen.widthOf(`${label}  `, TEXT * scale);
    if (value !== '') pen.draw(value, left + gap, base, { size: TEXT * scale, color: INK });
    at += TEXT_LINE * scale;
  }
}
