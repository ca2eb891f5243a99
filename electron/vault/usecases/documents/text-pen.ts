import { readAsset, type AssetName } from './assets.ts';
import { takeOutlines, type FontSubset } from './glyph-table.ts';

/** The fonts, first to last: the first that has a sign draws it. */
const NAMES = [
  'latin',
  'latinMore',
  'vietnamese',
  'cyrillic',
  'cyrillicMore',
  'greek',
  'arabic',
  'ethiopic',
  'myanmar',
] as const satisfies readonly AssetName[];
type FontName = (typeof NAMES)[number];
/** Their signs are made of other signs. */
const COMPOSED: ReadonlySet<FontName> = new Set([
  'latin',
  'latinMore',
  'vietnamese',
  'cyrillic',
  'cyrillicMore',
  'greek',
]);

/** A step of a glyph's outline, in the font's units. */
export interface OutlineStep {
  readonly command: string;
  readonly args: readonly number[];
}

interface LoadedFont {
  readonly font: {
    readonly unitsPerEm: number;
    readonly characterSet: readonly number[];
    hasGlyphForCodePoint(code: number): boolean;
    glyphForCodePoint(code: number): unknown;
  };
  readonly subset: FontSubset;
  /** Advances and offsets in thousandths of the size. */
  layout(text: string): {
    readonly glyphs: readonly { readonly id: number; readonly path: { readonly commands: readonly OutlineStep[] } }[];
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
  };
}
type PdfDocument = PDFKit.PDFDocument & { readonly _font: LoadedFont };

/** Text of one font that is drawn at once. */
interface Run {
  readonly font: FontName;
  readonly text: string;
}

/** A run in its place: its left end on the line it stands on. */
export interface PlacedRun extends Run, TextStyle {
  readonly x: number;
  readonly y: number;
  readonly loaded: LoadedFont;
}

export interface TextStyle {
  readonly size: number;
  /** RRGGBB. */
  readonly color: string;
}

const GAP: Run = { font: 'latin', text: ' ' };
const isRightToLeft = (text: string): boolean => /[\u0590-\u08FF\uFB1D-\uFEFC]/u.test(text);

/** The fonts of a document, each taken in when it is first needed. */
function createFonts(document: PDFKit.PDFDocument): (name: FontName) => LoadedFont {
  const loaded = new Map<FontName, LoadedFont>();
  return (name) => {
    const known = loaded.get(name);
    if (known) {
      document.font(name);
      return known;
    }
    document.registerFont(name, readAsset(name));
    document.font(name);
    const font = (document as PdfDocument)._font;
    takeOutlines(font.subset);
    // A glyph met first as a part of another (the O in Ø) would never know its own sign, and nobody could search or copy it.
    if (COMPOSED.has(name)) for (const code of font.font.characterSet) font.font.glyphForCodePoint(code);
    loaded.set(name, font);
    return font;
  };
}

/** Measures text in every script the screen has, by the fonts of a document without fonts of its own, and draws it run by run with `drawRun`. */
export function createTextPen(document: PDFKit.PDFDocument, drawRun: (run: PlacedRun) => void) {
  const use = createFonts(document);
  // Widths grow with the size, and cards say the same words again and again.
  const widths = new Map<string, number>();
  const fontFor = (sign: string, before: FontName | undefined): FontName => {
    // Blanks and joiners belong to what stands before them.
    if (before !== undefined && /^[\s\u200c\u200d\p{M}\p{P}]$/u.test(sign) && has(before, sign)) return before;
    return NAMES.find((name) => has(name, sign)) ?? 'latin';
  };
  const has = (name: FontName, sign: string): boolean => use(name).font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
  const runsOf = (text: string): readonly Run[] => {
    const runs: Run[] = [];
    for (const sign of text) {
      const last = runs.at(-1);
      const font = fontFor(sign, last?.font);
      if (last?.font === font) runs[runs.length - 1] = { font, text: last.text + sign };
      else runs.push({ font, text: sign });
    }
    const drawn = withTails(runs).map((run) => inDrawingOrder(run));
    return (isRightToLeft(text.charAt(0)) ? drawn.reverse() : drawn).flat();
  };
  const measured = (run: Run): number => {
    use(run.font);
    return document.fontSize(1).widthOfString(run.text);
  };
  const widthOf = (text: string, size: number): number => {
    const known = widths.get(text) ?? runsOf(text).reduce((width, run) => width + measured(run), 0);
    widths.set(text, known);
    return known * size;
  };
  return {
    widthOf,
    /** As much of the text as fits, with … where it does not. */
    fitted(text: string, size: number, width: number): string {
      if (widthOf(text, size) <= width) return text;
      const signs = [...text];
      let [fits, tooLong] = [0, signs.length];
      while (tooLong - fits > 1) {
        const middle = Math.floor((fits + tooLong) / 2);
        if (widthOf(`${signs.slice(0, middle).join('').trimEnd()}…`, size) <= width) fits = middle;
        else tooLong = middle;
      }
      return `${signs.slice(0, fits).join('').trimEnd()}…`;
    },
    /** On one line that begins at x and stands on y (points from the page's top left). */
    draw(text: string, x: number, y: number, { size, color }: TextStyle): void {
      let at = x;
      for (const run of runsOf(text)) {
        drawRun({ ...run, x: at, y, size, color, loaded: use(run.font) });
        at += measured(run) * size;
      }
    },
  };
}
export type TextPen = ReturnType<typeof createTextPen>;

/** A blank or a sign between a word that is written from the right and one that is not belongs to the latter. */
function withTails(runs: readonly Run[]): readonly Run[] {
  const all = [...runs];
  for (let n = 0; n + 1 < all.length; n += 1) {
    const [run, next] = [all[n], all[n + 1]];
    if (!run || !next || !isRightToLeft(run.text) || isRightToLeft(next.text)) continue;
    const word = run.text.replace(/[\s\p{P}]+$/u, '');
    all[n] = { ...run, text: word };
    all[n + 1] = { ...next, text: run.text.slice(word.length) + next.text };
  }
  return all;
}

/** Words of a script that is written from the right stand from the right, drawn one by one; within a word the font sees to it. */
function inDrawingOrder(run: Run): readonly Run[] {
  if (!isRightToLeft(run.text)) return [run];
  const words = run.text.split(' ').reverse();
  return words.flatMap((text, at) => [...(at === 0 ? [] : [GAP]), ...(text === '' ? [] : [{ ...run, text }])]);
}
