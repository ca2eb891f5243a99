import { useMemo, useSyncExternalStore } from 'react';

import type { WallState } from '../../../shared/ipc/wall.ts';
import { boardStore, NO_CARDS, useConsultants, useLanes, type RowOwner } from '../../state/index.ts';
import { roomIn, wallPages, wallUnit, type WallPage } from './pages.ts';

/** The pages of the board as it stands, in this window. */
export function useWallPages({ shows, only }: Pick<WallState, 'shows' | 'only'>): readonly WallPage[] {
  const lanes = useLanes();
  const owners = useWallOwners();
  const views = boardStore((state) => state.laneViews);
  const { width, height } = useWindowSize();
  return useMemo(
    () =>
      wallPages(
        { shows, only },
        {
          lanes: lanes.map(({ id }) => id),
          owners,
          idsOf(lane, owner) {
            const view = views.get(lane);
            return (owner === null ? view?.ids : view?.byOwner.get(owner)) ?? NO_CARDS;
          },
        },
        roomIn(width, height),
      ),
    [shows, only, lanes, owners, views, width, height],
  );
}

/** Those who have a page each: the consultants in work, and `none` while somebody is without one. */
export function useWallOwners(): readonly RowOwner[] {
  const consultants = useConsultants();
  const isSomebodyFree = boardStore(({ lanes, laneViews }) =>
    lanes.some(({ id }) => (laneViews.get(id)?.totals.get('none') ?? 0) > 0),
  );
  return useMemo(() => {
    const owners: RowOwner[] = consultants.filter(({ active }) => active).map(({ id }) => id);
    return isSomebodyFree ? [...owners, 'none'] : owners;
  }, [consultants, isSomebodyFree]);
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
