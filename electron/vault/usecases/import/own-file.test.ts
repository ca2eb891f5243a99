import { writeXlsx, readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';

import type { SnapshotLevel } from '../../../../shared/snapshot/document.ts';
import { SNAPSHOT_FIELDS } from '../../../../shared/snapshot/document.ts';
import { snapshotOf } from '../../../../shared/snapshot/snapshot-of.ts';
import { BOARD_ID } from '../../../../shared/domain/board.ts';
import type { ConsultantId, LaneId, OrderKey } from '../../../../shared/domain/ids.ts';
import { isRefusedFile, refusedFile } from '../../../../shared/import/refused-file.ts';
import { citizenWith, laneWith, SAMPLE_DAY } from '../../../../shared/domain/testing/samples.ts';
import { fileOf } from '../snapshot/formats.ts';
import { hashOf } from '../snapshot/writing.ts';
import { bytesOf, createImportBench, valueOf } from './testing/import-bench.ts';

const igu = laneWith({ id: 'igu' as LaneId, name: 'IGU', color: 'plum', order: 'a2' as OrderKey });
const empty = laneWith({ id: 'tom' as LaneId, name: 'Tom bane', color: 'amber', order: 'a1' as OrderKey });
const mette = {
  id: 'm' as ConsultantId,
  name: 'Mette Holm',
  initials: 'MH',
  color: 'teal',
  order: 'a0' as OrderKey,
  active: true,
  limit: 15,
} as const;
const RECORDS = {
  lanes: [laneWith(), empty, igu],
  consultants: [
    mette,
    { ...mette, id: 'm2' as ConsultantId, initials: 'MHO', color: 'crimson', limit: null, order: 'a1' as OrderKey },
  ],
  citizens: [
    citizenWith('Amina Haddad', {
      laneId: igu.id,
      consultantId: 'm2' as ConsultantId,
      phone: '00 12',
      note: '=1+1',
      workTimes: ['evening', 'early'],
      avoids: ['bending'],
    }),
    citizenWith('Yusuf Ali', { consultantId: mette.id, order: 'a1' as OrderKey, skills: ['svejsning, TIG', 'IT'] }),
    citizenWith('Yusuf Ali', { order: 'a2' as OrderKey }),
  ].map((citizen, at) => ({ ...citizen, id: `c${String(at)}` as typeof citizen.id })),
} as const;

async function file(format: 'json' | 'xlsx' | 'csv', level: SnapshotLevel = 'identified'): Promise<Uint8Array> {
  const snapshot = snapshotOf(
    { board: { id: BOARD_ID, name: 'Nord' }, ...RECORDS },
    { level, purpose: 'Flytning', lanes: null, consultants: null, fields: SNAPSHOT_FIELDS },
    { day: SAMPLE_DAY, madeAt: `${SAMPLE_DAY}T10:00:00.000Z`, author: 'Karen Leder' },
  );
  return fileOf({ snapshot, hash: hashOf(snapshot) }, { format, lang: 'da', passphrase: null });
}
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const open = (name: string, bytes: Uint8Array) => createImportBench().imports.openFile(name, bytes);
const refusal = (kind: string) => ({ ok: false, error: { kind: 'import', refusal: { kind } } });

describe('a snapshot of ours', () => {
  it('comes in with a list for each lane, its colours, and the lanes that stood empty', async () => {
    const bench = createImportBench({ lanes: [laneWith({ id: 'start' as LaneId, name: 'Start' })] });
    const preview = valueOf(await bench.imports.openFile('nord.json', await file('json')));
    expect(preview.format).toBe('tavle');
    expect(preview.parts.map(({ name, kind, on }) => [name, kind, on])).toEqual([
      ['Praktik', 'people', true],
      ['Tom bane', 'empty', false],
      ['IGU', 'people', true],
    ]);
    expect(preview.lanes.map(({ name, rows, choice }) => [name, rows, choice.kind])).toEqual([
      ['Praktik', 2, 'make'],
      ['IGU', 1, 'make'],
      ['Tom bane', 0, 'make'],
    ]);
    const report = valueOf(await bench.imports.commit(preview.importId));
    expect(report.lanesMade).toEqual(['Praktik', 'Tom bane', 'IGU']);
    expect(bench.consultants().map(({ name, initials, color, limit }) => [name, initials, color, limit])).toEqual([
      ['Mette Holm', 'MH', 'teal', 15],
      ['Mette Holm', 'MHO', 'crimson', null],
    ]);
    expect(bench.citizens().map(({ name, phone, skills }) => [name, phone, skills])).toEqual([
      ['Yusuf Ali', '', ['svejsning, TIG', 'IT']],
      ['Yusuf Ali', '', []],
      ['Amina Haddad', '00 12', []],
    ]);
  });

  it('leaves a lane out that is switched off, and does not make it', async () => {
    const bench = createImportBench({ lanes: [laneWith({ id: 'start' as LaneId, name: 'Start' })] });
    const { importId } = valueOf(await bench.imports.openFile('nord.json', await file('json')));
    valueOf(bench.imports.adjust(importId, { parts: [{ index: 2, on: false }] }));
    expect(valueOf(await bench.imports.commit(importId)).lanesMade).toEqual(['Praktik', 'Tom bane']);
  });

  it('goes on after a lock as it was', async () => {
    const session = new Map<string, string>();
    const bench = createImportBench({ session });
    const before = valueOf(await bench.imports.openFile('nord.json', await file('json')));
    await bench.imports.settle();
    expect(createImportBench({ session }).imports.resume()).toEqual({
      ...before,
      importId: expect.any(String) as string,
    });
  });

  it.each(['json', 'xlsx', 'csv'] as const)('as %s is refused where it holds no names', async (format) => {
    expect(await open(`a.${format}`, await file(format, 'glance'))).toEqual(refusal('own-nameless'));
    expect(await open(`a.${format}`, await file(format, 'counts'))).toEqual(refusal('own-nameless'));
  });

  it('is refused where its content is not what its hash says, where it is torn off, and where it is none', async () => {
    const text = textOf(await file('json'));
    expect(await open('a.json', bytesOf(text.replace('Amina Haddad', 'Anden Person')))).toEqual(refusal('own-damaged'));
    expect(await open('a.json', bytesOf(text.replace('"Praktik"', '"Praktik "')))).toEqual(refusal('own-damaged'));
    expect(await open('a.json', bytesOf(text.slice(0, text.length / 2)))).toEqual(refusal('own-damaged'));
    for (const snapshot of [null, {}, { level: 'identified' }, [], 'x'])
      expect(
        await open('a.json', bytesOf(JSON.stringify({ kind: 'tavle-snapshot', version: 1, hash: '', snapshot }))),
      ).toEqual(refusal('own-damaged'));
    expect(await open('a.json', bytesOf(text.replace('"version": 1', '"version": 2')))).toEqual(refusal('own-newer'));
    expect(await open('a.json', bytesOf('\uFEFF' + text))).toMatchObject({ ok: true });
  });

  it('whose hash is right, but whose rows stand nowhere, is refused', async () => {
    const read = JSON.parse(textOf(await file('json'))) as { hash: string; snapshot: { rows: { lane: number }[] } };
    const [row] = read.snapshot.rows;
    if (row) row.lane = 77;
    read.hash = hashOf(read.snapshot as never);
    expect(await open('a.json', bytesOf(JSON.stringify(read)))).toEqual(refusal('own-damaged'));
  });

  it('as CSV comes in without the marks against formulas', async () => {
    const bench = createImportBench({ lanes: [laneWith({ id: 'start' as LaneId, name: 'Start' })] });
    const { importId } = valueOf(await bench.imports.openFile('nord.csv', await file('csv')));
    valueOf(await bench.imports.commit(importId));
    expect(
      bench
        .citizens()
        .map(({ note, phone, workTimes, avoids }) => [note, phone, workTimes, avoids])
        .at(-1),
    ).toEqual(['=1+1', '00 12', ['evening', 'early'], ['bending']]);
  });

  it('that people worked in since, as a workbook, is read like any other where they did', async () => {
    const { sheets } = await readXlsx(await file('xlsx'), { readStyles: true });
    const rewritten = await writeXlsx({
      sheets: sheets.map(({ name, rows, cells }) => ({
        name,
        rows: rows.map((row) =>
          row.map((cell, at) =>
            row[0] === 'Amina Haddad' && rows[0]?.[at] === 'Fødselsdato' ? '3. august 1992' : cell,
          ),
        ),
        ...(cells ? { cells } : {}),
      })),
    });
    const bench = createImportBench({ ...RECORDS });
    const preview = valueOf(await bench.imports.openFile('nord.xlsx', rewritten));
    expect(preview.counts).toMatchObject({ in: 3, taken: 0, changed: 0, unchanged: 2, asked: 1 });
    expect(preview.questions[0]?.differing).toEqual([{ field: 'birthDate', here: '1992-08-03', there: '' }]);
  });
});

describe('ticks of a file that comes again', () => {
  it('can be set and taken away all at once', async () => {
    const bench = createImportBench({ ...RECORDS });
    const csv = 'Sagsnr;Navn;Tlf;By\nA-1;Amina Haddad;28903412;Kolding\nA-2;Ny Borger;;\n';
    const first = valueOf(bench.imports.open('a.csv', bytesOf(csv)));
    const { importId } = valueOf(bench.imports.adjust(first.importId, { answerAll: 'update' }));
    expect(valueOf(bench.imports.adjust(importId, { tickAll: false })).counts).toMatchObject({
      changed: 0,
      unchanged: 1,
    });
    const one = valueOf(
      bench.imports.adjust(importId, { tickAll: true, differences: [{ line: 2, field: 'phone', ticked: false }] }),
    );
    expect(one.counts).toMatchObject({ taken: 1, changed: 1 });
    valueOf(await bench.imports.commit(importId));
    expect(bench.citizens().find(({ name }) => name === 'Amina Haddad')).toMatchObject({
      home: 'Kolding',
      phone: '00 12',
    });
  });
});

describe('when somebody can work, and what they should be spared', () => {
  it('is read from words people write; others are left out with doubt', () => {
    const bench = createImportBench();
    const csv =
      'Navn;Kan arbejde;Skal skånes for\nAmina Haddad;Dag og aften;Tunge løft, støj og larm\nYusuf Ali;weekend/kugle;noget\n';
    const { importId } = valueOf(bench.imports.open('a.csv', bytesOf(csv)));
    const rows = valueOf(bench.imports.rows(importId, 'all', 0, 9)).rows;
    expect(rows.map(({ cells }) => cells.slice(1).map(({ reading, status, note }) => [reading, status, note]))).toEqual(
      [
        [
          ['day, evening', 'ok', null],
          ['heavy-lifting, noise', 'ok', null],
        ],
        [
          ['weekend', 'doubt', 'unknown-words'],
          ['', 'bad', 'unknown-words'],
        ],
      ],
    );
  });
});

describe('rows that were left out', () => {
  it('make a table that says why and runs nothing, until the next file', async () => {
    const bench = createImportBench();
    const { importId } = valueOf(
      bench.imports.open('a.csv', bytesOf('Navn;Tlf\n=1+1;2\n"Ali ""Bo"" Ø";3\n;4\nAmina;5\n')),
    );
    valueOf(bench.imports.adjust(importId, { leftOut: [2, 3].map((line) => ({ line, leftOut: true })) }));
    expect(bench.imports.refusedOf(importId)).toMatchObject({ ok: false });
    valueOf(await bench.imports.commit(importId));
    const text = refusedFile(valueOf(bench.imports.refusedOf(importId)), 'da');
    expect(text).toBe(
      '\uFEFF"Kom ikke med, fordi";"Navn";"Tlf"\r\n"valgt fra (række 2)";"\'=1+1";"2"\r\n"valgt fra (række 3)";"Ali ""Bo"" Ø";"3"\r\n"intet navn (række 4)";"";"4"\r\n',
    );
    expect([isRefusedFile(text.slice(0, 60)), isRefusedFile('Navn;Tlf')]).toEqual([true, false]);
    expect(bench.imports.refusedOf('another')).toEqual(refusal('gone'));
  });

  it('can be mended in the file and come in again, whatever they were read from', async () => {
    const bench = createImportBench();
    const files = [
      'Sagsnr;CPR;Navn;Telefon;Note\nA-1;120285-1234;;+45 22 33 44 55;-5 grader, kan løfte\nA-2;;Amina Haddad;;\n',
      'A-1;120285-1234;;+45 22 33 44 55;-5 grader, kan løfte\nA-2;130386-1234;Amina Haddad;22334466;\nA-3;140487-1234;Bilal Noori;22334477;\n',
    ];
    for (const [index, file] of files.entries()) {
      const open = bench.imports.open('a.csv', bytesOf(file));
      const { importId } = valueOf(open);
      valueOf(
        bench.imports.adjust(importId, {
          columns: [
            { index: 0, field: 'caseNumber' },
            { index: 2, field: 'name' },
            { index: 4, field: 'note' },
          ],
          answers: [{ line: 2, answer: 'different' }],
        }),
      );
      expect(valueOf(await bench.imports.commit(importId)).refused).toHaveLength(1);
      const text = refusedFile(valueOf(bench.imports.refusedOf(importId)), index === 0 ? 'da' : 'en');
      expect(text).not.toContain('1234');
      const mended = text.replace(/(;"120285-\d{4}";)""/, '$1"Yusuf Karimi"');
      const again = valueOf(bench.imports.open('ikke-med.csv', bytesOf(mended)));
      expect(again.columns.map(({ field }) => field)).toEqual([null, 'caseNumber', 'cpr', 'name', 'phone', 'note']);
      const [row] = valueOf(bench.imports.rows(again.importId, 'all', 0, 5)).rows;
      expect(row?.cells.slice(1).map(({ reading }) => reading)).toEqual([
        'A-1',
        '1985-02-12',
        'Yusuf Karimi',
        '22 33 44 55',
        '-5 grader, kan løfte',
      ]);
    }
  });
});
