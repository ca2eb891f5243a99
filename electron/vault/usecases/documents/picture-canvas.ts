import { initWasm, Resvg } from '@resvg/resvg-wasm';
import PDFDocument from 'pdfkit';

import { readAsset } from './assets.ts';
import type { Canvas, PaperSize } from './canvas.ts';
import { createTextPen, type OutlineStep } from './text-pen.ts';

/** A picture that is drawn on a canvas of one page. Letters are drawn as their outlines, by the very fonts and measures of paper. */
export interface PictureCanvas extends Canvas {
  /** As a PNG that is `width` pixels wide. */
  png(width: number): Promise<Uint8Array>;
}

let ready: Promise<void> | undefined;

export function createPictureCanvas(size: PaperSize): PictureCanvas {
  // Holds the fonts and is never written.
  const fonts = new PDFDocument({ font: '', size: [size.width, size.height], margin: 0 });
  const drawn: string[] = [];
  const pen = createTextPen(fonts, ({ text, x, y, size: fontSize, color, loaded, features }) => {
    const scale = fontSize / loaded.font.unitsPerEm;
    const { glyphs, positions } = loaded.layout(text, features);
    let at = x;
    const outlines = glyphs.map(({ path }, n) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[n] ?? {};
      const [left, base] = [at + (xOffset * fontSize) / 1000, y - (yOffset * fontSize) / 1000];
      at += (xAdvance * fontSize) / 1000;
      return path.commands.map((one) => stepOf(one, left, base, scale)).join('');
    });
    drawn.push(`<path fill="#${color}" d="${outlines.join('')}"/>`);
  });
  return {
    size,
    pen,
    rect(x, y, width, height, color, radius = 0) {
      const box = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
      drawn.push(`<rect ${box} rx="${short(radius)}" fill="#${color}"/>`);
    },
    marked: (_tag, draw) => draw(),
    addPage() {
      throw new Error('a picture has one page');
    },
    goTo: () => undefined,
    pages: () => 1,
    async png(width) {
      ready ??= initWasm(new Uint8Array(readAsset('resvg')));
      await ready;
      const box = `width="${short(size.width)}" height="${short(size.height)}"`;
      const paper = `<rect ${box} fill="#ffffff"/>`;
      const head = `<svg xmlns="http://www.w3.org/2000/svg" ${box}>`;
      const image = new Resvg(`${head}${paper}${drawn.join('')}</svg>`, { fitTo: { mode: 'width', value: width } });
      return image.render().asPng();
    },
  };
}

const STEPS: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

/** A step of a glyph's outline in its place on the page; fonts count upwards. */
function stepOf({ command, args }: OutlineStep, left: number, base: number, scale: number): string {
  const points = args.map((value, n) => (n % 2 === 0 ? left + value * scale : base - value * scale).toFixed(2));
  return `${STEPS[command] ?? ''}${points.join(' ')}`;
}

const short = (value: number): string => String(Number(value.toFixed(5)));
