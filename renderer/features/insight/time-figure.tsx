import { AxisBottom } from '@visx/axis';
import { scaleLinear } from '@visx/scale';
import { Circle, Line } from '@visx/shape';
import { useState } from 'react';

import { formatNumber } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { AxisText } from './axis-text.tsx';
import { Figure } from './figure.tsx';
import { wholeDays } from './figure-words.ts';
import type { FigureView } from './figure-view.ts';
import { Hint } from './hint.tsx';
import { classOf } from './class-of.ts';
import drawing from './drawing.module.css';
import styles from './time-figure.module.css';
import { RowChart, type DrawingArea } from './row-chart.tsx';
import { timeNote, timeRows, timeWords, type Stays, type TimeRow } from './time-words.ts';

/** How long people stand in each lane: half of them, nine in ten, and what the lane expects. */
export function TimeFigure({ told, isTable, onTable }: FigureView) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Stays | null>(null);
  const which = chosen ?? (timeRows(told, 'ended').length > 0 ? 'ended' : 'going');
  const rows = timeRows(told, which);
  return (
    <Figure
      id="time"
      words={timeWords(told, which)}
      period={told}
      isTable={isTable}
      onTable={onTable}
      note={rows.length > 0 ? timeNote() : undefined}
      legend={rows.length > 0 && <Marks hasExpected={rows.some(({ lane }) => lane.expectedDays !== null)} />}
      choice={
        <Segmented<Stays>
          label={t('insight.time.which')}
          value={which}
          options={(['ended', 'going'] as const).map((value) => ({ value, label: t(`insight.time.${value}`) }))}
          onChange={setChosen}
        />
      }
    >
      {rows.length === 0 ? (
        <Hint>{t(which === 'ended' ? 'insight.time.emptyEnded' : 'insight.time.emptyGoing')}</Hint>
      ) : (
        <RowChart
          rows={rows.map(({ lane, medianDays, p90Days, count }) => ({
            key: lane.id,
            name: lane.name,
            color: lane.color,
            values: [
              ...[medianDays, p90Days].map((value) => (value === null ? '–' : wholeDays(value))),
              formatNumber(count),
            ],
          }))}
          valueHeads={[t('insight.time.halfDays'), t('insight.time.nineDays'), t('insight.time.count')]}
          footRem={1.75}
        >
          {(area) => <Ranges rows={rows} area={area} />}
        </RowChart>
      )}
    </Figure>
  );
}

const END = 0.32;

function Ranges({ rows, area }: { readonly rows: readonly TimeRow[]; readonly area: DrawingArea }) {
  const { width, height, rem, rowHeight, middle } = area;
  const longest = Math.max(
    1,
    ...rows.flatMap(({ medianDays, p90Days, lane }) => [medianDays ?? 0, p90Days ?? 0, lane.expectedDays ?? 0]),
  );
  const x = scaleLinear({ domain: [0, longest], range: [0.375 * rem, width - 0.5 * rem], nice: 4 });
  return (
    <>
      {x.ticks(4).map((tick) => (
        <Line
          key={tick}
          className={classOf(drawing, 'grid')}
          from={{ x: x(tick), y: 0 }}
          to={{ x: x(tick), y: height }}
        />
      ))}
      {rows.map(({ lane, medianDays, p90Days }, row) => {
        const y = middle(row);
        return (
          <g key={lane.id} data-color={lane.color} className={styles['range']}>
            <Line
              className={classOf(styles, 'reach')}
              from={{ x: x(0), y }}
              to={{ x: x(p90Days ?? medianDays ?? 0), y }}
            />
            {p90Days !== null && (
              <Line
                className={classOf(styles, 'nine')}
                from={{ x: x(p90Days), y: y - rowHeight * END }}
                to={{ x: x(p90Days), y: y + rowHeight * END }}
              />
            )}
            {lane.expectedDays !== null && <Diamond x={x(lane.expectedDays)} y={y} size={rem * 0.34} />}
            {medianDays !== null && (
              <Circle className={classOf(styles, 'half')} cx={x(medianDays)} cy={y} r={rem * 0.3} />
            )}
          </g>
        );
      })}
      <AxisBottom
        top={height}
        scale={x}
        numTicks={4}
        tickFormat={(days) => formatNumber(Number(days))}
        tickComponent={AxisText}
        hideAxisLine
        hideTicks
        tickLength={0.25 * rem}
      />
    </>
  );
}

function Diamond({ x, y, size }: { readonly x: number; readonly y: number; readonly size: number }) {
  const corners = [
    [x, y - size],
    [x + size, y],
    [x, y + size],
    [x - size, y],
  ];
  return <polygon className={styles['expected']} points={corners.map((corner) => corner.join()).join(' ')} />;
}

function Marks({ hasExpected }: { readonly hasExpected: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={drawing['keys']}>
      <span>
        <svg width={12} height={12} className={styles['range']}>
          <Circle className={classOf(styles, 'half')} cx={6} cy={6} r={4.5} />
        </svg>
        {t('insight.time.half')}
      </span>
      <span>
        <svg width={6} height={12} className={styles['range']}>
          <Line className={classOf(styles, 'nine')} from={{ x: 3, y: 0 }} to={{ x: 3, y: 12 }} />
        </svg>
        {t('insight.time.nine')}
      </span>
      {hasExpected && (
        <span>
          <svg width={12} height={12}>
            <Diamond x={6} y={6} size={5} />
          </svg>
          {t('insight.time.expected')}
        </span>
      )}
    </span>
  );
}
