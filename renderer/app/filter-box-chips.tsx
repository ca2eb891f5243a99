import { X } from 'lucide-react';

import { useTranslation } from '../i18n/index.ts';
import { clearFilter, filterOf, useCounts, useView } from '../state/index.ts';
import styles from './filter-box.module.css';
import { chipsOf, sieveCount } from './filter-box-words.ts';

/** What the board is narrowed by, as chips that are taken away one by one; nothing while words and consultants alone are asked for: those are in sight already. */
export function FilterChips() {
  const { t } = useTranslation();
  const filter = useView((view) => view.filter);
  const only = useView((view) => view.only);
  const sieve = useView((view) => view.sieve);
  const { shown, total } = useCounts();
  if (sieveCount(sieve) === 0) return null;
  return (
    <div className={styles['bar']} role="group" aria-label={t('finding.filter.on')}>
      <span className={styles['shown']}>{t('finding.filter.shown', { shown, count: total })}</span>
      {chipsOf(filterOf({ filter, only, sieve })).map(({ key, label, remove }) => (
        <button
          key={key}
          type="button"
          className={styles['chip']}
          aria-label={t('finding.filter.remove', { name: label })}
          onClick={remove}
        >
          <bdi>{label}</bdi>
          <X aria-hidden />
        </button>
      ))}
      <button type="button" className={styles['chip']} data-all="" onClick={clearFilter}>
        {t('finding.filter.clear')}
      </button>
    </div>
  );
}
