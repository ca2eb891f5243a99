import type { Comparison } from '../../../shared/snapshot/compare.ts';
import type { FlowTable } from '../../../shared/snapshot/compare-flows.ts';
import { formatDay, formatLongDay, formatNumber } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useClock } from '../../state/index.ts';
import numbers from '../../ui/number-table.module.css';
import styles from './flow-table.module.css';
import { endsOf } from './words.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Lanes against lanes, in numbers. */
export function FlowTableView({ told, flows }: { readonly told: Comparison; readonly flows: FlowTable }) {
  const { t } = useTranslation();
  const today = useClock();
  const { lines, columns, cells } = flows;
  const days = { from: formatLongDay(told.from), to: formatLongDay(told.to) };
  return (
    // Scrolled by the keyboard too, where there are many lanes.
    <div className={numbers['frame']} role="region" aria-label={t('comparison.tableCaption', days)} tabIndex={0}>
      <table className={numbers['table']}>
        <caption className="visually-hidden">{t('comparison.tableCaption', days)}</caption>
        <thead>
          <tr>
            <td className={styles['corner']}>
              <span>{formatDay(told.from, today)} ↓</span> <span>{formatDay(told.to, today)} →</span>
            </td>
            {columns.map((to) => (
              <th key={to} scope="col">
                <bdi>{endsOf({ from: null, to }, told).to}</bdi>
              </th>
            ))}
            <th scope="col">{t('comparison.total')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((line, at) => {
            const from = lines[at] ?? null;
            return (
              <tr key={from}>
                <th scope="row">
                  <bdi>{endsOf({ from, to: null }, told).from}</bdi>
                </th>
                {line.map((count, column) => (
                  <td
                    key={columns[column]}
                    data-none={count === 0 || undefined}
                    className={isSame(from, columns[column] ?? null, told) ? styles['same'] : undefined}
                  >
                    {formatNumber(count)}
                  </td>
                ))}
                <td data-sum>{formatNumber(sum(line))}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('comparison.total')}</th>
            {columns.map((to, column) => (
              <td key={to} data-sum>
                {formatNumber(sum(cells.map((line) => line[column] ?? 0)))}
              </td>
            ))}
            <td data-sum>{formatNumber(sum(cells.flat()))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** The same lane on both days, perhaps under another name. */
function isSame(from: number | null, to: number | null, { lanesFrom, lanesTo }: Comparison): boolean {
  return from !== null && to !== null && lanesFrom[from]?.id === lanesTo[to]?.id;
}
