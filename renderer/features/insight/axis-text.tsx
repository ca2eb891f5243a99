import type { TickRendererProps } from '@visx/axis';

import { remNow } from '../../ui/rem-now.ts';
import styles from './drawing.module.css';

/** A number or a day below a picture. */
export function AxisText({ x, y, formattedValue }: TickRendererProps) {
  return (
    <text className={styles['axisText']} x={x} y={y + remNow() * 0.5} textAnchor="middle">
      {formattedValue}
    </text>
  );
}
