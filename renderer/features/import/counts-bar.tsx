import { Fragment } from 'react';

import type { ImportCounts } from '../../../shared/import/preview.ts';
import { useTranslation } from '../../i18n/index.ts';
import styles from './counts-bar.module.css';

const KINDS = ['taken', 'changed', 'unchanged', 'refused', 'asked'] as const;
/** Told even where there are none. */
const ALWAYS: ReadonlySet<string> = new Set(['taken', 'refused']);

/** Rows in = new + changed + unchanged + refused + asked, always in sight. */
export function CountsBar({ counts }: { readonly counts: ImportCounts }) {
  const { t } = useTranslation();
  const rows = t('imports.counts.in', { count: counts.in });
  const parts = KINDS.filter((kind) => counts[kind] > 0 || ALWAYS.has(kind)).map((kind) => ({
    kind,
    words: t(`imports.counts.${kind}`, { count: counts[kind] }),
  }));
  return (
    <div className={styles['counts']} role="status" aria-label={t('imports.counts.label')}>
      <span className="visually-hidden">{`${rows} = ${parts.map(({ words }) => words).join(' + ')}`}</span>
      <span aria-hidden className={styles['sum']}>
        <span className={styles['part']}>{rows}</span>
        {parts.map(({ kind, words }, index) => (
          <Fragment key={kind}>
            <span className={styles['sign']}>{index === 0 ? '=' : '+'}</span>
            <span className={styles['part']} data-kind={kind}>
              {words}
            </span>
          </Fragment>
        ))}
      </span>
    </div>
  );
}
