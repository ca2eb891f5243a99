import type { BoardReader } from '../../../../shared/changes/record-store.ts';
import { nameKey } from '../../../../shared/import/name-groups.ts';
import { matchOf, placeNames, type ImportPlan, type PlannedRow } from '../../../../shared/import/plan-import.ts';
import type { PreviewCell, PreviewRow, PreviewRows, RowFilter } from '../../../../shared/import/preview.ts';
import type { ReadColumn } from '../../../../shared/import/read-row.ts';

/** Which rows of a plan. */
export interface Page {
  readonly filter: RowFilter;
  readonly from: number;
  readonly count: number;
}

const LISTS: Readonly<Record<RowFilter, (row: PlannedRow) => boolean>> = {
  all: () => true,
  doubt: ({ doubtful }) => doubtful,
  refused: ({ outcome }) => outcome.kind === 'refused',
  asked: ({ outcome }) => outcome.kind === 'asked',
};

/** Rows as the preview shows them, lanes and consultants by the names they will have. */
export function pageOfRows(
  plan: ImportPlan,
  columns: readonly ReadColumn[],
  board: BoardReader,
  { filter, from, count }: Page,
): PreviewRows {
  const listed = filter === 'all' ? plan.rows : plan.rows.filter(LISTS[filter]);
  const places = placeNames(plan, board);
  const rows = listed.slice(from, from + count).map(({ row, outcome }): PreviewRow => {
    const names = places.ofRow(row);
    const cells = row.cells.map(({ cprBirthDate: _cprBirthDate, ...cell }, index) => {
      const field = columns[index]?.field;
      if (field === 'lane')
        return placeCell(cell, names.lane, matchOf(plan.lanes, row.values.lane)?.choice.kind, 'unknown-lane');
      return field === 'consultant'
        ? placeCell(
            cell,
            names.consultant,
            matchOf(plan.consultants, row.values.consultant)?.choice.kind,
            'unknown-consultant',
          )
        : cell;
    });
    return { line: row.line, cells, outcome };
  });
  return { from, rows };
}

function placeCell(
  cell: PreviewCell,
  name: string,
  kind: 'match' | 'make' | 'fallback' | undefined,
  unknown: 'unknown-lane' | 'unknown-consultant',
): PreviewCell {
  if (cell.reading === '') return cell;
  if (kind === 'match' || kind === 'make')
    return {
      ...cell,
      reading: name,
      note: cell.note ?? (cell.text !== name && nameKey(cell.text) === nameKey(name) ? 'spelling-unified' : null),
    };
  return { ...cell, reading: name, status: 'doubt', note: unknown };
}
