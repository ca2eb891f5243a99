import { FEWEST_FOR_HALF, FEWEST_FOR_P90, toldSpread } from '../../../shared/domain/metrics/fewest.ts';
import type { Metrics, MetricsLane, Spread } from '../../../shared/domain/metrics/types.ts';
import { formatNumber } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import { days, tellRows, wholeDays, type FigureWords } from './figure-words.ts';

/** Stays that ended in the period, or those that go on at its end. */
export type Stays = 'ended' | 'going';

/** A day is null where too few stood there for it. */
export interface TimeRow extends Spread {
  readonly lane: MetricsLane;
}

/** From how many stays on it is said how long they are. */
export const timeNote = (): string => t('insight.time.note', { half: FEWEST_FOR_HALF, nine: FEWEST_FOR_P90 });

/** How long people stand in each lane; a lane of nobody has no line, nor has one where the way has ended. */
export function timeRows({ lanes, timeInLane }: Metrics, which: Stays): readonly TimeRow[] {
  return lanes.flatMap((lane, at) => {
    const stays = timeInLane[at]?.[which];
    return lane.isEnd || stays === undefined || stays.count === 0 ? [] : [{ lane, ...toldSpread(stays) }];
  });
}

/** The time in lanes in words. */
export function timeWords(told: Metrics, which: Stays): FigureWords {
  const rows = timeRows(told, which);
  const topic = t('insight.time.topic');
  const [longest] = rows
    .flatMap(({ lane, medianDays }) => (medianDays === null ? [] : [{ lane, medianDays }]))
    .toSorted((a, b) => b.medianDays - a.medianDays);
  return {
    topic,
    title: longest
      ? t(`insight.time.${which}Title`, { lane: longest.lane.name, days: days(longest.medianDays) })
      : t(rows.length === 0 ? 'insight.time.none' : 'insight.time.few'),
    told: tellRows(rows.map(({ lane, ...stays }) => ({ name: lane.name, what: staysWords(stays) }))),
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

function staysWords({ medianDays, p90Days, count }: Spread): string {
  if (medianDays === null) return t('insight.time.toldFew', { count });
  const median = Math.round(medianDays);
  return p90Days === null
    ? t('insight.time.toldHalf', { median, count })
    : t('insight.time.told', { median, p90: Math.round(p90Days), count });
}

function cells(spread: Spread | undefined): readonly (string | null)[] {
  const { count, medianDays, p90Days } = toldSpread(spread ?? { count: 0, medianDays: null, p90Days: null });
  return [...[medianDays, p90Days].map((value) => (value === null ? null : wholeDays(value))), formatNumber(count)];
}
