import { LoaderCircle } from 'lucide-react';

import styles from './spinner.module.css';

/** Something is under way; the words beside it say what. */
export function Spinner() {
  return <LoaderCircle aria-hidden className={styles['spinner']} />;
}
