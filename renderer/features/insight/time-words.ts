import type { Metrics, MetricsLane, Spread } from '../../../shared/domain/metrics/types.ts';
import { formatNumber } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import { days, tellRows, wholeDays, type FigureWords } from './figure-words.ts';

/** Stays that ended in the period, or those that go on at its end. */
export type Stays = 'ended' | 'going';

export interface TimeRow {
  readonly lane: MetricsLane;
  readonly count: number;
  readonly medianDays: number;
  readonly p90Days: number;
}

/** How long people stand in each lane; a lane of nobody has no line, nor has one where the way has ended. */
export function timeRows({ lanes, timeInLane }: Metrics, which: Stays): readonly TimeRow[] {
  return lanes.flatMap((lane, at) => {
    const { count = 0, medianDays = null, p90Days = null } = timeInLane[at]?.[which] ?? {};
    return lane.isEnd || medianDays === null || p90Days === null ? [] : [{ lane, count, medianDays, p90Days }];
  });
}

/** The time in lanes in words. */
export function timeWords(told: Metrics, which: Stays): FigureWords {
  const rows = timeRows(told, which);
  const topic = t('insight.time.topic');
  const [longest] = rows.toSorted((a, b) => b.medianDays - a.medianDays);
  return {
    topic,
    title: longest
      ? t(`insight.time.${which}Title`, { lane: longest.lane.name, days: days(longest.medianDays) })
      : t('insight.time.none'),
    told: tellRows(
      rows.map(({ lane, medianDays: median, p90Days: p90, count }) => ({
        name: lane.name,
        what: t('insight.time.told', { median: Math.round(median), p90: Math.round(p90), count }),
      })),
    ),
    tables: [
      {
        caption: `${topic}: ${t(`insight.time.${which}`)}`,
        corner: t('insight.lane'),
        columns: [
          t('insight.time.median'),
          t('insight.time.p90'),
          t('insight.time.count'),
          t('insight.time.expectedDays'),
        ],
        rows: told.lanes.map((lane, at) => ({
          key: lane.id,
          head: lane.name,
          cells: [
            ...cells(told.timeInLane[at]?.[which]),
            lane.expectedDays === null ? null : formatNumber(lane.expectedDays),
          ],
        })),
      },
    ],
  };
}

function cells(spread: Spread | undefined): readonly (string | null)[] {
  const number = (value: number | null | undefined): string | null => (value == null ? null : wholeDays(value));
  return [number(spread?.medianDays), number(spread?.p90Days), formatNumber(spread?.count ?? 0)];
}
