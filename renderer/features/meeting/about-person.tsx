import { ShieldAlert } from 'lucide-react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import { ageOn } from '../../../shared/lib/iso-date.ts';
import { shownLanguage } from '../../i18n/language-name.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useToday } from '../../state/index.ts';
import styles from './card.module.css';

/** What helps to find somebody a place. What a workplace must mind is only said to be there: the screen is read from across the room. */
export function AboutPerson({ citizen }: { readonly citizen: Citizen }) {
  const { t } = useTranslation();
  const today = useToday();
  const { birthDate, motherTongue, interpreter, danishEducation, weeklyHours, drivingLicence } = citizen;
  const words = [
    birthDate === null ? '' : t('citizen.age', { count: ageOn(birthDate, today) }),
    shownLanguage(motherTongue),
    interpreter === true ? t('meeting.about.interpreter') : '',
    danishEducation,
    weeklyHours === null ? '' : t('meeting.about.hours', { count: weeklyHours }),
    drivingLicence === '' ? '' : t('meeting.about.licence', { licence: drivingLicence }),
  ].filter(Boolean);
  const isMinded = citizen.considerations !== '' || citizen.avoids.length > 0;
  if (words.length === 0 && !isMinded) return null;
  return (
    <p className={styles['about']}>
      {words.length > 0 && <bdi>{words.join(' · ')}</bdi>}
      {isMinded && (
        <span>
          <ShieldAlert aria-hidden /> {t('meeting.about.minded')}
        </span>
      )}
    </p>
  );
}
