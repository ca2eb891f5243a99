import type { SnapshotReceipt } from '../../../shared/ipc/payloads.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Notice } from '../../ui/notice.tsx';
import { Passphrase } from './passphrase.tsx';
import styles from './snapshot-panel.module.css';

/** What is in the file, as it was read from the disk again. */
export function SnapshotDone({
  receipt,
  passphrase,
}: {
  readonly receipt: SnapshotReceipt;
  readonly passphrase: string | null;
}) {
  const { t } = useTranslation();
  const { count, bytes, hash, file } = receipt;
  return (
    <div className={styles['done']} role="status">
      <p>
        <strong>{count === null ? t('snapshot.doneCounts') : t('snapshot.done', { count })}</strong>
      </p>
      <p className={styles['where']}>
        {t('snapshot.where')} <bdi>{file}</bdi>
      </p>
      <p>{t('snapshot.outside', { size: formatNumber(Math.max(1, Math.round(bytes / 1024))) })}</p>
      {passphrase !== null && (
        <Notice tone="warn">
          {t('snapshot.seal.last')}
          <Passphrase value={passphrase} />
        </Notice>
      )}
      <p className={styles['hash']}>{t('snapshot.hash', { hash })}</p>
    </div>
  );
}
