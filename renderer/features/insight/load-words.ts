import { loadOf } from '../../../shared/domain/load.ts';
import type { Metrics, MetricsConsultant, MetricsLane } from '../../../shared/domain/metrics/types.ts';
import { formatDay, formatList, formatNumber } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import { ownerName, owners, sum, tellRows, type FigureWords } from './figure-words.ts';

/** A line of the heat map. */
export interface LoadRow {
  /** Undefined: citizens whom nobody has. */
  readonly owner: MetricsConsultant | undefined;
  /** By the lanes that are shown. */
  readonly counts: readonly number[];
  /** Without the lanes where the way has ended. */
  readonly carried: number;
  readonly limit: number | null;
  readonly isOver: boolean;
}

export interface LoadMap {
  readonly lanes: readonly MetricsLane[];
  readonly rows: readonly LoadRow[];
  /** By the lanes that are shown. */
  readonly totals: readonly number[];
  /** Somebody has a limit. */
  readonly hasLimits: boolean;
  /** The largest number in a cell that has a colour. */
  readonly most: number;
}

/** More than this many are counted rather than named. */
const NAMED = 3;

/** Who has how many where; lanes and people that have nothing more to do with it are left out. */
export function loadMap(told: Metrics): LoadMap {
  const { lanes, load } = told;
  const shown = [...lanes.keys()].filter((at) => lanes[at]?.isGone !== true || sum(load.cells[at] ?? []) > 0);
  const rows = owners(told).flatMap((owner, at): readonly LoadRow[] => {
    const counts = shown.map((lane) => load.cells[lane]?.[at] ?? 0);
    if (sum(counts) === 0 && owner?.active !== true) return [];
    const [carried, limit] = [load.carried[at] ?? 0, owner?.limit ?? null];
    return [{ owner, counts, carried, limit, isOver: loadOf(carried, limit).over > 0 }];
  });
  const going = shown.filter((at) => lanes[at]?.isEnd === false);
  return {
    lanes: shown.flatMap((at) => lanes[at] ?? []),
    rows,
    totals: shown.map((at) => sum(load.cells[at] ?? [])),
    hasLimits: rows.some(({ limit }) => limit !== null),
    most: Math.max(0, ...going.flatMap((at) => load.cells[at] ?? [])),
  };
}

/** The heat map in words. */
export function loadWords(told: Metrics, today: Metrics['to']): FigureWords {
  const { lanes, rows, totals, hasLimits } = loadMap(told);
  const topic = t('insight.load.topic', { day: formatDay(told.to, today) });
  const limitHeads = hasLimits ? [t('insight.load.limit'), t('insight.load.more')] : [];
  return {
    topic,
    title: titleOf(rows),
    told: tellRows(rows.map((row) => ({ name: ownerName(row.owner), what: carriedWords(row) }))),
    tables: [
      {
        caption: topic,
        corner: t('insight.consultant'),
        columns: [...lanes.map(({ name }) => name), t('insight.load.carried'), ...limitHeads],
        rows: [
          ...rows.map(({ owner, counts, carried, limit }) => ({
            key: owner?.id ?? '',
            head: ownerName(owner),
            cells: [...[...counts, carried].map(formatNumber), ...(hasLimits ? limitCells(carried, limit) : [])],
          })),
          {
            key: 'sum',
            head: t('insight.total'),
            cells: [...[...totals, told.load.total].map(formatNumber), ...limitHeads.map(() => '')],
            isSum: true,
          },
        ],
      },
    ],
  };
}

/** The limit, and how many more there are. */
function limitCells(carried: number, limit: number | null): readonly (string | null)[] {
  return limit === null ? [null, null] : [limit, loadOf(carried, limit).over].map(formatNumber);
}

function titleOf(rows: readonly LoadRow[]): string {
  if (sum(rows.flatMap(({ counts }) => counts)) === 0) return t('insight.load.nobody');
  const over = rows.filter(({ isOver }) => isOver);
  const [first] = over;
  if (first && over.length === 1)
    return t('insight.load.over', {
      name: ownerName(first.owner),
      carried: first.carried,
      more: first.carried - (first.limit ?? 0),
    });
  if (over.length > NAMED) return t('insight.load.overMany', { count: over.length });
  if (over.length > 0)
    return t('insight.load.overFew', { names: formatList(over.map(({ owner }) => ownerName(owner))) });
  const of = rows.filter(({ owner }) => owner !== undefined);
  const limited = of.filter(({ limit }) => limit !== null);
  if (limited.length > 0 && limited.length === of.length) return t('insight.load.within');
  const carried = of.map((row) => row.carried);
  const [fewest, most] = [Math.min(...carried), Math.max(...carried)];
  // Without a limit a number alone is nobody's fault: nobody is named for it.
  if (most > 0)
    return fewest === most ? t('insight.load.alike', { count: most }) : t('insight.load.spread', { fewest, most });
  return t('insight.load.unassigned', { count: sum(rows.flatMap(({ counts }) => counts)) });
}

/** How many somebody has, against how many at most. */
export function carriedWords({ carried, limit, isOver }: LoadRow): string {
  if (limit === null) return formatNumber(carried);
  return t(isOver ? 'insight.load.toldOver' : 'insight.load.toldOf', { carried, limit });
}
