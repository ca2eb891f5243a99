import { PatternLines } from '@visx/pattern';
import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useId, useState } from 'react';

import { formatNumber } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { ageRows, agesWords, DRAWN_AGES, type AgeRow, type By, agesNote } from './ages-words.ts';
import { ByChoice } from './by-choice.tsx';
import { Figure } from './figure.tsx';
import type { FigureView } from './figure-view.ts';
import { Hint } from './hint.tsx';
import { classOf } from './class-of.ts';
import drawing from './drawing.module.css';
import styles from './ages-figure.module.css';
import { RowChart, type DrawingArea } from './row-chart.tsx';

/** How long ago people were last spoken with, against the rhythm of their lane. */
export function AgesFigure({ told, today, isTable, onTable }: FigureView) {
  const { t } = useTranslation();
  const [by, setBy] = useState<By>('lane');
  const rows = ageRows(told, by);
  return (
    <Figure
      id="ages"
      words={agesWords(told, by, today)}
      period={told}
      isTable={isTable}
      onTable={onTable}
      choice={<ByChoice value={by} onChange={setBy} />}
      legend={rows.length > 0 && <Kinds />}
      note={rows.length > 0 ? agesNote(by) : undefined}
    >
      {rows.length === 0 ? (
        <Hint>{t('insight.ages.empty')}</Hint>
      ) : (
        <RowChart
          rows={rows.map(({ key, name, color, counts, measured }) => ({
            key,
            name,
            color,
            values: [t('insight.held.of', { held: measured - counts.within, due: measured })],
          }))}
          valueHeads={[t('insight.ages.lateOf')]}
        >
          {(area) => <Bars rows={rows} area={area} />}
        </RowChart>
      )}
    </Figure>
  );
}

function Bars({ rows, area }: { readonly rows: readonly AgeRow[]; readonly area: DrawingArea }) {
  const { width, rowHeight, middle, rem } = area;
  const pattern = useId();
  const x = scaleLinear({ domain: [0, Math.max(1, ...rows.map(({ measured }) => measured))], range: [0, width] });
  const height = rowHeight * 0.62;
  return (
    <>
      <Hatch id={pattern} />
      {rows.map(({ key, counts }, row) => {
        let before = 0;
        return DRAWN_AGES.map((kind) => {
          const [start, count] = [before, counts[kind]];
          before += count;
          if (count === 0) return null;
          const place = { x: x(start), y: middle(row) - height / 2, width: Math.max(1, x(count) - 1.5), height, rx: 2 };
          return (
            <g key={`${key}${kind}`} className={styles['age']} data-age={kind}>
              <Bar {...place} />
              {kind === 'never' && <Bar {...place} className={classOf(styles, 'hatched')} fill={`url(#${pattern})`} />}
              {x(count) > (String(count).length + 1) * 0.55 * rem && (
                <text x={place.x + place.width / 2} y={middle(row)} textAnchor="middle" dominantBaseline="central">
                  {formatNumber(count)}
                </text>
              )}
            </g>
          );
        });
      })}
    </>
  );
}

/** Lines across, for whom nobody has spoken with: seen without colour. */
function Hatch({ id }: { readonly id: string }) {
  return (
    <PatternLines
      id={id}
      width={6}
      height={6}
      className={classOf(styles, 'hatchLine')}
      strokeWidth={1.5}
      orientation={['diagonal']}
    />
  );
}

function Kinds() {
  const { t } = useTranslation();
  const pattern = useId();
  return (
    <span className={drawing['keys']}>
      {DRAWN_AGES.map((kind) => (
        <span key={kind}>
          <svg width={12} height={12} className={styles['age']} data-age={kind}>
            {kind === 'never' && <Hatch id={pattern} />}
            <Bar width={12} height={12} rx={2} />
            {kind === 'never' && (
              <Bar className={classOf(styles, 'hatched')} width={12} height={12} rx={2} fill={`url(#${pattern})`} />
            )}
          </svg>
          {t(`insight.ages.kinds.${kind}`)}
        </span>
      ))}
    </span>
  );
}
