import { FEWEST_FOR_HALF, FEWEST_FOR_P90, toldSpread } from '../../../shared/domain/metrics/fewest.ts';
import { ENDED_AS, type EndedAs, type Metrics } from '../../../shared/domain/metrics/types.ts';
import { PLACEMENT_KINDS } from '../../../shared/domain/work.ts';
import { formatNumber } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import { days, sum, wholeDays, type FigureWords } from './figure-words.ts';

/** How placements ended, all kinds together, as far as any did. */
export function endedRows({ outcomes }: Metrics): readonly { readonly as: EndedAs; readonly count: number }[] {
  return ENDED_AS.map((as) => ({ as, count: sum(PLACEMENT_KINDS.map((kind) => outcomes.ended[kind][as])) })).filter(
    ({ count }) => count > 0,
  );
}

/** What a way of ending is called. */
export function endedName(as: EndedAs): string {
  return as === 'unsaid' ? t('insight.outcomes.unsaid') : t(`placements.outcomes.${as}`);
}

/** How those who were paid are counted, and of how many it is said how long it took. */
export function outcomeNote({ outcomes: { paid } }: Metrics): string {
  const { count } = paid.time;
  const isShort = count > 0 && count < FEWEST_FOR_P90;
  return [
    t('insight.outcomes.counted'),
    t(count === 0 ? 'insight.outcomes.noTime' : 'insight.outcomes.note'),
    ...(isShort ? [t('insight.outcomes.fewest', { half: FEWEST_FOR_HALF, nine: FEWEST_FOR_P90 })] : []),
  ].join(' ');
}

/** What came of placements in words. */
export function outcomeWords(told: Metrics): FigureWords {
  const { started, paid } = told.outcomes;
  const ended = endedRows(told);
  const item = (name: string, count: number): string => t('insight.outcomes.item', { name, count });
  const begun = PLACEMENT_KINDS.filter((kind) => started[kind] > 0);
  const list = {
    started: begun.map((kind) => item(t(`placements.kinds.${kind}`), started[kind])).join(', '),
    ended: ended.map(({ as, count }) => item(endedName(as), count)).join(', '),
  };
  const count = paid.hours + paid.job;
  const nothing = begun.length === 0 && ended.length === 0;
  return {
    topic: t('insight.outcomes.topic'),
    title:
      count > 0
        ? t('insight.outcomes.paid', { count })
        : t(nothing ? 'insight.outcomes.none' : 'insight.outcomes.unpaid'),
    told: [
      t('insight.outcomes.toldPaid', { hours: paid.hours, job: paid.job }),
      ...tookWords(told),
      ...(list.started === '' ? [] : [t('insight.outcomes.toldStarted', { list: list.started })]),
      ...(list.ended === '' ? [] : [t('insight.outcomes.toldEnded', { list: list.ended })]),
    ].join(' '),
    tables: [placementTable(told), paidTable(told)],
  };
}

function tookWords({ outcomes: { paid } }: Metrics): readonly string[] {
  const { medianDays, p90Days } = toldSpread(paid.time);
  if (medianDays === null) return [];
  return p90Days === null
    ? [t('insight.outcomes.tookHalf', { median: days(medianDays) })]
    : [t('insight.outcomes.took', { median: days(medianDays), p90: days(p90Days) })];
}

function placementTable({ outcomes: { started, ended } }: Metrics): FigureWords['tables'][number] {
  return {
    caption: t('insight.outcomes.tablePlacements'),
    corner: t('insight.outcomes.kind'),
    columns: [t('insight.outcomes.started'), ...ENDED_AS.map(endedName)],
    rows: [
      ...PLACEMENT_KINDS.map((kind) => ({
        key: kind,
        head: t(`placements.kinds.${kind}`),
        cells: [started[kind], ...ENDED_AS.map((as) => ended[kind][as])].map(formatNumber),
      })),
      {
        key: 'sum',
        head: t('insight.total'),
        cells: [
          sum(PLACEMENT_KINDS.map((kind) => started[kind])),
          ...ENDED_AS.map((as) => sum(PLACEMENT_KINDS.map((kind) => ended[kind][as]))),
        ].map(formatNumber),
        isSum: true,
      },
    ],
  };
}

function paidTable({ outcomes: { paid } }: Metrics): FigureWords['tables'][number] {
  const { count, medianDays, p90Days } = toldSpread(paid.time);
  const number = (value: number | null): string | null => (value === null ? null : wholeDays(value));
  return {
    caption: t('insight.outcomes.tablePaid'),
    corner: t('insight.outcomes.tablePaid'),
    columns: [t('insight.outcomes.people')],
    rows: [
      { key: 'hours', head: t('insight.outcomes.hours'), cells: [number(paid.hours)] },
      { key: 'job', head: t('insight.outcomes.job'), cells: [number(paid.job)] },
      { key: 'measured', head: t('insight.outcomes.measured'), cells: [number(count)] },
      { key: 'median', head: t('insight.outcomes.medianDays'), cells: [number(medianDays)] },
      { key: 'p90', head: t('insight.outcomes.p90Days'), cells: [number(p90Days)] },
    ],
  };
}
