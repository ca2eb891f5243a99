import { ShieldCheck } from 'lucide-react';

import type { AccessBreak } from '../../../shared/domain/access.ts';
import { formatMoment } from '../../i18n/format.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import { useClock } from '../../state/index.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './access-log.module.css';
import { useWhole } from './use-whole.ts';

/** Places that are told one by one. */
const MOST_PLACES = 5;

/** Says whether the log is as it was written, and where it is not. */
export function Whole({ turn }: { readonly turn: number }) {
  const { t } = useTranslation();
  const today = useClock();
  const checked = useWhole(turn);
  if (!checked) return <p className={styles['whole']} />;
  const { rows, of, isOver, breaks, breakCount } = checked;
  if (!isOver) {
    return (
      <p className={styles['whole']}>
        <progress className={styles['bar']} aria-label={t('access.checking')} max={of} value={rows} />
        {t('access.checked', { rows, of })}
      </p>
    );
  }
  if (breakCount > 0) {
    const places = breaks.slice(0, MOST_PLACES);
    return (
      <Notice tone="problem">
        {t('access.broken')}
        <ul className={styles['places']}>
          {places.map((place) => (
            <li key={place.seq}>{placeWords(place, (at) => formatMoment(at, today))}</li>
          ))}
        </ul>
        {breakCount > places.length && t('access.brokenMore', { count: breakCount - places.length })}
      </Notice>
    );
  }
  return (
    <p className={styles['whole']}>
      <ShieldCheck aria-hidden /> {t('access.whole', { count: rows })}
    </p>
  );
}

function placeWords({ seq, after, until }: AccessBreak, momentOf: (at: string) => string): string {
  const row = { row: seq };
  if (after !== null && until !== null)
    return translate('access.brokenBetween', { ...row, after: momentOf(after), until: momentOf(until) });
  if (after !== null) return translate('access.brokenAfter', { ...row, after: momentOf(after) });
  if (until !== null) return translate('access.brokenBefore', { ...row, until: momentOf(until) });
  return translate('access.brokenWhole', row);
}
