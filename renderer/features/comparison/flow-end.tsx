import { formatNumber } from '../../i18n/format.ts';
import styles from './flow-end.module.css';
import { NODE_WIDTH, type FlowNode } from './flow-layout.ts';

export interface FlowEndProps {
  readonly node: FlowNode;
  readonly name: string;
  /** How wide the whole picture is, and the room for names on each side of it. */
  readonly width: number;
  readonly margin: number;
  /** Between a bar and its name. */
  readonly gap: number;
}

/** A lane's name and number beside its bar; what is read out stands elsewhere. */
export function FlowEnd({ node: { side, lane, count, left, top, height }, name, width, margin, gap }: FlowEndProps) {
  const place = side === 'from' ? { right: width - left + gap } : { left: left + NODE_WIDTH + gap };
  return (
    <span
      className={styles['label']}
      data-side={side}
      data-outside={lane === null || undefined}
      style={{ ...place, top: top + height / 2, width: margin - gap - (side === 'from' ? 0 : NODE_WIDTH) }}
      title={name}
      aria-hidden
    >
      <bdi>{name}</bdi> <strong>{formatNumber(count)}</strong>
    </span>
  );
}
