import type { ReactNode } from 'react';

import styles from './empty-state.module.css';

export interface EmptyStateProps {
  readonly picture?: ReactNode;
  readonly title: string;
  readonly text?: ReactNode;
  readonly children?: ReactNode;
}

/** What stands where there is nothing yet: a sentence and the way on. */
export function EmptyState({ picture, title, text, children }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      {picture}
      <h2 className={styles['title']}>{title}</h2>
      {text !== undefined && <div className={styles['text']}>{text}</div>}
      {children !== undefined && <div className={styles['actions']}>{children}</div>}
    </div>
  );
}
