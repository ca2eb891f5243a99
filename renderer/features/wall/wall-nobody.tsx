import type { WallShows } from '../../../shared/ipc/wall.ts';
import { useTranslation } from '../../i18n/index.ts';
import { boardStore } from '../../state/index.ts';
import { LaneIcon } from '../../ui/lane-icon.tsx';
import type { WallPage } from './pages.ts';
import styles from './wall.module.css';

/** In the middle of a page that has nobody: of an empty board, or of the one lane or consultant that was chosen. */
export function WallNobody({ shows, page: { subject } }: { readonly shows: WallShows; readonly page: WallPage }) {
  const { t } = useTranslation();
  const lane = boardStore((state) => state.lanes.find(({ id }) => id === subject));
  const whose = subject === null ? 'all' : shows;
  return (
    <div className={styles['nobody']} data-color={lane?.color}>
      {lane && <LaneIcon name={lane.icon} />}
      <p>{t(`wall.nobody.${whose}`)}</p>
      <p>{t(`wall.nobodyText.${whose}`)}</p>
    </div>
  );
}
