import type { ReactNode } from 'react';

import type { ColorKey } from '../../../shared/domain/palette.ts';
import { remNow } from '../../ui/rem-now.ts';
import { useWidth } from '../../ui/use-width.ts';
import styles from './drawing.module.css';

/** A line of a picture: what it is about, and its numbers at the end. */
export interface ChartRow {
  readonly key: string;
  readonly name: string;
  /** Null: of nobody; undefined: it has none. */
  readonly color?: ColorKey | null;
  readonly values: readonly string[];
}

/** Room for what is drawn, in pixels. */
export interface DrawingArea {
  readonly width: number;
  /** Of the lines, without the foot. */
  readonly height: number;
  readonly rem: number;
  readonly rowHeight: number;
  /** The middle of a line. */
  readonly middle: (row: number) => number;
}

export interface RowChartProps {
  readonly rows: readonly ChartRow[];
  /** What the numbers at the end are. */
  readonly valueHeads: readonly string[];
  /** Room below the lines for an axis, in rem. */
  readonly footRem?: number;
  readonly children: (area: DrawingArea) => ReactNode;
}

const GUESSED_WIDTH = 320;
const ROW_REM = 1.75;

/** A picture of lines: their names first, one drawing as wide as there is room, and their numbers under one another. */
export function RowChart({ rows, valueHeads, footRem = 0, children }: RowChartProps) {
  const [frame, width] = useWidth<HTMLDivElement>(GUESSED_WIDTH);
  const rem = remNow();
  const rowHeight = ROW_REM * rem;
  const height = rows.length * rowHeight;
  return (
    <div className={styles['rowChart']}>
      <div className={styles['rowHeads']}>
        <div className={styles['columnHead']} />
        {rows.map(({ key, name, color }) => (
          <div key={key} className={styles['rowHead']} title={name}>
            {color !== undefined && <span className={styles['dot']} data-color={color ?? 'none'} />}
            <bdi>{name}</bdi>
          </div>
        ))}
      </div>
      <div className={styles['rowDrawing']}>
        <div className={styles['columnHead']} />
        <div ref={frame}>
          <svg width={width} height={height + footRem * rem}>
            {children({ width, height, rem, rowHeight, middle: (row) => (row + 0.5) * rowHeight })}
          </svg>
        </div>
      </div>
      {valueHeads.map((head, at) => (
        <div key={head} className={styles['rowValues']}>
          <div className={styles['columnHead']}>{head}</div>
          {rows.map(({ key, values }) => (
            <div key={key} className={styles['rowValue']}>
              {values[at]}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
