import type { ColorKey } from '../../shared/domain/palette.ts';
import styles from './consultant-badge.module.css';

export interface ConsultantBadgeProps {
  readonly initials: string;
  readonly color: ColorKey;
  readonly size?: 'sm' | 'md' | 'lg';
}

/** A consultant's colour with the initials as the second cue. */
export function ConsultantBadge({ initials, color, size = 'sm' }: ConsultantBadgeProps) {
  return (
    <span className={styles['badge']} data-color={color} data-size={size}>
      {initials}
    </span>
  );
}
