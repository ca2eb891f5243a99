import { ACCESS_ACTS, type AccessAct } from '../../../shared/domain/access.ts';
import type { AccessLine } from '../../../shared/ipc/access-schemas.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { IsoDate } from '../../../shared/lib/iso-date.ts';
import { actInWords, moreInWords } from '../../../shared/snapshot/access-line.ts';
import { formatMoment } from '../../i18n/format.ts';
import { currentLang } from '../../i18n/index.ts';
import { spanWords } from './keep-words.ts';

export const ACT_GROUPS = ['all', 'looks', 'changes', 'out', 'keys'] as const;
export type ActGroup = (typeof ACT_GROUPS)[number];

const BEGINNINGS: { readonly [G in Exclude<ActGroup, 'all'>]: readonly string[] } = {
  looks: ['look.', 'search'],
  changes: ['change.', 'erase', 'import.'],
  out: ['export.', 'copy.', 'print', 'copies.'],
  keys: ['unlock.', 'lock', 'proof.', 'keys.', 'log.'],
};

/** The acts of a group; null for all of them. */
export function actsOf(group: ActGroup): AccessAct[] | null {
  if (group === 'all') return null;
  return ACCESS_ACTS.filter((act) => BEGINNINGS[group].some((beginning) => act.startsWith(beginning)));
}

/** What somebody who has a key is called; '' where it is not known. */
export type NameOf = (id: PersonId) => string;

/** What was done, with whom, as a saved file tells it. Of somebody who is not here any more no name is told. */
export function actWords({ act, citizenId, whom, found }: AccessLine): string {
  return actInWords({ act, isAboutOne: citizenId !== null, whom, found }, currentLang());
}

/** When it was. A row that was tampered with is shown too, as it stands. */
export function momentWords(at: string, today: IsoDate): string {
  return Number.isNaN(Date.parse(at)) ? at : formatMoment(at, today);
}

/** What else is known of it, as a saved file tells it; '' where nothing is. How long the log is kept is said in years where it is whole years. */
export function detailWords({ detail }: AccessLine, nameOf: NameOf): string {
  const about = detail.about === undefined ? '' : nameOf(detail.about);
  return moreInWords({ detail, about }, currentLang(), spanWords);
}
