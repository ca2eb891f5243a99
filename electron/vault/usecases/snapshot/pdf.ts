import PDFDocument from 'pdfkit';

import { PAPER_COLORS } from '../../../../shared/snapshot/colors.ts';
import type { Snapshot } from '../../../../shared/snapshot/document.ts';
import { aboutLines, cellOf, cellText, countLines } from '../../../../shared/snapshot/tables.ts';
import { SNAPSHOT_WORDS, type SnapshotLang, type SnapshotWords } from '../../../../shared/snapshot/words.ts';
import { createTextPen, type TextPen } from '../documents/text-pen.ts';

interface PdfMaking {
  readonly snapshot: Snapshot;
  readonly hash: string;
  readonly lang: SnapshotLang;
}
type People = Exclude<Snapshot, { level: 'counts' }>;

/** In points, 72 an inch: an A4 page lying down. */
export const PAGE = { width: 841.89, height: 595.28, margin: 36, foot: 44 } as const;
const INNER = PAGE.width - 2 * PAGE.margin;
const BOTTOM = PAGE.height - PAGE.margin - PAGE.foot;
const INK = '1C1B1A';
const QUIET = '63605C';
const LINE = 'D9D5CF';
const ROW = 16;
const TEXT = 9;
/** Other columns than these are read off the right edge; a list with more of them is a workbook's work. */
export const FIRST_WIDTHS = { number: 44, name: 170, consultant: 110 } as const;

/** A list to print, lane by lane, each page with what it is, of when, by whom, what for and its hash. Sealed with AES-256 if there is a passphrase. */
export async function pdfOf(making: PdfMaking, passphrase: string | null): Promise<Uint8Array<ArrayBuffer>> {
  const { snapshot, lang } = making;
  const words = SNAPSHOT_WORDS[lang];
  const document = new PDFDocument({
    // None of the built-in fonts: they know no Arabic, and are read from a folder that a bundle has not.
    font: '',
    size: [PAGE.width, PAGE.height],
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7ext3',
    lang: lang === 'da' ? 'da-DK' : 'en-GB',
    info: { Title: `${words.title} · ${words.levels[snapshot.level]}`, Producer: 'Tavle', Creator: 'Tavle' },
    ...(passphrase === null ? {} : { userPassword: passphrase }),
  });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => void chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  const pen = createTextPen(document);
  const top = drawHead(pen, making);
  const sheet = createSheet(document, top);
  if (snapshot.level === 'counts') drawCounts(pen, sheet, snapshot, lang);
  else drawPeople(pen, sheet, snapshot, words);
  drawFeet(document, pen, making);
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/** The next line's place on the page, or on the next one. */
interface Sheet {
  readonly document: PDFKit.PDFDocument;
  next(height: number, keep?: number): number;
}

function createSheet(document: PDFKit.PDFDocument, top: number): Sheet {
  let at = top;
  return {
    document,
    next(height, keep = 0) {
      if (at + height + keep > BOTTOM) {
        document.addPage();
        at = PAGE.margin;
      }
      at += height;
      return at - height;
    },
  };
}

function drawHead(pen: TextPen, { snapshot, hash, lang }: PdfMaking): number {
  const words = SNAPSHOT_WORDS[lang];
  pen.draw(pen.fitted(snapshot.board, 20, INNER), PAGE.margin, PAGE.margin + 18, { size: 20, color: INK });
  pen.draw(`${words.title} · ${words.levels[snapshot.level]}`, PAGE.margin, PAGE.margin + 36, {
    size: 12,
    color: QUIET,
  });
  let at = PAGE.margin + 58;
  for (const [label, value] of aboutLines(snapshot, hash, lang)) {
    if (label === words.title || label === words.head.board) continue;
    pen.draw(label, PAGE.margin, at, { size: TEXT, color: QUIET });
    pen.draw(pen.fitted(value, TEXT, INNER - 130), PAGE.margin + (label === '' ? 0 : 130), at, {
      size: TEXT,
      color: INK,
    });
    at += 13;
  }
  return at + 6;
}

function drawPeople(pen: TextPen, sheet: Sheet, snapshot: People, words: SnapshotWords): void {
  const { number, name, consultant } = FIRST_WIDTHS;
  const rest = snapshot.fields.length === 0 ? 0 : (INNER - number - name - consultant) / snapshot.fields.length;
  const widths = [number, name, consultant, ...snapshot.fields.map(() => rest)];
  const draw = (cells: readonly string[], y: number, color: string): void => {
    let x = PAGE.margin;
    cells.forEach((text, at) => {
      const width = widths[at] ?? 0;
      if (text !== '') pen.draw(pen.fitted(oneLine(text), TEXT, width - 6), x, y + 11, { size: TEXT, color });
      x += width;
    });
  };
  const heads = [
    '',
    snapshot.level === 'glance' ? words.initials : words.name,
    words.consultant,
    ...snapshot.fields.map((field) => words.fields[field]),
  ];
  let count = 0;
  snapshot.lanes.forEach((lane, at) => {
    const rows = snapshot.rows.filter((row) => row.lane === at);
    const y = sheet.next(26, ROW * 2);
    const { solid } = PAPER_COLORS[lane.color];
    sheet.document.rect(PAGE.margin, y + 8, 5, 14).fill(`#${solid}`);
    pen.draw(`${lane.name} · ${String(rows.length)}`, PAGE.margin + 12, y + 19, { size: 12, color: INK });
    if (rows.length > 0) draw(heads, sheet.next(ROW), QUIET);
    for (const row of rows) {
      const top = sheet.next(ROW);
      const owner = row.consultant === null ? undefined : snapshot.consultants[row.consultant];
      sheet.document.rect(PAGE.margin, top, INNER, 0.5).fill(`#${LINE}`);
      if (owner)
        sheet.document
          .rect(PAGE.margin + FIRST_WIDTHS.number - 7, top + 3, 3, 11)
          .fill(`#${PAPER_COLORS[owner.color].solid}`);
      count += 1;
      const values = snapshot.fields.map((field) => cellText(cellOf(field, row, words)));
      draw([`${String(count)}.`, row.name, owner?.name ?? '', ...values], top, INK);
    }
  });
}

function drawCounts(
  pen: TextPen,
  sheet: Sheet,
  snapshot: Extract<Snapshot, { level: 'counts' }>,
  lang: SnapshotLang,
): void {
  const { heads, lines } = countLines(snapshot, lang);
  const { hidden } = SNAPSHOT_WORDS[lang];
  const first = 200;
  const width = (INNER - first) / Math.max(1, heads.length - 1);
  const draw = (cells: readonly string[], color: string): void => {
    const top = sheet.next(ROW);
    sheet.document.rect(PAGE.margin, top + ROW, INNER, 0.5).fill(`#${LINE}`);
    cells.forEach((text, at) => {
      const room = at === 0 ? first : width;
      const x = PAGE.margin + (at === 0 ? 0 : first + (at - 1) * width);
      pen.draw(pen.fitted(text, TEXT, room - 6), x, top + 11, { size: TEXT, color });
    });
  };
  draw(heads, QUIET);
  for (const line of lines)
    draw(
      line.map((cell) => (cell === null ? hidden : String(cell))),
      INK,
    );
}

/** Page x of y is known when all are drawn. */
function drawFeet(document: PDFKit.PDFDocument, pen: TextPen, { snapshot, hash, lang }: PdfMaking): void {
  const words = SNAPSHOT_WORDS[lang];
  const { count } = document.bufferedPageRange();
  const day = cellText({ day: snapshot.day });
  const style = { size: 7.5, color: QUIET };
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(page);
    const y = PAGE.height - PAGE.margin;
    document.rect(PAGE.margin, y - 24, INNER, 0.5).fill(`#${LINE}`);
    const what = [
      words.levels[snapshot.level],
      day,
      snapshot.board,
      `${words.head.author} ${snapshot.author}`,
      snapshot.purpose,
    ];
    const number = words.page(page + 1, count);
    pen.draw(pen.fitted(what.join(' · '), style.size, INNER - 90), PAGE.margin, y - 12, style);
    pen.draw(number, PAGE.width - PAGE.margin - pen.widthOf(number, style.size), y - 12, style);
    pen.draw(`SHA-256 ${hash}`, PAGE.margin, y - 1, style);
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
