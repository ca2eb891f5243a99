import { inflateRawSync } from 'node:zlib';

import type { Page } from '@playwright/test';

/** A cell as it stands in the sheet: a text, a number, or a number that its format shows as a day (`YYYY-MM-DD`). */
export type SheetCell = { readonly text: string } | { readonly number: number } | { readonly day: string } | null;

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly header: string;
  readonly footer: string;
  /** RRGGBB by cell ("B2"); cells without a fill are left out. */
  readonly fills: Readonly<Record<string, string>>;
  /** Cells that hold a formula, or that the sheet itself shows as an error. */
  readonly formulas: readonly string[];
}

const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** A workbook's sheets: the archive by its central directory, the XML by the browser's own parser (in `page`), the cells by ECMA-376. */
export async function readWorkbook(file: Buffer, page: Page): Promise<readonly ReadSheet[]> {
  const entries = [...unzipped(file)].filter(([name]) => /\.(xml|rels)$/.test(name));
  return page.evaluate(sheetsOf, Object.fromEntries(entries.map(([name, data]) => [name, data.toString('utf8')])));
}

function unzipped(file: Buffer): ReadonlyMap<string, Buffer> {
  const end = file.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0 || file.readUInt32LE(end) !== END) throw new Error('no archive');
  const entries = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== CENTRAL) throw new Error('a torn directory');
    const [method, packed] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const data = file.subarray(start, start + packed);
    entries.set(file.toString('utf8', at + 46, at + 46 + name), method === 0 ? data : inflateRawSync(data));
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** Runs in the page: nothing from outside is known here. */
function sheetsOf(files: Readonly<Record<string, string>>): readonly ReadSheet[] {
  interface Policy {
    createHTML(text: string): string;
  }
  const policies = (
    globalThis as unknown as {
      trustedTypes: { createPolicy(name: string, rules: { createHTML: (text: string) => string }): Policy };
    }
  ).trustedTypes;
  const policy = policies.createPolicy(`reader-${String(Math.random())}`, { createHTML: (text) => text });
  const parsed = (name: string): Document => {
    const document = new DOMParser().parseFromString(policy.createHTML(files[name] ?? ''), 'text/xml');
    if (document.querySelector('parsererror')) throw new Error(`${name} is no XML`);
    return document;
  };
  const all = (node: Document | Element, name: string): Element[] => [...node.getElementsByTagName(name)];
  const textIn = (node: Element | undefined): string =>
    (node?.textContent ?? '').replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
  const strings = all(parsed('xl/sharedStrings.xml'), 'si').map((item) => all(item, 't').map(textIn).join(''));
  const styles = parsed('xl/styles.xml');
  const formats = new Map(
    all(styles, 'numFmt').map((one) => [one.getAttribute('numFmtId'), one.getAttribute('formatCode') ?? '']),
  );
  const fills = all(styles, 'fill').map((fill) => all(fill, 'fgColor')[0]?.getAttribute('rgb')?.slice(-6) ?? '');
  const forms = all(all(styles, 'cellXfs')[0] ?? styles.documentElement, 'xf').map((form) => ({
    isDay: /[dy]/i.test(formats.get(form.getAttribute('numFmtId')) ?? ''),
    fill: fills[Number(form.getAttribute('fillId') ?? 0)] ?? '',
  }));
  const targets = new Map(
    all(parsed('xl/_rels/workbook.xml.rels'), 'Relationship').map((one) => [
      one.getAttribute('Id'),
      one.getAttribute('Target') ?? '',
    ]),
  );
  const dayOf = (serial: number): string => new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
  return all(parsed('xl/workbook.xml'), 'sheet').map((sheet) => {
    const document = parsed(`xl/${(targets.get(sheet.getAttribute('r:id')) ?? '').replace(/^\/xl\//, '')}`);
    const colors: Record<string, string> = {};
    const formulas: string[] = [];
    const rows: SheetCell[][] = [];
    for (const cell of all(document, 'c')) {
      const place = cell.getAttribute('r') ?? '';
      const [, letters = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const form = forms[Number(cell.getAttribute('s') ?? 0)];
      if (form?.fill) colors[place] = form.fill;
      const type = cell.getAttribute('t');
      if (all(cell, 'f').length > 0 || type === 'e' || type === 'str') formulas.push(place);
      const value = all(cell, 'v')[0]?.textContent ?? null;
      const row = (rows[Number(number) - 1] ??= []);
      if (type === 's') row[column] = { text: strings[Number(value)] ?? '' };
      else if (type === 'inlineStr') row[column] = { text: all(cell, 't').map(textIn).join('') };
      else if (value !== null) row[column] = form?.isDay ? { day: dayOf(Number(value)) } : { number: Number(value) };
    }
    return {
      name: sheet.getAttribute('name') ?? '',
      // Rows and cells of nothing are left out of the sheet.
      rows: Array.from({ length: rows.length }, (_row, at) =>
        Array.from({ length: rows[at]?.length ?? 0 }, (_cell, column) => rows[at]?.[column] ?? null),
      ),
      header: textIn(all(document, 'oddHeader')[0]),
      footer: textIn(all(document, 'oddFooter')[0]),
      fills: colors,
      formulas,
    };
  });
}
