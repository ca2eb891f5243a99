import type { ReactNode } from 'react';

import styles from './settings-panel.module.css';

/** A part of the settings under its own heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['section']}>
      <h3 className={styles['heading']}>{title}</h3>
      {children}
    </section>
  );
}
