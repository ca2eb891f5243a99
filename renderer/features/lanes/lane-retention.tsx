import { RETENTION_DAYS_RANGE } from '../../../shared/domain/lane.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useIsSupervisor } from '../../state/index.ts';
import { TextField } from '../../ui/field.tsx';
import styles from './lane-form.module.css';

/** How long an end lane keeps its cards: a supervisor sets it, everybody may read it. */
export function LaneRetention({
  value,
  error,
  onChange,
}: {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (days: string) => void;
}) {
  const { t } = useTranslation();
  const supervisor = useIsSupervisor();
  return (
    <TextField
      label={t('lanes.retentionDays')}
      aside={supervisor ? t('common.optional') : undefined}
      name="retentionDays"
      inputMode="numeric"
      autoComplete="off"
      placeholder={t('lanes.retentionNone')}
      value={value}
      maxLength={String(RETENTION_DAYS_RANGE.max).length}
      readOnly={!supervisor}
      onChange={onChange}
      error={error}
      hint={t(supervisor ? 'lanes.retentionDaysHint' : 'lanes.retentionReadOnly')}
      trailing={<span className={styles['unit']}>{t('lanes.days')}</span>}
    />
  );
}
