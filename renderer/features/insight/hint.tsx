import type { ReactNode } from 'react';

import styles from './figure.module.css';

/** In place of a picture of nothing. */
export function Hint({ children }: { readonly children: ReactNode }) {
  return <p className={styles['hint']}>{children}</p>;
}
