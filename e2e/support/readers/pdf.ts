import { inflateSync } from 'node:zlib';

/** A text that was drawn at once, from the lower left corner of its page. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: Buffer | undefined;
}
type Letters = ReadonlyMap<number, string>;

const OBJECT = /(?:^|\n)(\d+) 0 obj\r?\n/g;
const STREAM = /stream\r?\n/;

/**
 * The texts of each page in the order in which they are drawn, read from the file's own objects: content streams are inflated, glyphs become letters by the
 * font's ToUnicode table. Knows what a plain, unsealed PDF of these days uses, and throws at what it does not find.
 */
export function pdfPages(file: Buffer): readonly (readonly PdfText[])[] {
  const objects = objectsOf(file);
  const get = (reference: string | undefined): PdfObject => {
    const found = objects.get(Number(reference));
    if (!found) throw new Error(`no object ${String(reference)}`);
    return found;
  };
  const fonts = new Map<string, Letters>();
  const lettersOf = (resources: string, name: string): Letters => {
    const reference = new RegExp(`/${name} (\\d+) 0 R`).exec(resources)?.[1] ?? '';
    const known = fonts.get(reference);
    if (known) return known;
    const table = get(/\/ToUnicode (\d+) 0 R/.exec(get(reference).dictionary)?.[1]);
    const letters = lettersIn(inflated(table));
    fonts.set(reference, letters);
    return letters;
  };
  const root = [...objects.values()].find(({ dictionary }) => /\/Type \/Pages\b/.test(dictionary));
  const kids = /\/Kids \[([^\]]*)\]/.exec(root?.dictionary ?? '')?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, page]) => {
    const { dictionary } = get(page);
    const resources = get(/\/Resources (\d+) 0 R/.exec(dictionary)?.[1]).dictionary;
    const content = inflated(get(/\/Contents (\d+) 0 R/.exec(dictionary)?.[1]));
    return textsIn(content, (name) => lettersOf(resources, name));
  });
}

function objectsOf(file: Buffer): ReadonlyMap<number, PdfObject> {
  const text = file.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (let match = OBJECT.exec(text); match; match = OBJECT.exec(text)) {
    const from = match.index + match[0].length;
    const end = text.indexOf('endobj', from);
    const opening = STREAM.exec(text.slice(from, end));
    const dictionary = text.slice(from, opening ? from + opening.index : end);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? Number.NaN);
    const start = opening ? from + opening.index + opening[0].length : 0;
    if (opening && Number.isNaN(length)) throw new Error('a stream that does not say how long it is');
    objects.set(Number(match[1]), { dictionary, stream: opening ? file.subarray(start, start + length) : undefined });
    // What is packed can hold any letters.
    OBJECT.lastIndex = opening ? start + length : end;
  }
  return objects;
}

function inflated({ dictionary, stream }: PdfObject): string {
  if (!stream) throw new Error('no stream');
  return (dictionary.includes('/FlateDecode') ? inflateSync(stream) : stream).toString('latin1');
}

function lettersIn(table: string): Letters {
  const letters = new Map<number, string>();
  for (const [, from = '', , list = ''] of table.matchAll(/<([\da-f]+)> <([\da-f]+)> \[([^\]]*)\]/gi))
    for (const [at, [, code = '']] of [...list.matchAll(/<([^>]*)>/g)].entries())
      letters.set(Number.parseInt(from, 16) + at, utf16(code));
  return letters;
}

const utf16 = (hex: string): string => Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le');

function textsIn(content: string, lettersOf: (font: string) => Letters): readonly PdfText[] {
  const texts: PdfText[] = [];
  for (const [block] of content.matchAll(/\bBT\b[\s\S]*?\bET\b/g)) {
    const place = /([-\d.]+) ([-\d.]+) Tm/.exec(block);
    const letters = lettersOf(/\/(\S+) [\d.]+ Tf/.exec(block)?.[1] ?? '');
    const glyphs = [...block.matchAll(/<([\da-f]+)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    const text = glyphs.map((glyph) => letters.get(Number.parseInt(glyph, 16)) ?? '').join('');
    texts.push({ x: Number(place?.[1]), y: Number(place?.[2]), text });
  }
  return texts;
}

/** Texts that stand on one line, from left to right, the lines from the top down. */
export function linesOf(page: readonly PdfText[]): readonly (readonly PdfText[])[] {
  const heights = [...new Set(page.map(({ y }) => y))].sort((a, b) => b - a);
  return heights.map((height) => page.filter(({ y }) => y === height).sort((a, b) => a.x - b.x));
}
