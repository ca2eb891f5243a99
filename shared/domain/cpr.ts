import { isoDateOfParts, type IsoDate } from '../lib/iso-date.ts';

/** Stands where a CPR number stood: says why it went, in no language. */
export const CPR_MARKER = '[CPR]';

/** A CPR number that was taken out of a text. Only its birth date is kept. */
export interface FoundCpr {
  readonly birthDate: IsoDate;
}

/**
 * Day, month, year (some write its century too), serial. Ten digits in a row, or with a dash, dot or space before the serial, or with one
 * separator between all parts. Not inside a longer number, and not behind a + (a foreign telephone number).
 */
const CANDIDATE =
  /(?<![\d+])(\d\d)([ ./-]?)(\d\d)\2(18|19|20)??(\d\d)([ \t\u00A0\u202F]{0,3}[-‐‑–—−./]?[ \t\u00A0\u202F]{0,3})(\d{4})(?!\d)/g;
const DASH = /[-‐‑–—−]/;
const DIGIT = /\p{Nd}/u;
/** Full-width, Arabic and Persian digits, as phones type them. */
const OTHER_DIGITS = /[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g;
const SPLITTING = /(?<=[\p{Nd}-])[\u200C\u200D]+(?=[\p{Nd}-])/gu;
const ADMINISTRATIVE_DAY_SHIFT = 60;

/**
 * Which century the seventh digit and the two-digit year speak of.
 * Source: CPR-kontoret, "Personnummeret i CPR", the table of the seventh digit. 1858 is the earliest year it names.
 */
const CENTURIES = [
  { from: 0, to: 3, years: [[0, 99, 1900]] },
  {
    from: 4,
    to: 4,
    years: [
      [0, 36, 2000],
      [37, 99, 1900],
    ],
  },
  {
    from: 5,
    to: 8,
    years: [
      [0, 57, 2000],
      [58, 99, 1800],
    ],
  },
  {
    from: 9,
    to: 9,
    years: [
      [0, 36, 2000],
      [37, 99, 1900],
    ],
  },
] as const;

/**
 * `text` with every CPR number replaced by `CPR_MARKER`, and the birth dates they held, in order. Administrative numbers (day + 60) count too.
 * Ten digits that name no real day are no CPR number and stay. Modulus 11 is not asked: numbers without it are given out since 2007.
 */
export function withoutCpr(text: string): { readonly text: string; readonly found: readonly FoundCpr[] } {
  if (!DIGIT.test(text)) return { text, found: [] };
  const joined = text.replace(SPLITTING, '');
  const digits = joined.replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
  const found: FoundCpr[] = [];
  let kept = '';
  let from = 0;
  for (const match of digits.matchAll(CANDIDATE)) {
    const birthDate = birthDateOf(match);
    if (!birthDate) continue;
    found.push({ birthDate });
    kept += joined.slice(from, match.index) + CPR_MARKER;
    from = match.index + match[0].length;
  }
  return found.length === 0 ? { text, found } : { text: kept + joined.slice(from), found };
}

/**
 * `text` with the serial of every CPR number made nobody's: the birth date (with its century) can still be read, the person no longer told.
 * Everything else, and what `withoutCpr` says of it, stays the same. For keeping a text that will be read once more.
 */
export function withBlankSerials(text: string): string {
  if (!DIGIT.test(text)) return text;
  const joined = text.replace(SPLITTING, '');
  const digits = joined.replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
  let kept = '';
  let from = 0;
  for (const match of digits.matchAll(CANDIDATE)) {
    const birthDate = birthDateOf(match);
    if (!birthDate) continue;
    const end = match.index + match[0].length;
    // 0 speaks of the years 1900–1999, 5 of 1858–1899 and 2000–2057.
    kept += `${joined.slice(from, end - 4)}${birthDate.startsWith('19') ? '0' : '5'}000`;
    from = end;
  }
  return from === 0 ? text : kept + joined.slice(from);
}

function birthDateOf(match: RegExpExecArray): IsoDate | undefined {
  const [separator = '', writtenCentury, beforeSerial = ''] = [match[2], match[4], match[6]];
  // "01.05.24 1200" is a day and a time of day.
  if (separator !== '' && beforeSerial !== separator && !DASH.test(beforeSerial)) return undefined;
  const [day, month, year, seventh] = [Number(match[1]), Number(match[3]), Number(match[5]), Number(match[7]?.[0])];
  const years = CENTURIES.find(({ from, to }) => seventh >= from && seventh <= to)?.years ?? [];
  const century = years.find(([from, to]) => year >= from && year <= to)?.[2];
  if (century === undefined) return undefined;
  // A day with its whole year and four more digits is a CPR number only where those speak of the same century.
  if (writtenCentury !== undefined && Number(writtenCentury) * 100 !== century) return undefined;
  return isoDateOfParts(century + year, month, day > ADMINISTRATIVE_DAY_SHIFT ? day - ADMINISTRATIVE_DAY_SHIFT : day);
}
