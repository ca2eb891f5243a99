import { translate as t } from '../../i18n/index.ts';
import { isGlance, readBoard } from '../../state/index.ts';
import type { Spot } from './geometry.ts';
import type { Grid, RowKey } from './grid.ts';

/** What a row is called. */
export function ownerName(rowKey: RowKey): string {
  if (rowKey === 'all') return t('board.everybody');
  if (rowKey === 'none') return t('common.unassigned');
  const consultant = readBoard().get('consultant', rowKey);
  return (isGlance() ? consultant?.initials : consultant?.name) ?? '';
}

/** "Barsel, Mette Hornbæk, plads 2 af 7". */
export function placeWords(grid: Grid, spot: Spot, of: number): string {
  const lane = grid.lanes[spot.column]?.name ?? '';
  const rowKey = grid.rowKeys[spot.row] ?? 'all';
  const at = spot.index + 1;
  return rowKey === 'all'
    ? t('board.say.placeTogether', { lane, at, of })
    : t('board.say.place', { lane, owner: ownerName(rowKey), at, of });
}
