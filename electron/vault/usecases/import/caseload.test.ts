import { describe, expect, it } from 'vitest';

import { reverseChange } from '../../../../shared/changes/reverse.ts';
import { createRecordStore } from '../../../../shared/changes/record-store.ts';
import { caseloadBytes, createImportBench, valueOf, type ImportBench } from './testing/import-bench.ts';

async function imported(bench: ImportBench) {
  const preview = valueOf(bench.imports.open('sagsliste.csv', caseloadBytes('sagsliste.csv')));
  const answered = valueOf(
    bench.imports.adjust(preview.importId, {
      answers: preview.questions.map(({ line }) => ({ line, answer: 'same' as const })),
    }),
  );
  return { preview, answered, report: valueOf(await bench.imports.commit(preview.importId)) };
}

describe('the caseload as a Danish spreadsheet saves it', () => {
  it('is read without help: encoding, delimiter, heading, every column', () => {
    const bench = createImportBench();
    const preview = valueOf(bench.imports.open('sagsliste.csv', caseloadBytes('sagsliste.csv')));
    expect(preview).toMatchObject({
      encoding: 'windows-1252',
      delimiter: ';',
      hasHeader: true,
      counts: { in: 62, taken: 60, changed: 0, unchanged: 0, refused: 1, asked: 1 },
    });
    expect(preview.columns.map(({ field }) => field)).toEqual([
      'caseNumber',
      'name',
      'birthDate',
      'motherTongue',
      'otherLanguages',
      'danishEducation',
      'phone',
      'email',
      'consultant',
      'lane',
      'laneSince',
      'workExperience',
      'earlierPlacements',
      'considerations',
      'nextDate',
      'drivingLicence',
      'weeklyHours',
    ]);
    expect(preview.listed).toMatchObject({ all: 62, doubt: 0, refused: 1, asked: 1 });
  });

  it('asks about the one person who stands there twice, and shows what differs', () => {
    const bench = createImportBench();
    const preview = valueOf(bench.imports.open('sagsliste.csv', caseloadBytes('sagsliste.csv')));
    expect(preview.questions).toEqual([
      {
        line: 63,
        because: 'case-number',
        other: { kind: 'row', line: 5, name: 'Natasja Ivanov' },
        differing: [{ field: 'nextDate', here: '', there: '2026-10-25' }],
        answer: null,
      },
    ]);
  });

  it('is not put on the board while a question is open', async () => {
    const bench = createImportBench();
    const { importId } = valueOf(bench.imports.open('sagsliste.csv', caseloadBytes('sagsliste.csv')));
    expect(await bench.imports.commit(importId)).toEqual({
      ok: false,
      error: { kind: 'import', refusal: { kind: 'unanswered', count: 1 } },
    });
    expect(bench.commands).toEqual([]);
  });

  it('brings all 60 people, none twice, as one command', async () => {
    const bench = createImportBench();
    const { answered, report } = await imported(bench);
    expect(answered.counts).toMatchObject({ in: 62, taken: 60, refused: 2, asked: 0 });
    expect(report).toMatchObject({
      entryId: 1,
      in: 62,
      taken: 60,
      refused: [
        { line: 21, name: '', reason: 'empty-row' },
        { line: 63, name: 'Natasja Ivanov', reason: 'same-person' },
      ],
    });
    expect(bench.commands).toHaveLength(1);
    expect(bench.citizens()).toHaveLength(60);
    expect(new Set(bench.citizens().map(({ caseNumber }) => caseNumber)).size).toBe(60);
  });

  it('makes five consultants of ten spellings, each with own initials and colour', async () => {
    const bench = createImportBench();
    const { report } = await imported(bench);
    expect(bench.consultants().map(({ name, initials }) => [name, initials])).toEqual([
      ['Mette Hornbæk', 'MH'],
      ['Ole Snekkersten', 'OS'],
      ['Fatima Aydin', 'FA'],
      ['Kirsten Tikøb', 'KT'],
      ['Jens Gurre', 'JG'],
    ]);
    expect(new Set(bench.consultants().map(({ color }) => color)).size).toBe(5);
    expect(report.consultantsMade).toHaveLength(5);
    const of = (caseNumber: string) =>
      bench
        .consultants()
        .find(({ id }) => id === bench.citizens().find((citizen) => citizen.caseNumber === caseNumber)?.consultantId)
        ?.name;
    expect([of('HEL-2022-1000'), of('HEL-2022-1002'), of('HEL-2025-1012')]).toEqual([
      'Mette Hornbæk',
      'Mette Hornbæk',
      'Jens Gurre',
    ]);
  });

  it('finds the lanes of the board in capitals too, and makes the two it does not have', async () => {
    const bench = createImportBench();
    const { preview, report } = await imported(bench);
    expect(preview.lanes.map(({ name, matchId, choice }) => [name, matchId !== null, choice.kind])).toEqual([
      ['Løntilskud', true, 'match'],
      ['Barsel', true, 'match'],
      ['IGU', true, 'match'],
      ['Ordinære timer', false, 'make'],
      ['Ny / afklaring', false, 'make'],
      ['Praktik', true, 'match'],
      ['Sygemeldt', true, 'match'],
    ]);
    expect(report.lanesMade).toEqual(['Ordinære timer', 'Ny / afklaring']);
    const ordered = [...bench.lanes()].sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ name }) => name);
    expect(ordered.slice(-3)).toEqual(['Ordinære timer', 'Ny / afklaring', 'Afsluttet']);
    const laneOf = (caseNumber: string) =>
      bench
        .lanes()
        .find(({ id }) => id === bench.citizens().find((citizen) => citizen.caseNumber === caseNumber)?.laneId)?.name;
    expect([
      laneOf('HEL-2022-1002'),
      laneOf('HEL-2024-1020'),
      laneOf('HEL-2022-1035'),
      laneOf('HEL-2023-1041'),
    ]).toEqual(['Barsel', 'Praktik', 'Sygemeldt', 'Løntilskud']);
    expect(new Set(bench.citizens().map(({ laneId }) => laneId)).size).toBe(7);
  });

  it.each([
    ['HEL-2022-1000', '2002-08-26', '2026-04-02', '2026-10-28', '79 83 42 01'],
    ['HEL-2024-1001', '1982-02-04', '2026-01-17', '2027-01-08', '49 99 63 55'],
    ['HEL-2022-1002', '1983-03-13', '2026-07-22', '2026-10-16', '41 94 96 84'],
    ['HEL-2021-1004', '1992-08-03', '2026-06-24', '2026-10-21', '22 88 36 80'],
    ['HEL-2023-1005', '1990-07-11', '2026-01-04', '2027-01-03', '38 44 19 81'],
    ['HEL-2023-1007', '1964-07-26', '2026-01-28', null, '24 87 08 18'],
    ['HEL-2022-1009', '2002-10-09', '2026-10-07', '2026-12-25', '86 40 85 74'],
    ['HEL-2024-1010', '1969-11-22', '2026-04-03', '2026-11-13', '22 60 81 05'],
    ['HEL-2025-1012', '1992-09-11', '2026-10-05', '2026-11-07', '50 59 82 72'],
    ['HEL-2022-1024', '2004-06-11', '2026-08-19', '2026-11-19', '34 91 99 63'],
    ['HEL-2023-1029', '1996-02-02', '2026-06-02', '2027-01-07', '75 36 04 71'],
    ['HEL-2020-1034', '1973-10-15', '2026-04-01', '2027-01-20', '41 34 40 56'],
    ['HEL-2023-1041', '2005-08-12', '2026-03-22', null, '32 97 45 79'],
    ['HEL-2024-1059', '1999-01-05', '2026-03-09', '2026-11-14', '73 40 69 08'],
  ])('reads the days and the number of %s', async (caseNumber, birthDate, laneSince, nextDate, phone) => {
    const bench = createImportBench();
    await imported(bench);
    expect(bench.citizens().find((citizen) => citizen.caseNumber === caseNumber)).toMatchObject({
      birthDate,
      laneSince,
      nextDate,
      phone,
    });
  });

  it('keeps what stands in the cells: line breaks, dashes, accents, small letters unified', async () => {
    const bench = createImportBench();
    await imported(bench);
    const by = (caseNumber: string) => bench.citizens().find((citizen) => citizen.caseNumber === caseNumber);
    expect(by('HEL-2022-1000')).toMatchObject({
      name: 'Parwin Sediqi',
      earlierPlacements: 'Børnehaven Mælkebøtten (2021, 16 uger)\nLagerhuset A/S (2024, 21 uger)',
      weeklyHours: null,
      otherLanguages: ['Farsi'],
    });
    expect(by('HEL-2022-1035')).toMatchObject({
      name: 'Marisol Núñez',
      considerations: 'PTSD – ro omkring instruktion',
    });
    expect(by('HEL-2024-1006')?.motherTongue).toBe('Tigrinya');
    expect(by('HEL-2022-1002')).toMatchObject({
      considerations: 'ramadan: tager fri til Eid',
      weeklyHours: 15,
      email: '',
    });
  });

  it('is taken back whole by the reverse of its one change', async () => {
    const bench = createImportBench();
    await imported(bench);
    const [change = []] = bench.changes;
    const store = createRecordStore({
      citizen: bench.citizens(),
      lane: bench.lanes(),
      consultant: bench.consultants(),
    });
    store.apply(reverseChange(change));
    expect([
      [...store.all('citizen')].length,
      [...store.all('consultant')].length,
      [...store.all('lane')].length,
    ]).toEqual([0, 0, 10]);
  });
});
