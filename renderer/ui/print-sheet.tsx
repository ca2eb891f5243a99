import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

import styles from './print-sheet.module.css';

/** What is printed in place of the page while it is there; on the screen nothing of it is seen or read out. */
export function PrintSheet({ children }: { readonly children: ReactNode }) {
  return createPortal(
    <div className={styles['sheet']} data-print-sheet>
      {children}
    </div>,
    document.body,
  );
}
