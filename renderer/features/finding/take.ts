import type { CitizenId, SavedViewId } from '../../../shared/domain/ids.ts';
import { actionOf } from '../../app/actions.ts';
import { announce } from '../../app/live-region.tsx';
import { translate as t } from '../../i18n/index.ts';
import {
  applyFilter,
  boardStore,
  clearFilter,
  closePanel,
  openCompany,
  openPanel,
  readBoard,
} from '../../state/index.ts';
import { NO_FILTER } from '../../../shared/domain/saved-view.ts';
import { nextFrame } from '../../ui/next-frame.ts';
import { goToCard, goToFirstCard } from '../board/index.ts';
import type { Entry } from './entries.ts';

/** Does what a line of the palette stands for. */
export function take(entry: Entry): void {
  switch (entry.kind) {
    case 'citizen':
      openPanel({ kind: 'citizen', id: entry.id });
      return;
    case 'company':
      openCompany(entry.id);
      return;
    case 'offer':
      openPanel({ kind: 'offer', id: entry.id });
      return;
    case 'view':
      takeView(entry.id);
      return;
    case 'action':
      if (actionOf(entry.id).when()) actionOf(entry.id).run(null);
      return;
    case 'show-all':
      closePanel();
      applyFilter({ ...NO_FILTER, text: entry.id });
      nextFrame(goToFirstCard);
  }
}

/** Narrows the board to a saved view. */
export function takeView(id: SavedViewId): void {
  const view = readBoard().get('savedView', id);
  if (!view) return;
  applyFilter(view.filter);
  announce(t('finding.views.applied', { name: view.name, count: shownCount() }));
}

function shownCount(): number {
  let count = 0;
  for (const { ids } of boardStore.getState().laneViews.values()) count += ids.length;
  return count;
}

/** To somebody's card where it stands; a filter that hides it goes. */
export function takeOnBoard(id: CitizenId): void {
  const citizen = readBoard().get('citizen', id);
  if (!citizen) return;
  closePanel();
  if (!boardStore.getState().laneViews.get(citizen.laneId)?.ids.includes(id)) clearFilter();
  goToCard(id);
}
