import { describe, expect, it } from 'vitest';

import { bytesOf, caseloadBytes, createImportBench, valueOf } from './testing/import-bench.ts';

function opened(name: string) {
  const bench = createImportBench();
  const preview = valueOf(bench.imports.open(name, caseloadBytes(`hostile/${name}`)));
  const rows = () => valueOf(bench.imports.rows(preview.importId, 'all', 0, 500)).rows;
  return { bench, preview, rows };
}

describe('files that mean harm, or are broken', () => {
  it('make a birth date of a CPR number and keep nothing of it, in a column or in a remark', async () => {
    const { bench, preview, rows } = opened('cpr.csv');
    expect(preview.columns.map(({ field }) => field)).toEqual(['name', 'cpr', 'note']);
    expect(rows()[0]?.cells[1]).toMatchObject({
      text: '[CPR]',
      reading: '1990-01-01',
      status: 'doubt',
      note: 'cpr-to-birth-date',
    });
    expect(rows()[1]?.cells[2]).toMatchObject({ reading: 'ringede [CPR] om praktik', note: 'cpr-removed' });
    const shown = rows();
    const report = valueOf(await bench.imports.commit(preview.importId));
    expect(bench.citizens()).toMatchObject([
      { name: 'Amina Haddad', birthDate: '1990-01-01' },
      { name: 'Filmon Tekle', birthDate: '1985-02-12', note: 'ringede [CPR] om praktik' },
    ]);
    for (const told of [preview, shown, report, bench.commands, bench.changes])
      expect(JSON.stringify(told)).not.toMatch(/610190|720285|0003|0002/);
  });

  it('never show a CPR number, not even one that lost its zero or stands in a column nobody uses', () => {
    const bench = createImportBench();
    const preview = valueOf(
      bench.imports.open(
        'x.csv',
        bytesOf('Navn;CPR-nr.;Pårørende\nAmina Haddad;101901234;mor 0202852345\nYusuf Haddad;0303912345;\n'),
      ),
    );
    const shown = () => JSON.stringify(valueOf(bench.imports.rows(preview.importId, 'all', 0, 9)));
    expect(shown()).toContain('1990-01-01');
    expect(shown() + JSON.stringify(preview)).not.toMatch(/1234|2345|020285/);
    valueOf(
      bench.imports.adjust(preview.importId, {
        columns: [
          { index: 1, field: null },
          { index: 2, field: 'note' },
        ],
      }),
    );
    expect(shown()).not.toMatch(/1234|2345|020285/);
    valueOf(bench.imports.adjust(preview.importId, { columns: [{ index: 1, field: 'caseNumber' }] }));
    expect(shown()).not.toMatch(/1234|2345|020285/);
  });

  it('keep formulas and markup as text', async () => {
    const { bench, preview, rows } = opened('formler.csv');
    expect(rows().map(({ cells }) => cells[1]?.note)).toEqual(['formula', 'formula', 'formula', null]);
    valueOf(await bench.imports.commit(preview.importId));
    expect(bench.citizens().map(({ name }) => name)).toEqual([
      '=HYPERLINK("http://example.dk";"klik")',
      "+cmd|' /C calc'!A0",
      '@SUM(1+1)',
      '<img src=x onerror=alert(1)>',
    ]);
  });

  it('show hidden and reordering characters for what they are, and refuse a name that goes on for ever until it is corrected', async () => {
    const { bench, preview, rows } = opened('skriftretning.csv');
    expect(preview).toMatchObject({ encoding: 'utf-8', counts: { in: 4, taken: 3, refused: 1, asked: 0 } });
    expect(rows().map(({ cells }) => [cells[0]?.text.slice(0, 12), cells[0]?.note])).toEqual([
      ['أمينة حداد', null],
      ['Evilgnp.exe', 'hidden-characters'],
      ['ZeroWidth', 'hidden-characters'],
      [expect.stringContaining('👩🏽‍🔧'), 'too-long'],
    ]);
    expect(rows()[3]?.outcome).toEqual({ kind: 'refused', reason: 'name-too-long' });
    const corrected = valueOf(
      bench.imports.adjust(preview.importId, { cells: [{ line: 5, column: 0, text: 'Mekaniker Hansen' }] }),
    );
    expect(corrected.counts).toMatchObject({ in: 4, taken: 4, refused: 0, asked: 0 });
    valueOf(await bench.imports.commit(preview.importId));
    expect(bench.citizens().map(({ name }) => name)).toEqual([
      'أمينة حداد',
      'Evilgnp.exe',
      'ZeroWidth',
      'Mekaniker Hansen',
    ]);
  });

  it('are told apart when they are no table at all', () => {
    const { imports } = createImportBench();
    const refusal = (bytes: Uint8Array) => {
      const result = imports.open('x', bytes);
      return result.ok ? 'taken' : result.error;
    };
    expect(refusal(caseloadBytes('hostile/afkortet.xlsx'))).toEqual({
      kind: 'import',
      refusal: { kind: 'not-a-table', looksLike: 'workbook' },
    });
    expect(refusal(caseloadBytes('hostile/tom.csv'))).toEqual({ kind: 'import', refusal: { kind: 'empty' } });
    expect(refusal(bytesOf('\uFEFF \r\n\r\n'))).toEqual({ kind: 'import', refusal: { kind: 'empty' } });
    expect(refusal(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))).toEqual({
      kind: 'import',
      refusal: { kind: 'not-a-table', looksLike: 'binary' },
    });
    expect(refusal(bytesOf('a;'.repeat(300)))).toMatchObject({ refusal: { kind: 'too-many', what: 'columns' } });
    expect(refusal(bytesOf('Navn\n'.repeat(100_002)))).toMatchObject({ refusal: { kind: 'too-many', what: 'rows' } });
  });

  it('do not swallow people behind a quote that is never closed', () => {
    const bench = createImportBench();
    const preview = valueOf(
      bench.imports.open('x.csv', bytesOf('Navn;Bemærkning\nAmina;"kalder sig Mimi\nYusuf;ok\nRahel;"to\nlinjer"\n')),
    );
    expect(preview.counts).toMatchObject({ in: 3, taken: 3, refused: 0, asked: 0 });
    const { rows } = valueOf(bench.imports.rows(preview.importId, 'all', 0, 9));
    expect(rows.map(({ cells }) => [cells[0]?.text, cells[1]?.text, cells[1]?.note])).toEqual([
      ['Amina', '"kalder sig Mimi', 'unclosed-quote'],
      ['Yusuf', 'ok', null],
      ['Rahel', 'to\nlinjer', null],
    ]);
  });
});

describe('imports under way', () => {
  it('are at most two, and a third one ends the first', () => {
    const { imports } = createImportBench();
    const [first, second, third] = ['A', 'B', 'C'].map(
      (name) => valueOf(imports.open('x.csv', bytesOf(`Navn\n${name} Hansen\n`))).importId,
    );
    const gone = { ok: false, error: { kind: 'import', refusal: { kind: 'gone' } } };
    expect(imports.rows(first ?? '', 'all', 0, 1)).toEqual(gone);
    expect(imports.rows(second ?? '', 'all', 0, 1).ok && imports.rows(third ?? '', 'all', 0, 1).ok).toBe(true);
    imports.close(third ?? '');
    imports.close(third ?? '');
    expect(imports.adjust(third ?? '', {})).toEqual(gone);
  });

  it('come to the board once, however often they are asked to', async () => {
    const bench = createImportBench();
    const { importId } = valueOf(bench.imports.open('x.csv', bytesOf('Navn\nAmina Haddad\n')));
    const [one, two] = await Promise.all([bench.imports.commit(importId), bench.imports.commit(importId)]);
    expect([one.ok, two.ok]).toEqual([true, false]);
    expect(bench.citizens()).toHaveLength(1);
  });

  it('let everything be corrected: encoding, delimiter, heading, columns, cells, rows, lanes, consultants', () => {
    const bench = createImportBench();
    const { importId } = valueOf(bench.imports.open('x.csv', caseloadBytes('sagsliste.csv')));
    const adjust = (adjustment: Parameters<typeof bench.imports.adjust>[1]) =>
      valueOf(bench.imports.adjust(importId, adjustment));
    const cell = (column: number) => valueOf(bench.imports.rows(importId, 'all', 2, 1)).rows[0]?.cells[column];
    expect(adjust({ hasHeader: false }).counts.in).toBe(63);
    expect(adjust({ hasHeader: true }).counts.in).toBe(62);
    expect(adjust({ leftOut: [{ line: 4, leftOut: true }] }).counts).toMatchObject({ taken: 59, refused: 2 });
    expect(adjust({ leftOut: [{ line: 4, leftOut: false }] }).counts).toMatchObject({ taken: 60, refused: 1 });
    adjust({ cells: [{ line: 4, column: 2, text: 'omkring 1983' }] });
    expect(cell(2)).toMatchObject({
      text: 'omkring 1983',
      reading: '',
      status: 'bad',
      note: 'unreadable-date',
      corrected: true,
    });
    adjust({ cells: [{ line: 4, column: 2, text: '1.2.83' }] });
    expect(cell(2)).toMatchObject({ reading: '1983-02-01', status: 'ok' });
    expect(cell(9)).toMatchObject({ text: 'BARSEL', reading: 'Barsel', note: 'spelling-unified' });
    const placed = adjust({ lanes: [{ name: 'Barsel', choice: { kind: 'fallback' } }], fallbackLaneId: 'lane-8' });
    expect(placed.fallbackLaneId).toBe('lane-8');
    expect(cell(9)).toMatchObject({ reading: 'Parkeret til dato', status: 'doubt', note: 'unknown-lane' });
    const columns = adjust({
      columns: [
        { index: 5, field: 'note' },
        { index: 0, field: 'motherTongue' },
      ],
    }).columns;
    expect([columns[0]?.field, columns[3]?.field, columns[5]?.field]).toEqual(['motherTongue', null, 'note']);
    expect(adjust({ encoding: 'utf-8' }).counts.in).toBe(62);
    expect(cell(8)?.text).toContain('\uFFFD');
    expect(adjust({ encoding: 'windows-1252', delimiter: ',' }).delimiter).toBe(',');
    expect(adjust({ delimiter: ';' }).counts).toMatchObject({ in: 62, taken: 60, refused: 1, asked: 1 });
  });

  it.each([
    ['utf-16le with a mark', Buffer.from('\uFEFFNavn;Modersmål\nÅse Ørsted;Dansk\n', 'utf16le'), 'utf-16le'],
    ['utf-16le without one', Buffer.from('Navn;Modersmål\nÅse Ørsted;Dansk\n', 'utf16le'), 'utf-16le'],
    ['utf-16be', Buffer.from('\uFEFFNavn;Modersmål\nÅse Ørsted;Dansk\n', 'utf16le').swap16(), 'utf-16be'],
    ['utf-8', Buffer.from('Navn;Modersmål\nÅse Ørsted;Dansk\n'), 'utf-8'],
    ['windows-1252', Buffer.from('Navn;Modersmål\nÅse Ørsted;Dansk\n', 'latin1'), 'windows-1252'],
    [
      'an old Mac',
      Buffer.from([
        ...Buffer.from('Navn;Modersm'),
        0x8c,
        ...Buffer.from('l\r'),
        0x81,
        ...Buffer.from('se '),
        0xaf,
        ...Buffer.from('rsted;Dansk\r'),
      ]),
      'macintosh',
    ],
  ])('are read in %s', (_name, bytes, encoding) => {
    const bench = createImportBench();
    const preview = valueOf(bench.imports.open('x.csv', new Uint8Array(bytes)));
    expect(preview).toMatchObject({
      encoding,
      columns: [{ field: 'name' }, { field: 'motherTongue', header: 'Modersmål' }],
      counts: { in: 1, taken: 1 },
    });
    expect(valueOf(bench.imports.rows(preview.importId, 'all', 0, 1)).rows[0]?.cells[0]?.text).toBe('Åse Ørsted');
  });
});
