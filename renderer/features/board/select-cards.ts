import type { CitizenId } from '../../../shared/domain/ids.ts';
import { announce } from '../../app/live-region.tsx';
import { translate as t } from '../../i18n/index.ts';
import { boardStore, isPast, readBoard } from '../../state/index.ts';
import { spotOf } from './grid.ts';
import { extended, NO_SELECTION, onlyShown, selectionStore, toggled, withAll, type Selection } from './selection.ts';
import { stage } from './surface.ts';

/** The cards selected together with this one; itself alone where it is not among them. */
export function selectedWith(id: CitizenId): readonly CitizenId[] {
  const { ids } = selectionStore.getState();
  return ids.has(id) ? [...ids] : [id];
}

export function toggleCard(id: CitizenId): void {
  select(toggled(selectionStore.getState(), id));
}

/** As far as this card; from the card at `from` where no range has begun. */
export function selectAsFarAs(id: CitizenId, from: CitizenId | null): void {
  const present = selectionStore.getState();
  const begun = present.anchor === null && from !== null ? toggled(present, from) : present;
  select(extended(begun, id, cellOf(id)));
}

/** Every card in the cell of this one; pressed again, every card of its lane. */
export function selectAround(id: CitizenId): void {
  const present = selectionStore.getState();
  const cell = cellOf(id);
  const laneId = readBoard().get('citizen', id)?.laneId;
  const lane = (laneId && boardStore.getState().laneViews.get(laneId)?.ids) ?? cell;
  select(withAll(present, cell.every((one) => present.ids.has(one)) ? lane : cell));
}

/** Whether there was something to let go of. */
export function clearSelection(): boolean {
  if (selectionStore.getState().ids.size === 0) return false;
  select(NO_SELECTION);
  return true;
}

function cellOf(id: CitizenId): readonly CitizenId[] {
  const spot = spotOf(stage.grid, readBoard(), id);
  return spot ? stage.grid.ids(spot.row, spot.column) : [];
}

/** A day that has been can be looked at, not changed. */
function select(next: Selection): void {
  if (isPast()) return;
  selectionStore.setState(next);
  announce(t('finding.several.say', { count: next.ids.size }));
}

/** What is no longer to be seen is no longer selected, and nothing is once the board cannot be changed. Returns how to stop. */
export function keepInSight(): () => void {
  const stop = boardStore.subscribe(({ laneViews }, before) => {
    const selection = selectionStore.getState();
    if (laneViews === before.laneViews || selection.ids.size === 0) return;
    const shown = new Set<CitizenId>();
    for (const { ids } of laneViews.values()) for (const id of ids) shown.add(id);
    const next = onlyShown(selection, shown);
    if (next !== selection) select(next);
  });
  return () => {
    stop();
    selectionStore.setState(NO_SELECTION);
  };
}
