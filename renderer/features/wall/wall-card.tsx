import { BriefcaseBusiness } from 'lucide-react';
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
  /** Whose they are is said by the page already. */
  readonly isOwnPage: boolean;
}

/** Scripts whose letters reach far below or above the line. */
const TALL = /[\p{Script=Arabic}\p{Script=Myanmar}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Khmer}]/u;

/** A person on the wall: who, whose, and the one thing about them that is read across a room. */
export const WallCard = memo(function WallCard({ id, lane, line, today, isOwnPage }: WallCardProps) {
  const citizen = useCitizen(id);
  const consultant = useConsultant(citizen?.consultantId ?? null);
  if (!citizen) return null;
  return (
    <li className={styles['card']} data-color={consultant?.color ?? 'none'} data-calm={lane.isEnd || undefined}>
      <bdi
        dir="auto"
        className={styles[line === 'wall' ? 'name' : 'initials']}
        data-tall={TALL.test(citizen.name) || undefined}
        data-wall-person
      >
        {citizen.name}
      </bdi>
      <span className={styles['under']}>
        <Sign lane={lane} today={today} nextDate={citizen.nextDate} laneSince={citizen.laneSince} />
        {consultant && !isOwnPage && (
          <span className={styles['badge']} data-wall-owner>
            <BriefcaseBusiness aria-hidden />
            {consultant.initials}
          </span>
        )}
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
  const late = nextDate === null || lane.isEnd ? 0 : daysBetween(nextDate, today);
  if (late > 0) return <Days kind="late" count={late} />;
  const days = Math.max(0, daysBetween(laneSince, today));
  const over = lane.isEnd || lane.expectedDays === null ? 0 : days - lane.expectedDays;
  return over > 0 ? <Days kind="over" count={over} /> : <Days kind="stay" count={days} />;
}

/** Short to the eye, whole to the ear. */
function Days({ kind, count }: { readonly kind: 'late' | 'over' | 'stay'; readonly count: number }) {
  const { t } = useTranslation();
  return (
    <span className={styles['sign']} data-kind={kind} data-long={count > 999 || undefined}>
      <span className="visually-hidden">{t(`wall.${kind}`, { count })}</span>
      <span aria-hidden>{t(`wall.short.${kind}`, { count })}</span>
    </span>
  );
}
