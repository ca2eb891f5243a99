import type { CSSProperties } from 'react';

import {
  paidHoursLadder,
  type Ladder as Way,
  type LadderStep,
} from '../../../shared/domain/clocks/paid-hours-ladder.ts';
import type { Placement } from '../../../shared/domain/placement.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import { useToday } from '../../state/index.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './ladder.module.css';

/** So many steps have room beside each other; the last ones say where it leads. */
const SHOWN = 5;

/** The way to a full week of paid hours, as stairs and in words. */
export function Ladder({ placements }: { readonly placements: readonly Placement[] }) {
  const { t } = useTranslation();
  const today = useToday();
  const ladder = paidHoursLadder(placements, today);
  const { steps, goal, beyond } = ladder;
  if (goal === null || steps.length === 0) return null;
  const shown = steps.slice(-SHOWN);
  const hidden = steps.length - shown.length;
  return (
    <section className={styles['ladder']} aria-label={t('placements.ladder.title', { goal: goal.value })}>
      <div className={styles['head']}>
        <h4 className={styles['title']}>{t('placements.ladder.title', { goal: goal.value })}</h4>
        <p className={styles['now']}>{nowWords(ladder)}</p>
      </div>
      {beyond && (
        <Notice tone="warn">
          {t(beyond.placements > 1 ? 'placements.ladder.overlap' : 'placements.ladder.beyond', {
            hours: formatNumber(beyond.hours),
            goal: goal.value,
          })}
        </Notice>
      )}
      <Stairs steps={shown} goal={goal.value} />
      {hidden > 0 && <p className={styles['quiet']}>{t('placements.ladder.earlier', { count: hidden })}</p>}
    </section>
  );
}

/** "Nu 7,5 løntimer om ugen · 29,5 tilbage". More than a full week is no goal that is reached. */
function nowWords({ now, left, beyond }: Way): string {
  const paid =
    now.paid === 0
      ? translate('placements.ladder.nothing')
      : translate('placements.ladder.now', { paid: formatNumber(now.paid) });
  if (left === null || (left === 0 && beyond)) return paid;
  return `${paid} · ${left === 0 ? translate('placements.ladder.reached') : translate('placements.ladder.left', { left: formatNumber(left) })}`;
}

/** The steps against the line of the full week; where they go beyond it, so does the picture. */
function Stairs({ steps, goal }: { readonly steps: readonly LadderStep[]; readonly goal: number }) {
  const { t } = useTranslation();
  const highest = Math.max(goal, ...steps.map(({ paid, unpaid }) => paid + unpaid));
  const goalAt = { '--goal': (goal / highest).toFixed(3) } as CSSProperties;
  return (
    <div className={styles['plot']} style={goalAt}>
      <div className={styles['axis']} aria-hidden>
        <span className={styles['goal']}>{t('placements.ladder.hours', { hours: goal })}</span>
        <span className={styles['zero']}>{t('placements.ladder.hours', { hours: 0 })}</span>
      </div>
      <ol className={styles['steps']} aria-label={t('placements.ladder.list')}>
        {steps.map((step) => (
          <Step key={step.from} step={step} highest={highest} />
        ))}
      </ol>
    </div>
  );
}

function part(hours: number, highest: number): string {
  return `${((hours / highest) * 100).toFixed(1)}%`;
}

function Step({ step, highest }: { readonly step: LadderStep; readonly highest: number }) {
  const { t } = useTranslation();
  const today = useToday();
  const { from, paid, unpaid, isNow, isAhead } = step;
  const heights = { '--paid': part(paid, highest), '--unpaid': part(unpaid, highest) } as CSSProperties;
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
