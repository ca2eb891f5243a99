import { createHash } from 'node:crypto';

import { expect } from '@playwright/test';

import type { Citizen } from '../../shared/domain/citizen.ts';
import { glanceLanes } from '../../shared/domain/glance.ts';
import type { BoardPayload } from '../../shared/ipc/payloads.ts';
import { initialsOf } from '../../shared/lib/initials.ts';
import { strictCsv } from './readers/csv.ts';
import { linesOf, pdfPages, type PdfText } from './readers/pdf.ts';
import type { ReadSheet, SheetCell } from './readers/workbook.ts';

export const LEVELS = { identified: 'Med navne', glance: 'Uden navne', counts: 'Kun tal' } as const;
export type Level = keyof typeof LEVELS;

/** The headings of what is chosen of a card, and of what an overview shows, with where it stands on the board. */
const FIELDS = {
  Siden: 'laneSince',
  'Næste opfølgning': 'nextDate',
  'Seneste kontakt': 'lastContact',
  Oprettet: 'enteredOn',
  Telefon: 'phone',
  'Særlige hensyn': 'considerations',
} as const satisfies Record<string, keyof Citizen>;
type Heading = keyof typeof FIELDS;
const CHOSEN = {
  identified: ['Særlige hensyn', 'Telefon', 'Siden', 'Næste opfølgning', 'Seneste kontakt'],
  glance: ['Siden', 'Næste opfølgning', 'Seneste kontakt', 'Oprettet'],
} as const satisfies Record<string, readonly Heading[]>;
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const SMALLEST = 5;
const HIDDEN = '–';

interface Card {
  readonly name: string;
  readonly lane: number;
  readonly consultant: number | null;
  readonly values: Readonly<Record<Heading, string>>;
}

/** A file, and the hash that the app tells of it. */
export interface Saved {
  readonly bytes: Buffer;
  readonly hash: string;
}

/** What the vault tells a page of the board, at a level. */
interface Truth {
  readonly level: Level;
  readonly board: string;
  readonly author: string;
  readonly purpose: string;
  readonly lanes: readonly string[];
  readonly consultants: readonly { readonly name: string; readonly initials: string }[];
  readonly cards: readonly Card[];
  /** Names and words that may stand in no file of this level. */
  readonly secret: readonly string[];
}

const byOrder = <R extends { readonly order: string }>(records: readonly R[]): readonly R[] =>
  [...records].sort((a, b) => (a.order < b.order ? -1 : 1));

/** The truth that files of a level are held against. */
export function truthOf(
  { board, lanes, consultants, citizens, me }: BoardPayload,
  purpose: string,
  level: Level,
): Truth {
  const named = level === 'identified';
  const inOrder = byOrder(lanes);
  const owners = byOrder(consultants);
  const people = citizens.rows.map(
    (row) => Object.fromEntries(citizens.columns.map((column, at) => [column, row[at]])) as unknown as Citizen,
  );
  const cards = inOrder.flatMap(({ id }, lane) =>
    byOrder(people.filter(({ laneId }) => laneId === id)).map((citizen): Card => {
      const consultant = owners.findIndex((owner) => owner.id === citizen.consultantId);
      const values = Object.entries(FIELDS).map(([heading, field]) => [heading, citizen[field] ?? '']);
      return {
        name: named ? citizen.name : initialsOf(citizen.name),
        lane,
        consultant: consultant < 0 ? null : consultant,
        values: Object.fromEntries(values) as Card['values'],
      };
    }),
  );
  const told = [...people.map(({ name }) => name), ...people.map(({ considerations }) => considerations), me.name];
  return {
    level,
    board: board.name,
    author: named ? me.name : initialsOf(me.name),
    purpose,
    // Numbers say nothing of anybody: their lanes are called as on the board.
    lanes: (level === 'glance' ? glanceLanes(inOrder) : inOrder).map(({ name }) => name),
    consultants: owners.map(({ name, initials }) => ({ name: named ? name : initials, initials })),
    cards,
    secret: named ? [] : [...told, ...owners.map(({ name }) => name)].filter((text) => text.length > 3),
  };
}

const danish = (text: string): string => text.replace(DAY, '$3-$2-$1');
const ownerOf = ({ consultants }: Truth, { consultant }: Card): string =>
  consultant === null ? '' : (consultants[consultant]?.name ?? '');
const headingsOf = (level: Level): readonly Heading[] => (level === 'counts' ? [] : CHOSEN[level]);
function expectNoSecret(text: string, { secret }: Truth): void {
  for (const word of secret) expect(text).not.toContain(word);
}

/** Numbers by lane and consultant with their totals, as lines of a table; a shown number is right and not too small, and some are hidden. */
function expectCounts(lines: readonly (readonly string[])[], { lanes, consultants, cards }: Truth): void {
  const owners = [...consultants.keys(), null];
  const count = (lane: number | null, owner: number | null | undefined): number =>
    cards.filter((card) => (lane === null || card.lane === lane) && (owner === undefined || card.consultant === owner))
      .length;
  const head = ['Tavle', ...consultants.map(({ initials }) => initials), 'Ikke fordelt', 'I alt'];
  const wanted = [...lanes.keys(), null].map((lane) => [
    lane === null ? 'I alt' : (lanes[lane] ?? ''),
    ...[...owners, undefined].map((owner) => String(count(lane, owner))),
  ]);
  expect(lines[0]).toEqual(head);
  const shown = lines.slice(1, 1 + wanted.length);
  // A hidden number says nothing; all others say what is true.
  expect(shown.map((line) => line.length)).toEqual(wanted.map((line) => line.length));
  expect(shown).toEqual(
    wanted.map((line, at) => line.map((cell, column) => (shown[at]?.[column] === HIDDEN ? HIDDEN : cell))),
  );
  const numbers = shown.flatMap((line) => line.slice(1));
  expect(numbers.filter((text) => Number(text) > 0 && Number(text) < SMALLEST)).toEqual([]);
  expect(numbers).toContain(HIDDEN);
  // One hidden number in a line with its total could be worked out.
  for (const line of shown) {
    const hidden = line.slice(1, -1).filter((text) => text === HIDDEN).length;
    if (line.at(-1) !== HIDDEN) expect(hidden).not.toBe(1);
  }
}

/** The whole JSON, with the hash of its content worked out here. */
export function checkJson({ bytes, hash: told }: Saved, truth: Truth): void {
  const text = bytes.toString('utf8');
  const read = JSON.parse(text) as { readonly hash: string; readonly snapshot: Readonly<Record<string, unknown>> };
  const sorted = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(sorted);
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, one]) => [key, sorted(one)]),
    );
  };
  const hash = createHash('sha256')
    .update(JSON.stringify(sorted(read.snapshot)))
    .digest('hex');
  expect([read.hash, told]).toEqual([hash, hash]);
  const { level, author, purpose, lanes, consultants, cards } = truth;
  expect(read.snapshot).toMatchObject({ level, author, purpose, lanes: lanes.map((name) => ({ name })), consultants });
  expectNoSecret(text, truth);
  if (level === 'counts') {
    const { counts } = read.snapshot as {
      counts: {
        cells: (number | null)[][];
        laneTotals: (number | null)[];
        consultantTotals: (number | null)[];
        total: number | null;
      };
    };
    const lines = [
      ...lanes.map((name, at) => [name, ...(counts.cells[at] ?? []), counts.laneTotals[at] ?? null]),
      ['I alt', ...counts.consultantTotals, counts.total],
    ];
    const head = ['Tavle', ...consultants.map(({ initials }) => initials), 'Ikke fordelt', 'I alt'];
    expectCounts([head, ...lines.map((line) => line.map((cell) => (cell === null ? HIDDEN : String(cell))))], truth);
    return;
  }
  const rows = (read.snapshot as { rows: { values: Record<string, unknown> }[] }).rows;
  expect(rows).toMatchObject(cards.map(({ name, lane, consultant }) => ({ name, lane, consultant })));
  expect(rows.map(({ values }) => headingsOf(level).map((heading) => values[FIELDS[heading]] ?? ''))).toEqual(
    cards.map(({ values }) => headingsOf(level).map((heading) => values[heading])),
  );
  expect(rows.map(({ values }) => Object.keys(values).length)).toEqual(cards.map(() => headingsOf(level).length));
}

const FORMULA = /^\s*[=+\-@\t\r\n]/;

export function checkCsv({ bytes, hash }: Saved, truth: Truth): void {
  const text = bytes.toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expectNoSecret(text, truth);
  const records = strictCsv(text.slice(1));
  const { level, cards, lanes } = truth;
  const [heads = [], ...rest] = records;
  for (const record of rest)
    for (const part of [
      LEVELS[level].toLowerCase(),
      truth.board,
      `Lavet af ${truth.author}`,
      truth.purpose,
      hash.slice(0, 16),
    ])
      expect(record.at(-1)).toContain(part);
  const cells = records.map((record) => record.slice(0, -1));
  expect(cells.flat().filter((cell) => FORMULA.test(cell))).toEqual([]);
  if (level === 'counts') {
    expectCounts(cells, truth);
    return;
  }
  expect(heads.slice(0, -1)).toEqual([
    'Tavle',
    'Konsulent',
    level === 'identified' ? 'Navn' : 'Initialer',
    ...headingsOf(level),
  ]);
  // What a spreadsheet would run stands behind an apostrophe.
  const safe = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
  expect(cells.slice(1)).toEqual(
    cards.map((card) =>
      [
        lanes[card.lane] ?? '',
        ownerOf(truth, card),
        card.name,
        ...headingsOf(level).map((heading) => danish(card.values[heading])),
      ].map(safe),
    ),
  );
}

const asText = (cell: SheetCell | undefined): string =>
  cell === null || cell === undefined
    ? ''
    : 'text' in cell
      ? cell.text
      : 'day' in cell
        ? cell.day
        : String(cell.number);

export function checkWorkbook(sheets: readonly ReadSheet[], truth: Truth, hash: string): void {
  const { level, lanes, cards, consultants } = truth;
  expectNoSecret(JSON.stringify(sheets), truth);
  expect(sheets.flatMap(({ name, formulas }) => formulas.map((place) => `${name}!${place}`))).toEqual([]);
  for (const { header, footer } of sheets) {
    expect(header).toContain(LEVELS[level]);
    expect(header).toContain(truth.purpose);
    expect(header).toMatch(/\d\d-\d\d-\d{4}/);
    expect(footer).toContain(truth.author);
    expect(footer).toContain(hash.slice(0, 32));
  }
  const about = sheets.at(-1);
  const told = about?.rows.map((row) => row.map(asText)) ?? [];
  for (const line of [
    ['Øjebliksbillede', LEVELS[level]],
    ['Formål', truth.purpose],
    ['Lavet af', truth.author],
    ['Kontrolsum (SHA-256)', hash],
  ])
    expect(told).toContainEqual(line);
  if (level === 'counts') {
    expectCounts(sheets[0]?.rows.map((row) => row.map(asText)) ?? [], truth);
    return;
  }
  const heads = [level === 'identified' ? 'Navn' : 'Initialer', 'Konsulent', 'Tavle', ...headingsOf(level)];
  expect(sheets).toHaveLength(lanes.length + 2);
  for (const [at, lane] of lanes.entries()) {
    const rows = sheets[at]?.rows ?? [];
    const here = cards.filter((card) => card.lane === at);
    expect(rows[0]?.map(asText)).toEqual(heads);
    expect(rows.slice(1).map((row) => heads.map((_, column) => asText(row[column])))).toEqual(
      here.map((card) => [
        card.name,
        ownerOf(truth, card),
        lane,
        ...headingsOf(level).map((heading) => card.values[heading]),
      ]),
    );
    // Days are days, not texts, and names bear their consultant's colour.
    for (const [index, card] of here.entries()) {
      const cell = rows[index + 1]?.[heads.indexOf('Siden')];
      expect(cell).toEqual({ day: card.values.Siden });
      const key = sheets[lanes.length]?.fills[`B${String((card.consultant ?? -2) + 2)}`];
      expect(sheets[at]?.fills[`A${String(index + 2)}`]).toBe(card.consultant === null ? undefined : key);
    }
  }
  expect(sheets[lanes.length]?.rows.slice(1, 1 + consultants.length).map((row) => asText(row[0]))).toEqual(
    consultants.map(({ name }) => name),
  );
}

const bare = (text: string): string => text.replace(/\s+/g, '');
const textOf = (page: readonly PdfText[]): string => page.map(({ text }) => text).join('\n');

function expectStamped(pages: readonly (readonly PdfText[])[], truth: Truth, hash: string): void {
  expect(pages.length).toBeGreaterThan(0);
  for (const [at, page] of pages.entries()) {
    const text = textOf(page);
    for (const part of [LEVELS[truth.level], truth.board, `Lavet af ${truth.author}`, truth.purpose, hash])
      expect(bare(text)).toContain(bare(part));
    expect(text).toMatch(/\d\d-\d\d-\d{4}/);
    expect(text).toContain(`Side ${String(at + 1)} af ${String(pages.length)}`);
    expectNoSecret(text, truth);
  }
}

/** Cells of a list to print: cut with an ellipsis where there is no room. */
function expectCell(shown: string | undefined, wanted: string): void {
  const text = shown ?? '';
  if (text.endsWith('…')) expect(bare(wanted).startsWith(bare(text.slice(0, -1)))).toBe(true);
  else expect(bare(text)).toBe(bare(wanted));
}

export function checkList({ bytes, hash }: Saved, truth: Truth): void {
  const pages = pdfPages(bytes);
  expectStamped(pages, truth, hash);
  const lines = pages.flatMap(linesOf);
  const { level, lanes, cards } = truth;
  if (level === 'counts') {
    const from = lines.findIndex((line) => line[0]?.text === 'Tavle' && line.at(-1)?.text === 'I alt');
    expectCounts(
      lines.slice(from).map((line) => line.map(({ text }) => text)),
      truth,
    );
    return;
  }
  const heads = ['', level === 'identified' ? 'Navn' : 'Initialer', 'Konsulent', ...headingsOf(level)];
  const head = lines.find((line) => line[0]?.text === heads[1]) ?? [];
  // Left edges of the columns after the number, as the heading has them.
  const edges = [0, ...head.map(({ x }) => x)];
  expect(edges).toHaveLength(heads.length);
  const rows = lines.filter(([first]) => /^\d+\.$/.test(first?.text ?? ''));
  expect(rows).toHaveLength(cards.length);
  for (const [at, card] of cards.entries()) {
    const wanted = [
      `${String(at + 1)}.`,
      card.name,
      ownerOf(truth, card),
      ...headingsOf(level).map((heading) => danish(card.values[heading])),
    ];
    for (const [column, text] of wanted.entries()) {
      const [from = 0, to = Number.POSITIVE_INFINITY] = edges.slice(column, column + 2);
      const there = (rows[at] ?? []).filter(({ x }) => x >= from - 0.01 && x < to - 0.01);
      expectCell(there.map((one) => one.text).join(''), text);
    }
  }
  for (const [lane, name] of lanes.entries()) {
    const count = cards.filter((card) => card.lane === lane).length;
    expect(lines.map((line) => bare(line.map(({ text }) => text).join('')))).toContain(
      bare(`${name} · ${String(count)}`),
    );
  }
}

export function checkPoster(file: Saved, truth: Truth): void {
  const pages = pdfPages(file.bytes);
  expectStamped(pages, truth, file.hash);
  if (truth.level === 'counts') {
    checkList(file, truth);
    return;
  }
  const all = pages.flat().map(({ text }) => bare(text));
  const drawn = all.join('');
  const times = (wanted: string): number => drawn.split(bare(wanted)).length - 1;
  const names = new Set(truth.cards.map(({ name }) => name));
  for (const name of names) {
    const count = truth.cards.filter((card) => card.name === name).length;
    if (truth.level === 'identified') expect([name, times(name)]).toEqual([name, count]);
    else expect([name, all.filter((text) => text === bare(name)).length >= count]).toEqual([name, true]);
  }
  for (const name of truth.lanes) expect([name, times(name) > 0]).toEqual([name, true]);
}
