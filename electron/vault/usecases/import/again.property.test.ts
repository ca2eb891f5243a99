import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bytesOf, createImportBench, valueOf, type ImportBench } from './testing/import-bench.ts';

const FIELDS = [
  'Telefon',
  'E-mail',
  'Modersmål',
  'Andre sprog',
  'Tavle',
  'Konsulent',
  'Siden',
  'Næste dato',
  'Timer',
  'Note',
];
const HEADINGS = ['Sagsnr', 'Navn', 'Fødselsdato', ...FIELDS];
const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constant(''));
const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-06-01'), noInvalidDate: true });
const date = fc.oneof(
  day.map((one) => one.toISOString().slice(0, 'YYYY-MM-DD'.length)),
  fc.constant(''),
);
const cells: readonly fc.Arbitrary<string>[] = [
  fc.constantFrom('', '28903412', '+45 28 90 34 12', 'ukendt'),
  fc.constantFrom('', 'amina@example.dk', 'ikke en adresse'),
  fc.constantFrom('', 'Dari', 'arabisk', 'Tigrinya'),
  fc.constantFrom('', 'engelsk, Dari', 'engelsk/engelsk'),
  fc.constantFrom('', 'IGU', 'praktik', 'Nyt sted', 'Et andet sted'),
  fc.constantFrom('', 'Mette Hornbæk', 'MH', 'Ole Snekkersten'),
  date,
  date,
  fc.constantFrom('', '20', '37,5', 'fuld tid'),
  text,
];
const row = fc.tuple(...cells);
const table = fc.array(row, { minLength: 1, maxLength: 6 });

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const fileOf = (rows: readonly (readonly string[])[]): Uint8Array =>
  bytesOf(
    [
      HEADINGS,
      ...rows.map((given, index) => [`A-${String(index)}`, `Person ${String(index)} Øst`, '1.2.1983', ...given]),
    ]
      .map((record) => record.map(quoted).join(';'))
      .join('\r\n'),
  );

async function bring(bench: ImportBench, bytes: Uint8Array): Promise<void> {
  const { importId } = valueOf(bench.imports.open('x.csv', bytes));
  valueOf(await bench.imports.commit(importId));
}

describe('any table, and the same table with any edits', () => {
  it('changes nothing when it comes twice', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const bench = createImportBench();
        await bring(bench, fileOf(rows));
        const again = valueOf(bench.imports.open('x.csv', fileOf(rows)));
        expect(again.counts).toEqual({
          in: rows.length,
          taken: 0,
          changed: 0,
          unchanged: rows.length,
          refused: 0,
          asked: 0,
        });
        expect(again.listed.differing).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  it('brings exactly the ticked differences, which undo takes back', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(table, table, fc.infiniteStream(fc.boolean()), async (rows, edits, ticks) => {
        const bench = createImportBench();
        await bring(bench, fileOf(rows));
        const before = bench.citizens();
        const preview = valueOf(bench.imports.open('x.csv', fileOf(edits)));
        const { importId } = preview;
        const shown = valueOf(bench.imports.rows(importId, 'differing', 0, 100)).rows;
        const differences = shown.flatMap(({ line, update }) =>
          (update?.differences ?? []).map(({ field }) => ({ line, field, ticked: ticks.next().value === true })),
        );
        const { counts } = valueOf(bench.imports.adjust(importId, { differences }));
        expect(counts.in).toBe(counts.taken + counts.changed + counts.unchanged + counts.refused + counts.asked);
        expect(counts.taken).toBe(Math.max(0, edits.length - rows.length));
        expect(counts.changed).toBe(new Set(differences.filter(({ ticked }) => ticked).map(({ line }) => line)).size);
        const committed = await bench.imports.commit(importId);
        expect(committed.ok).toBe(counts.taken + counts.changed > 0);
        if (!committed.ok) return;
        expect(bench.citizens()).toHaveLength(rows.length + counts.taken);

        // What was ticked is as the file says; what was not is still told as a difference, from the same to the same.
        const later = valueOf(bench.imports.open('x.csv', fileOf(edits)));
        const left = valueOf(bench.imports.rows(later.importId, 'differing', 0, 100)).rows.flatMap(({ line, update }) =>
          (update?.differences ?? []).map(({ field, before: from, after }) => ({ line, field, from, after })),
        );
        const unticked = shown.flatMap(({ line, update }) =>
          (update?.differences ?? []).flatMap(({ field, before: from, after }) =>
            differences.some((one) => one.line === line && one.field === field && !one.ticked)
              ? [{ line, field, from, after }]
              : [],
          ),
        );
        const without = (list: typeof left) => list.filter(({ field }) => field !== 'laneSince');
        expect(without(left)).toEqual(without(unticked));

        bench.undo();
        expect(bench.citizens()).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });
});
