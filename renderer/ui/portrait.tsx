import { UserRound } from 'lucide-react';

import { cx } from './cx.ts';
import { initialsOf } from '../../shared/lib/initials.ts';
import styles from './portrait.module.css';

export interface PortraitProps {
  readonly name: string;
  /** A blob URL, or null for drawn initials. */
  readonly src: string | null;
  readonly size?: 'sm' | 'md' | 'lg';
}

/** A citizen's picture, or their initials. Decoration: the name stands beside it. */
export function Portrait({ name, src, size = 'md' }: PortraitProps) {
  return (
    <span className={cx(styles['portrait'], styles[size])} aria-hidden>
      {src === null ? (
        name.trim() === '' ? (
          <UserRound />
        ) : (
          initialsOf(name)
        )
      ) : (
        <img src={src} alt="" draggable={false} decoding="async" />
      )}
    </span>
  );
}
