import { describe, expect, it } from 'vitest';

import type { CitizenId } from '../../../../shared/domain/ids.ts';
import type { ImportAdjustment, ImportPreview, PreviewRow } from '../../../../shared/import/preview.ts';
import { bytesOf, caseloadBytes, createImportBench, valueOf, type ImportBench } from './testing/import-bench.ts';

const caseload = new TextDecoder('windows-1252').decode(caseloadBytes('sagsliste.csv'));

async function bring(bench: ImportBench, text: string, adjustment: ImportAdjustment = { answerAll: 'same' }) {
  const { importId } = valueOf(bench.imports.open('sagsliste.csv', bytesOf(text)));
  valueOf(bench.imports.adjust(importId, adjustment));
  return valueOf(await bench.imports.commit(importId));
}

const open = (bench: ImportBench, text: string): ImportPreview =>
  valueOf(bench.imports.open('sagsliste.csv', bytesOf(text)));
const differing = (bench: ImportBench, { importId }: ImportPreview): readonly PreviewRow[] =>
  valueOf(bench.imports.rows(importId, 'differing', 0, 100)).rows;
const by = (bench: ImportBench, caseNumber: string) =>
  bench.citizens().find((citizen) => citizen.caseNumber === caseNumber);

/** The caseload as somebody sends it a month later: other order of columns is not tried here, other words are. */
const NEXT_MONTH = caseload
  .replace('7983-4201', '28903412')
  .replace(/^(HEL-2022-1002;.*?;)Barsel/im, '$1Praktik')
  .replace('Marisol Núñez', 'Marisol Núñez Olsen');

describe('the file of the next month', () => {
  it('changes nothing when it is the same, and says so', async () => {
    const bench = createImportBench();
    await bring(bench, caseload);
    const again = open(bench, caseload);
    expect(again).toMatchObject({
      remembered: '2026-11-21T09:00:00.000Z',
      counts: { in: 62, taken: 0, changed: 0, unchanged: 60, refused: 2, asked: 0 },
      absent: { count: 0 },
      questions: [],
    });
    const refused = valueOf(bench.imports.rows(again.importId, 'refused', 0, 10)).rows;
    expect(refused.map(({ outcome }) => outcome)).toEqual([
      { kind: 'refused', reason: 'empty-row' },
      { kind: 'refused', reason: 'repeated' },
    ]);
    expect(await bench.imports.commit(again.importId)).toEqual({
      ok: false,
      error: { kind: 'import', refusal: { kind: 'no-changes' } },
    });
  });

  it('shows what differs, takes it over as one step, and is taken back whole', async () => {
    const bench = createImportBench();
    await bring(bench, caseload);
    const before = bench.citizens();
    const preview = open(bench, `${NEXT_MONTH}HEL-2026-2000;Ny Borger;1.2.1990\r\n`);
    expect(preview.counts).toEqual({ in: 63, taken: 1, changed: 3, unchanged: 57, refused: 2, asked: 0 });
    expect(
      differing(bench, preview).map(({ update }) =>
        update?.differences.map(({ field, before: was, after, ticked }) => [field, was, after, ticked]),
      ),
    ).toEqual([
      [['phone', '79 83 42 01', '28 90 34 12', true]],
      [['lane', 'Barsel', 'Praktik', true]],
      [['name', 'Marisol Núñez', 'Marisol Núñez Olsen', true]],
    ]);
    const report = valueOf(await bench.imports.commit(preview.importId));
    expect(report).toMatchObject({ in: 63, taken: 1, changed: 3, unchanged: 57 });
    expect(report.refused).toHaveLength(2);
    expect(bench.citizens()).toHaveLength(61);
    expect(by(bench, 'HEL-2022-1000')?.phone).toBe('28 90 34 12');
    // The days in the lane are those of the file, so that the same file changes nothing the next time.
    expect(by(bench, 'HEL-2022-1002')?.laneSince).toBe('2026-07-22');
    expect(open(bench, NEXT_MONTH).counts).toMatchObject({ changed: 0, unchanged: 60 });
    bench.undo();
    expect(bench.citizens()).toEqual(before);
  });

  it('leaves alone what was unticked, and proposes nothing over what the board wrote since', async () => {
    const bench = createImportBench();
    await bring(bench, caseload);
    const parwin = by(bench, 'HEL-2022-1000');
    const barsel = by(bench, 'HEL-2022-1002');
    bench.run('citizen.edit', { id: parwin?.id as CitizenId, patch: { phone: '99 88 77 66', note: 'Ringer selv' } });
    const preview = open(bench, NEXT_MONTH);
    expect(preview.counts).toMatchObject({ changed: 2, unchanged: 58 });
    const [first, second, third] = differing(bench, preview);
    expect(first?.update?.differences).toMatchObject([{ field: 'phone', edited: true, ticked: false }]);
    expect(second?.update?.differences).toMatchObject([{ field: 'lane', edited: false, ticked: true }]);
    const answered = valueOf(
      bench.imports.adjust(preview.importId, {
        differences: [
          { line: second?.line ?? 0, field: 'lane', ticked: false },
          { line: third?.line ?? 0, field: 'name', ticked: true },
        ],
      }),
    );
    expect(answered.counts).toMatchObject({ changed: 1, unchanged: 59 });
    await bench.imports.commit(preview.importId);
    expect(by(bench, 'HEL-2022-1000')).toMatchObject({ phone: '99 88 77 66', note: 'Ringer selv' });
    expect(by(bench, 'HEL-2022-1002')).toEqual(barsel);
  });

  it('asks about rows again whose people changed on the board under the preview', async () => {
    const bench = createImportBench();
    await bring(bench, caseload);
    const preview = open(bench, NEXT_MONTH);
    bench.run('citizen.edit', { id: by(bench, 'HEL-2022-1000')?.id as CitizenId, patch: { phone: '99 88 77 66' } });
    expect(await bench.imports.commit(preview.importId)).toMatchObject({
      error: { refusal: { kind: 'asked-again', count: 1 } },
    });
    expect(bench.commands).toHaveLength(1);
    const again = valueOf(bench.imports.adjust(preview.importId, {}));
    expect(again.counts).toMatchObject({ changed: 2, asked: 1 });
    const answered = valueOf(bench.imports.adjust(preview.importId, { answerAll: 'update' }));
    expect(answered.counts).toMatchObject({ changed: 2, unchanged: 58, asked: 0 });
    valueOf(await bench.imports.commit(preview.importId));
    expect(by(bench, 'HEL-2022-1000')?.phone).toBe('99 88 77 66');
  });

  it('tells who is on the board and not in the file, and lets them be', async () => {
    const bench = createImportBench();
    await bring(bench, caseload);
    const shorter = NEXT_MONTH.replace(/^HEL-2021-1004;.*\r\n/m, '');
    const gone = by(bench, 'HEL-2021-1004');
    const preview = open(bench, shorter);
    expect(preview.absent).toMatchObject({ count: 1, first: [{ id: gone?.id, name: gone?.name }] });
    await bench.imports.commit(preview.importId);
    expect(by(bench, 'HEL-2021-1004')).toEqual(gone);
  });
});

describe('somebody who is there already', () => {
  const HEADINGS = 'Sagsnr;Navn;Fødselsdato;Telefon';

  it('is asked about when the file is of a kind that never came, and one answer updates them all', async () => {
    const bench = createImportBench();
    await bring(bench, `${HEADINGS}\nA-1;Amina Haddad;1.2.1983;\nA-2;Yusuf Haddad;3.8.1992;28903412\n`);
    const other = 'Navn;Sagsnr;E-mail\nAmina Haddad;A-1;amina@example.dk\nYusuf Haddad;A-2;yusuf@example.dk\n';
    const preview = open(bench, other);
    expect(preview).toMatchObject({ remembered: null, counts: { asked: 2, changed: 0 } });
    expect(valueOf(bench.imports.adjust(preview.importId, { answerAll: 'update' })).counts).toMatchObject({
      changed: 2,
    });
    valueOf(await bench.imports.commit(preview.importId));
    expect(by(bench, 'A-1')).toMatchObject({ email: 'amina@example.dk', birthDate: '1983-02-01' });
  });

  it.each([
    ['a case number alone', 'A-1;Helt En Anden;5.5.1975;'],
    ['a name alone', ';Amina Haddad;;'],
    ['another case number', 'A-9;Amina Haddad;1.2.1983;'],
  ])('is always asked about where there is only %s', async (_what, row) => {
    const bench = createImportBench();
    await bring(bench, `${HEADINGS}\nA-1;Amina Haddad;1.2.1983;\n`);
    expect(open(bench, `${HEADINGS}\n${row}\n`).counts).toMatchObject({ asked: 1 });
  });

  it('is never updated by two rows that say different things', async () => {
    const bench = createImportBench();
    await bring(bench, `${HEADINGS}\nA-1;Amina Haddad;1.2.1983;\n`);
    const preview = open(
      bench,
      `${HEADINGS}\nA-1;Amina Haddad;1.2.1983;28903412\nA-1;Amina Haddad;1.2.1983;28903413\n`,
    );
    expect(preview.counts).toMatchObject({ changed: 1, asked: 1 });
    expect(preview.questions[0]?.other).toMatchObject({ kind: 'row', line: 2 });
  });

  it('keeps what the file leaves empty or names in a way nobody knows', async () => {
    const bench = createImportBench();
    const headings = 'Sagsnr;Navn;Fødselsdato;Tavle;Telefon;Timer/uge';
    await bring(bench, `${headings}\nA-1;Amina Haddad;1.2.1983;IGU;28903412;20\n`);
    const preview = open(bench, `${headings}\nA-1;Amina Haddad;1.2.1983;Ukendt sted;;\n`);
    const adjusted = valueOf(
      bench.imports.adjust(preview.importId, { lanes: [{ name: 'Ukendt sted', choice: { kind: 'fallback' } }] }),
    );
    expect(adjusted.counts).toMatchObject({ changed: 0, unchanged: 1 });
  });
});

describe('how a file was read', () => {
  it('is remembered by its headings, whatever their order: columns, places and what names mean', async () => {
    const bench = createImportBench();
    await bring(bench, 'Navn;Ukendt;Sted;Hvem\nAmina Haddad;20;Skolen;MH\n', {
      columns: [
        { index: 1, field: 'weeklyHours' },
        { index: 2, field: 'lane' },
        { index: 3, field: 'consultant' },
      ],
      lanes: [{ name: 'Skolen', choice: { kind: 'match', id: 'lane-2' } }],
      fallbackLaneId: 'lane-3',
    });
    const preview = open(bench, 'STED;Hvem;navn;Ukendt\nSkolen;MH;Yusuf Haddad;15\n');
    expect(preview.columns.map(({ field }) => field)).toEqual(['lane', 'consultant', 'name', 'weeklyHours']);
    expect(preview.lanes[0]?.choice).toEqual({ kind: 'match', id: 'lane-2' });
    expect(preview.consultants[0]?.choice).toEqual({ kind: 'match', id: bench.consultants()[0]?.id });
    expect(preview.fallbackLaneId).toBe('lane-3');
    const afresh = valueOf(bench.imports.adjust(preview.importId, { afresh: true }));
    expect(afresh).toMatchObject({ remembered: null });
    expect(afresh.columns.map(({ field }) => field)).not.toContain('weeklyHours');
  });

  it('is not remembered of a file without headings', async () => {
    const bench = createImportBench();
    await bring(bench, 'Amina Haddad;1.2.1983\nYusuf Haddad;3.8.1992\n', {
      hasHeader: false,
      columns: [{ index: 0, field: 'name' }],
    });
    expect(open(bench, 'Amina Haddad;1.2.1983\nYusuf Haddad;3.8.1992\n').remembered).toBeNull();
  });
});
