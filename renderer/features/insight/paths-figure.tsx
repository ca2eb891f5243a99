import { formatNumber } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { remNow } from '../../ui/rem-now.ts';
import { useWidth } from '../../ui/use-width.ts';
import { flowHeight, layFlows, NODE_WIDTH } from '../comparison/index.ts';
import { Figure } from './figure.tsx';
import type { FigureView } from './figure-view.ts';
import { Hint } from './hint.tsx';
import styles from './insight.module.css';
import { endName, pathsWords, pathTable } from './paths-words.ts';

const GUESSED_WIDTH = 480;
/** Room for the names on each side, in rem. */
const MARGIN_REM = 9.5;
/** At most so much of the width is names, on each side. */
const MARGIN_SHARE = 0.36;
/** A band bears its number where that has room, in rem. */
const NUMBER_REM = 0.875;

/** From which lane people went to which, as bands between the lanes. */
export function PathsFigure({ told, isTable, onTable }: FigureView) {
  const { t } = useTranslation();
  return (
    <Figure id="paths" words={pathsWords(told)} period={told} isTable={isTable} onTable={onTable}>
      {told.paths.length === 0 ? <Hint>{t('insight.paths.empty')}</Hint> : <Bands told={told} />}
    </Figure>
  );
}

function Bands({ told }: Pick<FigureView, 'told'>) {
  const [frame, width] = useWidth<HTMLDivElement>(GUESSED_WIDTH);
  const rem = remNow();
  const flows = pathTable(told);
  const scale = rem / 16;
  const margin = Math.min(MARGIN_REM * rem, MARGIN_SHARE * width);
  const height = flowHeight(flows, scale);
  const { nodes, bands } = layFlows(flows, { width, height, margin, scale });
  const colorOf = (lane: number | null): string => (lane === null ? 'none' : (told.lanes[lane]?.color ?? 'none'));
  return (
    <div ref={frame} className={styles['bands']} style={{ height }}>
      <svg width={width} height={height}>
        {bands.map(({ from, to, path, width: thick, count, endX, endY }) => (
          <g key={`${String(from)} ${String(to)}`} data-color={colorOf(from)} className={styles['pathBand']}>
            <path d={path} strokeWidth={thick} />
            {thick >= NUMBER_REM * rem && (
              <text x={endX - 0.5 * rem} y={endY} textAnchor="end" dominantBaseline="central">
                {formatNumber(count)}
              </text>
            )}
          </g>
        ))}
        {nodes.map(({ side, lane, left, top, height: high }) => (
          <rect
            key={`${side}${String(lane)}`}
            className={styles['node']}
            data-color={colorOf(lane)}
            x={left}
            y={top}
            width={NODE_WIDTH}
            height={high}
            rx={Math.min(3, high / 2)}
          />
        ))}
      </svg>
      {nodes.map(({ side, lane, count, left, top, height: high }) => (
        <span
          key={`${side}${String(lane)}`}
          className={styles['nodeName']}
          data-side={side}
          data-outside={lane === null || undefined}
          style={{
            top: top + high / 2,
            width: margin - 0.5 * rem - NODE_WIDTH,
            ...(side === 'from' ? { right: width - left + 0.5 * rem } : { left: left + NODE_WIDTH + 0.5 * rem }),
          }}
          title={endName(told, side, lane)}
        >
          <bdi>{endName(told, side, lane)}</bdi> <strong>{formatNumber(count)}</strong>
        </span>
      ))}
    </div>
  );
}
