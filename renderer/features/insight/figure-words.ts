import type { Metrics, MetricsConsultant } from '../../../shared/domain/metrics/types.ts';
import { wholePercent } from '../../../shared/domain/metrics/whole-percent.ts';
import { formatNumber } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
import type { FigureTableData } from './figure-table.tsx';

/** What a picture says besides being one. */
export interface FigureWords {
  /** What it is about, in a few words. */
  readonly topic: string;
  /** What it shows, as a sentence. */
  readonly title: string;
  /** What is drawn, in words. */
  readonly told: string;
  readonly tables: readonly FigureTableData[];
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** So many of so many as a percentage, see `wholePercent`. */
export function percent(part: number, whole: number): string {
  return t('insight.percent', { value: wholePercent(part, whole) });
}

/** Half a day more counts as one: nobody plans by half days. */
export const wholeDays = (days: number): string => formatNumber(Math.round(days));

/** "12 dage". */
export const days = (count: number): string => t('insight.days', { count: Math.round(count) });

/** Somebody of the team; undefined: nobody has those citizens. */
export function ownerName(owner: MetricsConsultant | undefined): string {
  return owner?.name ?? t('common.unassigned');
}

/** Everybody of the team by place, and last the place of those whom nobody has. */
export function owners({ consultants }: Metrics): readonly (MetricsConsultant | undefined)[] {
  return [...consultants, undefined];
}

/** One sentence for each line of a picture. */
export function tellRows(rows: readonly { readonly name: string; readonly what: string }[]): string {
  return rows.map((row) => t('insight.row', row)).join(' ');
}
