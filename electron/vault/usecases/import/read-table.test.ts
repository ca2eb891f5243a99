import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

import { readTable } from './read-table.ts';
import { bytesOf, createImportBench, valueOf } from './testing/import-bench.ts';

describe('reading a table', () => {
  it('tells the delimiter by the records, or takes the one the file names', () => {
    expect(readTable('a;b\n1,5;2,5\n').delimiter).toBe(';');
    expect(readTable('a,b,c\n1,2,3\n').delimiter).toBe(',');
    expect(readTable('a\tb\n1\t2\n').delimiter).toBe('\t');
    expect(readTable('Navn\nAmina\n').delimiter).toBe(';');
    expect(readTable('sep=|\r\na|b\r\n')).toMatchObject({ delimiter: '|', records: [['a', 'b']] });
  });

  it('keeps line breaks, quotes and delimiters inside cells, and blank records', () => {
    expect(readTable('a;b\r\n"1\r\n2";"x ""y"" ;z"\r\n\r\n3;4').records).toEqual([
      ['a', 'b'],
      ['1\r\n2', 'x "y" ;z'],
      [''],
      ['3', '4'],
    ]);
  });

  it('gives back every cell that was written', () => {
    const records = fc.array(
      fc.array(fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', ' ', 'ø', ',') }), {
        minLength: 2,
        maxLength: 2,
      }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(records, (cells) => {
        expect(
          readTable(`${Papa.unparse(cells, { delimiter: ';', newline: '\r\n', quotes: true })}\r\n`, ';').records,
        ).toEqual(cells);
      }),
    );
  });

  it('loses no character of a file with torn quotes', () => {
    const kept = (text: string) => text.replace(/[";\n]/g, '');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ';', '"', '\n', '";"', '\n"') }), (text) => {
        expect(kept(readTable(text, ';').records.flat().join(''))).toBe(kept(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('rows that are no match for the heading', () => {
  it('are marked, unless only empty cells are too many', () => {
    const { imports } = createImportBench();
    const text =
      'Navn;Telefon;Tavle\nAmina Haddad;28903412;IGU\nYusuf Haddad;28903413\nSara Holm;28903414;IGU;;\nOle Holm;1;IGU;x\n';
    const { importId, listed } = valueOf(imports.open('x.csv', bytesOf(text)));
    const { rows } = valueOf(imports.rows(importId, 'all', 0, 10));
    expect(rows.map(({ cells }) => cells[0]?.note)).toEqual([null, 'uneven-row', null, 'uneven-row']);
    expect(listed.doubt).toBe(2);
    valueOf(imports.adjust(importId, { cells: [{ line: 3, column: 0, text: 'Yusuf Haddad' }] }));
    expect(valueOf(imports.rows(importId, 'all', 1, 1)).rows[0]?.cells[0]?.note).toBeNull();
  });
});
