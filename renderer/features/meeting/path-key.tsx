import { SINCE_KINDS, type SinceKind } from '../../../shared/domain/meeting/agenda.ts';
import type { MovedCard } from '../../../shared/domain/meeting/moves.ts';
import { useTranslation } from '../../i18n/index.ts';
import styles from './path-key.module.css';

/** The signs as they are drawn on the board. */
const SIGNS: { readonly [K in SinceKind]: string } = {
  moved: 'M4 6H19M15 2.5 19.5 6 15 9.5M3.5 6h.01',
  came: 'M7.5 6h7M11 2.5v7',
  ended: 'M3 6h2M8 6h2M13 6h2M17.5 1.5v9M20.5 1.5v9',
};

/** What the signs over the board mean, and how many there are of each since the last meeting. */
export function PathKey({ moves, isFirst }: { readonly moves: readonly MovedCard[]; readonly isFirst: boolean }) {
  const { t } = useTranslation();
  const counts = SINCE_KINDS.map((kind) => ({ kind, count: moves.filter((one) => one.kind === kind).length }));
  return (
    <span className={styles['key']}>
      <span>{t(isFirst ? 'meeting.lastWeek.paths' : 'meeting.paths.since')}</span>
      {counts
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => (
          <span key={kind}>
            <svg viewBox="0 0 23 12" aria-hidden>
              <path d={SIGNS[kind]} />
            </svg>
            {t(`meeting.paths.${kind}`, { count })}
          </span>
        ))}
    </span>
  );
}
