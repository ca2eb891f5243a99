import { AlertTriangle, Info } from 'lucide-react';
import type { ReactNode } from 'react';

import styles from './notice.module.css';

/** A few words that must not be missed, in the flow of the page. */
export function Notice({
  tone = 'info',
  children,
}: {
  readonly tone?: 'info' | 'warn' | 'problem';
  readonly children: ReactNode;
}) {
  return (
    <div className={styles['notice']} data-tone={tone} role={tone === 'problem' ? 'alert' : 'note'}>
      {tone === 'info' ? <Info aria-hidden /> : <AlertTriangle aria-hidden />}
      <div>{children}</div>
    </div>
  );
}
