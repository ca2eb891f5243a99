import { Check } from 'lucide-react';

import styles from './attention-panel.module.css';

/** All is well: said by the words beside it. */
export function GladPicture() {
  return (
    <span className={styles['glad']} aria-hidden>
      <Check />
    </span>
  );
}
