import { CalendarX2 } from 'lucide-react';

import { useTranslation } from '../../i18n/index.ts';
import { openPanel, useIsSupervisor } from '../../state/index.ts';
import { TextButton } from '../../ui/button.tsx';
import styles from './deletions-due.module.css';
import { useKept } from './use-kept.ts';

/** Tells a supervisor that cards have been kept as long as they may: a number, and no name. Nothing where there are none, and nothing for anybody else. */
export function DeletionsDue() {
  const { t } = useTranslation();
  const supervisor = useIsSupervisor();
  const count = useKept().due.length;
  if (!supervisor || count === 0) return null;
  return (
    <p className={styles['due']}>
      <CalendarX2 aria-hidden />
      <span>{t('erasure.dueCount', { count })}</span>
      <TextButton onClick={() => openPanel({ kind: 'deletion' })}>{t('erasure.see')}</TextButton>
    </p>
  );
}
