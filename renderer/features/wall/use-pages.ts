import { useMemo, useSyncExternalStore } from 'react';

import type { WallShows } from '../../../shared/ipc/wall.ts';
import { boardStore, NO_CARDS, useConsultants, useLanes, type RowOwner } from '../../state/index.ts';
import { roomIn, wallPages, wallUnit, type WallPage } from './pages.ts';

/** The pages of the board as it stands, in this window. */
export function useWallPages(shows: WallShows): readonly WallPage[] {
  const lanes = useLanes();
  const consultants = useConsultants();
  const views = boardStore((state) => state.laneViews);
  const { width, height } = useWindowSize();
  return useMemo(() => {
    const owners: RowOwner[] = consultants.filter(({ active }) => active).map(({ id }) => id);
    const isSomebodyFree = lanes.some(({ id }) => (views.get(id)?.totals.get('none') ?? 0) > 0);
    return wallPages(
      shows,
      {
        lanes: lanes.map(({ id }) => id),
        owners: isSomebodyFree ? [...owners, 'none'] : owners,
        idsOf(lane, owner) {
          const view = views.get(lane);
          return (owner === null ? view?.ids : view?.byOwner.get(owner)) ?? NO_CARDS;
        },
      },
      roomIn(width, height),
    );
  }, [shows, lanes, consultants, views, width, height]);
}

/** So many pixels is one of a screen of 1920 × 1080. */
export function useWallUnit(): number {
  const { width, height } = useWindowSize();
  return wallUnit(width, height);
}

let size = { width: window.innerWidth, height: window.innerHeight };
function useWindowSize(): typeof size {
  return useSyncExternalStore(listen, () => size);
}

function listen(changed: () => void): () => void {
  const look = (): void => {
    size = { width: window.innerWidth, height: window.innerHeight };
    changed();
  };
  look();
  window.addEventListener('resize', look);
  return () => window.removeEventListener('resize', look);
}
