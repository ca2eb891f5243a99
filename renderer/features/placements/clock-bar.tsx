import type { CSSProperties } from 'react';

import type { PlacementClock } from '../../../shared/domain/clocks/placement-clock.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import styles from './clock-bar.module.css';
import { clockWords } from './placement-words.ts';

/** How far a placement has come: a bar to see, words that say the same. */
export function ClockBar({ clock, today }: { readonly clock: PlacementClock; readonly today: IsoDate }) {
  const { part, stage, endsSoon, isLate } = clock;
  const share = part === null ? undefined : ({ '--part': `${(part * 100).toFixed(1)}%` } as CSSProperties);
  return (
    <div className={styles['clock']} data-pressing={endsSoon || isLate || undefined}>
      {stage === 'running' && share !== undefined && <span className={styles['bar']} style={share} aria-hidden />}
      <p className={styles['words']}>{clockWords(clock, today).join(' · ')}</p>
    </div>
  );
}
