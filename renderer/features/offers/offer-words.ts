import type { Offer } from '../../../shared/domain/offer.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatDay } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';

/** "Køkkenmedhjælper, Helsingør · 20 timer · Praktik · begynder 2. dec." */
export function offerWords(offer: Offer, today: IsoDate): string {
  const { branch, role, place, weeklyHours, kind, startOn, places, validUntil, workTimes } = offer;
  return [
    [role === '' ? branch : role, place].filter(Boolean).join(', '),
    weeklyHours !== null && t('offers.list.hours', { count: weeklyHours }),
    workTimes.length > 0 && workTimes.map((time) => t(`citizen.workTimes.${time}`).toLowerCase()).join(', '),
    kind !== null && t(`offers.kinds.${kind}`),
    places > 1 && t('offers.list.places', { count: places }),
    startOn !== null &&
      t(startOn < today ? 'offers.list.started' : 'offers.list.starts', { day: formatDay(startOn, today) }),
    validUntil !== null && t('offers.list.until', { day: formatDay(validUntil, today) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
