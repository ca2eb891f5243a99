import type { Place } from '../../shared/commands/payloads.ts';
import type { CitizenId, ConsultantId, LaneId } from '../../shared/domain/ids.ts';
import { translate as t } from '../i18n/index.ts';
import { showToast } from '../ui/toast.tsx';
import { boardStore, readBoard } from './board-store.ts';
import { ownerOf } from './filter.ts';
import { runCommand } from './run-command.ts';
import { wayBack } from './way-back.ts';

/** Moves a card with one command, and says so with a way back. An undefined consultant stays as it is. */
export async function moveCard(
  id: CitizenId,
  laneId: LaneId,
  consultantId: ConsultantId | null | undefined,
  place: Place,
): Promise<void> {
  const before = readBoard().get('citizen', id);
  if (!before) return;
  const receiver = consultantId === undefined ? before.consultantId : consultantId;
  const answer = await runCommand('citizen.move', { id, laneId, consultantId: receiver, place });
  if (!answer.ok || answer.value.change.length === 0) return;
  const { entryId } = answer.value;
  showToast(
    movedText(
      before.name,
      laneId !== before.laneId ? laneId : null,
      receiver !== before.consultantId ? receiver : undefined,
    ),
    { topic: 'step', ...wayBack(entryId) },
  );
}

function movedText(name: string, laneId: LaneId | null, receiver: ConsultantId | null | undefined): string {
  const lane = laneId && readBoard().get('lane', laneId)?.name;
  if (lane) return t('board.moved', { name, lane });
  if (receiver === null) return t('board.released', { name });
  const to = receiver && readBoard().get('consultant', receiver)?.name;
  return to ? t('board.handedOver', { name, to }) : t('board.placed', { name });
}

/** Moves a card among the cards it is seen with: up, down, or to an end of them. */
export function shiftCard(id: CitizenId, where: 'up' | 'down' | 'top' | 'bottom', together: boolean): void {
  const citizen = readBoard().get('citizen', id);
  const view = citizen && boardStore.getState().laneViews.get(citizen.laneId);
  const cell = together ? view?.ids : citizen && view?.byOwner.get(ownerOf(citizen));
  const at = cell?.indexOf(id) ?? -1;
  if (!citizen || !cell || at < 0) return;
  const goal = { up: at - 1, down: at + 1, top: 0, bottom: cell.length - 1 }[where];
  if (goal < 0 || goal >= cell.length || goal === at) return;
  void moveCard(id, citizen.laneId, undefined, placeInLane(citizen.laneId, cell, id, goal));
}

export function removeCard(id: CitizenId): void {
  const name = readBoard().get('citizen', id)?.name ?? '';
  void runCommand('citizen.remove', { id }).then((answer) => {
    if (!answer.ok) return;
    const { entryId } = answer.value;
    showToast(t('board.removed', { name }), { topic: 'step', ...wayBack(entryId) });
  });
}

/**
 * Where in the lane a card lands that is put into a cell with `index` of its other cards above it. Between other rows' cards it stays as near
 * as it can: under its upper neighbour; as the first of its cell just above the lower one.
 */
export function placeInLane(laneId: LaneId, cell: readonly CitizenId[], self: CitizenId, index: number): Place {
  const others = cell.filter((id) => id !== self);
  const above = others[index - 1];
  if (above !== undefined) return { after: above };
  const below = others[0];
  if (below === undefined) return 'last';
  const order = readBoard()
    .laneOrder(laneId)
    .filter((id) => id !== self);
  return { after: order[order.indexOf(below) - 1] ?? null };
}
