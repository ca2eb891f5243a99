import { cellText } from '../../../../shared/snapshot/tables.ts';
import { SNAPSHOT_WORDS } from '../../../../shared/snapshot/words.ts';
import { LINE, QUIET, type Canvas } from '../documents/canvas.ts';
import { drawConfidential } from './head-marks.ts';
import type { Printing } from './printing.ts';

/** Around every page. */
export const MARGIN = 36;
/** What the stamp takes above the margin. */
export const FOOT_HEIGHT = 44;

/** Beside what stands in the foot of every page. */
interface Beside {
  readonly note?: string;
  /** Beside the word that it is confidential, and where that stands. */
  readonly confidential?: string;
  readonly confidentialAt?: number;
}

/** Each page says what it is, of when, by whom, what for and how it is told from another; at its top, where it has names, that it is confidential. Page x of y is known when all are drawn. */
export function drawFeet(
  canvas: Canvas,
  { note = '', confidential, confidentialAt = MARGIN, ...printing }: Printing & Beside,
): void {
  const { snapshot, hash, lang } = printing;
  const { pen, size } = canvas;
  const words = SNAPSHOT_WORDS[lang];
  const inner = size.width - 2 * MARGIN;
  const style = { size: 7.5, color: QUIET };
  const what = [
    words.levels[snapshot.level],
    cellText({ day: snapshot.day }),
    snapshot.board,
    `${words.head.author} ${snapshot.author}`,
    snapshot.purpose,
  ].join(' · ');
  const count = canvas.pages();
  for (let page = 0; page < count; page += 1) {
    canvas.goTo(page);
    drawConfidential(canvas, printing, { x: confidentialAt, more: confidential });
    const y = size.height - MARGIN;
    const number = words.page(page + 1, count);
    const right = (text: string): number => size.width - MARGIN - pen.widthOf(text, style.size);
    canvas.rect(MARGIN, y - 24, inner, 0.5, LINE);
    pen.draw(pen.fitted(what, style.size, inner - 90), MARGIN, y - 12, style);
    pen.draw(number, right(number), y - 12, style);
    pen.draw(`SHA-256 ${hash}`, MARGIN, y - 1, style);
    // On a narrow page it stands below.
    const isBeside = right(note) > MARGIN + pen.widthOf(`SHA-256 ${hash}  `, style.size);
    if (note !== '') pen.draw(note, isBeside ? right(note) : MARGIN, isBeside ? y - 1 : y + 10, style);
  }
}
