import type { Figure, Metrics } from '../../../shared/domain/metrics/types.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { AgesFigure } from './ages-figure.tsx';
import { FlowFigure } from './flow-figure.tsx';
import { HeldFigure } from './held-figure.tsx';
import styles from './insight.module.css';
import { LoadFigure } from './load-figure.tsx';
import { OutcomeFigure } from './outcome-figure.tsx';
import { PathsFigure } from './paths-figure.tsx';
import { TimeFigure } from './time-figure.tsx';

export interface InsightFiguresProps {
  readonly told: Metrics;
  readonly today: IsoDate;
  /** Those whose numbers are shown instead. */
  readonly tables: readonly Figure[];
  readonly onTables: (tables: readonly Figure[]) => void;
}

/** How things stand first, then how people move and what came of it. */
const FIGURES = [
  ['load', LoadFigure],
  ['ages', AgesFigure],
  ['held', HeldFigure],
  ['time', TimeFigure],
  ['outcomes', OutcomeFigure],
  ['flow', FlowFigure],
  ['paths', PathsFigure],
] as const satisfies readonly (readonly [Figure, unknown])[];

/** All pictures of a team's figures. */
export function InsightFigures({ told, today, tables, onTables }: InsightFiguresProps) {
  return (
    <div className={styles['figures']}>
      {FIGURES.map(([id, Picture]) => (
        <Picture
          key={id}
          told={told}
          today={today}
          isTable={tables.includes(id)}
          onTable={(isTable) => onTables(isTable ? [...tables, id] : tables.filter((one) => one !== id))}
        />
      ))}
    </div>
  );
}
