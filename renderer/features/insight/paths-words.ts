import type { Metrics, PathCount } from '../../../shared/domain/metrics/types.ts';
import type { FlowTable } from '../../../shared/snapshot/compare-flows.ts';
import { formatNumber } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import { sum, type FigureWords } from './figure-words.ts';

/** So many are told one by one; the rest stand in the table. */
const TOLD = 8;

/** From where to where, as far as anybody went: lanes in their order, from outside and off the board last. */
export function pathTable({ paths }: Metrics): FlowTable {
  const places = (end: 'from' | 'to'): readonly (number | null)[] =>
    [...new Set(paths.map((path) => path[end]))].toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity));
  const [lines, columns] = [places('from'), places('to')];
  const cells = lines.map((from) =>
    columns.map((to) => sum(paths.filter((path) => path.from === from && path.to === to).map(({ count }) => count))),
  );
  return { lines, columns, cells };
}

/** What an end of a path is called. */
export function endName({ lanes }: Metrics, end: 'from' | 'to', lane: number | null): string {
  return lane === null ? t(end === 'from' ? 'insight.paths.came' : 'insight.paths.went') : (lanes[lane]?.name ?? '');
}

/** Who did not come though they are new on the board; undefined where the period does not hold its first day. */
export function pathsNote({ from, to, firstDay }: Metrics): string | undefined {
  return from <= firstDay && firstDay <= to ? t('insight.paths.fromStart') : undefined;
}

/** The paths in words. */
export function pathsWords(told: Metrics): FigureWords {
  const topic = t('insight.paths.topic');
  const { lines, columns, cells } = pathTable(told);
  return {
    topic,
    title: titleOf(told),
    told: [
      ...told.paths.slice(0, TOLD).map((path) => pathWords(told, path)),
      ...(told.paths.length > TOLD ? [t('insight.paths.toldMore', { count: told.paths.length - TOLD })] : []),
    ].join(' '),
    tables: [
      {
        caption: topic,
        corner: t('insight.paths.corner'),
        columns: [...columns.map((to) => endName(told, 'to', to)), t('insight.total')],
        rows: lines.map((from, at) => ({
          key: String(from),
          head: endName(told, 'from', from),
          cells: [...(cells[at] ?? []), sum(cells[at] ?? [])].map(formatNumber),
        })),
      },
    ],
  };
}

function pathWords(told: Metrics, path: PathCount): string {
  const words = { from: endName(told, 'from', path.from), to: endName(told, 'to', path.to), count: path.count };
  if (path.from === null) return t('insight.paths.toldCame', words);
  return t(path.to === null ? 'insight.paths.toldWent' : 'insight.paths.told', words);
}

/** The largest path between two lanes; only where there is none, one from outside or off the board. */
function titleOf(told: Metrics): string {
  const between = ({ from, to }: PathCount): boolean => from !== null && to !== null;
  const path = told.paths.find(between) ?? told.paths[0];
  if (!path) return t('insight.paths.none');
  const [from, to] = [endName(told, 'from', path.from), endName(told, 'to', path.to)];
  const { count } = path;
  if (path.from === null) return t('insight.paths.mostCame', { to, count });
  if (path.to === null) return t('insight.paths.mostWent', { from, count });
  return t('insight.paths.most', { from, to, count });
}
