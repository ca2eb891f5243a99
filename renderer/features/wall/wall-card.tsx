import { BriefcaseBusiness } from 'lucide-react';
import { memo } from 'react';

import type { CitizenId } from '../../../shared/domain/ids.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import { areInitialsApart } from '../../../shared/lib/initials.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useCitizen, useConsultant, type WallLine } from '../../state/index.ts';
import { signOf, type WallSign } from './sign.ts';
import { useLongText } from './use-long-text.ts';
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

const hasTwoLines = (name: HTMLElement): boolean =>
  name.clientHeight > 1.6 * Number.parseFloat(getComputedStyle(name).lineHeight);

/** A person on the wall: who, whose, and the one thing about them that is read across a room. */
export const WallCard = memo(function WallCard({ id, lane, line, today, isOwnPage }: WallCardProps) {
  const citizen = useCitizen(id);
  const consultant = useConsultant(citizen?.consultantId ?? null);
  const name = useLongText(hasTwoLines);
  if (!citizen) return null;
  return (
    <li className={styles['card']} data-color={consultant?.color ?? 'none'} data-calm={lane.isEnd || undefined}>
      <bdi
        ref={name}
        dir="auto"
        className={styles[line === 'wall' ? 'name' : 'initials']}
        data-tall={TALL.test(citizen.name) || undefined}
        data-apart={(line === 'glance' && areInitialsApart(citizen.name)) || undefined}
        data-wall-person
      >
        {citizen.name}
      </bdi>
      <span className={styles['under']}>
        <Days sign={signOf(citizen, lane, today)} />
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

/** Short to the eye, whole to the ear. */
function Days({ sign: { kind, count } }: { readonly sign: WallSign }) {
  const { t } = useTranslation();
  return (
    <span className={styles['sign']} data-kind={kind} data-long={count > 999 || undefined}>
      <span className="visually-hidden">{t(`wall.${kind}`, { count })}</span>
      <span aria-hidden>{t(`wall.short.${kind}`, { count })}</span>
    </span>
  );
}
