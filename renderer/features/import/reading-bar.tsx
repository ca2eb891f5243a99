import { useEffect, useState } from 'react';

import type { ReadingProgress } from '../../../shared/import/preview.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callVault } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import styles from './reading-bar.module.css';

/** Often enough to be seen moving. */
const LOOK_EVERY_MS = 200;

/** How far the reading of a file has come, and the way to end it. */
export function ReadingBar({ onStop }: { readonly onStop: () => void }) {
  const { t } = useTranslation();
  const progress = useReadingProgress();
  const isKnown = progress !== null && progress.of > 0;
  const text = isKnown ? t('imports.choose.part', { ...progress }) : t('imports.choose.begin');
  return (
    <div className={styles['reading']}>
      <progress
        className={styles['bar']}
        aria-label={t('imports.choose.progress')}
        max={isKnown ? progress.of : 1}
        value={isKnown ? progress.part - 1 : 0}
      />
      <span className={styles['part']}>{text}</span>
      <Button onClick={onStop}>{t('imports.choose.stop')}</Button>
    </div>
  );
}

function useReadingProgress(): ReadingProgress | null {
  const [progress, setProgress] = useState<ReadingProgress | null>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      void callVault('import.reading', { stop: false }).then((answer) => {
        if (answer.ok && answer.value !== null) setProgress(answer.value);
      });
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return progress;
}
