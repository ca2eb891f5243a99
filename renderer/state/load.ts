import type { Consultant } from '../../shared/domain/consultant.ts';
import { isUnderWay, loadOf, type Load } from '../../shared/domain/load.ts';
import { translate as t } from '../i18n/index.ts';
import { boardStore } from './board-store.ts';
import { useConsultant } from './records.ts';
import type { RowOwner } from './view.ts';

type Carrying = Pick<ReturnType<typeof boardStore.getState>, 'lanes' | 'laneViews'>;

/** Cards of all lanes but those where the way has ended, filter or not. */
function carriedBy({ lanes, laneViews }: Carrying, owner: RowOwner): number {
  return lanes.filter(isUnderWay).reduce((count, { id }) => count + (laneViews.get(id)?.totals.get(owner) ?? 0), 0);
}

/** What somebody carries against their limit. In a glance nobody has one. */
export function useLoad(owner: RowOwner): Load {
  const limit = useConsultant(owner === 'none' ? null : owner)?.limit ?? null;
  return loadOf(
    boardStore((state) => carriedBy(state, owner)),
    limit,
  );
}

/** The same for many at once, on a page that is drawn anew with its list. */
export const readLoad = ({ id, limit }: Pick<Consultant, 'id' | 'limit'>): Load =>
  loadOf(carriedBy(boardStore.getState(), id), limit);

/** "15 i gang, 1 over grænsen 14"; '' where no limit is set. */
export function loadWords({ carried, limit, over }: Load): string {
  if (limit === null) return '';
  return t(over > 0 ? 'consultants.load.over' : 'consultants.load.within', { carried, limit, over });
}

/** What is to be known of somebody before they are given one more; undefined while they have room, or no limit is set. */
export function fullWords({ carried, limit, over }: Load): string | undefined {
  if (limit === null || carried < limit) return undefined;
  return over > 0 ? t('consultants.load.more', { over }) : t('consultants.load.full');
}
