import { TABLE_FORMATS } from '../../../shared/snapshot/document.ts';
import { useNeutralNames } from '../lanes/index.ts';
import styles from './snapshot-panel.module.css';
import type { SnapshotSteps } from './use-snapshot.ts';

/** What hangs on a wall with names calls some lanes something else: said before it is made. A card to cut out tells no lane. */
export function WallNames({ steps: { form } }: { readonly steps: SnapshotSteps }) {
  const neutral = useNeutralNames();
  if (form.purpose !== 'wall' || form.level !== 'identified' || neutral.length === 0) return null;
  if (form.format === 'labels' || TABLE_FORMATS.has(form.format)) return null;
  return <p className={styles['hint']}>{neutral.join(' ')}</p>;
}
