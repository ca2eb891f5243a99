import { CITIZEN_LIST_TEXT_LIMIT, CITIZEN_TEXT_LIMITS } from '../domain/citizen.ts';
import { CPR_MARKER, withoutCpr } from '../domain/cpr.ts';
import type { IsoDate } from '../lib/iso-date.ts';
import { characterCount, isBlank, safeText } from '../lib/safe-text.ts';
import { LIST_FIELDS, MAX_SHOWN_TEXT, type CellNote, type ImportField, type PreviewCell } from './preview.ts';
import { readEmail, readPhone } from './read-contact.ts';
import { readDate, type DateKind } from './read-date.ts';
import { readOwn } from './read-own.ts';
import {
  capitalized,
  looksLikeFormula,
  readDemands,
  readHours,
  readLanguages,
  readWordList,
  readWorkTimes,
  readYesNo,
  type KnownWords,
} from './read-words.ts';

/** What reading a cell needs to know of its column. */
export interface ColumnContext {
  readonly field: ImportField | null;
  /** A board wrote it: what it wrote is kept to the letter. */
  readonly own: boolean;
  readonly today: IsoDate;
  /** The heading speaks of CPR numbers, whatever the column is used for. */
  readonly holdsCpr: boolean;
  /** See `DateContext`. */
  readonly monthFirstShapes: ReadonlySet<string>;
}

/** A cell as the preview shows it, and the birth date of a CPR number that was taken out of it. */
export interface ReadCell extends PreviewCell {
  readonly cprBirthDate: IsoDate | null;
}

interface Outcome {
  readonly reading: string;
  readonly status: PreviewCell['status'];
  readonly note: CellNote | null;
}

const EMPTY: ReadCell = { text: '', reading: '', status: 'ok', note: null, corrected: false, cprBirthDate: null };
/** Nothing in these can hide, combine or need another form: most cells, spared the slow way. */
const PLAIN = /^[\n\x20-\x7E\u00A0-\u00AC\u00AE-\u024F]*$/;
/** Fewer digits than these are no CPR number, not even one that lost its zero. */
const SOME_DIGITS = /\d\D{0,3}\d\D{0,3}\d\D{0,3}\d\D{0,3}\d\D{0,3}\d/;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
const BLOCKS: ReadonlySet<ImportField> = new Set([
  'education',
  'workExperience',
  'earlierPlacements',
  'considerations',
  'skills',
  'licences',
  'wishes',
  'workTimes',
  'avoids',
  'note',
]);
const DATES: Readonly<Partial<Record<ImportField, DateKind>>> = {
  birthDate: 'birth',
  laneSince: 'since',
  nextDate: 'next',
};
/** Cut rather than left out: the beginning of a text still helps, the beginning of a number does harm. */
const CUTTABLE: ReadonlySet<ImportField> = new Set([
  'motherTongue',
  'danishEducation',
  'education',
  'home',
  'wishes',
  'workExperience',
  'earlierPlacements',
  'considerations',
  'drivingLicence',
  'note',
]);
const MOST_IN_A_LIST = 40;

/** What `raw` (a cell of the file, or the correction typed over it) says as its column's field. Never throws, never lets a CPR number through. */
export function readCell(raw: string, column: ColumnContext, corrected: boolean): ReadCell {
  const plain = PLAIN.test(raw);
  const clean = plain ? raw.trim() : safeText(raw);
  if (clean === '' && !corrected && plain) return EMPTY;
  const hidden = !plain && clean !== raw.replace(LINE_ENDS, '\n').normalize('NFC').trim();
  const bare =
    plain && !SOME_DIGITS.test(clean)
      ? { text: clean, found: [] }
      : withoutCpr(
          column.holdsCpr || column.field === 'cpr' || column.field === 'birthDate' ? withLostZero(clean) : clean,
        );
  const cprBirthDate = bare.found[0]?.birthDate ?? null;
  if (column.field === null) return { ...EMPTY, text: shown(bare.text, column), corrected, cprBirthDate };
  const own = column.own && !corrected ? readOwn(bare.text, column.field) : undefined;
  const read = own === undefined ? readAs(bare.text, cprBirthDate, column) : ok(own);
  const outcome = settle(read, cprBirthDate !== null, hidden, corrected);
  return { text: shown(bare.text, column), ...outcome, corrected, cprBirthDate };
}

/** Spreadsheets take a CPR number for a number and drop the zero in front. */
function withLostZero(text: string): string {
  return /^[1-9]\d{8}$/.test(text) ? `0${text}` : text;
}

function shown(text: string, column: ColumnContext): string {
  const masked = column.holdsCpr || column.field === 'cpr' ? text.replace(/\d{4}$/, '••••') : text;
  return masked.length > MAX_SHOWN_TEXT ? masked.slice(0, MAX_SHOWN_TEXT) : masked;
}

/** The gravest remark wins; what a person typed themselves is not doubted again. */
function settle(outcome: Outcome, hadCpr: boolean, hidden: boolean, corrected: boolean): Outcome {
  if (outcome.status === 'bad') return outcome;
  const marked: Outcome =
    hadCpr && outcome.note !== 'cpr-to-birth-date'
      ? { ...outcome, status: 'doubt', note: 'cpr-removed' }
      : hidden
        ? { ...outcome, status: 'doubt', note: 'hidden-characters' }
        : outcome;
  return corrected && marked.status === 'doubt' ? { ...marked, status: 'ok' } : marked;
}

function readAs(text: string, cprBirthDate: IsoDate | null, column: ColumnContext): Outcome {
  const { field } = column;
  if (field === null) return ok('');
  if (field === 'cpr' || field === 'birthDate') return readBirth(text, cprBirthDate, column);
  const kept = BLOCKS.has(field) ? text : text.replaceAll(CPR_MARKER, ' ').replace(/\s+/g, ' ').trim();
  // Joiners or marks alone are no lane, no consultant and no word.
  if (isBlank(kept)) return ok('');
  const kind = DATES[field];
  if (kind) return readDay(kept, kind, column);
  if (field === 'weeklyHours') {
    const hours = readHours(kept);
    return hours === undefined ? bad('unreadable-number') : ok(String(hours));
  }
  if (field === 'interpreter') {
    const yes = readYesNo(kept);
    return yes === undefined ? bad('unreadable-yes-no') : ok(String(yes));
  }
  if (field === 'workTimes') return readKnown(readWorkTimes(text));
  if (field === 'avoids') return readKnown(readDemands(text));
  return withinLimit(readText(kept, field), field);
}

/** Words that the card has no place for are left out, with doubt. */
function readKnown({ known, others }: KnownWords<string>): Outcome {
  if (known.length === 0) return bad('unknown-words');
  return others ? doubt(known.join(', '), 'unknown-words') : ok(known.join(', '));
}

function readBirth(text: string, cprBirthDate: IsoDate | null, column: ColumnContext): Outcome {
  if (cprBirthDate) return { reading: cprBirthDate, status: 'doubt', note: 'cpr-to-birth-date' };
  if (text === '') return ok('');
  return readDay(text.replace(/[-\s]?[x*•?]{4}$/i, ''), 'birth', column);
}

function readDay(text: string, kind: DateKind, column: ColumnContext): Outcome {
  const read = readDate(text, { kind, today: column.today, monthFirstShapes: column.monthFirstShapes });
  if (!read) return bad('unreadable-date');
  return read.doubt ? doubt(read.day, read.doubt) : ok(read.day);
}

function readText(text: string, field: ImportField): Outcome {
  if (field === 'phone') {
    const phone = readPhone(text);
    return phone === undefined ? doubt(text, 'unlikely-phone') : ok(phone);
  }
  if (field === 'email') {
    const email = readEmail(text);
    return email === undefined ? doubt(text, 'unlikely-email') : ok(email);
  }
  if (looksLikeFormula(text)) return doubt(text, 'formula');
  if (field === 'motherTongue') return unified(text, readLanguages(text).join(', '), capitalized(text));
  if (field === 'otherLanguages') {
    const languages = readLanguages(text).filter((language) => language.length <= CITIZEN_TEXT_LIMITS.motherTongue);
    return languages.length > MOST_IN_A_LIST
      ? doubt(languages.slice(0, MOST_IN_A_LIST).join(', '), 'too-long')
      : unified(text, languages.join(', '), text);
  }
  return LIST_FIELDS.has(field) ? readList(text) : ok(text);
}

/** The words of a list; those too long for one are cut, and more than a card takes are left out, both with doubt. */
function readList(text: string): Outcome {
  const words = readWordList(text);
  const taken = words
    .slice(0, MOST_IN_A_LIST)
    .map((word) => (characterCount(word) > CITIZEN_LIST_TEXT_LIMIT ? cut(word, CITIZEN_LIST_TEXT_LIMIT) : word));
  const reading = taken.join(', ');
  return reading === words.join(', ') ? ok(reading) : doubt(reading, 'too-long');
}

/** The languages found in a cell; a cell without a letter has none and is kept as it stands. */
function unified(text: string, languages: string, otherwise: string): Outcome {
  const reading = languages === '' ? otherwise : languages;
  return {
    reading,
    status: 'ok',
    note: reading.toLowerCase() === text.toLowerCase() && reading !== text ? 'spelling-unified' : null,
  };
}

function withinLimit(outcome: Outcome, field: ImportField): Outcome {
  const limit = (CITIZEN_TEXT_LIMITS as Readonly<Partial<Record<ImportField, number>>>)[field];
  if (limit === undefined || outcome.reading.length <= limit || characterCount(outcome.reading) <= limit)
    return outcome;
  if (!CUTTABLE.has(field)) return bad('too-long');
  return doubt(cut(outcome.reading, limit), 'too-long');
}

/** The beginning of `text`, in at most `limit` characters. A long number that is cut short must not become a CPR number. */
export function cut(text: string, limit: number): string {
  return withoutCpr(
    `${[...text]
      .slice(0, limit - CPR_MARKER.length)
      .join('')
      .trimEnd()}…`,
  ).text;
}

const ok = (reading: string): Outcome => ({ reading, status: 'ok', note: null });
const doubt = (reading: string, note: CellNote): Outcome => ({ reading, status: 'doubt', note });
const bad = (note: CellNote): Outcome => ({ reading: '', status: 'bad', note });
