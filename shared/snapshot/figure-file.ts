import { AGE_KINDS, ENDED_AS, isOfOneDay, type AgeCounts, type Share, type Spread } from '../domain/metrics/types.ts';
import { wholePercent } from '../domain/metrics/whole-percent.ts';
import { PLACEMENT_KINDS } from '../domain/work.ts';
import { daysBetween } from '../lib/iso-date.ts';
import type { FigureDocument } from './figure-document.ts';
import { FIGURE_WORDS } from './figure-words.ts';
import type { TableCell, TableFile, TableSheet } from './table-file.ts';
import { cellText } from './tables.ts';
import { SNAPSHOT_WORDS, type SnapshotLang } from './words.ts';

type Of<F extends FigureDocument['figure']> = Extract<FigureDocument, { readonly figure: F }>;
type Row = readonly TableCell[];
type Counts = readonly (number | null)[];

/** A figure as a file: its tables, and what it says of itself. Nothing is added up here that the document does not tell. */
export function figureFile(document: FigureDocument, hash: string, lang: SnapshotLang): TableFile {
  const { about, hidden, head, levels } = SNAPSHOT_WORDS[lang];
  const { title, figures } = FIGURE_WORDS[lang];
  const { figure, board, author, purpose } = document;
  const topic = `${title}: ${figures[figure]}`;
  const days = daysOf(document);
  return {
    tables: tablesOf(document, lang),
    about: { name: about, rows: aboutRows(document, { topic, days, hash }, lang) },
    title,
    stamp: [
      `${topic}, ${levels.counts.toLowerCase()}`,
      days,
      board,
      `${head.author} ${author}`,
      `${head.purpose}: ${purpose}`,
      `SHA-256 ${hash.slice(0, 16)}`,
    ].join(' · '),
    hash,
    hidden,
    checked: { from: figure === 'paths' ? 2 : 1, to: Infinity },
  };
}

function aboutRows(
  document: FigureDocument,
  { topic, days, hash }: { readonly topic: string; readonly days: string; readonly hash: string },
  lang: SnapshotLang,
): TableSheet['rows'] {
  const { head, levels, hiddenNote } = SNAPSHOT_WORDS[lang];
  const own = FIGURE_WORDS[lang];
  const { board, from, to, purpose, author, madeAt, smallest, figure } = document;
  const note = own.notes[figure];
  return [
    [topic, levels.counts],
    [head.board, board],
    isOfOneDay(figure) ? [own.day, days] : [own.period, `${days} (${String(daysBetween(from, to) + 1)})`],
    [head.purpose, purpose],
    [head.author, author],
    [head.madeAt, madeAt],
    [head.hash, hash],
    ['', hiddenNote(smallest)],
    ...(figure === 'paths' ? [['', own.pathsHidden(smallest)]] : []),
    ...(note === undefined ? [] : [['', note]]),
    ...togetherRow(document, lang),
    ['', own.erased],
  ];
}

/** How things stand is told of the last day; the rest of what came to pass in the period. */
function daysOf({ figure, from, to }: FigureDocument): string {
  const last = cellText({ day: to });
  return isOfOneDay(figure) ? last : `${cellText({ day: from })} – ${last}`;
}

function togetherRow(document: FigureDocument, lang: SnapshotLang): TableSheet['rows'] {
  if (document.figure !== 'flow' || document.told.together.length === 0) return [];
  const names = document.told.together.map((lane) => document.lanes[lane]?.name ?? '');
  return [['', FIGURE_WORDS[lang].together(names.join(', '))]];
}

function tablesOf(document: FigureDocument, lang: SnapshotLang): readonly TableSheet[] {
  switch (document.figure) {
    case 'load':
      return [loadTable(document, lang)];
    case 'ages':
      return agesTables(document, lang);
    case 'held':
      return heldTables(document, lang);
    case 'time':
      return [timeTable(document, lang)];
    case 'outcomes':
      return outcomeTables(document, lang);
    case 'flow':
      return [flowTable(document, lang)];
    case 'paths':
      return [pathsTable(document, lang)];
  }
}

/** Limits stand in it where somebody has one, and how many more they have where what they carry is told. */
function loadTable({ told, lanes, owners }: Of<'load'>, lang: SnapshotLang): TableSheet {
  const own = FIGURE_WORDS[lang];
  const { consultant, total } = SNAPSHOT_WORDS[lang];
  const hasLimits = owners.some(({ limit }) => limit !== null);
  const limitCells = (limit: number | null, carried: number | null): Row =>
    limit === null ? ['', ''] : [limit, carried === null ? null : Math.max(0, carried - limit)];
  const rows = owners.map(({ limit }, at): Row => {
    const carried = told.carried[at] ?? null;
    const counts = lanes.map((_, lane) => told.cells[lane]?.[at] ?? null);
    return [ownerName(owners, at, lang), ...counts, carried, ...(hasLimits ? limitCells(limit, carried) : [])];
  });
  return {
    name: own.sheets.numbers,
    rows: [
      [consultant, ...lanes.map(({ name }) => name), own.carried, ...(hasLimits ? [own.limit, own.over] : [])],
      ...rows,
      [total, ...told.byLane, told.total, ...(hasLimits ? ['', ''] : [])],
    ],
  };
}

function agesTables({ told, lanes, owners }: Of<'ages'>, lang: SnapshotLang): readonly TableSheet[] {
  const { lane, rhythm, ages, sheets } = FIGURE_WORDS[lang];
  const { consultant } = SNAPSHOT_WORDS[lang];
  const heads = AGE_KINDS.map((kind) => ages[kind]);
  const cells = (counts: AgeCounts<number | null> | undefined): Counts =>
    AGE_KINDS.map((kind) => counts?.[kind] ?? null);
  return [
    {
      name: sheets.byLane,
      rows: [
        [lane, ...heads, rhythm],
        ...lanes.map(({ name, cadenceDays }, at) => [name, ...cells(told.byLane[at]), cadenceDays ?? '']),
      ],
    },
    {
      name: sheets.byOwner,
      rows: [
        [consultant, ...heads],
        ...owners.map((_, at) => [ownerName(owners, at, lang), ...cells(told.byOwner[at])]),
      ],
    },
  ];
}

function heldTables({ told, lanes, owners }: Of<'held'>, lang: SnapshotLang): readonly TableSheet[] {
  const { lane, held, due, share, percent, sheets } = FIGURE_WORDS[lang];
  const { consultant, total } = SNAPSHOT_WORDS[lang];
  const cells = (one: Share<number | null> | undefined): Row => {
    const [part, whole] = [one?.held ?? null, one?.due ?? null];
    const portion = part === null || whole === null ? null : whole === 0 ? '' : percent(wholePercent(part, whole));
    return [part, whole, portion];
  };
  return [
    {
      name: sheets.byLane,
      rows: [
        [lane, held, due, share],
        ...lanes.map(({ name }, at) => [name, ...cells(told.byLane[at])]),
        [total, ...cells(told.all)],
      ],
    },
    {
      name: sheets.byOwner,
      rows: [
        [consultant, held, due, share],
        ...owners.map((_, at) => [ownerName(owners, at, lang), ...cells(told.byOwner[at])]),
      ],
    },
  ];
}

function timeTable({ told, lanes }: Of<'time'>, lang: SnapshotLang): TableSheet {
  const { lane, median, nine, count, stays, expected, sheets } = FIGURE_WORDS[lang];
  const heads = (['ended', 'going'] as const).flatMap((which) => [median, nine, count].map(stays[which]));
  const cells = (spread: Spread<number | null> | undefined): Row => {
    const { medianDays, p90Days } = wholeDays(spread);
    return [medianDays, p90Days, spread?.count ?? null];
  };
  return {
    name: sheets.numbers,
    rows: [
      [lane, ...heads, expected],
      ...lanes.map(({ name, expectedDays }, at) => [
        name,
        ...cells(told[at]?.ended),
        ...cells(told[at]?.going),
        expectedDays ?? '',
      ]),
    ],
  };
}

function outcomeTables({ told: { started, ended, paid } }: Of<'outcomes'>, lang: SnapshotLang): readonly TableSheet[] {
  const own = FIGURE_WORDS[lang];
  const { placementKinds } = SNAPSHOT_WORDS[lang];
  const { medianDays, p90Days } = wholeDays(paid.time);
  return [
    {
      name: own.sheets.placements,
      rows: [
        [own.kind, own.started, ...ENDED_AS.map((as) => own.ended[as])],
        ...PLACEMENT_KINDS.map((kind) => [
          placementKinds[kind],
          started[kind],
          ...ENDED_AS.map((as) => ended[kind][as]),
        ]),
      ],
    },
    {
      name: own.sheets.paid,
      rows: [
        [own.sheets.paid, own.citizens],
        [own.hours, paid.hours],
        [own.job, paid.job],
        [own.measured, paid.time.count],
        [own.toPay.median, medianDays],
        [own.toPay.nine, p90Days],
      ],
    },
  ];
}

function flowTable({ told, lanes }: Of<'flow'>, lang: SnapshotLang): TableSheet {
  const { day, sheets, otherLanes } = FIGURE_WORDS[lang];
  const { total } = SNAPSHOT_WORDS[lang];
  const own = [...lanes.keys()].filter((lane) => !told.together.includes(lane));
  const isTogether = told.together.length > 0 && own.length > 0;
  return {
    name: sheets.numbers,
    rows: [
      [day, ...own.map((lane) => lanes[lane]?.name ?? ''), ...(isTogether ? [otherLanes] : []), total],
      ...told.points.map((point) => [
        cellText({ day: point.day }),
        ...own.map((lane) => point.counts[lane] ?? null),
        ...(isTogether ? [point.others] : []),
        point.all,
      ]),
    ],
  };
}

function pathsTable({ told, lanes, smallest }: Of<'paths'>, lang: SnapshotLang): TableSheet {
  const { from, to, citizens, came, went, sheets, pathsHidden } = FIGURE_WORDS[lang];
  const name = (lane: number | null, outside: string): string => (lane === null ? outside : (lanes[lane]?.name ?? ''));
  return {
    name: sheets.numbers,
    rows: [
      [from, to, citizens],
      // No line at all would read as if nobody had moved.
      ...(told.length === 0 ? [[pathsHidden(smallest), '', null]] : []),
      ...told.map((path) => [name(path.from, came), name(path.to, went), path.count]),
    ],
  };
}

/** By their initials, as at this level elsewhere. */
function ownerName(owners: FigureDocument['owners'], at: number, lang: SnapshotLang): string {
  return owners[at]?.initials ?? SNAPSHOT_WORDS[lang].ungiven;
}

function wholeDays(spread: Spread<number | null> | undefined): Pick<Spread, 'medianDays' | 'p90Days'> {
  const whole = (days: number | null | undefined): number | null => (days == null ? null : Math.round(days));
  return { medianDays: whole(spread?.medianDays), p90Days: whole(spread?.p90Days) };
}
