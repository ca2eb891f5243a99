import { AxisBottom } from '@visx/axis';
import { scaleLinear } from '@visx/scale';
import { AreaStack, Line, LinePath } from '@visx/shape';

import type { Metrics } from '../../../shared/domain/metrics/types.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { remNow } from '../../ui/rem-now.ts';
import { useWidth } from '../../ui/use-width.ts';
import { AxisText } from './axis-text.tsx';
import { Figure } from './figure.tsx';
import { sum } from './figure-words.ts';
import type { FigureView } from './figure-view.ts';
import { flowBands, flowWords, type FlowBand } from './flow-words.ts';
import { Hint } from './hint.tsx';
import { classOf } from './class-of.ts';
import drawing from './drawing.module.css';
import styles from './flow-figure.module.css';
import { spread } from './spread.ts';

const GUESSED_WIDTH = 480;
/** In rem. */
const SIZE = { height: 17, left: 2, right: 12, rightShare: 0.42, foot: 1.75, top: 0.5, line: 1.25 };
const DAYS_SHOWN = 4;

/** How many stand in each lane, day for day, on top of one another. */
export function FlowFigure({ told, today, isTable, onTable }: FigureView) {
  const { t } = useTranslation();
  const bands = flowBands(told);
  const isFlow = told.flow.points.length > 1 && bands.length > 0;
  return (
    <Figure
      id="flow"
      words={flowWords(told, today)}
      period={told}
      isTable={isTable}
      onTable={onTable}
      note={told.lanes.some(({ isEnd }) => isEnd) ? t('insight.flow.note') : undefined}
    >
      {isFlow ? <Areas told={told} bands={bands} today={today} /> : <Hint>{t('insight.flow.one')}</Hint>}
    </Figure>
  );
}

interface AreasProps {
  readonly told: Metrics;
  readonly bands: readonly FlowBand[];
  readonly today: Metrics['to'];
}

function Areas({ told: { lanes, flow }, bands, today }: AreasProps) {
  const [frame, width] = useWidth<HTMLDivElement>(GUESSED_WIDTH);
  const rem = remNow();
  const days = [...flow.points.keys()];
  const countAt = (day: number, lane: number): number => flow.points[day]?.counts[lane] ?? 0;
  const most = Math.max(1, ...flow.points.map(({ counts }) => sum(counts)));
  const [top, bottom] = [SIZE.top * rem, SIZE.height * rem];
  const x = scaleLinear({
    domain: [0, days.length - 1],
    range: [SIZE.left * rem, width - Math.min(SIZE.right * rem, SIZE.rightShare * width)],
  });
  const y = scaleLinear({ domain: [0, most], range: [bottom, top], nice: 4 });
  // The first lane on top and the last one at the bottom, as they are read.
  const keys = bands.map(({ lane }) => lane).toReversed();
  return (
    <div ref={frame} className={styles['areas']}>
      <svg width={width} height={bottom + SIZE.foot * rem}>
        <AreaStack<number, number>
          keys={keys}
          data={days}
          value={countAt}
          x={(point) => x(point.data)}
          y0={(point) => y(point[0])}
          y1={(point) => y(point[1])}
        >
          {({ stacks, path }) =>
            stacks.map((stack) => (
              <g key={stack.key} data-color={lanes[stack.key]?.color} className={styles['area']}>
                <path d={path(stack) ?? ''} />
                <LinePath data={stack} x={(point) => x(point.data)} y={(point) => y(point[1])} />
              </g>
            ))
          }
        </AreaStack>
        {y.ticks(4).map((tick) => (
          <g key={tick} className={styles['level']}>
            <Line from={{ x: x(0), y: y(tick) }} to={{ x: x(days.length - 1), y: y(tick) }} />
            <text
              className={drawing['axisText']}
              x={x(0) - 0.375 * rem}
              y={y(tick)}
              textAnchor="end"
              dominantBaseline="central"
            >
              {formatNumber(tick)}
            </text>
          </g>
        ))}
        <AxisBottom
          top={bottom}
          scale={x}
          tickValues={daysShown(days.length)}
          tickFormat={(at) => formatDay(flow.points[Number(at)]?.day ?? today, today)}
          tickComponent={AxisText}
          hideAxisLine
          hideTicks
          tickLength={0.25 * rem}
        />
      </svg>
      <Names lanes={lanes} bands={bands} y={y} left={x(days.length - 1)} end={bottom} />
    </div>
  );
}

/** About four days under the picture, evenly spread, the first and the last among them. */
function daysShown(count: number): number[] {
  const steps = Math.min(DAYS_SHOWN, count) - 1;
  return Array.from({ length: steps + 1 }, (_, at) => Math.round((at * (count - 1)) / steps));
}

interface NamesProps extends Pick<Metrics, 'lanes'> {
  readonly bands: readonly FlowBand[];
  readonly y: (count: number) => number;
  readonly left: number;
  readonly end: number;
}

/** Each lane's name and last number beside its end. */
function Names({ lanes, bands, y, left, end }: NamesProps) {
  const rem = remNow();
  const last = bands.map(({ counts }) => counts.at(-1) ?? 0);
  const total = sum(last);
  const middles = last.map((count, at) => y(total - sum(last.slice(0, at)) - count / 2));
  const places = spread(middles, SIZE.line * rem, end);
  return (
    <>
      <svg className={styles['leads']} width={rem} height={end} style={{ left }}>
        {bands.map(({ lane }, at) => (
          <Line
            key={lane}
            className={classOf(styles, 'lead')}
            from={{ x: 2, y: middles[at] ?? 0 }}
            to={{ x: rem - 2, y: places[at] ?? 0 }}
          />
        ))}
      </svg>
      {bands.map(({ lane }, at) => (
        <span
          key={lane}
          className={styles['endName']}
          style={{ left: left + rem, top: places[at] ?? 0 }}
          title={lanes[lane]?.name}
        >
          <strong>{formatNumber(last[at] ?? 0)}</strong>
          <span className={drawing['dot']} data-color={lanes[lane]?.color} />
          <bdi>{lanes[lane]?.name}</bdi>
        </span>
      ))}
    </>
  );
}
