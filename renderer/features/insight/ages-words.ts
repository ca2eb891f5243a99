import { AGE_KINDS, type AgeCounts, type AgeKind, type Metrics } from '../../../shared/domain/metrics/types.ts';
import type { ColorKey } from '../../../shared/domain/palette.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import { ownerName, owners, sum, tellRows, type FigureWords } from './figure-words.ts';

/** What a picture's lines are of. */
export type By = 'lane' | 'owner';

/** Kinds that are drawn: those of whom a rhythm asks something. */
export const DRAWN_AGES = ['within', 'over', 'over-twice', 'never'] as const satisfies readonly AgeKind[];

export interface AgeRow {
  readonly key: string;
  readonly name: string;
  readonly color: ColorKey | null;
  readonly counts: AgeCounts;
  /** Of how many a rhythm asks something. */
  readonly measured: number;
}

/** How long ago the last contacts were against the rhythm, by lane or by who has them; whom it asks nothing of is left out. */
export function ageRows(told: Metrics, by: By): readonly AgeRow[] {
  const row = (key: string, name: string, color: ColorKey | null, counts: AgeCounts | undefined): readonly AgeRow[] => {
    const measured = counts === undefined ? 0 : sum(DRAWN_AGES.map((kind) => counts[kind]));
    return counts === undefined || measured === 0 ? [] : [{ key, name, color, counts, measured }];
  };
  return by === 'lane'
    ? told.lanes.flatMap(({ id, name, color }, at) => row(id, name, color, told.ages.byLane[at]))
    : owners(told).flatMap((owner, at) =>
        row(owner?.id ?? '', ownerName(owner), owner?.color ?? null, told.ages.byOwner[at]),
      );
}

/** What is counted; of colleagues also that their numbers do not say who does better. */
export function agesNote(by: By): string {
  const note = t('insight.ages.note');
  return by === 'lane' ? note : `${t('insight.held.notARanking')} ${note}`;
}

/** The ages of contacts in words. */
export function agesWords(told: Metrics, by: By, today: Metrics['to']): FigureWords {
  const rows = ageRows(told, by);
  const topic = t(told.to === today ? 'insight.ages.topic' : 'insight.ages.topicThen', {
    day: formatDay(told.to, today),
  });
  const measured = sum(rows.map((row) => row.measured));
  const late = measured - sum(rows.map(({ counts }) => counts.within));
  return {
    topic,
    title:
      measured === 0
        ? t('insight.ages.none')
        : late === 0
          ? t('insight.ages.fine', { measured })
          : t('insight.ages.late', { late, measured }),
    told: tellRows(rows.map(({ name, counts }) => ({ name, what: ageWords(counts) }))),
    tables: [
      {
        caption: topic,
        corner: t(by === 'lane' ? 'insight.lane' : 'insight.consultant'),
        columns: [
          ...(by === 'lane' ? [t('insight.ages.rhythm')] : []),
          ...AGE_KINDS.map((kind) => t(`insight.ages.kinds.${kind}`)),
        ],
        rows: tableRows(told, by),
      },
    ],
  };
}

function ageWords(counts: AgeCounts): string {
  const { within, over, never } = counts;
  return t('insight.ages.told', { within, over, twice: counts['over-twice'], never });
}

function tableRows(told: Metrics, by: By): FigureWords['tables'][number]['rows'] {
  const cells = (counts: AgeCounts | undefined): readonly string[] =>
    AGE_KINDS.map((kind) => formatNumber(counts?.[kind] ?? 0));
  const everybody = {
    key: 'sum',
    head: t('insight.total'),
    cells: [
      ...(by === 'lane' ? [''] : []),
      ...AGE_KINDS.map((kind) => formatNumber(sum(told.ages.byLane.map((counts) => counts[kind])))),
    ],
    isSum: true,
  };
  if (by === 'owner')
    return [
      ...owners(told).map((owner, at) => ({
        key: owner?.id ?? '',
        head: ownerName(owner),
        cells: cells(told.ages.byOwner[at]),
      })),
      everybody,
    ];
  return [
    ...told.lanes.map(({ id, name, cadenceDays }, at) => ({
      key: id,
      head: name,
      cells: [cadenceDays === null ? null : formatNumber(cadenceDays), ...cells(told.ages.byLane[at])],
    })),
    everybody,
  ];
}
