import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { withoutCpr } from '../../../../shared/domain/cpr.ts';
import { IMPORT_FIELDS, type ImportAdjustment } from '../../../../shared/import/preview.ts';
import { bytesOf, createImportBench, valueOf } from './testing/import-bench.ts';

const twoDigits = (min: number, max: number) =>
  fc.integer({ min, max }).map((number) => String(number).padStart(2, '0'));
const cpr = fc
  .tuple(
    twoDigits(1, 28),
    fc.boolean(),
    twoDigits(1, 12),
    twoDigits(0, 99),
    fc.constantFrom('', '-', ' ', ' - '),
    twoDigits(0, 99),
    twoDigits(0, 99),
  )
  .map(
    ([day, shifted, month, year, dash, a, b]) =>
      `${shifted ? String(Number(day) + 60) : day}${month}${year}${dash}${a}${b}`,
  );
const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom(
    '',
    'Amina Haddad',
    'Amina  haddad',
    'HEL-1',
    'HEL 1',
    '1.2.83',
    '3/8-1992',
    '2026-02-31',
    'IGU',
    'BARSEL',
    'MH',
    'Mette Hornbæk',
    '37,5',
    '"',
    '=1+1',
    'x@example.dk',
    '\u202Egnp',
    '99 99 99 99',
  ),
  cpr,
  fc.tuple(fc.string({ maxLength: 5 }), cpr, fc.string({ maxLength: 5 })).map((parts) => parts.join(' ')),
);
const quoted = cell.map((text) => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
const file = fc
  .tuple(
    fc.uniqueArray(
      fc.constantFrom(
        'Navn',
        'Sagsnr',
        'Fødselsdato',
        'CPR',
        'Tavle',
        'Konsulent',
        'Tlf',
        'Bemærkning',
        'Siden',
        'Andre sprog',
        'Underligt',
      ),
      { minLength: 1, maxLength: 8 },
    ),
    fc.array(fc.array(quoted, { maxLength: 8 }), { maxLength: 12 }),
  )
  .map(([headers, rows]) => [headers.join(';'), ...rows.map((row) => row.join(';'))].join('\r\n'));
const adjustment: fc.Arbitrary<ImportAdjustment> = fc.record(
  {
    hasHeader: fc.boolean(),
    delimiter: fc.constantFrom(';' as const, ',' as const),
    columns: fc.array(fc.record({ index: fc.nat(8), field: fc.option(fc.constantFrom(...IMPORT_FIELDS)) }), {
      maxLength: 4,
    }),
    cells: fc.array(fc.record({ line: fc.integer({ min: 1, max: 12 }), column: fc.nat(8), text: cell }), {
      maxLength: 3,
    }),
    leftOut: fc.array(fc.record({ line: fc.integer({ min: 1, max: 12 }), leftOut: fc.boolean() }), { maxLength: 3 }),
    answers: fc.array(
      fc.record({
        line: fc.integer({ min: 1, max: 12 }),
        answer: fc.constantFrom('same' as const, 'different' as const),
      }),
      { maxLength: 4 },
    ),
    lanes: fc.array(
      fc.record({
        name: cell,
        choice: fc.constantFrom(
          { kind: 'fallback' as const },
          { kind: 'make' as const },
          { kind: 'match' as const, id: 'lane-1' },
        ),
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);

describe('any file, however it is handled', () => {
  it('adds up before and after, brings exactly one citizen a taken row, and lets no CPR number through', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.array(adjustment, { maxLength: 3 }), async (text, adjustments) => {
        const bench = createImportBench();
        const opened = bench.imports.open('x.csv', bytesOf(text));
        if (!opened.ok) return;
        const { importId } = opened.value;
        let preview = opened.value;
        for (const change of adjustments) preview = valueOf(bench.imports.adjust(importId, change));
        const { counts, listed } = preview;
        const { taken, changed, unchanged, refused, asked } = counts;
        expect(counts.in).toBe(taken + changed + unchanged + refused + asked);
        const { rows } = valueOf(bench.imports.rows(importId, 'all', 0, 500));
        expect(rows).toHaveLength(counts.in);
        expect([listed.all, listed.refused, listed.asked]).toEqual([counts.in, counts.refused, counts.asked]);
        expect(valueOf(bench.imports.rows(importId, 'doubt', 0, 500)).rows).toHaveLength(listed.doubt);
        for (const row of rows)
          for (const { text: shown, reading } of row.cells)
            expect(withoutCpr(shown).found.length + withoutCpr(reading).found.length).toBe(0);

        const settled = valueOf(bench.imports.adjust(importId, { answerAll: 'same' }));
        const committed = await bench.imports.commit(importId);
        if (settled.counts.taken === 0)
          expect(committed).toEqual({ ok: false, error: { kind: 'import', refusal: { kind: 'no-names' } } });
        if (settled.counts.taken === 0) return;
        const report = valueOf(committed);
        expect(report.in).toBe(report.taken + report.refused.length);
        expect(bench.citizens()).toHaveLength(report.taken);
        for (const value of planned(bench.commands)) expect(withoutCpr(value).found, value).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { imports } = createImportBench();
        const opened = imports.open('x', bytes);
        if (opened.ok) expect(opened.value.counts.in).toBe(opened.value.listed.all);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, whatever the text, and loses no record', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', '\r\n', ' ', ',', 'Navn', '1') }), {
          maxLength: 30,
        }),
        (parts) => {
          const { imports } = createImportBench();
          const opened = imports.open('x', bytesOf(parts.join('')));
          if (opened.ok)
            expect(valueOf(imports.rows(opened.value.importId, 'all', 0, 500)).rows).toHaveLength(
              Math.min(500, opened.value.counts.in),
            );
        },
      ),
      { numRuns: 500 },
    );
  });
});

function planned(commands: unknown): readonly string[] {
  if (typeof commands === 'string') return [commands];
  return typeof commands === 'object' && commands !== null ? Object.values(commands).flatMap(planned) : [];
}
