import type { CitizenId } from '../../../shared/domain/ids.ts';
import { announce } from '../../app/live-region.tsx';
import { translate as t } from '../../i18n/index.ts';
import { moveCard, placeInLane, readBoard } from '../../state/index.ts';
import { wantFocus } from './focus-store.ts';
import { letGo } from './gesture.ts';
import { mayHandOver } from './hand-over.tsx';
import { stage } from './surface.ts';

/** Puts the lifted card down: one command, or a question first when it changes hands. */
export async function dropCard(id: CitizenId): Promise<void> {
  const dropped = letGo();
  const citizen = readBoard().get('citizen', id);
  if (!dropped || !citizen) {
    wantFocus(id);
    return;
  }
  const { target, where } = dropped;
  const lane = stage.grid.lanes[target.column];
  const rowKey = stage.grid.rowKeys[target.row];
  if (!lane || rowKey === undefined) return;
  const receiver = rowKey === 'all' ? citizen.consultantId : rowKey === 'none' ? null : rowKey;
  const cell = stage.grid.ids(target.row, target.column);
  const place = placeInLane(lane.id, cell, id, target.index);
  const allowed = mayHandOver(id, lane.id, citizen.consultantId, receiver);
  const { name } = citizen;
  if (!(await allowed)) {
    announce(t('board.say.back', { name }));
    wantFocus(id);
    return;
  }
  announce(t('board.say.dropped', { name, where }));
  const moved = moveCard(id, lane.id, receiver, place);
  wantFocus(id);
  await moved;
}
