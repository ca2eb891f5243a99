import { AlertTriangle, Check, RotateCcw } from 'lucide-react';

import type { BoardCopy } from '../../../shared/ipc/payloads.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useIsSupervisor, useToday } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import styles from './copies.module.css';
import { sizeText } from './size-text.ts';

/** Copies, the newest first; a supervisor can restore one that is whole. */
export function CopyList({
  copies,
  place,
  onRestore,
}: {
  readonly copies: readonly BoardCopy[];
  /** Where copies go; null: beside the board, where then all of them lie. */
  readonly place: string | null;
  readonly onRestore: (copy: BoardCopy) => void;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const isSupervisor = useIsSupervisor();
  if (copies.length === 0) return <p className={styles['text']}>{t('backups.none')}</p>;
  return (
    <ul className={styles['list']} aria-label={t('backups.list')}>
      {copies.map((copy) => (
        <li key={copy.folder} className={styles['copy']}>
          <span className={styles['words']}>
            <span className={styles['when']}>{formatMoment(copy.at, today)}</span>
            <span className={styles['text']}>
              {t(`backups.reasons.${copy.reason}`)} · {sizeText(copy.bytes)}
              {place !== null && !copy.folder.startsWith(place) && ` · ${t('backups.besideTag')}`}
            </span>
          </span>
          <span className={styles['state']} data-whole={copy.isWhole}>
            {copy.isWhole ? <Check aria-hidden /> : <AlertTriangle aria-hidden />}
            {t(copy.isWhole ? 'backups.whole' : 'backups.damaged')}
          </span>
          {isSupervisor && copy.isWhole && (
            <Button
              variant="quiet"
              icon={<RotateCcw aria-hidden />}
              aria-label={t('backups.restoreLabel', { at: formatMoment(copy.at, today) })}
              onClick={() => onRestore(copy)}
            >
              {t('backups.restore')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
