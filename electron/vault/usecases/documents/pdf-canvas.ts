import PDFDocument from 'pdfkit';

import type { Canvas, PaperSize } from './canvas.ts';
import { createTextPen } from './text-pen.ts';

const PERMITTED = { printing: 'highResolution', copying: true, contentAccessibility: true } as const;

interface PdfMaking {
  readonly size: PaperSize;
  readonly lang: 'da' | 'en';
  readonly title: string;
  /** Null: readable by whoever has the file. */
  readonly passphrase: string | null;
}

/** A PDF that is drawn on a canvas; sealed with AES-256 if there is a passphrase. */
export interface PdfCanvas extends Canvas {
  /** A JPEG or PNG, as large as fits into the box. */
  picture(bytes: Uint8Array, x: number, y: number, box: PaperSize): void;
  /** A JPEG or PNG that fills a square with round corners; what is longer is cut off evenly. */
  portrait(bytes: Uint8Array, x: number, y: number, side: number, radius: number): void;
  /** Ends the document. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

export function createPdfCanvas({ size, lang, title, passphrase }: PdfMaking): PdfCanvas {
  const document = new PDFDocument({
    // None of the built-in fonts: they know no Arabic, and are read from a folder that a bundle has not.
    font: '',
    size: [size.width, size.height],
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7ext3',
    lang: lang === 'da' ? 'da-DK' : 'en-GB',
    info: { Title: title, Producer: 'Tavle', Creator: 'Tavle' },
    // Whoever has the passphrase may print it, copy from it and have it read out.
    ...(passphrase === null ? {} : { userPassword: passphrase, permissions: PERMITTED }),
  });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => void chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  const pen = createTextPen(document, ({ text, x, y, size: fontSize, color, features }) => {
    document.fontSize(fontSize).fillColor(`#${color}`);
    document.text(text, x, y, { lineBreak: false, baseline: 'alphabetic', ...(features && { features }) });
  });
  return {
    size,
    pen,
    rect(x, y, width, height, color, radius = 0) {
      const shape = radius > 0 ? document.roundedRect(x, y, width, height, radius) : document.rect(x, y, width, height);
      shape.fill(`#${color}`);
    },
    marked(tag, draw) {
      document.markContent(tag);
      const answer = draw();
      document.endMarkedContent();
      return answer;
    },
    addPage: () => void document.addPage(),
    goTo: (page) => void document.switchToPage(page),
    pages: () => document.bufferedPageRange().count,
    picture: (bytes, x, y, { width, height }) =>
      void document.image(Buffer.from(bytes), x, y, { fit: [width, height] }),
    portrait(bytes, x, y, side, radius) {
      document.save().roundedRect(x, y, side, side, radius).clip();
      document.image(Buffer.from(bytes), x, y, { cover: [side, side], align: 'center', valign: 'center' });
      document.restore();
    },
    async bytes() {
      document.end();
      await ended;
      return new Uint8Array(Buffer.concat(chunks));
    },
  };
}
