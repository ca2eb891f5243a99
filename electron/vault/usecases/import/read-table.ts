import Papa from 'papaparse';

import { IMPORT_DELIMITERS, type ImportDelimiter } from '../../../../shared/import/preview.ts';
import { withoutRefusedMarks } from '../../../../shared/import/refused-file.ts';

/** A file's records as texts. */
export interface Table {
  readonly delimiter: ImportDelimiter;
  readonly records: readonly (readonly string[])[];
  /** Indexes of records whose quotes could not be paired; they were read with the quotes as plain characters. */
  readonly brokenQuotes: ReadonlySet<number>;
}

/** Beyond as many torn quotes the rest of the file is read without any: each costs a new start. */
const MOST_RESTARTS = 50;
const NO_QUOTE = '\u0000';
const GUESS_CHARACTERS = 64 * 1024;
const GUESS_RECORDS = 50;
/** What spreadsheets write in a first line to tell their own delimiter. */
const DELIMITER_LINE = /^sep=([;,\t|])\r?\n/i;

/** Reads `text` as a table. Never throws. A quote that is never closed costs its own record only, not the rest of the file. */
export function readTable(text: string, delimiter?: ImportDelimiter): Table {
  const told = DELIMITER_LINE.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const used = delimiter ?? (told?.[1] as ImportDelimiter | undefined) ?? guessDelimiter(body);
  const newline = /\r\n|\n|\r/.exec(body)?.[0] as '\r\n' | '\n' | '\r' | undefined;
  const records: string[][] = [];
  const brokenQuotes = new Set<number>();
  let rest = body;
  for (let restarts = 0; rest !== ''; restarts += 1) {
    const quoteChar = restarts < MOST_RESTARTS ? '"' : NO_QUOTE;
    const { data, errors } = parse(rest, used, newline, { quoteChar });
    const torn = errors
      .filter(({ type }) => type === 'Quotes')
      .reduce((first, { row = 0 }) => Math.min(first, row), Number.POSITIVE_INFINITY);
    if (!Number.isFinite(torn)) {
      addAll(records, withoutLastBreak(data));
      break;
    }
    addAll(records, data.slice(0, torn));
    rest = rest.slice(torn === 0 ? 0 : parse(rest, used, newline, { quoteChar, preview: torn }).cursor);
    const plain = parse(rest, used, newline, { quoteChar: NO_QUOTE, preview: 1 });
    brokenQuotes.add(records.length);
    records.push(...plain.data);
    rest = plain.cursor >= rest.length ? '' : rest.slice(plain.cursor);
  }
  return { delimiter: used, records: withoutRefusedMarks(records), brokenQuotes };
}

/** One by one: a spread of very many rows would be too many arguments. */
function addAll(records: string[][], more: readonly string[][]): void {
  for (const record of more) records.push(record);
}

function parse(
  text: string,
  delimiter: ImportDelimiter,
  newline: '\r\n' | '\n' | '\r' | undefined,
  config: { readonly quoteChar: string; readonly preview?: number },
) {
  // In its fast mode the library stops one record too late, and that record would be lost.
  const { data, errors, meta } = Papa.parse<string[]>(text, {
    delimiter,
    ...(newline ? { newline } : {}),
    ...config,
    ...(config.preview === undefined ? {} : { fastMode: false }),
  });
  return { data, errors, cursor: meta.cursor };
}

/** The line break at the end of a file starts no record. */
function withoutLastBreak(data: string[][]): string[][] {
  const last = data.at(-1);
  return last?.length === 1 && last[0] === '' ? data.slice(0, -1) : data;
}

/** The delimiter that splits most of the first records into the same number of cells; the Danish semicolon where none does. */
function guessDelimiter(text: string): ImportDelimiter {
  const start = text.slice(0, GUESS_CHARACTERS);
  let [best, bestScore]: [ImportDelimiter, number] = [';', 0];
  for (const delimiter of IMPORT_DELIMITERS) {
    const { data } = Papa.parse<string[]>(start, { delimiter, preview: GUESS_RECORDS });
    const widths = data.filter((record) => record.length > 1 || record[0] !== '').map((record) => record.length);
    const width = widths[0] ?? 0;
    if (width < 2) continue;
    const score = (widths.filter((other) => other === width).length / widths.length) * Math.log2(width + 1);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}
