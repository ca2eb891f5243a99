import { useTranslation } from '../../i18n/index.ts';
import { openPanel, useIsSupervisor } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import styles from './settings-panel.module.css';

/** What a supervisor alone may ask for, told to everybody: `leader-section.test.ts` says of what each line is told. */
export function LeaderSection() {
  const { t } = useTranslation();
  const isSupervisor = useIsSupervisor();
  return (
    <>
      <p className={styles['text']}>{t('settings.leader.all')}</p>
      <ul className={styles['list']}>
        {(['figures', 'log', 'keys'] as const).map((line) => (
          <li key={line}>{t(`settings.leader.${line}`)}</li>
        ))}
      </ul>
      <p className={styles['text']}>
        {t('settings.leader.never')} {t('settings.leader.fair')}
      </p>
      {!isSupervisor && (
        <div className={styles['buttons']}>
          <Button onClick={() => openPanel({ kind: 'access-log' })}>{t('settings.leader.own')}</Button>
        </div>
      )}
    </>
  );
}
