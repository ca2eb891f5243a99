import type { BoardReader } from '../../../../shared/changes/record-store.ts';
import { nameKey } from '../../../../shared/import/name-groups.ts';
import {
  LISTED,
  matchOf,
  placeNames,
  type ImportPlan,
  type PlannedRow,
} from '../../../../shared/import/plan-import.ts';
import type {
  ImportField,
  NameMatch,
  PreviewCell,
  PreviewRow,
  PreviewRows,
  RowFilter,
} from '../../../../shared/import/preview.ts';
import type { ReadColumn } from '../../../../shared/import/read-row.ts';

/** Which rows of a plan. */
export interface Page {
  readonly filter: RowFilter;
  readonly from: number;
  readonly count: number;
}

/** Rows as the preview shows them, lanes and consultants by the names they will have. */
export function pageOfRows(
  plan: ImportPlan,
  columns: readonly ReadColumn[],
  board: BoardReader,
  { filter, from, count }: Page,
): PreviewRows {
  const listed = filter === 'all' ? plan.rows : plan.rows.filter(LISTED[filter]);
  const places = placeNames(plan, board);
  const rows = listed.slice(from, from + count).map((planned): PreviewRow => {
    const { row, outcome } = planned;
    const names = places.ofRow(row);
    const cells = row.cells.map(({ cprBirthDate: _cprBirthDate, ...cell }, index) => {
      const field = columns[index]?.field;
      if (field === 'lane') return placeCell(cell, names.lane, matchOf(plan.lanes, row.values.lane), 'lane');
      return field === 'consultant'
        ? placeCell(cell, names.consultant, matchOf(plan.consultants, row.values.consultant), 'consultant')
        : cell;
    });
    return { line: row.line, cells, outcome, update: shownUpdate(planned, columns) };
  });
  return { from, rows };
}

/** The card a row speaks of, with the doubts of the cells it was compared by. */
function shownUpdate({ row, update }: PlannedRow, columns: readonly ReadColumn[]): PreviewRow['update'] {
  if (!update) return null;
  const isDoubtful = (field: ImportField): boolean =>
    columns.some((column, index) => {
      const fills = column.field === field || (field === 'birthDate' && column.field === 'cpr');
      return fills && row.cells[index]?.status !== 'ok';
    });
  const differences = update.differences.map((one) => ({ ...one, doubtful: isDoubtful(one.field) }));
  return { id: update.citizen.id, name: update.citizen.name, because: update.because, differences };
}

function placeCell(
  cell: PreviewCell,
  name: string,
  match: NameMatch | undefined,
  what: 'lane' | 'consultant',
): PreviewCell {
  if (cell.reading === '') return cell;
  const kind = match?.choice.kind;
  if (kind === 'make' && match !== undefined && match.nearId !== null)
    return { ...cell, reading: name, status: 'doubt', note: `near-${what}` };
  if (kind === 'match' || kind === 'make')
    return {
      ...cell,
      reading: name,
      note: cell.note ?? (cell.text !== name && nameKey(cell.text) === nameKey(name) ? 'spelling-unified' : null),
    };
  return { ...cell, reading: name, status: 'doubt', note: `unknown-${what}` };
}
