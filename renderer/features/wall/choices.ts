import type { ColorKey } from '../../../shared/domain/palette.ts';
import type { WallOnly, WallShows } from '../../../shared/ipc/wall.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useConsultants, useLanes } from '../../state/index.ts';
import { useWallOwners } from './use-pages.ts';

/** One consultant or one lane that the wall can stay with. */
export interface WallChoice extends WallOnly {
  readonly label: string;
  readonly color: ColorKey | null;
}

/** What there is one of to choose, in the order of the pages; nothing where everybody is shown. In a page without names consultants are their initials. */
export function useWallChoices(shows: WallShows): readonly WallChoice[] {
  const { t } = useTranslation();
  const lanes = useLanes();
  const consultants = useConsultants();
  const owners = useWallOwners();
  if (shows === 'all') return [];
  if (shows === 'lanes') return lanes.map(({ id, name, color }) => ({ shows, only: id, label: name, color }));
  return owners.map((owner) => {
    const found = consultants.find(({ id }) => id === owner);
    return { shows, only: owner, label: found?.name ?? t('wall.nobodys'), color: found?.color ?? null };
  });
}
