import type { ImportReport } from '../../../../shared/import/preview.ts';
import type { ReadColumn } from '../../../../shared/import/read-row.ts';
import type { RefusedRows } from '../../../../shared/import/refused-file.ts';
import type { Draft } from './draft.ts';
import { blanked } from './kept-file.ts';

/** The rows that were left out, cell by cell as they stand in the file or were corrected: to be mended, so nothing is cut. CPR numbers leave with blank serials, like everything that is kept. */
export function refusedRows(
  { table, corrections }: Draft,
  columns: readonly ReadColumn[],
  refused: ImportReport['refused'],
): RefusedRows {
  return {
    columns: columns.map(({ header, field }) => ({ header, field })),
    rows: refused.map(({ line, reason }) => ({
      line,
      reason,
      cells: columns.map((column, index) =>
        blanked(corrections.get(line)?.get(index) ?? table.records[line - 1]?.[index] ?? '', column),
      ),
    })),
  };
}
