import type { Metrics } from '../../../shared/domain/metrics/types.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import { sum, tellRows, type FigureWords } from './figure-words.ts';

/** A lane over the days. */
export interface FlowBand {
  /** Its place among the lanes. */
  readonly lane: number;
  readonly counts: readonly number[];
}

/** Lanes in which somebody stood on one of the days. */
export function flowBands({ lanes, flow }: Metrics): readonly FlowBand[] {
  return [...lanes.keys()]
    .map((lane) => ({ lane, counts: flow.points.map(({ counts }) => counts[lane] ?? 0) }))
    .filter(({ counts }) => counts.some((count) => count > 0));
}

/** How many were under way on a day: those in end lanes apart. */
const going = ({ lanes }: Metrics, counts: readonly number[]): number =>
  sum(counts.filter((_, lane) => lanes[lane]?.isEnd === false));

/** The cumulative flow in words. */
export function flowWords(told: Metrics, today: Metrics['to']): FigureWords {
  const { points } = told.flow;
  const bands = flowBands(told);
  const topic = t('insight.flow.topic');
  const [before, after] = [going(told, points[0]?.counts ?? []), going(told, points.at(-1)?.counts ?? [])];
  const hasEnded = bands.some(({ lane }) => told.lanes[lane]?.isEnd === true);
  const names = bands.map(({ lane }) => told.lanes[lane]?.name ?? '');
  return {
    topic,
    title: before === after ? t('insight.flow.same', { after }) : t('insight.flow.grown', { before, after }),
    told: tellRows(
      bands.map(({ counts }, at) => ({
        name: names[at] ?? '',
        what: t('insight.flow.told', { before: counts[0] ?? 0, after: counts.at(-1) ?? 0 }),
      })),
    ),
    tables: [
      {
        caption: topic,
        corner: t('insight.day'),
        columns: [...names, ...(hasEnded ? [t('insight.load.carried')] : []), t('insight.total')],
        rows: points.map(({ day, counts }) => ({
          key: day,
          head: formatDay(day, today),
          cells: [
            ...bands.map(({ lane }) => counts[lane] ?? 0),
            ...(hasEnded ? [going(told, counts)] : []),
            sum(counts),
          ].map(formatNumber),
        })),
      },
    ],
  };
}
