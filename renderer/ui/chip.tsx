import type { ReactNode } from 'react';

import styles from './chip.module.css';

/** A small choice among several, taken at a click. */
export function Chip({
  icon,
  onClick,
  children,
}: {
  readonly icon?: ReactNode;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className={styles['chip']} onClick={onClick}>
      {icon}
      {children}
    </button>
  );
}

/** Chips in a line that wraps. */
export function ChipRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles['row']} role="group" aria-label={label}>
      {children}
    </div>
  );
}
