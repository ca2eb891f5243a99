import type { ReactNode } from 'react';

import styles from './either-words.module.css';

export interface EitherWordsProps {
  readonly is: boolean;
  readonly yes: ReactNode;
  readonly no: ReactNode;
}

/** One of two, in the room of the wider: nothing beside it moves when it becomes the other. */
export function EitherWords({ is, yes, no }: EitherWordsProps) {
  return (
    <span className={styles['either']}>
      <span data-away={!is || undefined}>{yes}</span>
      <span data-away={is || undefined}>{no}</span>
    </span>
  );
}
