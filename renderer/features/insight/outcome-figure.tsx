import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';

import { toldSpread } from '../../../shared/domain/metrics/fewest.ts';
import { PLACEMENT_KINDS } from '../../../shared/domain/work.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Figure } from './figure.tsx';
import { days, sum } from './figure-words.ts';
import type { FigureView } from './figure-view.ts';
import { Hint } from './hint.tsx';
import { classOf } from './class-of.ts';
import styles from './outcome-figure.module.css';
import { endedName, endedRows, outcomeNote, outcomeWords } from './outcome-words.ts';
import { RowChart } from './row-chart.tsx';

/** Who came to be paid, how long it took, and how placements ended. */
export function OutcomeFigure({ told, isTable, onTable }: FigureView) {
  const { t } = useTranslation();
  const { started, paid } = told.outcomes;
  const { medianDays, p90Days } = toldSpread(paid.time);
  const facts: readonly { readonly name: string; readonly value: string }[] = [
    { name: t('insight.outcomes.started'), value: formatNumber(sum(PLACEMENT_KINDS.map((kind) => started[kind]))) },
    { name: t('insight.outcomes.hours'), value: formatNumber(paid.hours) },
    { name: t('insight.outcomes.job'), value: formatNumber(paid.job) },
    ...(medianDays === null ? [] : [{ name: t('insight.outcomes.median'), value: days(medianDays) }]),
    ...(p90Days === null ? [] : [{ name: t('insight.outcomes.p90'), value: days(p90Days) }]),
  ];
  return (
    <Figure
      id="outcomes"
      words={outcomeWords(told)}
      period={told}
      isTable={isTable}
      onTable={onTable}
      note={outcomeNote(told)}
    >
      <div className={styles['facts']}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <strong>{value}</strong>
            <span>{name}</span>
          </div>
        ))}
      </div>
      <Endings told={told} />
    </Figure>
  );
}

function Endings({ told }: Pick<FigureView, 'told'>) {
  const { t } = useTranslation();
  const rows = endedRows(told);
  if (rows.length === 0) return <Hint>{t('insight.outcomes.nothingEnded')}</Hint>;
  const most = Math.max(...rows.map(({ count }) => count));
  return (
    <RowChart
      rows={rows.map(({ as, count }) => ({ key: as, name: endedName(as), values: [formatNumber(count)] }))}
      valueHeads={[t('insight.outcomes.endedHead')]}
    >
      {({ width, middle, rowHeight }) => {
        const x = scaleLinear({ domain: [0, most], range: [0, width] });
        const thick = rowHeight * 0.5;
        return rows.map(({ as, count }, row) => (
          <Bar
            key={as}
            className={classOf(styles, 'ending')}
            data-as={as}
            y={middle(row) - thick / 2}
            width={x(count)}
            height={thick}
            rx={2}
          />
        ));
      }}
    </RowChart>
  );
}
