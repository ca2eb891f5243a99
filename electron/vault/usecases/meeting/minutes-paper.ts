import { getDocumentProxy } from 'unpdf';

import { PAPER_COLORS } from '../../../../shared/snapshot/colors.ts';
import { A4_LYING, INK, LINE, QUIET, wrapped, type Canvas } from '../documents/canvas.ts';
import { createFlow, type Flow } from '../documents/flow.ts';
import { createPdfCanvas } from '../documents/pdf-canvas.ts';
import type { MadeMinutes, Minutes, MinutesDecision, MinutesPerson } from './minutes.ts';
import { MINUTES_WORDS, type MinutesWords } from './minutes-words.ts';

/** Minutes, the language they are written in, and what seals the file; null: readable by whoever has it. */
export interface MinutesPaper extends MadeMinutes {
  readonly lang: 'da' | 'en';
  readonly passphrase: string | null;
}

const MARGIN = 40;
const FOOT = 40;
const TEXT = 9;
const LINE_HEIGHT = 12;
const ROW_GAP = 3;
const INNER = A4_LYING.width - 2 * MARGIN;
/** Left edges of what a row tells; the last thing goes on to the end of the line. */
const EDGES = { number: 0, who: 30, lane: 84, owner: 224, told: 284 } as const;
/** What is next stands side by side. */
const DUE_COLUMNS = 2;
const DUE_EDGES = { next: 10, who: 124, lane: 204 } as const;
const PERSON_TAG = 'Person';
/** A date that has passed; the word says so too. */
const LATE = 'A3341F';

/** What was decided first, then who was gone through, what is next for each consultant, and last whom it did not come to. Nobody by name. */
export function minutesPaper({ minutes, hash, lang, passphrase }: MinutesPaper): Promise<Uint8Array<ArrayBuffer>> {
  const words = MINUTES_WORDS[lang];
  const canvas = createPdfCanvas({ size: A4_LYING, lang, title: words.title, passphrase });
  const flow = createFlow(canvas, drawHead(canvas, { minutes, hash, lang }), { margin: MARGIN, foot: FOOT });
  const paper = { canvas, flow, words, today: minutes.day };
  const { talkedAbout, missed } = partsOf(minutes, words);
  for (const part of talkedAbout) drawPart(paper, part);
  drawDue(paper, minutes);
  if (missed.rows.length > 0) drawPart(paper, missed);
  drawFeet(canvas, { minutes, lang });
  return canvas.bytes();
}

interface Paper {
  readonly canvas: Canvas;
  readonly flow: Flow;
  readonly words: MinutesWords;
  readonly today: string;
}

/** People under a heading. A person has one number all through the paper, since two may have the same initials. */
interface Part {
  readonly heading: string;
  readonly column: string;
  /** Stands where there is nobody. */
  readonly nobody: string;
  readonly rows: readonly { readonly person: MinutesPerson; readonly number: number; readonly told: string }[];
}

function partsOf(
  { people, missed }: Minutes,
  words: MinutesWords,
): { readonly talkedAbout: readonly Part[]; readonly missed: Part } {
  const why = ({ reasons }: MinutesPerson): string => reasons.map(words.reason).join(', ');
  const numbered = people.map((person, at) => ({ person, number: at + 1, told: why(person) }));
  const decided = numbered
    .filter(({ person }) => person.decisions.length > 0)
    .map((row) => ({ ...row, told: row.person.decisions.map((one) => words.decision(one, words.dateOf)).join(', ') }));
  const talkedAbout = [
    { heading: words.decided, column: words.columns.decided, nobody: words.noDecisions, rows: decided },
    { heading: words.head.shown, column: words.columns.why, nobody: words.nobody, rows: numbered },
  ];
  const rest = missed.map((person, at) => ({ person, number: people.length + at + 1, told: why(person) }));
  return { talkedAbout, missed: { heading: words.missed, column: words.columns.why, nobody: '', rows: rest } };
}

type Drawn = Omit<MinutesPaper, 'passphrase'>;

function drawHead({ pen }: Canvas, { minutes, hash, lang }: Drawn): number {
  const words = MINUTES_WORDS[lang];
  pen.draw(words.title, MARGIN, MARGIN + 18, { size: 20, color: INK });
  pen.draw(words.level, MARGIN, MARGIN + 36, { size: 12, color: QUIET });
  const decided = minutes.people.reduce((sum, { decisions }) => sum + decisions.length, 0);
  const [from, to] = [minutes.beganAt, minutes.endedAt].map(timeOf);
  const lines = [
    [words.head.board, minutes.board],
    [words.head.when, words.time(words.dateOf(minutes.day), from ?? '', to ?? '')],
    [words.head.by, minutes.by],
    [words.head.purpose, minutes.purpose],
    [words.head.shown, words.sum(minutes.people.length, minutes.offers.shown)],
    [words.missed, words.sum(minutes.missed.length, minutes.offers.missed)],
    [words.decided, words.decisions(decided)],
    [words.head.hash, hash],
  ] as const;
  let at = MARGIN + 60;
  for (const [label, value] of lines) {
    pen.draw(label, MARGIN, at, { size: TEXT, color: QUIET });
    pen.draw(pen.fitted(value, TEXT, INNER - 100), MARGIN + 100, at, { size: TEXT, color: INK });
    at += LINE_HEIGHT;
  }
  return at + 4;
}

/** "09.05" in local time. */
function timeOf(moment: string): string {
  const at = new Date(moment);
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join('.');
}

function drawPart(paper: Paper, { heading, column, nobody, rows }: Part): void {
  const { canvas, flow, words } = paper;
  const { pen } = canvas;
  const top = flow.next(26, 18 + 2 * LINE_HEIGHT);
  pen.draw(heading, MARGIN, top + 20, { size: 12, color: INK });
  if (rows.length === 0) {
    pen.draw(nobody, MARGIN, flow.next(LINE_HEIGHT + ROW_GAP) + 11, { size: TEXT, color: QUIET });
    return;
  }
  const head = flow.next(18, LINE_HEIGHT);
  const { who, lane, owner } = words.columns;
  const labels = { number: '', who, lane, owner, told: column };
  for (const [edge, label] of Object.entries(labels))
    pen.draw(label, MARGIN + EDGES[edge as keyof typeof EDGES], head + 11, { size: 8, color: QUIET });
  canvas.rect(MARGIN, head + 15, INNER, 0.75, LINE);
  for (const row of rows) drawRow(paper, row);
}

function drawRow({ canvas, flow, words }: Paper, { person, number, told }: Part['rows'][number]): void {
  const { pen } = canvas;
  const cells = [
    [EDGES.number, EDGES.who, `${String(number)}.`],
    [EDGES.who, EDGES.lane, person.initials],
    [EDGES.lane, EDGES.owner, person.lane],
    [EDGES.owner, EDGES.told, person.owner?.initials ?? words.nobodys],
    [EDGES.told, INNER, told === '' ? words.nothing : told],
  ] as const;
  const texts = cells.map(([from, to, text]) => wrapped(pen, text, TEXT, to - from - 10));
  const most = Math.max(...texts.map((lines) => lines.length));
  const height = most * LINE_HEIGHT + ROW_GAP;
  const top = flow.next(height);
  if (person.owner) canvas.rect(MARGIN + EDGES.owner - 8, top + 3, 3, 10, PAPER_COLORS[person.owner.color].solid);
  canvas.rect(MARGIN + EDGES.lane - 8, top + 3, 3, 10, PAPER_COLORS[person.laneColor].solid);
  canvas.marked(PERSON_TAG, () => {
    cells.forEach(([from], at) =>
      (texts[at] ?? []).forEach((line, below) =>
        pen.draw(line, MARGIN + from, top + 11 + below * LINE_HEIGHT, { size: TEXT, color: INK }),
      ),
    );
  });
  canvas.rect(MARGIN, top + height - 0.5, INNER, 0.4, LINE);
}

function drawDue(paper: Paper, { due, people }: Minutes): void {
  if (due.length === 0) return;
  const { canvas, flow, words } = paper;
  const { pen } = canvas;
  const top = flow.next(26, 4 * LINE_HEIGHT);
  pen.draw(words.due, MARGIN, top + 20, { size: 12, color: INK });
  for (const { owner, people: places } of due) {
    const head = flow.next(22, LINE_HEIGHT);
    if (owner) canvas.rect(MARGIN, head + 7, 3, 11, PAPER_COLORS[owner.color].solid);
    pen.draw(owner?.initials ?? words.nobodys, MARGIN + 10, head + 16, { size: 10, color: INK });
    const told = places.flatMap((place) => {
      const person = people[place];
      return person ? [{ person, number: place + 1, lines: dueLines(paper, person) }] : [];
    });
    for (let at = 0; at < told.length; at += DUE_COLUMNS) {
      const beside = told.slice(at, at + DUE_COLUMNS);
      const row = flow.next(Math.max(...beside.map(({ lines }) => lines.length)) * LINE_HEIGHT + 1);
      beside.forEach((one, column) =>
        drawDuePerson(paper, { ...one, left: MARGIN + column * (INNER / DUE_COLUMNS), row }),
      );
    }
  }
}

/** What is to be carried out of a meeting; a date stands beside it anyway. */
const CARRIED_OUT: ReadonlySet<MinutesDecision['kind']> = new Set(['moved', 'handed', 'proposed', 'placement']);

/** The lane of somebody, and what the meeting decided that is theirs to carry out. */
function dueLines({ canvas: { pen }, words }: Paper, { lane, decisions }: MinutesPerson): readonly string[] {
  const carried = decisions.filter(({ kind }) => CARRIED_OUT.has(kind));
  const text = [lane, ...carried.map((one) => words.decision(one, words.dateOf))].join(' · ');
  return wrapped(pen, text, TEXT, INNER / DUE_COLUMNS - DUE_EDGES.lane - 10);
}

function drawDuePerson(
  { canvas, words, today }: Paper,
  given: {
    readonly person: MinutesPerson;
    readonly number: number;
    readonly lines: readonly string[];
    readonly left: number;
    readonly row: number;
  },
): void {
  const { person, number, lines, left, row } = given;
  const isLate = person.nextDate !== null && person.nextDate < today;
  const style = { size: TEXT, color: INK };
  const { pen } = canvas;
  canvas.marked(PERSON_TAG, () => {
    pen.draw(dueText(words, person.nextDate, today), left + DUE_EDGES.next, row + 10, {
      ...style,
      color: isLate ? LATE : INK,
    });
    pen.draw(`${String(number)}. ${person.initials}`, left + DUE_EDGES.who, row + 10, style);
    lines.forEach((line, below) =>
      pen.draw(line, left + DUE_EDGES.lane, row + 10 + below * LINE_HEIGHT, { ...style, color: QUIET }),
    );
  });
}

function dueText(words: MinutesWords, nextDate: string | null, today: string): string {
  if (nextDate === null) return words.noDate;
  return nextDate < today ? words.late(words.dateOf(nextDate)) : words.dateOf(nextDate);
}

function drawFeet(canvas: Canvas, { minutes, lang }: Omit<Drawn, 'hash'>): void {
  const words = MINUTES_WORDS[lang];
  const { pen } = canvas;
  const style = { size: 7.5, color: QUIET };
  const what = [words.title, words.level, words.dateOf(minutes.day), minutes.board, minutes.purpose].join(' · ');
  const count = canvas.pages();
  for (let page = 0; page < count; page += 1) {
    canvas.goTo(page);
    const y = A4_LYING.height - MARGIN;
    const number = words.page(page + 1, count);
    canvas.rect(MARGIN, y - 22, INNER, 0.5, LINE);
    pen.draw(pen.fitted(what, style.size, INNER - 90), MARGIN, y - 11, style);
    pen.draw(number, MARGIN + INNER - pen.widthOf(number, style.size), y - 11, style);
  }
}

/** Whether these bytes, as they were read from the disk again, hold everybody of the minutes under each heading in their order, and each again in what is next. Never throws. */
export async function holdsMinutes(bytes: Uint8Array, { minutes, lang, passphrase }: MinutesPaper): Promise<boolean> {
  try {
    const words = MINUTES_WORDS[lang];
    const { talkedAbout, missed } = partsOf(minutes, words);
    const told = ({ rows }: Part): readonly string[] =>
      rows.map(({ person, number }) => `${String(number)}.${person.initials}`);
    const due = minutes.due.flatMap((list) =>
      list.people.map((place) => {
        const { nextDate = null, initials = '' } = minutes.people[place] ?? {};
        return `${dueText(words, nextDate, minutes.day)}${String(place + 1)}.${initials}`;
      }),
    );
    const expected = [...talkedAbout.flatMap(told), ...due, ...told(missed)].map(letters);
    const said = (await markedLines(bytes, passphrase)).map(letters);
    return said.length === expected.length && said.every((line, at) => begins(line, expected[at] ?? ''));
  } catch {
    return false;
  }
}

const letters = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

/** A script whose letters change their form may be read as other letters: of it the line is to be there. */
function begins(line: string, expected: string): boolean {
  return line.startsWith(expected) || (line !== '' && !/^[\x21-\x7e\u00a1-\u017f]*$/u.test(expected));
}

async function markedLines(bytes: Uint8Array, password: string | null): Promise<readonly string[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes), password === null ? {} : { password });
  const lines: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent({ includeMarkedContent: true });
    let line: string | null = null;
    for (const item of items) {
      if ('str' in item) line = line === null ? null : line + item.str;
      else if (item.type === 'beginMarkedContent' && 'tag' in item && item.tag === PERSON_TAG) line = '';
      else if (item.type === 'endMarkedContent') {
        if (line !== null) lines.push(line);
        line = null;
      }
    }
  }
  return lines;
}
