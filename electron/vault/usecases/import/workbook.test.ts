import { writeXlsx, type Cell, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';

import type { ImportAdjustment } from '../../../../shared/import/preview.ts';
import { caseloadBytes, createImportBench, valueOf } from './testing/import-bench.ts';

async function openedTavler() {
  const bench = createImportBench();
  const preview = valueOf(await bench.imports.openFile('tavler.xlsx', caseloadBytes('tavler.xlsx')));
  return { bench, preview };
}

async function opened(...sheets: WriteSheet[]) {
  const bench = createImportBench();
  const preview = valueOf(await bench.imports.openFile('x.xlsx', await writeXlsx({ sheets })));
  const rows = () => valueOf(bench.imports.rows(preview.importId, 'all', 0, 500)).rows;
  const adjust = (adjustment: ImportAdjustment) => valueOf(bench.imports.adjust(preview.importId, adjustment));
  return { bench, preview, rows, adjust };
}

const fill = (fgColor: { rgb?: string; theme?: number; tint?: number; indexed?: number }): Partial<Cell> => ({
  style: { fill: { type: 'pattern', pattern: 'solid', fgColor } },
});

describe('a workbook kept instead of a wall', () => {
  it('is read without help: a sheet a lane, colours from the sheet that explains them', async () => {
    const { preview } = await openedTavler();
    expect(preview).toMatchObject({ format: 'workbook', hasHeader: true });
    expect(preview.counts).toMatchObject({ in: 45, refused: 0 });
    expect(preview.counts.taken + preview.counts.asked).toBe(45);
    expect(preview.parts.map(({ name, kind, rows, on }) => [name, kind, rows, on])).toEqual([
      ['Barsel', 'people', 7, true],
      ['Sygemeldt', 'people', 5, true],
      ['IGU', 'people', 6, true],
      ['Praktik', 'people', 8, true],
      ['Ny - afklaring', 'people', 8, true],
      ['Løntilskud', 'people', 6, true],
      ['Ordinære timer', 'people', 5, true],
      ['Farver', 'legend', 5, false],
    ]);
    expect(preview.columns.map(({ header, field }) => [header, field])).toEqual([
      ['Navn', 'name'],
      ['Født', 'birthDate'],
      ['Modersmål', 'motherTongue'],
      ['Erfaring', 'workExperience'],
      ['Telefon', 'phone'],
      ['Hensyn', 'considerations'],
      ['Opfølgning', 'nextDate'],
      ['Siden', 'laneSince'],
      ['Konsulent (farve)', 'consultant'],
      ['Tavle', 'lane'],
    ]);
  });

  it('brings all 45 people to their lanes and consultants', async () => {
    const { bench, preview } = await openedTavler();
    valueOf(bench.imports.adjust(preview.importId, { answerAll: 'different' }));
    const report = valueOf(await bench.imports.commit(preview.importId));
    expect(report).toMatchObject({ in: 45, taken: 45, refused: [] });
    expect(bench.citizens()).toHaveLength(45);
    const people = bench.citizens();
    expect(people.every(({ birthDate, phone, laneSince }) => birthDate && phone && laneSince)).toBe(true);
    const countBy = (of: (one: (typeof people)[number]) => string | undefined) =>
      Object.fromEntries([...Map.groupBy(people, of)].map(([name, those]) => [name ?? '', those.length] as const));
    expect(countBy(({ laneId }) => bench.lanes().find(({ id }) => id === laneId)?.name)).toEqual({
      Barsel: 7,
      Sygemeldt: 5,
      IGU: 6,
      Praktik: 8,
      'Ny - afklaring': 8,
      Løntilskud: 6,
      'Ordinære timer': 5,
    });
    expect(countBy(({ consultantId }) => bench.consultants().find(({ id }) => id === consultantId)?.name)).toEqual({
      'Mette Hornbæk': 13,
      'Ole Snekkersten': 11,
      'Kirsten Tikøb': 9,
      'Jens Gurre': 6,
      'Fatima Aydin': 6,
    });
    expect(people.find(({ name }) => name === 'Nadiia Kovalenko')).toMatchObject({
      birthDate: '1965-08-02',
      motherTongue: 'Ukrainsk',
      phone: '26 60 47 82',
      nextDate: '2026-10-26',
      laneSince: '2026-08-18',
    });
  });

  it('goes on after a lock with the lists that were chosen', async () => {
    const session = new Map<string, string>();
    const bench = createImportBench({ session });
    const { importId } = valueOf(await bench.imports.openFile('tavler.xlsx', caseloadBytes('tavler.xlsx')));
    valueOf(bench.imports.adjust(importId, { parts: [{ index: 1, on: false }] }));
    await bench.imports.settle();
    const again = createImportBench({ session }).imports.resume();
    expect(again).toMatchObject({ format: 'workbook', counts: { in: 40 } });
    expect(again?.parts[1]).toMatchObject({ name: 'Sygemeldt', on: false });
  });

  it('keeps corrections, answers and columns where they belong when a list comes in or goes out', async () => {
    const { bench, preview } = await openedTavler();
    const { importId } = preview;
    const at = (line: number) =>
      valueOf(bench.imports.rows(importId, 'all', 0, 500)).rows.find((row) => row.line === line);
    const name = at(20)?.cells[0]?.text;
    valueOf(bench.imports.adjust(importId, { cells: [{ line: 20, column: 0, text: 'Rettet Navn' }] }));
    const without = valueOf(bench.imports.adjust(importId, { parts: [{ index: 0, on: false }] }));
    expect(without.counts.in).toBe(38);
    expect(at(13)?.cells[0]).toMatchObject({ text: 'Rettet Navn', corrected: true });
    valueOf(bench.imports.adjust(importId, { parts: [{ index: 0, on: true }] }));
    expect(at(20)?.cells[0]).toMatchObject({ text: 'Rettet Navn', corrected: true });
    expect(name).not.toBe('Rettet Navn');
  });
});

describe('what a workbook can hold', () => {
  it('joins sheets by their headings, whatever the order of the columns', async () => {
    const { preview, rows } = await opened(
      {
        name: 'IGU',
        rows: [
          ['Navn', 'Tlf', 'Sprog'],
          ['Amina Haddad', 28903412, 'Dari'],
        ],
      },
      {
        name: 'Praktik',
        rows: [
          ['Sprog', 'Navn', 'Bemærkning'],
          ['Somali', 'Yusuf Nasser', 'ringer'],
        ],
      },
    );
    expect(preview.columns.map(({ header, field }) => [header, field])).toEqual([
      ['Navn', 'name'],
      ['Tlf', 'phone'],
      ['Sprog', 'otherLanguages'],
      ['Bemærkning', 'note'],
      ['Tavle', 'lane'],
    ]);
    expect(rows().map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Amina Haddad', '28903412', 'Dari', '', 'IGU'],
      ['Yusuf Nasser', '', 'Somali', 'ringer', 'Praktik'],
    ]);
  });

  it('reads days, numbers, yes and no, formulas and a heading further down as people mean them', async () => {
    const { preview, rows } = await opened({
      name: 'Ark1',
      rows: [
        ['Borgere pr. 1. november', null, null, null, null, null],
        [],
        ['Navn', 'Fødselsdato', 'Tlf', 'Kørekort', 'Timer/uge', 'Tavle'],
        ['Amina Haddad', new Date('1990-03-01T00:00:00Z'), 12000000, true, 0.1 + 0.2, 'IGU'],
        [],
        ['Yusuf Nasser', '3/8-1992', '+45 28 90 34 12', false, 37, 'Barsel'],
      ],
      cells: new Map([['3,2', { value: 12000000, style: { numFmt: '0000000000' } }]]),
    });
    expect(preview.parts).toMatchObject([{ name: 'Ark1', kind: 'people', rows: 3, on: true }]);
    expect(preview.counts).toMatchObject({ in: 3, taken: 2, refused: 1 });
    expect(rows().map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Amina Haddad', '1990-03-01', '0012000000', 'ja', '0.3', 'IGU'],
      ['', '', '', '', '', ''],
      ['Yusuf Nasser', '3/8-1992', '+45 28 90 34 12', 'nej', '37', 'Barsel'],
    ]);
    expect(preview.lanes.map(({ name }) => name)).toEqual(['IGU', 'Barsel']);
  });

  it('understands merged headings, rich text and what a formula came to', async () => {
    const { preview, rows } = await opened({
      name: 'Ark1',
      rows: [
        ['Navn', 'Kontakt', null],
        [null, 'Tlf', 'E-mail'],
        ['x', '28903412', 'amina@example.dk'],
      ],
      merges: [
        { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
        { startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
      ],
      cells: new Map<string, Partial<Cell>>([
        ['2,0', { value: 'Amina Haddad', type: 'richText', richText: [{ text: 'Amina ' }, { text: 'Haddad' }] }],
        ['2,1', { value: 28903412, formula: '28903411+1', formulaResult: 28903412 }],
      ]),
    });
    expect(preview.columns.map(({ header, field }) => [header, field])).toEqual([
      ['Navn', 'name'],
      ['Tlf', 'phone'],
      ['E-mail', 'email'],
    ]);
    expect(rows()[0]?.cells.map(({ text }) => text)).toEqual(['Amina Haddad', '28903412', 'amina@example.dk']);
  });

  it('leaves hidden and empty sheets out, and takes them in when asked', async () => {
    const { preview, adjust } = await opened(
      { name: 'IGU', rows: [['Navn'], ['Amina Haddad']] },
      { name: 'Gamle', hidden: true, rows: [['Navn'], ['Yusuf Nasser'], ['Rahel Weldu']] },
      { name: 'Tom', rows: [] },
    );
    expect(preview.parts.map(({ kind, on }) => [kind, on])).toEqual([
      ['people', true],
      ['hidden', false],
      ['empty', false],
    ]);
    expect(preview.counts.in).toBe(1);
    expect(adjust({ parts: [{ index: 1, on: true }] }).counts.in).toBe(3);
    expect(
      adjust({
        parts: [
          { index: 0, on: false },
          { index: 1, on: false },
        ],
      }).counts.in,
    ).toBe(0);
  });

  it.each([
    ['rgb', { rgb: 'FFD1495B' }],
    ['theme and tint', { theme: 5, tint: 0.4 }],
    ['an old number', { indexed: 42 }],
  ])('tells consultants by a fill of %s, also in the sheet that is the key', async (_kind, color) => {
    const { preview, rows } = await opened(
      {
        name: 'Borgere',
        rows: [
          ['Navn', 'Tavle'],
          ['Amina Haddad', 'IGU'],
          ['Yusuf Nasser', 'IGU'],
        ],
        cells: new Map([['1,0', { value: 'Amina Haddad', ...fill(color) }]]),
      },
      {
        name: 'Farver',
        rows: [
          ['Konsulent', 'Farve'],
          ['Mette Hornbæk', ''],
          ['Ole Snekkersten', ''],
        ],
        cells: new Map([
          ['1,1', { value: ' ', ...fill(color) }],
          ['2,0', { value: 'Ole Snekkersten', ...fill({ rgb: 'FF123456' }) }],
        ]),
      },
    );
    expect(preview.parts.map(({ kind }) => kind)).toEqual(['people', 'legend']);
    expect(preview.columns.at(-1)).toMatchObject({ header: 'Konsulent (farve)', field: 'consultant' });
    expect(rows().map(({ cells }) => cells.at(-1)?.text)).toEqual(['Mette Hornbæk', '']);
  });
});
