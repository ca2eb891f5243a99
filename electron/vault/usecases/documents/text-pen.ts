import { readAsset, type AssetName } from './assets.ts';
import { takeOutlines, type FontSubset } from './glyph-table.ts';
import { semiboldOf } from './semibold.ts';

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
type Weight = 'text' | 'semibold';
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

interface GlyphPath {
  readonly commands: readonly OutlineStep[];
  readonly bbox: { readonly minY: number; readonly maxY: number };
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
  layout(
    text: string,
    features?: Features,
  ): {
    readonly glyphs: readonly { readonly id: number; readonly path: GlyphPath }[];
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
  };
}
type PdfDocument = PDFKit.PDFDocument & { readonly _font: LoadedFont };

type Features = PDFKit.Mixins.OpenTypeFeatures[];

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
  readonly features: Features | undefined;
}

export interface TextStyle {
  readonly size: number;
  /** RRGGBB. */
  readonly color: string;
}

/** Digits all of one width: else the font draws the dot of "07.12." under its seven, and nobody sees it. */
const featuresOf = ({ text }: Run): Features | undefined => (/\d/.test(text) ? ['tnum'] : undefined);

const GAP: Run = { font: 'latin', text: ' ' };
const isRightToLeft = (text: string): boolean => /[\u0590-\u08FF\uFB1D-\uFEFC]/u.test(text);

type UseFont = (name: FontName, weight: Weight) => LoadedFont;

/** The fonts of a document, each taken in when it is first needed. */
function createFonts(document: PDFKit.PDFDocument): UseFont {
  const loaded = new Map<string, LoadedFont>();
  const use: UseFont = (name, weight) => {
    const called = `${name} ${weight}`;
    const known = loaded.get(called);
    if (known) {
      document.font(called);
      return known;
    }
    const bytes = readAsset(name);
    const source = weight === 'text' ? bytes : semiboldOf(use(name, 'text').font, bytes, `${name}-semibold`);
    // A font that was opened is as good to it as the bytes of one.
    document.registerFont(called, source as Buffer);
    document.font(called);
    const font = (document as PdfDocument)._font;
    takeOutlines(font.subset);
    // A glyph met first as a part of another (the O in Ø) would never know its own sign, and nobody could search or copy it.
    if (COMPOSED.has(name)) for (const code of font.font.characterSet) font.font.glyphForCodePoint(code);
    loaded.set(called, font);
    return font;
  };
  return use;
}

/** Measures text and draws it, in one weight. */
export interface Pen {
  /** In points, at that size. */
  widthOf(text: string, size: number): number;
  /** As much of the text as fits, with … where it does not. */
  fitted(text: string, size: number, width: number): string;
  /** On one line that begins at x and stands on y (points from the page's top left). */
  draw(text: string, x: number, y: number, style: TextStyle): void;
  /** How far above and below the line its ink reaches at that size; what hangs is below 0. */
  reachOf(text: string, size: number): { readonly top: number; readonly bottom: number };
}
export interface TextPen extends Pen {
  readonly semibold: Pen;
}

/** Measures text in every script the screen has, by the fonts of a document without fonts of its own, and draws it run by run with `drawRun`. */
export function createTextPen(document: PDFKit.PDFDocument, drawRun: (run: PlacedRun) => void): TextPen {
  const fonts = createFonts(document);
  const penOf = (weight: Weight): Pen => createPen(document, (name) => fonts(name, weight), drawRun);
  return { ...penOf('text'), semibold: penOf('semibold') };
}

function createPen(
  document: PDFKit.PDFDocument,
  use: (name: FontName) => LoadedFont,
  drawRun: (run: PlacedRun) => void,
): Pen {
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
    const features = featuresOf(run);
    return document.fontSize(1).widthOfString(run.text, features && { features });
  };
  const widthOf = (text: string, size: number): number => {
    const known = widths.get(text) ?? runsOf(text).reduce((width, run) => width + measured(run), 0);
    widths.set(text, known);
    return known * size;
  };
  return {
    widthOf,
    fitted: (text, size, width) => fitted((some) => widthOf(some, size) <= width, text),
    draw(text, x, y, { size, color }) {
      let at = x;
      for (const run of runsOf(text)) {
        drawRun({ ...run, x: at, y, size, color, loaded: use(run.font), features: featuresOf(run) });
        at += measured(run) * size;
      }
    },
    reachOf: (text, size) => reachOf(runsOf(text), use, size),
  };
}

function fitted(fits: (text: string) => boolean, text: string): string {
  if (fits(text)) return text;
  const signs = [...text];
  let [some, tooMany] = [0, signs.length];
  const shortened = (count: number): string => `${signs.slice(0, count).join('').trimEnd()}…`;
  while (tooMany - some > 1) {
    const middle = Math.floor((some + tooMany) / 2);
    if (fits(shortened(middle))) some = middle;
    else tooMany = middle;
  }
  return shortened(some);
}

function reachOf(runs: readonly Run[], use: (name: FontName) => LoadedFont, size: number): ReturnType<Pen['reachOf']> {
  const inks = runs.flatMap((run) => {
    const loaded = use(run.font);
    const drawn = loaded.layout(run.text).glyphs.filter(({ path }) => path.commands.length > 0);
    return drawn.map(({ path: { bbox } }) => ({ bbox, scale: size / loaded.font.unitsPerEm }));
  });
  return {
    top: Math.max(0, ...inks.map(({ bbox, scale }) => bbox.maxY * scale)),
    bottom: Math.min(0, ...inks.map(({ bbox, scale }) => bbox.minY * scale)),
  };
}

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

/** Keeps two letters of a script that joins letters from being joined. */
const APART = '\u200c';

/** Words of a script that is written from the right stand from the right, drawn one by one; within a word the font sees to it, up to where letters stand apart. */
function inDrawingOrder(run: Run): readonly Run[] {
  if (!isRightToLeft(run.text)) return [run];
  const words = run.text.split(' ').reverse();
  return words.flatMap((word, at) => [
    ...(at === 0 ? [] : [GAP]),
    ...word
      .split(APART)
      .reverse()
      .flatMap((text) => (text === '' ? [] : [{ ...run, text }])),
  ]);
}
