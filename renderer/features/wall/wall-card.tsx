import { CalendarX2, Hourglass } from 'lucide-react';
import { memo } from 'react';

import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import { daysBetween, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useCitizen, useConsultant, type WallLine } from '../../state/index.ts';
import styles from './wall.module.css';

export interface WallCardProps {
  readonly id: CitizenId;
  readonly lane: Lane;
  readonly line: WallLine;
  readonly today: IsoDate;
}

/** A person on the wall: who, whose, and the one thing about them that is read across a room. */
export const WallCard = memo(function WallCard({ id, lane, line, today }: WallCardProps) {
  const citizen = useCitizen(id);
  const consultant = useConsultant(citizen?.consultantId ?? null);
  if (!citizen) return null;
  return (
    <li className={styles['card']} data-color={consultant?.color ?? 'none'} data-calm={lane.isEnd || undefined}>
      <bdi dir="auto" className={styles[line === 'wall' ? 'name' : 'initials']} data-wall-person>
        {citizen.name}
      </bdi>
      <span className={styles['side']}>
        {consultant && <span className={styles['badge']}>{consultant.initials}</span>}
        <Sign lane={lane} today={today} nextDate={citizen.nextDate} laneSince={citizen.laneSince} />
      </span>
    </li>
  );
});

/** A date that has passed comes before too many days in the lane, and those before the days themselves. */
function Sign({
  lane,
  today,
  nextDate,
  laneSince,
}: {
  readonly lane: Lane;
  readonly today: IsoDate;
  readonly nextDate: IsoDate | null;
  readonly laneSince: IsoDate;
}) {
  const { t } = useTranslation();
  const late = nextDate === null || lane.isEnd ? 0 : daysBetween(nextDate, today);
  if (late > 0)
    return (
      <span className={styles['sign']} data-kind="late">
        <CalendarX2 aria-hidden />
        {/* Read out in full; the picture says it to the eye. */}
        <span className="visually-hidden">{t('wall.late', { count: late })}</span>
        <span aria-hidden>{t('wall.days', { count: late })}</span>
      </span>
    );
  const days = Math.max(0, daysBetween(laneSince, today));
  const over = !lane.isEnd && lane.expectedDays !== null && days > lane.expectedDays;
  return (
    <span className={styles['sign']} data-kind={over ? 'over' : 'days'}>
      {over && <Hourglass aria-hidden />}
      <span className="visually-hidden">{t(over ? 'wall.over' : 'wall.stay', { count: days })}</span>
      <span aria-hidden>{t('wall.days', { count: days })}</span>
    </span>
  );
}
