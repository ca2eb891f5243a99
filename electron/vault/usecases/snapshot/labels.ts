import { PAPER_COLORS } from '../../../../shared/snapshot/colors.ts';
import type { SnapshotRow } from '../../../../shared/snapshot/document.ts';
import { cellOf, cellText } from '../../../../shared/snapshot/tables.ts';
import { SNAPSHOT_WORDS, type SnapshotWords } from '../../../../shared/snapshot/words.ts';
import { initialsOf } from '../../../../shared/lib/initials.ts';
import { INK, LINE, QUIET, wrapped } from '../documents/canvas.ts';
import type { PdfCanvas } from '../documents/pdf-canvas.ts';
import type { TextPen } from '../documents/text-pen.ts';
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
/** A name, from what is read across a room to what still is a name. */
const NAME_SIZES = [22, 19, 17, 15, 13, 11.5, 10];
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
  const size = INITIALS * Math.min(1, (PORTRAIT * 0.8) / canvas.pen.widthOf(text, INITIALS));
  const from = x + (PORTRAIT - canvas.pen.widthOf(text, size)) / 2;
  canvas.pen.draw(text, from, y + PORTRAIT / 2 + size * 0.36, { size, color: strong });
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
    const { size, lines } = nameIn(pen, row.name, room);
    const first = top + size * 0.82;
    lines.forEach((line, n) => pen.draw(line, left, first + n * size * LEADING, { size, color: INK }));
    at = first + (lines.length - 1) * size * LEADING + 6;
    isCut = lines.some((line) => line.endsWith('…'));
  }
  for (const field of snapshot.fields) {
    const value = cellText(cellOf(field, row, words)).replace(/\s+/gu, ' ');
    if (value === '') continue;
    if (at + SMALL_LINE > bottom + 1) return true;
    at += SMALL_LINE;
    const name = pen.fitted(`${words.fields[field]} `, SMALL, room * 0.6);
    const wide = pen.widthOf(`${name} `, SMALL);
    const shown = pen.fitted(value, SMALL, room - wide);
    isCut ||= shown !== value;
    pen.draw(name, left, at, { size: SMALL, color: QUIET });
    pen.draw(shown, left + wide, at, { size: SMALL, color: INK });
  }
  return isCut;
}

/** As large as the name stands on few lines, no word broken where that can be helped. */
export function nameIn(
  pen: TextPen,
  name: string,
  room: number,
): { readonly size: number; readonly lines: readonly string[] } {
  const words = name.split(/\s+/u);
  const fit = (isWhole: (size: number) => boolean) =>
    NAME_SIZES.map((size) => ({ size, lines: isWhole(size) ? wrapped(pen, name, size, room) : [] })).find(
      ({ size, lines }) => lines.length > 0 && lines.length * size * LEADING <= PORTRAIT * 0.7,
    );
  const found = fit((size) => words.every((word) => pen.widthOf(word, size) <= room)) ?? fit(() => true);
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
