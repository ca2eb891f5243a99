import { PAPER_COLORS } from '../../../../shared/snapshot/colors.ts';
import { FLEETING_FIELDS, type SnapshotField, type SnapshotRow } from '../../../../shared/snapshot/document.ts';
import { cellOf, cellText } from '../../../../shared/snapshot/tables.ts';
import { SNAPSHOT_WORDS, type SnapshotWords } from '../../../../shared/snapshot/words.ts';
import { initialsOf } from '../../../../shared/lib/initials.ts';
import { INK, QUIET, wrapped } from '../documents/canvas.ts';
import type { PdfCanvas } from '../documents/pdf-canvas.ts';
import type { Pen, TextPen } from '../documents/text-pen.ts';
import { drawInitials } from './initials-mark.ts';
import { BESIDE_MARKS, drawCuts, placeOf, LABEL, LABELS_A_PAGE, MM } from './label-sheet.ts';
import { drawFeet } from './page-foot.ts';
import { bandColor, CARD_TAG } from './poster-card.ts';
import type { People, Printing } from './printing.ts';
import type { Portraits } from './writing.ts';

/** Kept free along each cut: scissors and printers are not exact. */
const PAD = 4 * MM;
const BAND = 2 * MM;
const PORTRAIT = 30 * MM;
const GAP = 3 * MM;
const RADIUS = 2.5 * MM;
const LEADING = 1.18;
const SMALL = 9;
const SMALL_LINE = 11.5;
const MOST_VALUE_LINES = 2;
/** A name, from what is read across a room to what still is a name. */
const NAME_SIZES = [30, 26, 22, 19, 17, 15, 13, 11.5, 10];
/** From here on a word is rather broken than smaller yet. */
const BROKEN = 13;
const INITIALS = 38;
/** Without names the initials are the card. */
const LONE_INITIALS = 72;
/** Read at two metres, standing before the magnet board: the language, and whose card it is. */
const FAR = 17;
const LEAST_FAR = 13;
/** What is longer takes two lines. */
const FAR_TWICE = 12;
/** They stand large at the foot. */
const SPOKEN: ReadonlySet<SnapshotField> = new Set(['motherTongue', 'interpreter']);

export interface Labels extends Printing {
  readonly snapshot: People;
  /** By row. */
  readonly portraits: Portraits;
}

/** Cards to cut out, ten on a sheet, in the order of the board. */
export function drawLabels(canvas: PdfCanvas, { portraits, ...printing }: Labels): void {
  const { snapshot, lang } = printing;
  const words = SNAPSHOT_WORDS[lang];
  const cuts = snapshot.rows.map((row, at) => {
    const onPage = at % LABELS_A_PAGE;
    if (onPage === 0) {
      if (at > 0) canvas.addPage();
      drawCuts(canvas, Math.min(LABELS_A_PAGE, snapshot.rows.length - at));
    }
    const label = { row, snapshot, words, portrait: portraits[at] ?? null };
    return canvas.marked(CARD_TAG, () => drawLabel(canvas, label, placeOf(onPage)));
  });
  drawFeet(canvas, {
    ...printing,
    note: cuts.includes(true) ? `${words.cutNote} ${words.labelsNote}` : words.labelsNote,
    confidentialAt: BESIDE_MARKS,
  });
}

interface Label {
  readonly row: SnapshotRow;
  readonly snapshot: People;
  readonly words: SnapshotWords;
  readonly portrait: Uint8Array<ArrayBuffer> | null;
}
interface Place {
  readonly x: number;
  readonly y: number;
}

/** True where something had to be shortened. */
function drawLabel(canvas: PdfCanvas, label: Label, { x, y }: Place): boolean {
  const { row, snapshot } = label;
  canvas.rect(x + PAD, y + PAD, BAND, LABEL.height - 2 * PAD, bandColor(row, snapshot), BAND / 2);
  const left = x + PAD + BAND + GAP;
  const top = y + PAD;
  const right = x + LABEL.width - PAD;
  const isFootCut = drawFoot(canvas, label, { left, right, base: y + LABEL.height - PAD });
  // Where names are not shown, the initials are all there is to read.
  if (snapshot.level === 'glance') {
    drawBox(canvas, label, { x: left, y: top, width: right - left, height: PORTRAIT }, LONE_INITIALS);
    return isFootCut;
  }
  drawFace(canvas, label, left, top);
  const isCut = drawWords(canvas, label, { left: left + PORTRAIT + GAP, top, right, bottom: top + PORTRAIT });
  return isFootCut || isCut;
}

/** The picture, or the initials in its place. */
function drawFace(canvas: PdfCanvas, label: Label, x: number, y: number): void {
  if (label.portrait) canvas.portrait(label.portrait, x, y, PORTRAIT, RADIUS);
  else drawBox(canvas, label, { x, y, width: PORTRAIT, height: PORTRAIT }, INITIALS);
}

/** The initials in a box of the consultant's colour. */
function drawBox(
  canvas: PdfCanvas,
  { row, snapshot }: Label,
  box: Place & { readonly width: number; readonly height: number },
  most: number,
): void {
  const { soft, strong } = ownerOf(row, snapshot).color;
  canvas.rect(box.x, box.y, box.width, box.height, soft, RADIUS);
  const text = snapshot.level === 'glance' ? row.name : initialsOf(row.name);
  drawInitials(canvas, text, box, { most, color: strong });
}

/** Whose card it is: their initials, undefined for nobody, and how they show. */
function ownerOf({ consultant }: SnapshotRow, { consultants }: People) {
  const owner = consultant === null ? undefined : consultants[consultant];
  return { initials: owner?.initials, color: PAPER_COLORS[owner?.color ?? 'slate'] };
}

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

function drawWords({ pen }: PdfCanvas, label: Label, { left, right, top, bottom }: Room & { bottom: number }): boolean {
  const { row, snapshot, words } = label;
  const room = right - left;
  const { size, lines } = nameIn(pen.semibold, row.name, room);
  const first = top + size * 0.82;
  lines.forEach((line, n) => pen.semibold.draw(line, left, first + n * size * LEADING, { size, color: INK }));
  let at = first + (lines.length - 1) * size * LEADING + 6;
  let isCut = lines.some((line) => line.endsWith('…'));
  for (const field of snapshot.fields) {
    if (FLEETING_FIELDS.has(field) || SPOKEN.has(field)) continue;
    const value = cellText(cellOf(field, row, words)).replace(/\s+/gu, ' ');
    if (value === '') continue;
    const free = Math.floor((bottom + 1 - at) / SMALL_LINE);
    const lines = linesOf(pen, words.fields[field], value, room, free);
    if (lines.length === 0) return true;
    for (const { label, text } of lines) {
      at += SMALL_LINE;
      pen.draw(label, left, at, { size: SMALL, color: QUIET });
      pen.draw(text, left + (label === '' ? 0 : pen.widthOf(`${label}  `, SMALL)), at, { size: SMALL, color: INK });
    }
    isCut ||= lines.at(-1)?.text.endsWith('…') ?? false;
  }
  return isCut;
}

/** A field beside its name; what is longer begins below it. At most so many lines, none where there is no room for any of it. */
function linesOf(
  pen: TextPen,
  label: string,
  value: string,
  room: number,
  most: number,
): readonly { readonly label: string; readonly text: string }[] {
  if (most < 1) return [];
  const beside = room - pen.widthOf(`${label}  `, SMALL);
  if (pen.widthOf(value, SMALL) <= beside) return [{ label, text: value }];
  if (most < 2) return [{ label, text: pen.fitted(value, SMALL, beside) }];
  const below = wrapped(pen, value, SMALL, room, Math.min(most - 1, MOST_VALUE_LINES));
  return [{ label, text: '' }, ...below.map((text) => ({ label: '', text }))];
}

/** As large as the name stands on few lines: smaller rather than with a broken word, up to a point. */
export function nameIn(
  pen: Pen,
  name: string,
  room: number,
): { readonly size: number; readonly lines: readonly string[] } {
  const words = name.split(/\s+/u);
  const isWhole = (size: number): boolean => words.every((word) => pen.widthOf(word, size) <= room);
  const fit = (sizes: readonly number[]) =>
    sizes
      .map((size) => ({ size, lines: wrapped(pen, name, size, room) }))
      .find(({ size, lines }) => lines.length * size * LEADING <= PORTRAIT * 0.7);
  const found = fit(NAME_SIZES.filter(isWhole)) ?? fit(NAME_SIZES.filter((size) => size <= BROKEN));
  if (found) return found;
  const size = NAME_SIZES.at(-1) ?? SMALL;
  return { size, lines: wrapped(pen, name, size, room, Math.floor(PORTRAIT / (size * LEADING))) };
}

/** What they speak and whether somebody must interpret, and whose card it is. True where it had to be shortened. */
function drawFoot(
  canvas: PdfCanvas,
  { row, snapshot, words }: Label,
  { left, right, base }: { left: number; right: number; base: number },
): boolean {
  const { pen } = canvas;
  const { initials, color } = ownerOf(row, snapshot);
  const text = base - 2.6 * MM;
  const own = initials === undefined ? { size: 11, text: words.ungiven } : { size: FAR, text: initials };
  const high = FAR + 5;
  const wide = Math.max(high, pen.semibold.widthOf(own.text, own.size) + 14);
  const middle = text - FAR * 0.36;
  canvas.rect(right - wide, middle - high / 2, wide, high, color.soft, high / 2);
  const reach = pen.semibold.reachOf(own.text, own.size);
  pen.semibold.draw(
    own.text,
    right - wide + (wide - pen.semibold.widthOf(own.text, own.size)) / 2,
    middle + (reach.top + reach.bottom) / 2,
    { size: own.size, color: color.strong },
  );
  const spoken = spokenOf(row, snapshot, words);
  if (spoken === '') return false;
  const room = right - wide - 3 * MM - left;
  const size = FAR * Math.min(1, (room * 0.99) / pen.semibold.widthOf(spoken, FAR));
  if (size >= LEAST_FAR) {
    pen.semibold.draw(spoken, left, text, { size, color: INK });
    return false;
  }
  // What ends a line needs nothing that parts it from the next.
  const lines = wrapped(pen.semibold, spoken, FAR_TWICE, room, 2).map((line) => line.replace(/ ·$/u, ''));
  lines.forEach((line, n) =>
    pen.semibold.draw(line, left, middle + FAR_TWICE * (0.36 + LEADING * (n - (lines.length - 1) / 2)), {
      size: FAR_TWICE,
      color: INK,
    }),
  );
  return lines.some((line) => line.endsWith('…'));
}

/** "Arabisk · tolk"; '' where neither goes along or neither is known. */
function spokenOf({ values }: SnapshotRow, { fields }: People, words: SnapshotWords): string {
  const tongue = fields.includes('motherTongue') ? (values.motherTongue ?? '') : '';
  const interpreter = fields.includes('interpreter') && values.interpreter === true ? words.fields.interpreter : '';
  const parts = [tongue.replace(/\s+/gu, ' ').trim(), interpreter].filter((part) => part !== '');
  return parts.map((part, at) => (at === 0 ? part : part.toLowerCase())).join(' · ');
}
