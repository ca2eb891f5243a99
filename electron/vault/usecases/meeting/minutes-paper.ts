import { getDocumentProxy } from 'unpdf';

import { PAPER_COLORS } from '../../../../shared/snapshot/colors.ts';
import { A4_LYING, INK, LINE, QUIET, wrapped, type Canvas } from '../documents/canvas.ts';
import { createFlow, type Flow } from '../documents/flow.ts';
import { createPdfCanvas } from '../documents/pdf-canvas.ts';
import type { MadeMinutes, Minutes, MinutesPerson } from './minutes.ts';
import { MINUTES_WORDS, type MinutesWords } from './minutes-words.ts';

/** Minutes, and the language they are written in. */
export interface MinutesPaper extends MadeMinutes {
  readonly lang: 'da' | 'en';
}

const MARGIN = 40;
const FOOT = 40;
const TEXT = 10;
const LINE_HEIGHT = 14;
const INNER = A4_LYING.width - 2 * MARGIN;
/** Left edges of the columns, and where the last one ends. */
const COLUMNS = { number: 0, who: 34, lane: 84, owner: 214, why: 284, decided: 500 } as const;
const PERSON_TAG = 'Person';

/** Who was shown and why, what was decided, and what is next for each consultant. Nobody by name. */
export function minutesPaper({ minutes, hash, lang }: MinutesPaper): Promise<Uint8Array<ArrayBuffer>> {
  const words = MINUTES_WORDS[lang];
  const canvas = createPdfCanvas({ size: A4_LYING, lang, title: words.title, passphrase: null });
  const flow = createFlow(canvas, drawHead(canvas, { minutes, hash, lang }), { margin: MARGIN, foot: FOOT });
  if (minutes.people.length === 0)
    canvas.pen.draw(words.nobody, MARGIN, flow.next(LINE_HEIGHT * 2) + 14, { size: TEXT, color: QUIET });
  else drawColumns(canvas, flow.next(22), words);
  minutes.people.forEach((person, at) => drawPerson(canvas, flow, { person, number: at + 1, words }));
  drawDue(canvas, flow, minutes, words);
  drawFeet(canvas, { minutes, hash, lang });
  return canvas.bytes();
}

function drawHead({ pen }: Canvas, { minutes, hash, lang }: MinutesPaper): number {
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
    [words.head.shown, words.sum(minutes.people.length, minutes.offers, decided)],
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

function drawColumns(canvas: Canvas, top: number, words: MinutesWords): void {
  const { pen } = canvas;
  for (const [column, label] of Object.entries(words.columns))
    pen.draw(label, MARGIN + COLUMNS[column as keyof typeof COLUMNS], top + 15, { size: TEXT, color: QUIET });
  canvas.rect(MARGIN, top + 21, INNER, 0.75, LINE);
}

function drawPerson(
  canvas: Canvas,
  flow: Flow,
  { person, number, words }: { readonly person: MinutesPerson; readonly number: number; readonly words: MinutesWords },
): void {
  const { pen } = canvas;
  const decisions = person.decisions.map((one) => words.decision(one, words.dateOf)).join(', ');
  const cells = [
    [COLUMNS.number, COLUMNS.who, `${String(number)}.`],
    [COLUMNS.who, COLUMNS.lane, person.initials],
    [COLUMNS.lane, COLUMNS.owner, person.lane],
    [COLUMNS.owner, COLUMNS.why, person.owner?.initials ?? words.nobodys],
    [COLUMNS.why, COLUMNS.decided, person.reasons.map(words.reason).join(', ')],
    [COLUMNS.decided, INNER, decisions === '' ? words.nothing : decisions],
  ] as const;
  const texts = cells.map(([from, to, text]) => wrapped(pen, text, TEXT, to - from - 12));
  const most = Math.max(...texts.map((lines) => lines.length));
  const top = flow.next(most * LINE_HEIGHT + 6);
  if (person.owner) canvas.rect(MARGIN + COLUMNS.owner - 9, top + 5, 3, 12, PAPER_COLORS[person.owner.color].solid);
  canvas.rect(MARGIN + COLUMNS.lane - 9, top + 5, 3, 12, PAPER_COLORS[person.laneColor].solid);
  canvas.marked(PERSON_TAG, () => {
    cells.forEach(([from], at) =>
      (texts[at] ?? []).forEach((line, below) =>
        pen.draw(line, MARGIN + from, top + 15 + below * LINE_HEIGHT, { size: TEXT, color: INK }),
      ),
    );
  });
  canvas.rect(MARGIN, top + most * LINE_HEIGHT + 5, INNER, 0.4, LINE);
}

function drawDue(canvas: Canvas, flow: Flow, { due, people }: Minutes, words: MinutesWords): void {
  if (due.length === 0) return;
  const { pen } = canvas;
  const top = flow.next(44, 4 * LINE_HEIGHT);
  pen.draw(words.due, MARGIN, top + 30, { size: 14, color: INK });
  for (const { owner, people: places } of due) {
    const head = flow.next(26, 2 * LINE_HEIGHT);
    if (owner) canvas.rect(MARGIN, head + 6, 4, 14, PAPER_COLORS[owner.color].solid);
    pen.draw(owner?.initials ?? words.nobodys, MARGIN + 10, head + 18, { size: 12, color: INK });
    for (const place of places) {
      const person = people[place];
      if (!person) continue;
      const row = flow.next(LINE_HEIGHT + 4);
      canvas.marked(PERSON_TAG, () => {
        pen.draw(person.nextDate === null ? words.noDate : words.dateOf(person.nextDate), MARGIN + 10, row + 12, {
          size: TEXT,
          color: INK,
        });
        pen.draw(person.initials, MARGIN + 130, row + 12, { size: TEXT, color: INK });
        pen.draw(pen.fitted(person.lane, TEXT, 300), MARGIN + 180, row + 12, { size: TEXT, color: QUIET });
      });
    }
  }
}

function drawFeet(canvas: Canvas, { minutes, hash, lang }: MinutesPaper): void {
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
    pen.draw(`SHA-256 ${hash}`, MARGIN, y, style);
  }
}

/** Whether these bytes, as they were read from the disk again, hold everybody of the minutes in their order, and each again in what is next. Never throws. */
export async function holdsMinutes(bytes: Uint8Array, { minutes, lang }: MinutesPaper): Promise<boolean> {
  try {
    const words = MINUTES_WORDS[lang];
    const people = minutes.people.map(({ initials }, at) => `${String(at + 1)}.${initials}`);
    const due = minutes.due.flatMap((list) =>
      list.people.map((place) => {
        const { nextDate = null, initials = '' } = minutes.people[place] ?? {};
        return (nextDate === null ? words.noDate : words.dateOf(nextDate)) + initials;
      }),
    );
    const expected = [...people, ...due].map(letters);
    const said = (await markedLines(bytes)).map(letters);
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

async function markedLines(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
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
