import { Bar, Line } from '@visx/shape';
import { scaleLinear, scaleQuantize } from '@visx/scale';
import { TriangleAlert } from 'lucide-react';

import { formatDay, formatNumber } from '../../i18n/format.ts';
import { translate, useTranslation } from '../../i18n/index.ts';
import { ConsultantBadge } from '../../ui/consultant-badge.tsx';
import { remNow } from '../../ui/rem-now.ts';
import { ownerName, sum } from './figure-words.ts';
import { Figure } from './figure.tsx';
import type { FigureView } from './figure-view.ts';
import { classOf } from './class-of.ts';
import styles from './load-figure.module.css';
import { carriedWords, loadMap, loadWords, type LoadMap, type LoadRow } from './load-words.ts';

const STEPS = [1, 2, 3, 4, 5];
const BAR_REM = 5;
/** Least widths of the table: what stands around the lanes, and of one lane. */
const FRAME_REM = 23;
const LANE_REM = 4.75;

/** Who of the team has how many in which lane, and who has more than they are to have. */
export function LoadFigure({ told, today, isTable, onTable }: FigureView) {
  const { t } = useTranslation();
  const map = loadMap(told);
  return (
    <Figure
      id="load"
      words={loadWords(told, today)}
      period={told}
      isTable={isTable}
      onTable={onTable}
      note={`${t('insight.load.note')} ${limitWords(map, told.to, today)}`.trim()}
      isRead
    >
      <HeatMap map={map} />
    </Figure>
  );
}

/** Where limits are set, and of when they are where that is not today. */
function limitWords({ hasLimits }: LoadMap, day: FigureView['today'], today: FigureView['today']): string {
  if (day < today) return hasLimits ? translate('insight.load.limitsThen', { day: formatDay(day, today) }) : '';
  return hasLimits ? '' : translate('insight.load.noLimit');
}

function HeatMap({ map }: { readonly map: LoadMap }) {
  const { t } = useTranslation();
  const { lanes, rows, totals, most } = map;
  const label = t('insight.load.picture');
  const longest = Math.max(1, ...rows.flatMap(({ carried, limit }) => [carried, limit ?? 0]));
  return (
    // Scrolled by the keyboard too, where there are many lanes.
    <div className={styles['heatFrame']} role="region" aria-label={label} tabIndex={0}>
      <table className={styles['heat']} style={{ minWidth: `${String(FRAME_REM + lanes.length * LANE_REM)}rem` }}>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('insight.consultant')}</th>
            {lanes.map(({ id, name, isEnd }) => (
              <th key={id} scope="col" data-end={isEnd || undefined}>
                <bdi>{name}</bdi>
              </th>
            ))}
            <th scope="col" className={styles['carried']}>
              {t(map.hasLimits ? 'insight.load.carriedOf' : 'insight.load.carried')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <HeatRow key={row.owner?.id ?? ''} row={row} map={map} most={most} longest={longest} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('insight.total')}</th>
            {totals.map((total, at) => (
              <td key={lanes[at]?.id}>{formatNumber(total)}</td>
            ))}
            <td className={styles['carried']}>
              <span className={styles['carriedNumber']}>{formatNumber(sum(rows.map(({ carried }) => carried)))}</span>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface HeatRowProps {
  readonly row: LoadRow;
  readonly map: LoadMap;
  readonly most: number;
  readonly longest: number;
}

function HeatRow({ row, map: { lanes }, most, longest }: HeatRowProps) {
  const { owner, counts } = row;
  const stepOf = scaleQuantize({ domain: [0, Math.max(STEPS.length, most)], range: STEPS });
  return (
    <tr data-over={row.isOver || undefined}>
      <th scope="row">
        <span className={styles['owner']}>
          {owner ? (
            <span aria-hidden>
              <ConsultantBadge initials={owner.initials} color={owner.color} />
            </span>
          ) : (
            <span className={styles['noOwner']} aria-hidden />
          )}
          <bdi>{ownerName(owner)}</bdi>
        </span>
      </th>
      {counts.map((count, at) => (
        <td key={lanes[at]?.id} data-step={count === 0 ? 0 : lanes[at]?.isEnd === true ? 'end' : stepOf(count)}>
          {formatNumber(count)}
        </td>
      ))}
      <td className={styles['carried']}>
        <Carried row={row} longest={longest} />
      </td>
    </tr>
  );
}

/** A bar as long as somebody's citizens are many, with a mark where the limit is. */
function Carried({ row, longest }: { readonly row: LoadRow; readonly longest: number }) {
  const { carried, limit, isOver } = row;
  const rem = remNow();
  const height = 0.875 * rem;
  const x = scaleLinear({ domain: [0, longest], range: [0, BAR_REM * rem] });
  return (
    <span className={styles['carriedCell']}>
      <svg width={BAR_REM * rem + 2} height={height} aria-hidden>
        <Bar className={classOf(styles, 'loadBar')} y={height * 0.2} width={x(carried)} height={height * 0.6} rx={2} />
        {limit !== null && carried > limit && (
          <Bar
            className={classOf(styles, 'loadOver')}
            x={x(limit)}
            y={height * 0.2}
            width={x(carried) - x(limit)}
            height={height * 0.6}
            rx={2}
          />
        )}
        {limit !== null && (
          <Line className={classOf(styles, 'limit')} from={{ x: x(limit), y: 0 }} to={{ x: x(limit), y: height }} />
        )}
      </svg>
      <span className={styles['carriedNumber']} aria-hidden>
        {formatNumber(carried)}
        {limit !== null && <span>/{formatNumber(limit)}</span>}
      </span>
      <span className={styles['overMark']} aria-hidden>
        {isOver && <TriangleAlert />}
      </span>
      <span className="visually-hidden">{carriedWords(row)}</span>
    </span>
  );
}
