import { TriangleAlert } from 'lucide-react';

import styles from './over-limit.module.css';

/** A sign that somebody has more than their limit, and by how many; `words` say it in full. */
export function OverLimit({ over, words }: { readonly over: number; readonly words: string }) {
  return (
    <span className={styles['over']} title={words}>
      <TriangleAlert aria-hidden />
      <span aria-hidden>+{over}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
