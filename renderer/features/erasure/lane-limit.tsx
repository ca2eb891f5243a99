import { useId, useState, type SyntheticEvent } from 'react';

import { RETENTION_DAYS_RANGE, type Lane } from '../../../shared/domain/lane.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callErrorText, keepLaneFor, useLaneCount, wayBack } from '../../state/index.ts';
import { TextField } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { parseWholeNumber } from '../../ui/whole-number.ts';
import { LaneMark } from '../lanes/index.ts';
import styles from './deletion-panel.module.css';

/** How long one end lane keeps its cards: saved with Enter, or when the field is left; empty for no limit. */
export function LaneLimit({ lane }: { readonly lane: Lane }) {
  const { t } = useTranslation();
  const { total } = useLaneCount(lane.id);
  const held = lane.retentionDays === null ? '' : String(lane.retentionDays);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const why = useId();

  async function save(event?: SyntheticEvent): Promise<void> {
    event?.preventDefault();
    if (typed === null) return;
    const days = parseWholeNumber(typed);
    if (!days.ok) {
      setProblem(t('lanes.notANumber'));
      return;
    }
    if (days.value === lane.retentionDays) {
      setTyped(null);
      return;
    }
    const answer = await keepLaneFor(lane.id, days.value);
    if (!answer.ok) {
      setProblem(callErrorText(answer.error));
      return;
    }
    setTyped(null);
    const said = days.value === null ? 'erasure.limitGone' : 'erasure.limitSet';
    showToast(t(said, { lane: lane.name, count: days.value ?? 0 }), {
      topic: 'step',
      ...wayBack(answer.value.entryId),
    });
  }
  return (
    <li>
      <form className={styles['limit']} noValidate onSubmit={(event) => void save(event)}>
        <LaneMark lane={lane} />
        <span className={styles['lane']}>
          <bdi title={lane.name}>{lane.name}</bdi>
          <span className={styles['about']}>
            {t('lanes.cards', { count: total })} · {t('erasure.limit')}
          </span>
        </span>
        <TextField
          label={t('erasure.limitOf', { lane: lane.name })}
          hideLabel
          inputMode="numeric"
          autoComplete="off"
          placeholder={t('erasure.noLimit')}
          value={typed ?? held}
          maxLength={String(RETENTION_DAYS_RANGE.max).length}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : why}
          onChange={(next) => {
            setTyped(next);
            setProblem(null);
          }}
          onBlur={() => void save()}
          trailing={<span className={styles['unit']}>{t('lanes.days')}</span>}
        />
        {problem !== null && (
          <p id={why} className={styles['problem']} role="alert">
            {problem}
          </p>
        )}
      </form>
    </li>
  );
}
