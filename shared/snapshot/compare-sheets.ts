import { daysBetween } from '../lib/iso-date.ts';
import type { ComparedKind } from './compare.ts';
import type { ComparisonDocument } from './compare-document.ts';
import type { TableFile, TableSheet } from './table-file.ts';
import { cellText } from './tables.ts';
import { SNAPSHOT_WORDS, type SnapshotLang } from './words.ts';

interface Words {
  readonly title: string;
  readonly people: string;
  readonly numbers: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly days: string;
  readonly fromOwner: string;
  readonly toOwner: string;
  readonly came: string;
  readonly went: string;
  readonly kinds: Readonly<Record<ComparedKind, string>>;
}
const WORDS: Readonly<Record<SnapshotLang, Words>> = {
  da: {
    title: 'Sammenligning af to dage',
    people: 'Borgere',
    numbers: 'I tal',
    kind: 'Hvad er sket',
    from: 'Fra tavle',
    to: 'Til tavle',
    days: 'Dage',
    fromOwner: 'Fra konsulent',
    toOwner: 'Til konsulent',
    came: 'Kommet til',
    went: 'Gået ud',
    kinds: {
      came: 'Kommet til',
      moved: 'Flyttet',
      handed: 'Ny konsulent',
      ended: 'Afsluttet',
      went: 'Gået ud',
      stayed: 'Samme sted',
    },
  },
  en: {
    title: 'Two days compared',
    people: 'Citizens',
    numbers: 'In numbers',
    kind: 'What happened',
    from: 'From lane',
    to: 'To lane',
    days: 'Days',
    fromOwner: 'From consultant',
    toOwner: 'To consultant',
    came: 'Came',
    went: 'Went',
    kinds: {
      came: 'Came',
      moved: 'Moved',
      handed: 'New consultant',
      ended: 'Ended',
      went: 'Went',
      stayed: 'Same place',
    },
  },
};

/** A comparison as a file: the people or the numbers, and what it says of itself. */
export function comparisonFile(document: ComparisonDocument, hash: string, lang: SnapshotLang): TableFile {
  const { about, hidden } = SNAPSHOT_WORDS[lang];
  return {
    tables: [tableOf(document, lang)],
    about: { name: about, rows: aboutRows(document, hash, lang) },
    title: WORDS[lang].title,
    stamp: stampOf(document, hash, lang),
    hash,
    hidden,
    // Of people what became of each is told; of numbers each is to be there.
    checked: document.level === 'counts' ? { from: 1, to: Infinity } : { from: 0, to: 1 },
  };
}

/** What a comparison is, in one line. */
function stampOf(document: ComparisonDocument, hash: string, lang: SnapshotLang): string {
  const words = SNAPSHOT_WORDS[lang];
  const { level, from, to, board, author, purpose } = document;
  return [
    `${WORDS[lang].title} ${words.levels[level].toLowerCase()}`,
    `${cellText({ day: from })} – ${cellText({ day: to })}`,
    board,
    `${words.head.author} ${author}`,
    `${words.head.purpose}: ${purpose}`,
    `SHA-256 ${hash.slice(0, 16)}`,
  ].join(' · ');
}

function tableOf(document: ComparisonDocument, lang: SnapshotLang): TableSheet {
  const own = WORDS[lang];
  const words = SNAPSHOT_WORDS[lang];
  if (document.level === 'counts') {
    const { lines, columns, counts } = document;
    const { cells, laneTotals, consultantTotals, total } = counts;
    const corner = `${cellText({ day: document.from })} / ${cellText({ day: document.to })}`;
    return {
      name: own.numbers,
      rows: [
        [corner, ...columns.map((name) => name ?? own.went), words.total],
        ...lines.map((name, at) => [name ?? own.came, ...(cells[at] ?? []), laneTotals[at] ?? null]),
        [words.total, ...consultantTotals, total],
      ],
    };
  }
  const { people, lanesFrom, lanesTo, consultants, level } = document;
  const at = (list: readonly string[], index: number | null): string => (index === null ? '' : (list[index] ?? ''));
  const owner = (index: number | null, isThere: boolean): string =>
    isThere && index === null ? words.ungiven : at(consultants, index);
  return {
    name: own.people,
    rows: [
      [own.kind, level === 'glance' ? words.initials : words.name, own.from, own.to, own.fromOwner, own.toOwner],
      ...people.map(({ kind, name, from, to, fromOwner, toOwner }) => [
        own.kinds[kind],
        name,
        at(lanesFrom, from),
        at(lanesTo, to),
        owner(fromOwner, from !== null),
        owner(toOwner, to !== null),
      ]),
    ],
  };
}

function aboutRows(document: ComparisonDocument, hash: string, lang: SnapshotLang): TableSheet['rows'] {
  const { levels, head, wholeBoard, partOfBoard, hiddenNote } = SNAPSHOT_WORDS[lang];
  const { level, board, from, to, purpose, author, madeAt, whole } = document;
  const own = WORDS[lang];
  return [
    [own.title, levels[level]],
    [head.board, board],
    [own.days, `${cellText({ day: from })} – ${cellText({ day: to })} (${String(daysBetween(from, to))})`],
    [head.part, whole ? wholeBoard : partOfBoard],
    ...(document.level === 'counts' ? [] : [[head.people, document.people.length]]),
    [head.purpose, purpose],
    [head.author, author],
    [head.madeAt, madeAt],
    [head.hash, hash],
    ...(document.level === 'counts' ? [['', hiddenNote(document.smallest)]] : []),
  ];
}
