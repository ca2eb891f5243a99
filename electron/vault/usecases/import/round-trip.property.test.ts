import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { randomRecords, TODAY, type Records } from '../../../../shared/changes/testing/random-records.ts';
import { CITIZEN_LIST_TEXT_LIMIT, CITIZEN_TEXT_LIMITS, type Citizen } from '../../../../shared/domain/citizen.ts';
import { cleanCitizenFields, cleanLine, cleanWords, isNameless } from '../../../../shared/domain/clean-citizen.ts';
import type { Consultant } from '../../../../shared/domain/consultant.ts';
import type { LaneId, OrderKey } from '../../../../shared/domain/ids.ts';
import type { Lane } from '../../../../shared/domain/lane.ts';
import { COLOR_KEYS } from '../../../../shared/domain/palette.ts';
import { DEMANDS, WORK_TIMES } from '../../../../shared/domain/work.ts';
import { addDays, type IsoDate } from '../../../../shared/lib/iso-date.ts';
import { SNAPSHOT_FIELDS, type SnapshotFormat } from '../../../../shared/snapshot/document.ts';
import { snapshotOf } from '../../../../shared/snapshot/snapshot-of.ts';
import { fileOf } from '../snapshot/formats.ts';
import { hashOf } from '../snapshot/writing.ts';
import { createImportBench, valueOf, type ImportBench } from './testing/import-bench.ts';

/**
 * import(export(board)) = board, for a board whose every text is as hostile as a board can hold, at the level with names and with all fields, into a
 * board with nothing but one lane, by the way of the wizard: the bytes are read, proposed, and put on the board by the command.
 *
 * Compared: the lanes' names, order and colours; the consultants' names, initials, order, colours and limits; of the citizens everything that a snapshot
 * holds, their lane, consultant and order. Not compared: the day the card came on the board and the last contact, which the receiving board tells by
 * itself (the one is today, the other follows from contacts, and a snapshot has none); what no snapshot holds (a lane's picture, rhythm, expected days
 * and name in overviews, portraits, households, contacts); consultants who left and have nobody, whom a snapshot does not speak of.
 */
const COMPARED = SNAPSHOT_FIELDS.filter((field) => field !== 'enteredOn' && field !== 'lastContact');

const NASTY = [
  '=1+1',
  '+45 28 90 34 12',
  '-x',
  '@SUM(A1)',
  '＝1',
  "'=x",
  "''",
  '"to", "tre"; fire\tfem',
  'linje\nlinje\r\n\r\nlinje',
  '\u202Eabc',
  'a\u200Bb\u200Dc',
  '👩‍👩‍👧‍👦 🇩🇰',
  'نور الدين',
  '00123456',
  '28903412',
  '2026-03-29',
  '29-03-2026',
  '1e5',
  '0,1',
  'TRUE',
  'Ja',
  '_x0041_',
  '_x000D_',
  '<b>&amp;</b>]]>',
  '[CPR]',
  '• a, b',
  '- c',
  'a, b',
  ', ',
  'dari/pashto og farsi',
  'DANSK',
  'engelsk (godt, skriftligt)',
  'e\u0301',
  '\uFFFE\uFFFF',
  '#N/A',
  '#DIV/0!',
  'Navn',
  'x'.repeat(9000),
  'ø'.repeat(59),
];
const nasty = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.constant(''),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
/** Days on which clocks change, leap days and others. */
const day: fc.Arbitrary<IsoDate> = fc.oneof(
  fc.constantFrom(
    '2026-03-29',
    '2026-10-25',
    '2025-03-30',
    '2024-02-29',
    '1961-01-01',
  ) as fc.Arbitrary<string> as fc.Arbitrary<IsoDate>,
  fc.integer({ min: -30_000, max: 4000 }).map((days) => addDays(TODAY, days)),
);
const words = fc.array(nasty, { maxLength: 4 });
const fields = fc.record({
  name: nasty,
  caseNumber: nasty,
  birthDate: fc.option(day),
  motherTongue: nasty,
  otherLanguages: words,
  interpreter: fc.option(fc.boolean()),
  danishEducation: nasty,
  education: nasty,
  workExperience: nasty,
  earlierPlacements: nasty,
  skills: words,
  drivingLicence: nasty,
  licences: words,
  wishes: nasty,
  weeklyHours: fc.option(fc.constantFrom(0, 7.5, 18.25, 37, 168)),
  workTimes: fc.shuffledSubarray([...WORK_TIMES]),
  considerations: nasty,
  avoids: fc.shuffledSubarray([...DEMANDS]),
  home: nasty,
  phone: nasty,
  email: nasty,
  note: nasty,
  nextDate: fc.option(day),
});

const cut = (text: string, limit: number): string => cleanLine([...cleanLine(text)].slice(0, limit).join(''));

/** As the board would keep it. */
function kept(citizen: Citizen, given: typeof fields extends fc.Arbitrary<infer F> ? F : never): Citizen {
  const short = Object.fromEntries(
    Object.entries(given).map(([field, value]) => {
      const limit = (CITIZEN_TEXT_LIMITS as Readonly<Record<string, number>>)[field];
      return [field, limit === undefined || typeof value !== 'string' ? value : [...value].slice(0, limit).join('')];
    }),
  ) as typeof given;
  const listed = (list: readonly string[]): readonly string[] =>
    cleanWords(list.map((word) => cut(word, CITIZEN_LIST_TEXT_LIMIT)));
  const lists = {
    otherLanguages: listed(given.otherLanguages),
    skills: listed(given.skills),
    licences: listed(given.licences),
  };
  const clean = cleanCitizenFields({ ...short, ...lists });
  return { ...citizen, ...clean, name: isNameless(clean.name) ? `Borger ${citizen.id}` : clean.name };
}

const board: fc.Arbitrary<Records> = randomRecords
  .filter(({ citizen }) => citizen.length > 0)
  .chain((records) =>
    fc
      .record({
        citizens: fc.tuple(...records.citizen.map(() => fields)),
        since: fc.tuple(...records.citizen.map(() => day)),
        names: fc.tuple(...[...records.lane, ...records.consultant].map(() => nasty)),
        colors: fc.tuple(...[...records.lane, ...records.consultant].map(() => fc.constantFrom(...COLOR_KEYS))),
      })
      .map(({ citizens, since, names, colors }): Records => {
        const color = (at: number) => colors[at] ?? 'blue';
        const lane = records.lane.map((one, at): Lane => ({
          ...one,
          // Lanes are told apart by their names, whatever else stands in these.
          name: cut(`${cut(names[at] ?? '', 50)} ${one.id}`, 60),
          color: color(at),
        }));
        const consultant = records.consultant.map((one, at): Consultant => {
          const name = cut(names[lane.length + at] ?? '', 80);
          return { ...one, name: isNameless(name) ? 'Mette' : name, color: color(lane.length + at) };
        });
        const citizen = records.citizen.map((one, at) => ({
          ...kept(one, citizens[at] as (typeof citizens)[number] & object),
          laneSince: since[at] ?? TODAY,
        }));
        return { ...records, lane, consultant, citizen };
      }),
  );

const START: Lane = {
  id: 'start' as LaneId,
  name: 'Her begynder en ny tavle',
  glanceName: '',
  color: 'slate',
  icon: 'star',
  order: 'a0' as OrderKey,
  expectedDays: null,
  cadenceDays: null,
  isEnd: false,
  away: null,
  retentionDays: null,
};

async function exported(records: Records, format: SnapshotFormat, lang: 'da' | 'en'): Promise<Uint8Array> {
  const [info] = records.board;
  if (!info) throw new Error('a board without a name row');
  const snapshot = snapshotOf(
    { board: info, lanes: records.lane, consultants: records.consultant, citizens: records.citizen },
    { level: 'identified', purpose: '=Formål & mål', lanes: null, consultants: null, fields: SNAPSHOT_FIELDS },
    { day: TODAY, madeAt: `${TODAY}T10:00:00.000Z`, author: 'Karen Leder' },
  );
  return fileOf({ snapshot, hash: hashOf(snapshot) }, { format, lang, passphrase: null });
}

const inOrder = <R extends { readonly order: string; readonly id: string }>(all: readonly R[]): readonly R[] =>
  [...all].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1));

/** What is compared of a board. */
function told(lanes: readonly Lane[], consultants: readonly Consultant[], citizens: readonly Citizen[]) {
  const called = (id: Citizen['consultantId']): readonly string[] | null => {
    const consultant = consultants.find((one) => one.id === id);
    return consultant ? [consultant.name, consultant.initials] : null;
  };
  return {
    lanes: inOrder(lanes).map(({ id, name, color }) => ({
      name,
      color,
      citizens: inOrder(citizens.filter(({ laneId }) => laneId === id)).map((citizen) => ({
        name: citizen.name,
        consultant: called(citizen.consultantId),
        ...Object.fromEntries(COMPARED.map((field) => [field, citizen[field]])),
      })),
    })),
    consultants: inOrder(consultants).map(({ name, initials, color, limit }) => ({ name, initials, color, limit })),
  };
}

const arrived = (bench: ImportBench) =>
  told(
    bench.lanes().filter(({ id }) => id !== START.id),
    bench.consultants(),
    bench.citizens(),
  );

describe.each([
  ['json', 120],
  ['xlsx', 60],
] as const)('a board written as %s', (format, numRuns) => {
  it('comes in as it went out', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(board, fc.constantFrom('da', 'en'), async (records, lang) => {
        const bench = createImportBench({ lanes: [START] });
        const preview = valueOf(await bench.imports.openFile(`a.${format}`, await exported(records, format, lang)));
        expect(preview.counts).toMatchObject({ in: records.citizen.length, taken: records.citizen.length });
        valueOf(await bench.imports.commit(preview.importId));
        const spoken = records.consultant.filter(({ active }) => active);
        expect(arrived(bench)).toEqual(told(records.lane, spoken, records.citizen));
      }),
      { numRuns },
    );
  });

  it('differs in nothing from the board that wrote it, and doubles nobody', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(board, async (records) => {
        const bench = createImportBench({
          lanes: records.lane,
          consultants: records.consultant,
          citizens: records.citizen,
        });
        const preview = valueOf(await bench.imports.openFile(`a.${format}`, await exported(records, format, 'da')));
        const all = records.citizen.length;
        expect(preview.counts).toEqual({ in: all, taken: 0, changed: 0, unchanged: all, refused: 0, asked: 0 });
        expect(preview.listed.differing).toBe(0);
        expect(await bench.imports.commit(preview.importId)).toMatchObject({
          error: { refusal: { kind: 'no-changes' } },
        });
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });
});

/** A CSV has no colours, no initials and no lane where nobody stands; the cards are compared, each with the name of its lane. */
describe('a board written as csv', () => {
  it('comes in card by card as it went out, without the marks against formulas', { timeout: 60_000 }, async () => {
    const cards = ({ lanes }: ReturnType<typeof told>): unknown =>
      lanes.flatMap(({ name: lane, citizens }) => citizens.map((citizen) => ({ ...citizen, lane, consultant: null })));
    await fc.assert(
      fc.asyncProperty(board, async (records) => {
        const bench = createImportBench({ lanes: [START] });
        const { importId } = valueOf(await bench.imports.openFile('a.csv', await exported(records, 'csv', 'da')));
        valueOf(await bench.imports.commit(importId));
        expect(cards(arrived(bench))).toEqual(cards(told(records.lane, [], records.citizen)));
      }),
      { numRuns: 60 },
    );
  });
});
