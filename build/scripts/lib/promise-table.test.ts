import { describe, expect, it } from 'vitest';
import type { Measurement, PromiseRow } from './promise-rows.ts';
import { printTable, tableLines } from './promise-table.ts';

const rows: Readonly<Record<string, PromiseRow>> = {
  late: { promise: 26, what: 'fuses', target: '5 of 5', proof: 'package.spec.ts' },
  early: { promise: 1, what: 'canaries on disk', target: '0 hits', proof: 'disk.spec.ts' },
};
const measured = (row: string, ok: boolean | null, text = 'x', attempt = 0): Measurement =>
  ({ row, ok, measured: text, attempt }) as unknown as Measurement;

describe('the table of promises', () => {
  it('is sorted by promise', () => {
    expect(tableLines(rows, [], new Map()).map(({ promise }) => promise)).toEqual([1, 26]);
  });

  it('counts a row that nobody measured as missed, with the reason', () => {
    const [early, late] = tableLines(rows, [], new Map([['disk.spec.ts', 'no display']]));
    expect(early).toMatchObject({ ok: false, measured: 'not measured: no display' });
    expect(late).toMatchObject({ ok: false, measured: 'not measured: package.spec.ts did not run' });
  });

  it('lets no later measurement make up for a missed one', () => {
    const [early] = tableLines(rows, [measured('early', false, '3 hits'), measured('early', true)], new Map());
    expect(early).toMatchObject({ ok: false, measured: '3 hits' });
  });

  it('lets a proof that is tried again make up for a time, and for nothing that was found', () => {
    const twice = [measured('early', false, '3 hits'), measured('early', true, '0 hits', 1)];
    expect(tableLines(rows, twice, new Map())[0]).toMatchObject({ ok: false, measured: '3 hits' });
    const timed = { ...rows, early: { ...rows['early']!, isTimed: true as const } };
    expect(tableLines(timed, twice, new Map())[0]).toMatchObject({ ok: true, measured: '0 hits' });
    const [early] = tableLines(timed, [...twice, measured('early', false, '2 hits', 1)], new Map());
    expect(early).toMatchObject({ ok: false, measured: '2 hits' });
  });

  it('aligns its columns and breaks long cells', () => {
    const text = printTable(
      tableLines(rows, [measured('early', true, 'word '.repeat(30).trim()), measured('late', null)], new Map()),
    );
    const lines = text.split('\n');
    expect(lines.length).toBeGreaterThan(4);
    const column = lines[0]?.indexOf('measured') ?? 0;
    expect(lines.filter((line) => line.slice(0, column).includes('word'))).toEqual([]);
    expect(lines.find((line) => line.startsWith('1 '))).toMatch(/✓$/);
    expect(lines.find((line) => line.startsWith('26'))).toMatch(/–$/);
  });
});
