import type { WallShows, WallState } from '../../../shared/ipc/wall.ts';
import { useTranslation } from '../../i18n/index.ts';
import { boardStore, readBoard } from '../../state/index.ts';

/** What the page in sight is about, in words of the board that is held here. */
export function useSubjectName(
  shows: WallShows,
  place: Pick<NonNullable<WallState['place']>, 'subject'> | null,
): string {
  const { t } = useTranslation();
  // Renders again when a lane or a consultant is called something else.
  const name = boardStore(() => nameOf(shows, place?.subject ?? null));
  if (name !== null) return name;
  return shows === 'consultants' && place?.subject === 'none' ? t('wall.nobodys') : t(`wall.shows.${shows}`);
}

function nameOf(shows: WallShows, subject: string | null): string | null {
  if (subject === null || shows === 'all') return null;
  const board = readBoard();
  const found =
    shows === 'lanes'
      ? [...board.all('lane')].find(({ id }) => id === subject)
      : [...board.all('consultant')].find(({ id }) => id === subject);
  return found?.name ?? null;
}
