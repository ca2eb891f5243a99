import type { ImportPreview } from '../../../shared/import/preview.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import styles from './counts-bar.module.css';

/** Rows in = taken + refused + asked, always in sight. */
export function CountsBar({ counts }: { readonly counts: ImportPreview['counts'] }) {
  const { t } = useTranslation();
  const rows = t('imports.counts.in', { count: counts.in });
  const settled = t('imports.counts.sentence', {
    in: rows,
    taken: formatNumber(counts.taken),
    refused: formatNumber(counts.refused),
  });
  const sentence =
    counts.asked > 0
      ? t('imports.counts.sentenceAsked', { sentence: settled, asked: formatNumber(counts.asked) })
      : settled;
  return (
    <div className={styles['counts']} role="status" aria-label={t('imports.counts.label')}>
      <span className="visually-hidden">{sentence}</span>
      <span aria-hidden className={styles['sum']}>
        <span className={styles['part']}>{rows}</span>
        <span className={styles['sign']}>=</span>
        <span className={styles['part']} data-kind="taken">
          {t('imports.counts.taken', { count: counts.taken })}
        </span>
        <span className={styles['sign']}>+</span>
        <span className={styles['part']} data-kind="refused">
          {t('imports.counts.refused', { count: counts.refused })}
        </span>
        {counts.asked > 0 && (
          <>
            <span className={styles['sign']}>+</span>
            <span className={styles['part']} data-kind="asked">
              {t('imports.counts.asked', { count: counts.asked })}
            </span>
          </>
        )}
      </span>
    </div>
  );
}
