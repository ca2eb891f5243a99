import type { Kept } from '../../../shared/domain/retention.ts';
import { formatDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { openPanel, useCitizen, useLane, useToday } from '../../state/index.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import styles from './kept-list.module.css';

/** Somebody in the list: who, where, since when, and how far beyond the limit. */
export function KeptRow({
  kept: { citizenId, laneId, dueOn, overDays },
  isTicked,
  isActive,
  onTick,
  onFocus,
}: {
  readonly kept: Kept;
  /** Null: not to be ticked yet. */
  readonly isTicked: boolean | null;
  readonly isActive: boolean;
  readonly onTick: () => void;
  readonly onFocus: () => void;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const citizen = useCitizen(citizenId);
  const lane = useLane(laneId);
  if (!citizen || !lane) return null;
  const tabIndex = isActive ? 0 : -1;
  const since = t('erasure.since', { lane: lane.name, day: formatDay(citizen.laneSince, today) });
  const when =
    overDays > 0
      ? t('erasure.over', { count: overDays, day: formatDay(dueOn, today) })
      : overDays === 0
        ? t('erasure.today')
        : t('erasure.until', { count: -overDays, day: formatDay(dueOn, today) });
  return (
    <>
      {isTicked === null ? (
        <span className={styles['noTick']} />
      ) : (
        <Checkbox
          label={t('erasure.tick', { name: citizen.name })}
          checked={isTicked}
          tabIndex={tabIndex}
          onChange={onTick}
        />
      )}
      <button
        type="button"
        className={styles['person']}
        data-kept={citizenId}
        tabIndex={tabIndex}
        aria-label={[citizen.name, since, when, isTicked === true && t('erasure.isTicked')].filter(Boolean).join(', ')}
        onFocus={onFocus}
        onClick={() => openPanel({ kind: 'citizen', id: citizenId })}
      >
        <bdi dir="auto" className={styles['name']} title={citizen.name}>
          {citizen.name}
        </bdi>
        <span className={styles['since']}>{since}</span>
        <span className={styles['when']} data-due={overDays >= 0 || undefined}>
          {when}
        </span>
      </button>
    </>
  );
}
