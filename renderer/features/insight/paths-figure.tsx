import { formatNumber } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { remNow } from '../../ui/rem-now.ts';
import { useWidth } from '../../ui/use-width.ts';
import { FlowEnd, flowHeight, layFlows, NODE_WIDTH } from '../comparison/index.ts';
import { Figure } from './figure.tsx';
import type { FigureView } from './figure-view.ts';
import { Hint } from './hint.tsx';
import styles from './paths-figure.module.css';
import { endName, pathsNote, pathsWords, pathTable } from './paths-words.ts';

const GUESSED_WIDTH = 480;
/** Room for the names on each side, in rem: for a number and the gaps, and for each letter of the longest. */
const BESIDE_REM = 4;
const LETTER_REM = 0.47;
/** At most so much of the width is names, on each side. */
const MARGIN_SHARE = 0.38;
/** A band bears its number where that has room, in rem. */
const NUMBER_REM = 0.875;

/** From which lane people went to which, as bands between the lanes. */
export function PathsFigure({ told, isTable, onTable }: FigureView) {
  const { t } = useTranslation();
  return (
    <Figure
      id="paths"
      words={pathsWords(told)}
      period={told}
      isTable={isTable}
      onTable={onTable}
      note={pathsNote(told)}
    >
      {told.paths.length === 0 ? <Hint>{t('insight.paths.empty')}</Hint> : <Bands told={told} />}
    </Figure>
  );
}

function Bands({ told }: Pick<FigureView, 'told'>) {
  const [frame, width] = useWidth<HTMLDivElement>(GUESSED_WIDTH);
  const rem = remNow();
  const flows = pathTable(told);
  const scale = rem / 16;
  const letters = Math.max(
    ...flows.lines.map((lane) => endName(told, 'from', lane).length),
    ...flows.columns.map((lane) => endName(told, 'to', lane).length),
  );
  const margin = Math.min((BESIDE_REM + LETTER_REM * letters) * rem, MARGIN_SHARE * width);
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
      {nodes.map((node) => (
        <FlowEnd
          key={`${node.side}${String(node.lane)}`}
          node={node}
          name={endName(told, node.side, node.lane)}
          width={width}
          margin={margin}
          gap={0.5 * rem}
        />
      ))}
    </div>
  );
}
