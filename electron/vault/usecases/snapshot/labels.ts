import { PAPER_COLORS } from '../../../../shared/snapshot/colors.ts';
import type { SnapshotRow } from '../../../../shared/snapshot/document.ts';
import { cellOf, cellText } from '../../../../shared/snapshot/tables.ts';
import { SNAPSHOT_WORDS, type SnapshotWords } from '../../../../shared/snapshot/words.ts';
import { initialsOf } from '../../../../shared/lib/initials.ts';
import { INK, LINE, QUIET, wrapped } from '../documents/canvas.ts';
import type { PdfCanvas } from '../documents/pdf-canvas.ts';
import type { Pen, TextPen } from '../documents/text-pen.ts';
import { drawInitials } from './initials-mark.ts';
import { drawCuts, placeOf, LABEL, LABELS_A_PAGE, MM } from './label-sheet.ts';
import { drawFeet } from './page-foot.ts';
import { bandColor, CARD_TAG } from './poster-card.ts';
import type { People, Printing } from './printing.ts';
import type { Portraits } from './writing.ts';

/** Kept free along each cut: scissors and printers are not exact. */
const PAD = 4 * MM;
const BAND = 2 * MM;
const PORTRAIT = 30 * MM;
const GAP = 3 * MM;
const LEADING = 1.18;
const FOOT = 7 * MM;
const SMALL = 8;
const SMALL_LINE = 10.5;
const MOST_VALUE_LINES = 2;
/** A name, from what is read across a room to what still is a name. */
const NAME_SIZES = [22, 19, 17, 15, 13, 11.5, 10];
/** From here on a word is rather broken than smaller yet. */
const BROKEN = 13;
const INITIALS = 38;

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
  drawFace(canvas, label, left, top);
  const isLaneCut = drawFoot(canvas, label, { left, right, base: y + LABEL.height - PAD });
  const isCut = drawWords(canvas, label, { left: left + PORTRAIT + GAP, top, right, bottom: top + PORTRAIT });
  return isLaneCut || isCut;
}

/** The picture, or the initials in its place. */
function drawFace(canvas: PdfCanvas, { row, snapshot, portrait }: Label, x: number, y: number): void {
  const radius = 2.5 * MM;
  if (portrait) {
    canvas.portrait(portrait, x, y, PORTRAIT, radius);
    return;
  }
  const owner = row.consultant === null ? undefined : snapshot.consultants[row.consultant];
  const { soft, strong } = owner ? PAPER_COLORS[owner.color] : PAPER_COLORS.slate;
  canvas.rect(x, y, PORTRAIT, PORTRAIT, soft, radius);
  const text = snapshot.level === 'glance' ? row.name : initialsOf(row.name);
  const box = { x, y, width: PORTRAIT, height: PORTRAIT };
  drawInitials(canvas, text, box, { most: INITIALS, color: strong });
}

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

function drawWords({ pen }: PdfCanvas, label: Label, { left, right, top, bottom }: Room & { bottom: number }): boolean {
  const { row, snapshot, words } = label;
  const room = right - left;
  let [at, isCut] = [top, false];
  // Where names are not shown, the initials stand in the place of the picture.
  if (snapshot.level === 'identified') {
    const { size, lines } = nameIn(pen.semibold, row.name, room);
    const first = top + size * 0.82;
    lines.forEach((line, n) => pen.semibold.draw(line, left, first + n * size * LEADING, { size, color: INK }));
    at = first + (lines.length - 1) * size * LEADING + 6;
    isCut = lines.some((line) => line.endsWith('…'));
  }
  for (const field of snapshot.fields) {
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

/** The lane, and whose it is. True where the lane's name had to be shortened. */
function drawFoot(
  canvas: PdfCanvas,
  { row, snapshot, words }: Label,
  place: { left: number; right: number; base: number },
): boolean {
  const { pen } = canvas;
  const { left, right, base } = place;
  const lane = snapshot.lanes[row.lane];
  const owner = row.consultant === null ? undefined : snapshot.consultants[row.consultant];
  canvas.rect(left, base - FOOT, right - left, 0.5, LINE);
  const text = base - 1.8 * MM;
  const usual = 9.5;
  const initials = owner?.initials ?? words.ungiven;
  const { soft, strong } = owner ? PAPER_COLORS[owner.color] : PAPER_COLORS.slate;
  const wide = pen.widthOf(initials, usual) + 12;
  canvas.rect(right - wide, text - usual - 1.5, wide, usual + 6.5, soft, (usual + 6.5) / 2);
  pen.draw(initials, right - wide + 6, text, { size: usual, color: strong });
  if (!lane) return false;
  canvas.rect(left, text - 7.4, 8, 8, PAPER_COLORS[lane.color].solid, 2);
  const room = right - wide - left - 20;
  const size = usual * Math.min(1, Math.max(0.7, (room * 0.99) / pen.widthOf(lane.name, usual)));
  const shown = pen.fitted(lane.name, size, room);
  pen.draw(shown, left + 13, text, { size, color: INK });
  return shown !== lane.name;
}
