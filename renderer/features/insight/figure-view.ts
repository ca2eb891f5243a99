import type { Metrics } from '../../../shared/domain/metrics/types.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';

/** What every picture is given. */
export interface FigureView {
  readonly told: Metrics;
  readonly today: IsoDate;
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
}
