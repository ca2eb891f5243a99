import type { Lane } from '../../../shared/domain/lane.ts';
import { LaneIcon } from '../../ui/lane-icon.tsx';
import styles from './lane-mark.module.css';

/** A lane's colour and picture; decoration beside its name. */
export function LaneMark({ lane }: { readonly lane: Pick<Lane, 'color' | 'icon'> }) {
  return (
    <span className={styles['mark']} data-color={lane.color} aria-hidden>
      <LaneIcon name={lane.icon} />
    </span>
  );
}
