import { fieldOfHeading } from './column-words.ts';
import { looksLikeInitials } from './initials.ts';
import type { FilePart, PartsFile } from './parts.ts';

interface Card {
  readonly name: string;
  readonly desc: string;
  readonly listId: string;
  readonly labels: readonly string[];
  readonly members: readonly string[];
  readonly due: string;
  readonly archived: boolean;
  readonly place: number;
}

interface List {
  readonly id: string;
  readonly name: string;
  readonly archived: boolean;
  readonly place: number;
}

type Fields = Readonly<Record<string, unknown>>;

const FIELD_LINE = /^\s*[*_-]*\s*([\p{L}][\p{L}\p{N} ./-]{0,39}?)\s*[*_]*\s*:\s*[*_]*\s*(.+)$/u;
const PERSON = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: +\p{L}[\p{L}\p{M}'’.-]*){1,4}$/u;
const HEADINGS = { name: 'Navn', consultant: 'Konsulent', due: 'Næste dato', labels: 'Mærkater', note: 'Notat' };
/** These stand before what descriptions tell. */
const FIRST = [HEADINGS.name, HEADINGS.consultant, HEADINGS.due, HEADINGS.labels];
/** Told by the board itself, whatever a description says. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['name', 'lane', 'consultant', 'nextDate', 'note']);
/** In Denmark the moment that Trello writes in UTC is this day. */
const danishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' });

/** The lists of an exported Trello board with their cards as records; undefined for any other value. */
export function partsOfTrello(value: unknown): PartsFile | undefined {
  if (!isFields(value) || !Array.isArray(value['lists']) || !Array.isArray(value['cards'])) return undefined;
  const lists = value['lists'].filter(isFields).map(listOf).sort(byPlace);
  const labels = namesById(value['labels']);
  const members = namesById(value['members']);
  const cards = value['cards']
    .filter(isFields)
    .map((card) => cardOf(card, labels, members))
    .sort(byPlace);
  const known = new Set(lists.map(({ id }) => id));
  const read = cards.map((card) => ({ card, fields: fieldsOf(card) }));
  const all = [...FIRST, ...read.flatMap(({ fields }) => [...fields.keys()]), HEADINGS.note];
  const heading = [...new Set(all)].filter(
    (key) => key === HEADINGS.name || read.some(({ fields }) => (fields.get(key) ?? '') !== ''),
  );
  const partOf = (name: string, isArchived: boolean, chosen: (card: Card) => boolean): FilePart => {
    const here = read.filter(({ card }) => chosen(card));
    return {
      name,
      kind: here.length === 0 ? 'empty' : 'people',
      cut: false,
      heading,
      records: here.map(({ fields }) => heading.map((key) => fields.get(key) ?? '')),
      archived: here.flatMap(({ card }, at) => (card.archived || isArchived ? [at] : [])),
    };
  };
  const parts = lists.map((list) => partOf(list.name, list.archived, ({ listId }) => listId === list.id));
  // Cards of a list that the file does not tell of must not vanish.
  const homeless = partOf('', false, ({ listId }) => !known.has(listId));
  return {
    format: 'trello',
    namesAreLanes: true,
    parts: homeless.records.length > 0 ? [...parts, homeless] : parts,
    own: null,
  };
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(text) : []);
const byPlace = (a: { readonly place: number }, b: { readonly place: number }): number => a.place - b.place;
const placeOf = ({ pos }: Fields): number => (typeof pos === 'number' && Number.isFinite(pos) ? pos : 0);

function listOf(list: Fields): List {
  return { id: text(list['id']), name: text(list['name']), archived: list['closed'] === true, place: placeOf(list) };
}

function namesById(value: unknown): ReadonlyMap<string, string> {
  const named = (Array.isArray(value) ? value : []).filter(isFields);
  return new Map(named.map((one) => [text(one['id']), text(one['name']) || text(one['fullName'])]));
}

function cardOf(card: Fields, labels: ReadonlyMap<string, string>, members: ReadonlyMap<string, string>): Card {
  const own = Array.isArray(card['labels']) ? card['labels'].filter(isFields).map(({ name }) => text(name)) : [];
  const named = own.length > 0 ? own : texts(card['idLabels']).map((id) => labels.get(id) ?? '');
  return {
    name: text(card['name']),
    desc: text(card['desc']),
    listId: text(card['idList']),
    labels: named.map((label) => label.trim()).filter((label) => label !== ''),
    members: texts(card['idMembers']).flatMap((id) => members.get(id) || []),
    // What is done is no next date any more.
    due: card['dueComplete'] === true ? '' : text(card['due']),
    archived: card['closed'] === true,
    place: placeOf(card),
  };
}

/** What a card says, by heading. */
function fieldsOf(card: Card): ReadonlyMap<string, string> {
  const { consultant, others } = consultantOf(card);
  const { fields, rest } = described(card.desc);
  return new Map([
    [HEADINGS.name, card.name],
    [HEADINGS.consultant, consultant],
    [HEADINGS.due, dayOf(card.due)],
    [HEADINGS.labels, others],
    ...fields,
    [HEADINGS.note, rest],
  ]);
}

/** The first label that reads like a person, else a member of the card; the other labels are told beside it. */
function consultantOf({ labels, members }: Card): { readonly consultant: string; readonly others: string } {
  const at = labels.findIndex(
    (label) => PERSON.test(label) || (looksLikeInitials(label) && label === label.toUpperCase()),
  );
  const consultant =
    labels[at] ??
    members[0] ??
    (labels.length === 1 && /^\p{Lu}\p{Ll}+$/u.test(labels[0] ?? '') ? labels[0] : '') ??
    '';
  return { consultant, others: labels.filter((label) => label !== consultant).join(', ') };
}

function dayOf(due: string): string {
  const moment = new Date(due);
  return due === '' || Number.isNaN(moment.getTime()) ? due : danishDay.format(moment);
}

/** Lines of a description that name a field of the card, by their heading; everything else as it stands. */
function described(desc: string): { readonly fields: ReadonlyMap<string, string>; readonly rest: string } {
  const fields = new Map<string, string>();
  const rest: string[] = [];
  for (const line of desc.split(/\r\n?|\n/)) {
    const [, heading = '', said = ''] = FIELD_LINE.exec(line) ?? [];
    const found = heading === '' ? undefined : fieldOfHeading(heading);
    if (found?.exact !== true || TOLD_ELSEWHERE.has(found.field)) rest.push(line);
    else fields.set(heading, fields.has(heading) ? `${fields.get(heading) ?? ''}\n${said.trim()}` : said.trim());
  }
  return { fields, rest: rest.join('\n').trim() };
}
