import type { Pen, TextPen } from './text-pen.ts';
import { wordParts } from './word-parts.ts';

/** In points, 72 an inch. */
export interface PaperSize {
  readonly width: number;
  readonly height: number;
}

export const A4_LYING: PaperSize = { width: 841.89, height: 595.28 };
export const A4_STANDING: PaperSize = { width: 595.28, height: 841.89 };
export const A3_LYING: PaperSize = { width: 1190.55, height: 841.89 };

/** Colours of print that are nobody's: text, text beside it, and thin lines. */
export const INK = '1C1B1A';
export const QUIET = '63605C';
export const LINE = 'D9D5CF';

/** Where pages are drawn, on paper or as a picture alike. Points from the top left of the page. */
export interface Canvas {
  readonly size: PaperSize;
  readonly pen: TextPen;
  /** Filled with a colour (RRGGBB). */
  rect(x: number, y: number, width: number, height: number, color: string, radius?: number): void;
  /** What is drawn meanwhile is one thing, which a reader counts by its tag. Answers what `draw` does. */
  marked<T>(tag: string, draw: () => T): T;
  addPage(): void;
  /** Draws on that page from now on, counted from 0. */
  goTo(page: number): void;
  pages(): number;
}

/** A text on as many lines as it takes, at most `most`; what does not fit there ends with …, and words that are longer than a line are broken. */
export function wrapped(pen: Pen, text: string, size: number, width: number, most = Infinity): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).flatMap((one) => wordParts(pen, one, size, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (pen.widthOf(longer, size) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), pen.fitted(`${lines.slice(most - 1).join(' ')}…`, size, width)];
}
