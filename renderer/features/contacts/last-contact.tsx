import { AlertTriangle, Clock, MessagesSquare } from 'lucide-react';

import type { Citizen } from '../../../shared/domain/citizen.ts';
import { contactState } from '../../../shared/domain/due.ts';
import { formatRelativeDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useLane, useToday } from '../../state/index.ts';
import styles from './last-contact.module.css';

/** A week off, the day itself no longer says how long it is since. */
const RELATIVE_DAYS = 6;

/** "Sidste kontakt 3. nov. · for 19 dage siden · 5 dage over rytmen". */
export function LastContact({ citizen }: { readonly citizen: Citizen }) {
  const { t } = useTranslation();
  const today = useToday();
  const lane = useLane(citizen.laneId);
  const cadence = lane && !lane.isEnd ? lane.cadenceDays : null;
  const state = contactState(cadence, citizen, today);
  const { lastContact } = citizen;
  const facts =
    lastContact === null
      ? [t('contacts.never'), t('contacts.neverFor', { count: state.days })]
      : [
          t('contacts.last', { day: formatRelativeDay(lastContact, today) }),
          state.days > RELATIVE_DAYS && t('contacts.lastAgo', { count: state.days }),
        ];
  const rhythm = cadence !== null && t('contacts.rhythm', { count: cadence });
  const standing =
    state.kind === 'over' ? t('contacts.over', { count: state.over }) : state.kind === 'near' && t('contacts.near');
  return (
    <p className={styles['last']} data-state={state.kind}>
      {state.kind === 'over' ? (
        <AlertTriangle aria-hidden />
      ) : state.kind === 'near' ? (
        <Clock aria-hidden />
      ) : (
        <MessagesSquare aria-hidden />
      )}
      <span>{[...facts, rhythm, standing].filter(Boolean).join(' · ')}</span>
    </p>
  );
}
