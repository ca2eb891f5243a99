import { useMemo, useSyncExternalStore } from 'react';

import type { WallState } from '../../../shared/ipc/wall.ts';
import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import {
  boardStore,
  NO_CARDS,
  readBoard,
  useConsultants,
  useLanes,
  useToday,
  type RowOwner,
} from '../../state/index.ts';
import { largestPages } from './pages.ts';
import { bySign, signOf } from './sign.ts';
import { roomIn, wallSizes } from './stacks.ts';

/** The pages of the board as it stands, in this window, and how large their cards are. */
export function useWallPages({ shows, only }: Pick<WallState, 'shows' | 'only'>): ReturnType<typeof largestPages> {
  const lanes = useLanes();
  const owners = useWallOwners();
  const views = boardStore((state) => state.laneViews);
  // A date that is changed moves a card up or down.
  const revision = boardStore((state) => state.revision);
  const today = useToday();
  const { width, height } = useWindowSize();
  return useMemo(
    () =>
      largestPages(
        { shows, only },
        {
          lanes: lanes.map(({ id }) => id),
          owners,
          isEnd: (id) => lanes.some((lane) => lane.id === id && lane.isEnd),
          idsOf(id, owner) {
            const view = views.get(id);
            const lane = lanes.find((one) => one.id === id);
            const ids = (owner === null ? view?.ids : view?.byOwner.get(owner)) ?? NO_CARDS;
            return lane ? pressingFirst(ids, lane, today) : ids;
          },
        },
        (scale) => roomIn(width, height, scale),
      ),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what `readBoard` reads is another with each revision
    [shows, only, lanes, owners, views, width, height, today, revision],
  );
}

/** Who waits for somebody stands on top; of those who are alike, who stands further up on the board. */
function pressingFirst(ids: readonly CitizenId[], lane: Lane, today: IsoDate): readonly CitizenId[] {
  const board = readBoard();
  const signed = ids.flatMap((id) => {
    const citizen = board.get('citizen', id);
    return citizen ? [{ id, sign: signOf(citizen, lane, today) }] : [];
  });
  return signed.sort((one, other) => bySign(one.sign, other.sign)).map(({ id }) => id);
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

/** The sizes of this window, in its own dots. */
export function useWallSizes(): ReturnType<typeof wallSizes> {
  const { width, height } = useWindowSize();
  return useMemo(() => wallSizes(width, height), [width, height]);
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
