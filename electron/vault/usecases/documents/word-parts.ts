import type { Pen } from './text-pen.ts';

const GRAPHEMES = new Intl.Segmenter('da', { granularity: 'grapheme' });
/** A word that is read as one; a hyphen in an address or a number would be taken for a part of it. */
const IS_WORD = /^[\p{L}\p{M}'’-]+$/u;
/** No name is longer; what is, is no word whose hyphens are worth looking at one by one. */
const LONGEST = 120;
/** Letters that are not joined to each other: a hyphen may stand after any of them. */
const IS_APART = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** A word, or the parts of one that is longer than a line: after its own hyphen where it has one, otherwise about evenly, each part but the last with a hyphen. */
export function wordParts(pen: Pen, word: string, size: number, width: number): readonly string[] {
  const fits = (text: string): boolean => pen.widthOf(text, size) <= width;
  const whole = pen.widthOf(word, size);
  if (whole <= width) return [word];
  const lines = Math.ceil(whole / width);
  const own = word.length <= LONGEST && IS_WORD.test(word) ? ownBreak(word, fits) : 0;
  if (own > 0) return [word.slice(0, own), ...wordParts(pen, word.slice(own), size, width)];
  const signs = Array.from(GRAPHEMES.segment(word), ({ segment }) => segment);
  const mark = IS_WORD.test(word) && IS_APART.test(word) ? '-' : '';
  for (let count = lines; count < signs.length; count += 1) {
    const parts = evenParts(signs, count, mark);
    if (parts.every(fits)) return parts;
  }
  return signs;
}

/** Behind the last hyphen of those that a line has room for; 0: there is none. */
function ownBreak(word: string, fits: (text: string) => boolean): number {
  for (let at = word.lastIndexOf('-', word.length - 2); at > 0; at = word.lastIndexOf('-', at - 1))
    if (fits(word.slice(0, at + 1))) return at + 1;
  return 0;
}

function evenParts(signs: readonly string[], count: number, mark: string): readonly string[] {
  const edge = (part: number): number => Math.ceil((signs.length * part) / count);
  return Array.from({ length: count }, (_, part) => {
    const text = signs.slice(edge(part), edge(part + 1)).join('');
    return part === count - 1 || text.endsWith('-') ? text : `${text}${mark}`;
  });
}
