import { useState } from 'react';

import type { Protection, Settings } from '../../../shared/ipc/bridge.ts';
import { useTranslation } from '../../i18n/index.ts';
import { saveSettings } from '../../state/index.ts';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { glanceChoices, lockChoices, withLock, type Minutes } from './idle-choices.ts';
import styles from './settings-panel.module.css';

export interface IdleSectionProps {
  readonly settings: Settings;
  readonly protection: Protection | null;
}

/** After how many minutes without use the names go, and the board closes. */
export function IdleSection({ settings, protection }: IdleSectionProps) {
  const { t } = useTranslation();
  /** Where the overview was moved to by the choice of a lock; undefined: nothing was moved. */
  const [moved, setMoved] = useState<Minutes | undefined>(undefined);
  // Idle time closes the board though nobody chose so where nothing else would.
  const forced = settings.lockAfterMinutes === null ? (protection?.lockAfterMinutes ?? null) : null;
  function chooseLock(chosen: Minutes): void {
    const next = withLock(settings, chosen);
    setMoved(next.glanceAfterMinutes === settings.glanceAfterMinutes ? undefined : next.glanceAfterMinutes);
    void saveSettings(next);
  }
  return (
    <>
      <Choice
        label={t('settings.closing.glanceAfter')}
        value={settings.glanceAfterMinutes}
        choices={glanceChoices({ ...settings, lockAfterMinutes: settings.lockAfterMinutes ?? forced })}
        onChange={(glanceAfterMinutes) => {
          setMoved(undefined);
          void saveSettings({ glanceAfterMinutes });
        }}
      />
      <Choice
        label={t('settings.closing.lockAfter')}
        value={settings.lockAfterMinutes}
        choices={lockChoices(settings)}
        onChange={chooseLock}
      />
      <p className={styles['hint']} role="status">
        {moved === undefined
          ? t('settings.closing.idleHint')
          : moved === null
            ? t('settings.closing.glanceOff')
            : t('settings.closing.glanceMoved', { count: moved })}
      </p>
      {forced !== null && <Notice tone="warn">{t('settings.closing.idleForced', { count: forced })}</Notice>}
    </>
  );
}

function Choice({
  label,
  value,
  choices,
  onChange,
}: {
  readonly label: string;
  readonly value: Minutes;
  readonly choices: readonly Minutes[];
  readonly onChange: (minutes: Minutes) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles['row']}>
      <span aria-hidden>{label}</span>
      <div className={styles['select']}>
        <Select
          label={label}
          value={String(value)}
          options={choices.map((count) => ({
            value: String(count),
            label: count === null ? t('settings.closing.never') : t('settings.closing.minutes', { count }),
          }))}
          onChange={(chosen) => onChange(chosen === 'null' ? null : Number(chosen))}
        />
      </div>
    </div>
  );
}
