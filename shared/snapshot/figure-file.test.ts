import { expect, it } from 'vitest';

import { BOARD_ID } from '../domain/board.ts';
import {
  ENDED_AS,
  FIGURES,
  type AgeCounts,
  type Figure,
  type Metrics,
  type MetricsLane,
} from '../domain/metrics/types.ts';
import { PLACEMENT_KINDS } from '../domain/work.ts';
import { figureDocument } from './figure-document.ts';
import { figureFile } from './figure-file.ts';
import { tableLines, tablesCsv, type TableCell } from './table-file.ts';

const day = (text: string): Metrics['from'] => text as Metrics['from'];
const lane = (name: string, given: Partial<MetricsLane> = {}): MetricsLane =>
  ({ id: `ident.${name}`, name, cadenceDays: null, expectedDays: null, isEnd: false, ...given }) as MetricsLane;
const consultant = (name: string, initials: string, limit: number | null): Metrics['consultants'][number] =>
  ({ id: `ident.${name}`, name, initials, limit }) as Metrics['consultants'][number];
const ages = (within: number, over: number, none = 0): AgeCounts => ({
  within,
  over,
  'over-twice': 0,
  never: 0,
  none,
});
const byKind = <T>(first: T, rest: T) =>
  Object.fromEntries(PLACEMENT_KINDS.map((kind, at) => [kind, at === 0 ? first : rest])) as Record<
    (typeof PLACEMENT_KINDS)[number],
    T
  >;
const ended = (job: number) => Object.fromEntries(ENDED_AS.map((as) => [as, as === 'job' ? job : 0])) as never;

const METRICS: Metrics = {
  from: day('2027-03-01'),
  to: day('2027-03-31'),
  firstDay: day('2027-01-01'),
  lanes: [lane('=Ny', { cadenceDays: 14 }), lane('Praktik', { expectedDays: 91 }), lane('Slut', { isEnd: true })],
  consultants: [consultant('Mette Holm', 'MH', 15), consultant('Ole Skov', 'OS', null)],
  load: {
    cells: [
      [12, 10, 9],
      [8, 7, 6],
      [5, 2, 0],
    ],
    byLane: [31, 21, 7],
    carried: [20, 17, 15],
    total: 52,
  },
  ages: {
    byLane: [ages(20, 11), ages(0, 0, 21), ages(0, 0, 7)],
    byOwner: [ages(7, 5, 13), ages(7, 3, 9), ages(6, 3, 6)],
  },
  timeInLane: [
    { ended: { count: 6, medianDays: 20.5, p90Days: 42 }, going: { count: 3, medianDays: 9, p90Days: 30 } },
    { ended: { count: 0, medianDays: null, p90Days: null }, going: { count: 19, medianDays: 60, p90Days: 90 } },
    { ended: { count: 0, medianDays: null, p90Days: null }, going: { count: 7, medianDays: 5, p90Days: 8 } },
  ],
  flow: { stepDays: 30, points: [{ day: day('2027-03-31'), counts: [31, 21, 4] }] },
  paths: [
    { from: null, to: 0, count: 9 },
    { from: 0, to: 1, count: 6 },
    { from: 1, to: 2, count: 2 },
  ],
  contactHeld: {
    all: { held: 25, due: 50 },
    byLane: [
      { held: 25, due: 50 },
      { held: 0, due: 0 },
      { held: 0, due: 0 },
    ],
    byOwner: [
      { held: 10, due: 20 },
      { held: 9, due: 18 },
      { held: 6, due: 12 },
    ],
  },
  outcomes: {
    started: byKind(11, 1),
    ended: byKind(ended(6), ended(0)),
    paid: { hours: 6, job: 7, time: { count: 12, medianDays: 40, p90Days: 80 } },
  },
  erased: 3,
};
const MAKING = { board: { id: BOARD_ID, name: 'Nord' }, madeAt: '2027-03-31T10:00:00.000Z', author: 'Zenia Vest' };
const HASH = 'a'.repeat(64);
const documentOf = (figure: Figure, given: Partial<Metrics> = {}) =>
  figureDocument({ ...METRICS, ...given }, { figure, purpose: 'Møde' }, MAKING);
const fileOf = (figure: Figure, given: Partial<Metrics> = {}, lang: 'da' | 'en' = 'da') =>
  figureFile(documentOf(figure, given), HASH, lang);
const rowsOf = (figure: Figure, table = 0): readonly (readonly TableCell[])[] =>
  fileOf(figure).tables[table]?.rows ?? [];

it('load: what each carries, their limit and how many more they have; small numbers are hidden, and what would tell them', () => {
  const rows = rowsOf('load');
  expect(rows[0]).toEqual(['Konsulent', '=Ny', 'Praktik', 'Slut', 'I gang', 'Grænse', 'Over grænsen']);
  expect(rows.map((row) => row[0])).toEqual(['Konsulent', 'MH', 'OS', 'Ikke fordelt', 'I alt']);
  expect(rows[1]).toEqual(['MH', 12, 8, null, 20, 15, 5]);
  expect(rows[2]).toEqual(['OS', 10, 7, null, 17, '', '']);
  expect(rows.at(-1)).toEqual(['I alt', 31, 21, 7, 52, '', '']);
});

it('load: without any limit there is no column of them; how many over is hidden where what is carried is', () => {
  const consultants = METRICS.consultants.map((one) => ({ ...one, limit: null }));
  expect(fileOf('load', { consultants }).tables[0]?.rows[0]).toHaveLength(5);
  const few = { cells: [[3, 0, 0], [0, 0, 0], [0, 0, 0]], byLane: [3, 0, 0], carried: [3, 0, 0], total: 3 }; // prettier-ignore
  const limited = METRICS.consultants.map((one) => ({ ...one, limit: 1 }));
  expect(fileOf('load', { load: few, consultants: limited }).tables[0]?.rows[1]?.slice(1)).toEqual([
    ...[null, null, null, null],
    ...[1, null],
  ]);
});

it('ages and contacts: by lane and by consultant, with rhythms and shares', () => {
  expect(rowsOf('ages')[1]).toEqual(['=Ny', 20, null, null, null, 0, 14]);
  expect(fileOf('ages').tables.map(({ rows }) => rows.length)).toEqual([4, 4]);
  expect(rowsOf('held')).toContainEqual(['I alt', 25, 50, '50 %']);
  expect(rowsOf('held', 1)[1]).toEqual(['MH', 10, 20, '50 %']);
});

it('time, flow and paths: whole days, no day of so few, no path that so few took', () => {
  expect(rowsOf('time').slice(1)).toEqual([
    ['=Ny', 21, null, 6, null, null, null, ''],
    ['Praktik', null, null, null, 60, 90, 19, 91],
    ['Slut', null, null, null, 5, null, 7, ''],
  ]);
  // The one that is too small and the one it could be worked out from are told together: else more would be hidden than told.
  expect(rowsOf('flow')).toEqual([
    ['Dag', '=Ny', 'Andre tavler', 'I alt'],
    ['31-03-2027', 31, 25, 56],
  ]);
  expect(JSON.stringify(fileOf('flow').about.rows)).toContain('talt sammen: Praktik, Slut.');
  expect(rowsOf('paths').slice(1)).toEqual([
    ['Kommet til', '=Ny', 9],
    ['=Ny', 'Praktik', 6],
  ]);
});

it('what stands on one day says that day, and no period', () => {
  for (const figure of FIGURES) {
    const { stamp, about } = fileOf(figure);
    const isOneDay = figure === 'load' || figure === 'ages';
    expect([figure, stamp.includes('01-03-2027'), JSON.stringify(about.rows).includes('01-03-2027')]).toEqual([
      figure,
      !isOneDay,
      !isOneDay,
    ]);
    expect(about.rows.map(([head]) => head)).toContain(isOneDay ? 'Dag' : 'Periode');
    expect(stamp).toContain('31-03-2027');
  }
});

it('outcomes: by kind, and who was paid; of whom no time is told cannot be worked out', () => {
  expect(rowsOf('outcomes')[1]?.slice(0, 3)).toEqual(['Praktik', 11, 6]);
  expect(rowsOf('outcomes')[2]?.[1]).toBeNull();
  expect(rowsOf('outcomes', 1).slice(1)).toEqual([
    ['Til løntimer', 6],
    ['Til job', 7],
    ['Vejen til løn målt på', null],
    ['Dage til løn, median', 40],
    ['Dage til løn, 9 af 10 inden for', 80],
  ]);
});

it('time, placements and routes tell no sum that a hidden number could be taken from', () => {
  for (const figure of ['time', 'outcomes', 'paths'] as const)
    for (const { rows } of fileOf(figure).tables) {
      const heads = [...(rows[0] ?? []), ...rows.map(([head]) => head)];
      expect(heads.filter((head) => /^(I alt|Sum|Total)/.test(String(head)))).toEqual([]);
    }
});

it('each holds its own numbers and no others, no name, no id; every line of its table bears what it is; nothing would run', () => {
  for (const figure of FIGURES)
    for (const lang of ['da', 'en'] as const) {
      const document = documentOf(figure);
      const file = figureFile(document, HASH, lang);
      expect(Object.keys(document)).toEqual(expect.arrayContaining(['told', 'smallest', 'purpose']));
      expect(JSON.stringify([document, file])).not.toMatch(/Mette|Holm|Skov|Zenia|Vest|ident|undefined/);
      const csv = tablesCsv(file);
      const lines = csv.slice(1).trimEnd().split('\r\n');
      expect(lines).toHaveLength(tableLines(file).length);
      for (const line of lines.slice(1)) expect(line).toContain('SHA-256 aaaaaaaaaaaaaaaa');
      expect(csv).not.toMatch(/"[=+@-]/);
      expect(JSON.stringify(file.about.rows)).toContain('2027');
      const widths = tableLines(file).map((line) => line.length);
      expect(new Set(widths).size).toBe(1);
    }
});

it('an empty board has tables without a number', () => {
  const nothing: Partial<Metrics> = {
    lanes: [],
    consultants: [],
    load: { cells: [], byLane: [], carried: [0], total: 0 },
    ages: { byLane: [], byOwner: [ages(0, 0)] },
    timeInLane: [],
    flow: { stepDays: 1, points: [{ day: METRICS.to, counts: [] }] },
    paths: [],
    contactHeld: { all: { held: 0, due: 0 }, byLane: [], byOwner: [{ held: 0, due: 0 }] },
  };
  for (const figure of FIGURES.filter((one) => one !== 'outcomes')) {
    const cells = fileOf(figure, nothing).tables.flatMap(({ rows }) => rows.flat());
    expect(cells.filter((cell) => typeof cell === 'number' && cell !== 0)).toEqual([]);
  }
});
