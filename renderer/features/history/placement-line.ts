import type { Placement } from '../../../shared/domain/placement.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatDay } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import { placementName } from '../placements/index.ts';

/** "Praktik hos Hotel Skovly, 1. sep. til 30. okt.". */
export function placementLine(placement: Placement, today: IsoDate): string {
  const { start, plannedStart, end, plannedEnd } = placement;
  const [first, last] = [start ?? plannedStart, end ?? plannedEnd];
  const from = first && formatDay(first, today);
  const until = last && formatDay(last, today);
  const span =
    from && until
      ? t('placements.clock.span', { from, until })
      : from
        ? t('placements.clock.from', { from })
        : until
          ? t('placements.clock.until', { until })
          : '';
  return span === '' ? placementName(placement) : `${placementName(placement)}, ${span}`;
}
