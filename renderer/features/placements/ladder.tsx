import type { CSSProperties } from 'react';

import { paidHoursLadder, type LadderStep } from '../../../shared/domain/clocks/paid-hours-ladder.ts';
import type { Placement } from '../../../shared/domain/placement.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useToday } from '../../state/index.ts';
import styles from './ladder.module.css';

/** So many steps have room beside each other; the last ones say where it leads. */
const SHOWN = 6;

/** The way to a full week of paid hours, as stairs and in words. */
export function Ladder({ placements }: { readonly placements: readonly Placement[] }) {
  const { t } = useTranslation();
  const today = useToday();
  const { steps, now, goal, left } = paidHoursLadder(placements, today);
  if (goal === null || left === null || steps.length === 0) return null;
  const shown = steps.slice(-SHOWN);
  const hidden = steps.length - shown.length;
  return (
    <section className={styles['ladder']} aria-label={t('placements.ladder.title', { goal: goal.value })}>
      <div className={styles['head']}>
        <h4 className={styles['title']}>{t('placements.ladder.title', { goal: goal.value })}</h4>
        <p className={styles['now']}>
          {now.paid === 0
            ? t('placements.ladder.nothing')
            : t('placements.ladder.now', { paid: formatNumber(now.paid) })}
          {' · '}
          {left === 0 ? t('placements.ladder.reached') : t('placements.ladder.left', { left: formatNumber(left) })}
        </p>
      </div>
      <ol className={styles['steps']} aria-label={t('placements.ladder.list')}>
        {shown.map((step) => (
          <Step key={step.from} step={step} goal={goal.value} />
        ))}
      </ol>
      {hidden > 0 && <p className={styles['quiet']}>{t('placements.ladder.earlier', { count: hidden })}</p>}
    </section>
  );
}

function Step({ step, goal }: { readonly step: LadderStep; readonly goal: number }) {
  const { t } = useTranslation();
  const today = useToday();
  const { from, paid, unpaid, isNow, isAhead } = step;
  const part = (hours: number): string => `${(Math.min(1, hours / goal) * 100).toFixed(1)}%`;
  const heights = {
    '--paid': part(paid),
    '--unpaid': part(Math.min(unpaid, Math.max(0, goal - paid))),
  } as CSSProperties;
  return (
    <li className={styles['step']} data-now={isNow || undefined} data-ahead={isAhead || undefined}>
      <span className={styles['stair']} style={heights} aria-hidden>
        <span className={styles['unpaid']} />
        <span className={styles['paid']} />
      </span>
      <span className={styles['words']}>
        <strong>
          {paid === 0 && unpaid === 0
            ? t('placements.ladder.between')
            : t('placements.ladder.paid', { hours: formatNumber(paid) })}
        </strong>
        {unpaid > 0 && <span>{t('placements.ladder.unpaid', { hours: formatNumber(unpaid) })}</span>}
        <span>{t('placements.clock.from', { from: formatDay(from, today) })}</span>
        {isNow && <em>{t('placements.ladder.isNow')}</em>}
        {isAhead && <em>{t('placements.ladder.isAhead')}</em>}
      </span>
    </li>
  );
}
