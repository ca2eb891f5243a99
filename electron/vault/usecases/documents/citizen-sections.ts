import type { AccessDetail } from '../../../../shared/domain/access.ts';
import { actInWords, dayInNumbers, momentInNumbers, moreInWords } from '../../../../shared/snapshot/access-line.ts';
import { CITIZEN_WORDS, type CitizenWords } from '../../../../shared/snapshot/citizen-words.ts';
import type { SnapshotLang } from '../../../../shared/snapshot/words.ts';

/** A value of JSON. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Extract<Json, { readonly [key: string]: Json }>;

/** What stands beside what it is called. */
export interface PaperRow {
  readonly label: string;
  readonly value: string;
}
/** Things of one kind, each a block of rows. */
export interface PaperSection {
  readonly title: string;
  readonly blocks: readonly (readonly PaperRow[])[];
}

/** What a value is read with. */
interface Reading {
  readonly words: CitizenWords;
  readonly lang: SnapshotLang;
  /** What the records are called that others point to. */
  readonly names: JsonObject;
}

/** Keys whose values are words of closed lists, and never what somebody wrote. */
const CLOSED: ReadonlySet<string> = new Set('kind op outcome state workTimes avoids portraitConsent'.split(' '));
const LISTED = [
  'contacts',
  'placements',
  'proposals',
  'mentionedIn',
  'pictures',
  'halfWritten',
  'history',
  'looks',
] as const;
/** What stands at the head of the paper, and what others are called in it. */
const AT_HEAD: ReadonlySet<string> = new Set(['kind', 'at', 'board', 'purpose', 'names']);
/** What the board tells records apart and puts them in order by, and pictures themselves: in the data file alone, nobody reads it. */
const OF_MACHINE: ReadonlySet<string> = new Set(['id', 'citizenId', 'order', 'entryId', 'key', 'base64']);
/** Where a record is pointed to whose name stands beside it. */
const NAMED_BESIDE: ReadonlyMap<string, string> = new Map([
  ['laneId', 'lane'],
  ['consultantId', 'consultant'],
  ['companyId', 'company'],
  ['offerId', 'offer'],
]);
/** A step that neither takes back nor brings again. */
const USUAL_STEP = 'do';
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/**
 * All that is held of a citizen, as read from the data file, in sections for the citizen to read: everything in words, local time, what is pointed to by its
 * name. Of what nothing is known in a list, nothing is said; of the card, that nothing is written there.
 */
export function citizenSections(held: JsonObject, lang: SnapshotLang): readonly PaperSection[] {
  const words = CITIZEN_WORDS[lang];
  const reading: Reading = { words, lang, names: isObject(held['names']) ? held['names'] : {} };
  return [
    { title: words.sections.card, blocks: [cardRows(held, reading)] },
    ...LISTED.map((key) => ({ title: words.sections[key], blocks: blocksOf(key, held[key] ?? [], reading) })),
  ];
}

function cardRows(held: JsonObject, reading: Reading): readonly PaperRow[] {
  const { citizen } = held;
  const rest = Object.entries(held).filter(
    ([key]) => key !== 'citizen' && !AT_HEAD.has(key) && !(LISTED as readonly string[]).includes(key),
  );
  const { name = '', ...fields } = isObject(citizen) ? citizen : {};
  const card = { name, ...Object.fromEntries(rest), ...fields };
  const blank = Object.entries(card).filter(([key, value]) => isTold(key, card) && isEmpty(value));
  const { words } = reading;
  return [
    ...rowsOf(card, reading),
    ...(blank.length === 0
      ? []
      : [{ label: words.blank, value: blank.map(([key]) => labelOf(key, words)).join(' · ') }]),
  ];
}

function blocksOf(key: (typeof LISTED)[number], list: Json, reading: Reading): PaperSection['blocks'] {
  const { words } = reading;
  const items = Array.isArray(list) ? (list as readonly Json[]).filter(isObject) : [];
  if (items.length === 0) return [];
  switch (key) {
    case 'looks':
      return [items.map((item) => lookRow(item, reading))];
    case 'mentionedIn':
      return [items.map((item) => mentionRow(item, words))];
    case 'history':
      return items.map((item) => stepRows(item, reading));
    case 'halfWritten':
      return items.map(({ value, ...more }) => [...rowsOf(more, reading), ...draftRows(value ?? '', reading)]);
    case 'pictures':
      return items.map((item) => [...rowsOf(item, reading), { label: '', value: words.picture }]);
    default:
      return items.map((item) => rowsOf(item, reading));
  }
}

function rowsOf(record: JsonObject, reading: Reading): readonly PaperRow[] {
  return Object.entries(record)
    .filter(([key, value]) => isTold(key, record) && !isEmpty(value))
    .map(([key, value]) => ({ label: labelOf(key, reading.words), value: textOf(key, value, reading) }));
}

/** What is called by its name beside is not told twice. */
function isTold(key: string, record: JsonObject): boolean {
  const beside = NAMED_BESIDE.get(key);
  return !OF_MACHINE.has(key) && !(beside !== undefined && beside in record);
}

/** Who saw or did what and when, on one line, as the log says it. */
function lookRow({ at, by, act, detail }: JsonObject, { lang }: Reading): PaperRow {
  const known: AccessDetail = isObject(detail) ? detail : {};
  const told = { act: wordIn(act), isAboutOne: false, whom: '', found: [], detail: known, about: '' };
  const what = [wordIn(by), actInWords(told, lang), moreInWords(told, lang)];
  return { label: momentInNumbers(wordIn(at), lang), value: what.filter((one) => one !== '').join(' · ') };
}

/** "På en andens kort: Notat". */
function mentionRow({ kind, field }: JsonObject, words: CitizenWords): PaperRow {
  return { label: words.mentioned[wordIn(kind)] ?? wordIn(kind), value: labelOf(wordIn(field), words) };
}

/** What somebody began to write: a form's fields by name, or a text as it is. */
function draftRows(value: Json, reading: Reading): readonly PaperRow[] {
  const fields = typeof value === 'string' ? objectIn(value) : undefined;
  return fields ? rowsOf(fields, reading) : rowsOf({ value }, reading);
}

function objectIn(text: string): JsonObject | undefined {
  try {
    const read = JSON.parse(text) as Json;
    return isObject(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** A step of the history: when, who, what it was, and each field as it was and became. */
function stepRows({ change, at, by, command, kind, ...more }: JsonObject, reading: Reading): readonly PaperRow[] {
  const { words, lang } = reading;
  const changes = Array.isArray(change) ? (change as readonly Json[]).filter(isObject) : [];
  const what = [
    wordIn(by),
    words.values[wordIn(command)] ?? words.otherStep,
    kind === USUAL_STEP ? '' : (words.values[wordIn(kind)] ?? ''),
  ];
  const head = {
    label: momentInNumbers(wordIn(at), lang),
    value: what.filter((one) => one !== '').join(' · '),
  };
  return [head, ...rowsOf(more, reading), ...changes.flatMap((one) => changeRows(one, reading))];
}

function changeRows({ op, kind, before, after, record, ...more }: JsonObject, reading: Reading): readonly PaperRow[] {
  const { words } = reading;
  const what = { label: textOf('kind', kind ?? '', reading), value: textOf('op', op ?? '', reading) };
  const rest = rowsOf(more, reading);
  if (isObject(record)) return [what, ...rest, ...rowsOf(record, reading)];
  const [old, now] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((key) => !OF_MACHINE.has(key));
  const fields = keys.map((key) => ({
    label: labelOf(key, words),
    value: `${words.before}: ${textOf(key, old[key] ?? null, reading)} · ${words.after}: ${textOf(key, now[key] ?? null, reading)}`,
  }));
  return [what, ...rest, ...fields];
}

/** A text; '' for what is none. */
const wordIn = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const labelOf = (key: string, words: CitizenWords): string => words.keys[key] ?? key;

function textOf(key: string, value: Json, reading: Reading): string {
  const { words, lang, names } = reading;
  if (isEmpty(value)) return words.unknown;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    // By its name where it has one; that there is a picture, or a household, and no more.
    if (key.endsWith('Id')) return Object.hasOwn(names, value) ? wordIn(names[value]) : words.yes;
    return CLOSED.has(key) ? (words.values[value] ?? value) : inPlainWords(value, lang);
  }
  if (isObject(value))
    return rowsOf(value, reading)
      .map((row) => `${row.label}: ${row.value}`)
      .join(', ');
  return value.map((one) => textOf(key, one, reading)).join(isObject(value[0] ?? null) ? '; ' : ', ');
}

/** Days and moments as people write them. */
function inPlainWords(text: string, lang: SnapshotLang): string {
  return MOMENT.test(text) ? momentInNumbers(text, lang) : dayInNumbers(text, lang);
}

const isEmpty = (value: Json): value is null | '' | readonly never[] =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
