import type { CitizenWords } from '../../../../shared/snapshot/citizen-words.ts';

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

/** Keys whose values are words of closed lists, and never what somebody wrote. */
const CLOSED: ReadonlySet<string> = new Set(
  'kind op outcome state act purpose command workTimes avoids portraitConsent level snapshotFor step'.split(' '),
);
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
/** What stands at the head of the paper. */
const AT_HEAD: ReadonlySet<string> = new Set(['kind', 'at', 'board', 'purpose']);
/** Too long for paper, and no text. */
const PICTURE_DATA = 'base64';
/** A step that neither takes back nor brings again. */
const USUAL_STEP = 'do';
/** What people do not know each other by. */
const OF_BOARD = /^(id|order|[a-z]+Id)$/;
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const MOMENT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)(\.\d+)?Z$/;

/** All that is held of a citizen, as read from the data file, in sections to be read by people. Of what nothing is known in a list, nothing is said; the card tells that too. */
export function citizenSections(held: JsonObject, words: CitizenWords): readonly PaperSection[] {
  const { citizen } = held;
  const rest = Object.entries(held).filter(
    ([key]) => key !== 'citizen' && !AT_HEAD.has(key) && !(LISTED as readonly string[]).includes(key),
  );
  const { name = '', ...fields } = isObject(citizen) ? citizen : {};
  const card = Object.entries({ name, ...Object.fromEntries(rest), ...fields });
  const part = (isOfBoard: boolean): JsonObject =>
    Object.fromEntries(card.filter(([key]) => OF_BOARD.test(key) === isOfBoard));
  return [
    // First what people know of each other, then what the board tells cards apart by.
    { title: words.sections.card, blocks: [rowsOf(part(false), words, true), rowsOf(part(true), words, true)] },
    ...LISTED.map((key) => ({ title: words.sections[key], blocks: blocksOf(key, held[key] ?? [], words) })),
  ];
}

function blocksOf(key: (typeof LISTED)[number], list: Json, words: CitizenWords): PaperSection['blocks'] {
  const items = Array.isArray(list) ? (list as readonly Json[]).filter(isObject) : [];
  if (key === 'looks') return items.length === 0 ? [] : [items.map((item) => lookRow(item, words))];
  return items.map((item) => {
    if (key === 'history') return stepRows(item, words);
    const rows = rowsOf(item, words, false);
    return key === 'pictures' ? [...rows, { label: '', value: words.picture }] : rows;
  });
}

/** Ids last: nobody looks for them. */
function rowsOf(record: JsonObject, words: CitizenWords, unknownToo: boolean): readonly PaperRow[] {
  const entries = Object.entries(record).filter(
    ([key, value]) => key !== PICTURE_DATA && (unknownToo || !isEmpty(value)),
  );
  const inOrder = [false, true].flatMap((isOfBoard) => entries.filter(([key]) => OF_BOARD.test(key) === isOfBoard));
  return inOrder.map(([key, value]) => ({ label: labelOf(key, words), value: textOf(key, value, words) }));
}

/** Who saw what and when, on one line; what else is known of it behind. */
function lookRow({ at, by, act, seq, detail, ...more }: JsonObject, words: CitizenWords): PaperRow {
  const rest = rowsOf({ ...more, ...(isObject(detail) ? detail : {}) }, words, false);
  const number = `${words.number} ${textOf('seq', seq ?? '', words)}`;
  const what = [number, textOf('by', by ?? '', words), textOf('act', act ?? '', words), ...rest.map(asText)];
  return { label: textOf('at', at ?? '', words), value: what.join(' · ') };
}

/** A step of the history: when, who, what it was, and each field as it was and became. */
function stepRows(
  { change, at, by, command, entryId, kind, ...more }: JsonObject,
  words: CitizenWords,
): readonly PaperRow[] {
  const changes = Array.isArray(change) ? (change as readonly Json[]).filter(isObject) : [];
  const what = [
    `${words.number} ${textOf('entryId', entryId ?? '', words)}`,
    textOf('by', by ?? '', words),
    textOf('command', command ?? '', words),
    ...(kind === USUAL_STEP ? [] : [textOf('kind', kind ?? '', words)]),
  ];
  const head = { label: textOf('at', at ?? '', words), value: what.join(' · ') };
  return [head, ...rowsOf(more, words, false), ...changes.flatMap((one) => changeRows(one, words))];
}

function changeRows(
  { op, kind, id, before, after, record, ...more }: JsonObject,
  words: CitizenWords,
): readonly PaperRow[] {
  const what = {
    label: textOf('kind', kind ?? '', words),
    value: `${textOf('op', op ?? '', words)}${typeof id === 'string' ? ` (${id})` : ''}`,
  };
  const rest = rowsOf(more, words, false);
  if (isObject(record)) return [what, ...rest, ...rowsOf(record, words, false)];
  const [old, now] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const fields = keys.map((key) => ({
    label: labelOf(key, words),
    value: `${words.before}: ${textOf(key, old[key] ?? null, words)} · ${words.after}: ${textOf(key, now[key] ?? null, words)}`,
  }));
  return [what, ...rest, ...fields];
}

const labelOf = (key: string, words: CitizenWords): string => words.keys[key] ?? key;
const asText = ({ label, value }: PaperRow): string => `${label}: ${value}`;

function textOf(key: string, value: Json, words: CitizenWords): string {
  if (isEmpty(value)) return words.unknown;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return String(value);
  if (key === 'field' && typeof value === 'string') return words.keys[value] ?? value;
  if (typeof value === 'string') return CLOSED.has(key) ? (words.values[value] ?? value) : inPlainWords(value);
  if (isObject(value)) return rowsOf(value, words, false).map(asText).join(', ');
  return value.map((one) => textOf(key, one, words)).join(isObject(value[0] ?? null) ? '; ' : ', ');
}

/** Days and moments as people write them. */
function inPlainWords(text: string): string {
  return text.replace(DAY, '$3-$2-$1').replace(MOMENT, '$3-$2-$1 $4 UTC');
}

const isEmpty = (value: Json): value is null | '' | readonly never[] =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
