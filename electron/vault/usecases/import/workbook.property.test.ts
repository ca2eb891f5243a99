import { writeXlsx, type CellValue } from 'hucre/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createImportBench, valueOf } from './testing/import-bench.ts';

interface Person {
  readonly name: string;
  readonly phone: string;
  readonly born: string;
  readonly language: string;
  readonly note: string;
  readonly lane: string;
}

const LANES = ['IGU', 'Praktik', 'Barsel & orlov', 'Ny – afklaring'];
const day = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2008-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const people = fc
  .uniqueArray(
    fc.record({
      first: fc.constantFrom('Amina', 'Yusuf', 'Åse', 'Htet', 'أمينة', 'Jean-Pierre'),
      last: fc
        .integer({ min: 1, max: 999_999 })
        .map((number) => `Øst${String.fromCharCode(...[...String(number)].map((digit) => 97 + Number(digit)))}`),
      phone: fc.integer({ min: 20_000_000, max: 99_999_999 }).map(String),
      born: day,
      language: fc.constantFrom('Dari', 'Somali', 'Tigrinya', 'Ukrainsk', ''),
      note: fc.constantFrom('', 'ringer "kun" om formiddagen', 'a\nb', '<b>&amp;</b>', '  x  ', "D'Angelo; æøå"),
      lane: fc.constantFrom(...LANES),
    }),
    { minLength: 1, maxLength: 25, selector: ({ last }) => last },
  )
  .map((all) => all.map(({ first, last, ...rest }): Person => ({ name: `${first} ${last}`, ...rest })));
/** How an office might write it: the order of the columns, days as days or texts, numbers as numbers or texts. */
const manner = fc.record({
  order: fc.shuffledSubarray(['Navn', 'Tlf', 'Født', 'Modersmål', 'Bemærkning'], { minLength: 5 }),
  datesAsText: fc.boolean(),
  phonesAsText: fc.boolean(),
  inlineTexts: fc.boolean(),
});
type Manner = typeof manner extends fc.Arbitrary<infer M> ? M : never;

const valueFor = (person: Person, heading: string, how: Manner): CellValue => {
  if (heading === 'Navn') return person.name;
  if (heading === 'Tlf') return how.phonesAsText ? person.phone : Number(person.phone);
  if (heading === 'Født') return how.datesAsText ? person.born : new Date(`${person.born}T00:00:00Z`);
  return (heading === 'Modersmål' ? person.language : person.note) || null;
};

async function readBack(sheets: Parameters<typeof writeXlsx>[0]['sheets'], how: Manner) {
  const bytes = await writeXlsx({ sheets, stringMode: how.inlineTexts ? 'inline' : 'shared' });
  const bench = createImportBench();
  const preview = valueOf(await bench.imports.openFile('x.xlsx', bytes));
  const { rows } = valueOf(bench.imports.rows(preview.importId, 'all', 0, 500));
  const textOf = (row: (typeof rows)[number], header: string): string =>
    row.cells[preview.columns.find((column) => column.header === header)?.index ?? -1]?.text ?? '';
  return rows.map((row): Person => ({
    name: textOf(row, 'Navn'),
    phone: textOf(row, 'Tlf'),
    born: textOf(row, 'Født'),
    language: textOf(row, 'Modersmål'),
    note: textOf(row, 'Bemærkning'),
    lane: textOf(row, 'Tavle'),
  }));
}

const trimmed = (all: readonly Person[]): readonly Person[] => all.map((one) => ({ ...one, note: one.note.trim() }));

describe('a workbook of any citizens', () => {
  it('reads back to the same rows, a sheet a lane or all in one', async () => {
    await fc.assert(
      fc.asyncProperty(people, manner, fc.boolean(), async (all, how, isOneSheet) => {
        if (isOneSheet) {
          const rows = all.map((one) => [...how.order.map((heading) => valueFor(one, heading, how)), one.lane]);
          const sheet = { name: 'Ark1', rows: [[...how.order, 'Tavle'], ...rows] };
          expect(await readBack([sheet], how)).toEqual(trimmed(all));
          return;
        }
        const lanes = LANES.map((lane) => ({ lane, those: all.filter((one) => one.lane === lane) }));
        const sheets = lanes.map(({ lane, those }) => ({
          name: lane,
          rows: [how.order, ...those.map((one) => how.order.map((heading) => valueFor(one, heading, how)))],
        }));
        const isSeveral = lanes.filter(({ those }) => those.length > 0).length > 1;
        const read = await readBack(sheets, how);
        const wanted = trimmed(lanes.flatMap(({ those }) => those));
        expect(read).toEqual(isSeveral ? wanted : wanted.map((one) => ({ ...one, lane: '' })));
      }),
      { numRuns: 60 },
    );
  });
});
