import type { CitizenId, ConsultantId, LaneId } from '../../../shared/domain/ids.ts';
import { announce } from '../../app/live-region.tsx';
import { translate as t } from '../../i18n/index.ts';
import { moveCard, placeInLane, readBoard } from '../../state/index.ts';
import { wantFocus } from './focus-store.ts';
import { selectedWith } from './select-cards.ts';
import { moveSeveral } from './several-steps.ts';
import { letGo } from './gesture.ts';
import { mayHandOver, mayHandOverSeveral } from './hand-over.tsx';
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
  const together = selectedWith(id);
  const isHandedOver = rowKey !== 'all';
  if (together.length > 1 && changesSomebody(together, lane.id, isHandedOver ? receiver : undefined)) {
    await dropSeveral(id, together, lane.id, isHandedOver ? receiver : undefined);
    return;
  }
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

/** Whether somebody comes to stand elsewhere, and not just higher or lower in the same cell. */
function changesSomebody(
  ids: readonly CitizenId[],
  laneId: LaneId,
  receiver: ConsultantId | null | undefined,
): boolean {
  return ids.some((id) => {
    const citizen = readBoard().get('citizen', id);
    return citizen?.laneId !== laneId || (receiver !== undefined && citizen.consultantId !== receiver);
  });
}

/** All the selected cards go where one of them was put down: to the end of that lane. */
async function dropSeveral(
  id: CitizenId,
  together: readonly CitizenId[],
  laneId: LaneId,
  receiver: ConsultantId | null | undefined,
): Promise<void> {
  const name = readBoard().get('citizen', id)?.name ?? '';
  if (!(await mayHandOverSeveral(together, laneId, receiver))) {
    announce(t('board.say.back', { name }));
    wantFocus(id);
    return;
  }
  const moved = moveSeveral(together, laneId, receiver);
  wantFocus(id);
  await moved;
}
