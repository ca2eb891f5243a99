import { createHash } from 'node:crypto';

import { getDocumentProxy } from 'unpdf';

import { momentInNumbers } from '../../../../shared/snapshot/access-line.ts';
import { CITIZEN_WORDS, type CitizenWords } from '../../../../shared/snapshot/citizen-words.ts';
import type { SnapshotLang } from '../../../../shared/snapshot/words.ts';
import { A4_STANDING, INK, LINE, QUIET, wrapped, type Canvas } from './canvas.ts';
import { citizenSections, type PaperRow, type PaperSection } from './citizen-sections.ts';
import { createFlow, type Flow } from './flow.ts';
import { createPdfCanvas } from './pdf-canvas.ts';

/** What the paper is made of. */
export interface CitizenPaper {
  /** The data file, to the letter. */
  readonly json: string;
  readonly lang: SnapshotLang;
  /** A JPEG or PNG of the picture on the card. */
  readonly portrait: Uint8Array<ArrayBuffer> | null;
}
interface Held {
  readonly at: string;
  readonly board: string;
  readonly purpose: string;
  readonly citizen: { readonly name: string };
}

const MARGIN = 48;
const FOOT = 40;
const LABEL = 150;
const TEXT = 9.5;
const LINE_HEIGHT = 13;
const PICTURE = 96;
const INNER = A4_STANDING.width - 2 * MARGIN;
const ROW_TAG = 'Row';

/** Everything in the data file as a paper to be read: sections, rows, the picture, each page with whom it is about, when, why and the data file's hash. */
export async function paperOf({ json, lang, portrait }: CitizenPaper): Promise<Uint8Array<ArrayBuffer>> {
  const words = CITIZEN_WORDS[lang];
  const held = JSON.parse(json) as Held;
  const title = words.title(held.citizen.name);
  const canvas = createPdfCanvas({ size: A4_STANDING, lang, title: words.title('…'), passphrase: null });
  const head = headOf(held, lang);
  let at = MARGIN + 20;
  const textWidth = INNER - (portrait ? PICTURE + 16 : 0);
  for (const line of wrapped(canvas.pen, title, 20, textWidth)) {
    canvas.pen.draw(line, MARGIN, at, { size: 20, color: INK });
    at += 24;
  }
  if (portrait) canvas.picture(portrait, MARGIN + INNER - PICTURE, MARGIN, { width: PICTURE, height: PICTURE });
  for (const text of [words.confidential, words.dataFile])
    for (const line of wrapped(canvas.pen, text, TEXT, textWidth)) {
      canvas.pen.draw(line, MARGIN, at, { size: TEXT, color: QUIET });
      at += LINE_HEIGHT;
    }
  const flow = createFlow(canvas, Math.max(at + 6, portrait ? MARGIN + PICTURE + 14 : 0), {
    margin: MARGIN,
    foot: FOOT,
  });
  for (const row of head) drawRow(canvas, flow, row);
  for (const section of citizenSections(JSON.parse(json) as Parameters<typeof citizenSections>[0], lang))
    drawSection(canvas, flow, section, words);
  drawFeet(canvas, `${title} · ${held.board}`, `${words.hash}: ${hashOfText(json)}`, words);
  return canvas.bytes();
}

const hashOfText = (json: string): string => createHash('sha256').update(json).digest('hex');

function headOf({ at, board, purpose }: Held, lang: SnapshotLang): readonly PaperRow[] {
  const words = CITIZEN_WORDS[lang];
  return [
    { label: words.head.board, value: board },
    { label: words.head.at, value: momentInNumbers(at, lang) },
    { label: words.head.purpose, value: words.values[purpose] ?? purpose },
  ];
}

function drawSection(canvas: Canvas, flow: Flow, { title, blocks }: PaperSection, words: CitizenWords): void {
  const top = flow.next(36, 3 * LINE_HEIGHT);
  canvas.pen.draw(title, MARGIN, top + 26, { size: 14, color: INK });
  canvas.rect(MARGIN, top + 32, INNER, 0.75, LINE);
  if (blocks.length === 0)
    canvas.pen.draw(words.nothing, MARGIN, flow.next(LINE_HEIGHT + 4) + 12, { size: TEXT, color: QUIET });
  blocks.forEach((rows, n) => {
    if (n > 0) canvas.rect(MARGIN, flow.next(7, 2 * LINE_HEIGHT) + 3.5, INNER, 0.4, LINE);
    for (const row of rows) drawRow(canvas, flow, row);
  });
}

/** A long text goes on on the next page, line by line. */
function drawRow(canvas: Canvas, flow: Flow, { label, value }: PaperRow): void {
  const { pen } = canvas;
  const labels = wrapped(pen, label, TEXT, LABEL - 10);
  const values = wrapped(pen, value, TEXT, INNER - LABEL);
  const most = Math.max(labels.length, values.length);
  for (let n = 0; n < most; n += 1) {
    const base = flow.next(LINE_HEIGHT) + 11;
    pen.draw(labels[n] ?? '', MARGIN, base, { size: TEXT, color: QUIET });
    const text = values[n];
    if (text !== undefined)
      canvas.marked(ROW_TAG, () => pen.draw(text, MARGIN + LABEL, base, { size: TEXT, color: INK }));
  }
}

function drawFeet(canvas: Canvas, what: string, hash: string, words: CitizenWords): void {
  const style = { size: 7.5, color: QUIET };
  const { pen } = canvas;
  const count = canvas.pages();
  for (let page = 0; page < count; page += 1) {
    canvas.goTo(page);
    const y = A4_STANDING.height - MARGIN;
    const number = words.page(page + 1, count);
    canvas.rect(MARGIN, y - 22, INNER, 0.5, LINE);
    pen.draw(pen.fitted(what, style.size, INNER - 80), MARGIN, y - 11, style);
    pen.draw(number, MARGIN + INNER - pen.widthOf(number, style.size), y - 11, style);
    pen.draw(hash, MARGIN, y, style);
  }
}

/** Whether these bytes, as they were read from the disk again, are a paper that says everything of the data file: row by row, as far as another reader tells letters. Never throws. */
export async function paperHolds(bytes: Uint8Array, { json, lang }: CitizenPaper): Promise<boolean> {
  try {
    const sections = citizenSections(JSON.parse(json) as Parameters<typeof citizenSections>[0], lang);
    const rows = [...headOf(JSON.parse(json) as Held, lang), ...sections.flatMap(({ blocks }) => blocks.flat())];
    const said = letters(await markedText(bytes));
    // In the order in which they stand; a script whose letters change their form may be read as other letters.
    let at = 0;
    for (const { value } of rows) {
      if (!/^[\x20-\x7e\u00a1-\u00ac\u00ae-\u017f\s]*$/u.test(value)) continue;
      const found = said.indexOf(letters(value), at);
      if (found < 0) return false;
      at = found + letters(value).length;
    }
    return rows.length > 0;
  } catch {
    return false;
  }
}

const letters = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

async function markedText(bytes: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  let text = '';
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent({ includeMarkedContent: true });
    let isRow = false;
    for (const item of items) {
      if ('str' in item) text += isRow ? item.str : '';
      else if (item.type === 'beginMarkedContent') isRow = 'tag' in item && item.tag === ROW_TAG;
      else if (item.type === 'endMarkedContent') isRow = false;
    }
  }
  return text;
}
