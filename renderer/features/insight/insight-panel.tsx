import type { Metrics } from '../../../shared/domain/metrics/types.ts';
import { formatLongDay } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { callErrorText, closePanel } from '../../state/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { sum } from './figure-words.ts';
import { InsightFigures } from './insight-figures.tsx';
import styles from './insight.module.css';
import { PeriodFields } from './period-fields.tsx';
import { useInsightChoice, useMetrics } from './use-insight.ts';

/** The figures of a team for its supervisor: load, waiting, flow and what came of it, over a period. */
export function InsightPanel() {
  const { t } = useTranslation();
  const choice = useInsightChoice();
  const { told, error } = useMetrics(choice.period);
  const isTooEarly = told !== null && told.to < told.firstDay;
  return (
    <Dialog
      open
      shape="page"
      title={t('insight.title')}
      description={told && !isTooEarly ? <Summary told={told} /> : t('insight.intro')}
      bar={<PeriodFields choice={choice} firstDay={told?.firstDay ?? null} />}
      onOpenChange={(open) => !open && closePanel()}
    >
      <div className={styles['view']}>
        {error && <Notice tone="problem">{t('insight.failed', { why: callErrorText(error) })}</Notice>}
        {!told && !error && choice.period && (
          <p className={styles['waiting']} role="status">
            <Spinner /> {t('insight.loading')}
          </p>
        )}
        {!told && !error && choice.period === null && (
          <EmptyState title={t('insight.noPeriod')} text={t('insight.noPeriodText')}>
            <Button onClick={() => choice.chooseSpan('quarter')}>{t('insight.showQuarter')}</Button>
          </EmptyState>
        )}
        {isTooEarly && (
          <EmptyState
            title={t('insight.tooEarly', { day: formatLongDay(told.firstDay) })}
            text={t('insight.tooEarlyText')}
          >
            <Button onClick={() => choice.chooseSpan('quarter')}>{t('insight.showQuarter')}</Button>
          </EmptyState>
        )}
        {told &&
          !isTooEarly &&
          (isBare(told) ? (
            <EmptyState title={t('insight.none')} text={t('insight.noneText')} />
          ) : (
            <InsightFigures
              told={told}
              today={choice.today}
              tables={choice.value.tables}
              onTables={choice.showTables}
            />
          ))}
      </div>
    </Dialog>
  );
}

/** How many there are, under way and not, so that it agrees with the cards on the board; and who is not counted. */
function Summary({ told: { from, to, load, erased } }: { readonly told: Metrics }) {
  const { t } = useTranslation();
  const going = t('insight.going', { count: load.total });
  const all = sum(load.byLane);
  const ended = all - load.total;
  const people = ended === 0 ? going : t('insight.goingAndEnded', { going, ended, all });
  return (
    <span role="status">
      {t('insight.summary', { people, from: formatLongDay(from), to: formatLongDay(to) })}
      {erased > 0 && ` ${t('insight.erased', { count: erased, day: formatLongDay(from) })}`}
    </span>
  );
}

/** Nobody stood on the board in the period. */
function isBare({ load, flow, paths }: Metrics): boolean {
  return paths.length === 0 && sum([...load.cells.flat(), ...flow.points.flatMap(({ counts }) => counts)]) === 0;
}
