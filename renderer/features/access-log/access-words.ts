import { ACCESS_ACTS, type AccessAct } from '../../../shared/domain/access.ts';
import type { AccessLine } from '../../../shared/ipc/access-schemas.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { parseIsoDate, type IsoDate } from '../../../shared/lib/iso-date.ts';
import { formatList, formatMoment, formatNumericDay } from '../../i18n/format.ts';
import { translate as t } from '../../i18n/index.ts';
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

/** What was done, with whom. Of somebody who is not here any more no name is told. */
export function actWords({ act, citizenId, whom, found }: AccessLine): string {
  const isKnown = (ACCESS_ACTS as readonly string[]).includes(act);
  const words = isKnown ? t(`access.acts.${act}`) : t('access.unknown');
  const whose = citizenId === null ? formatList(found) : whom === '' ? t('access.gone') : whom;
  return whose === '' ? words : `${words}: ${whose}`;
}

/** When it was. A row that was tampered with is shown too, as it stands. */
export function momentWords(at: string, today: IsoDate): string {
  return Number.isNaN(Date.parse(at)) ? at : formatMoment(at, today);
}

/** What else is known of it; '' where nothing is. */
export function detailWords({ detail }: AccessLine, nameOf: NameOf): string {
  const { times, count, step, words, hits, failed, purpose, about, day, days, level, figure, snapshotFor, form } =
    detail;
  const asked = day === undefined ? undefined : parseIsoDate(day);
  return [
    about !== undefined && nameOf(about),
    figure !== undefined && t(`access.figures.${figure}`),
    asked !== undefined && formatNumericDay(asked),
    days !== undefined && spanWords(days),
    level !== undefined && t(`access.levels.${level}`),
    snapshotFor !== undefined && t(`access.snapshotFor.${snapshotFor}`),
    form?.toUpperCase() ?? '',
    words !== undefined && t('access.searched', { words, hits: hits ?? 0 }),
    count !== undefined && t('access.counted', { count }),
    step === 'undo' && t('access.undone'),
    step === 'redo' && t('access.redone'),
    failed !== undefined && t('access.failedBefore', { count: failed }),
    purpose !== undefined && t(`access.purposes.${purpose}`),
    times !== undefined && t('access.times', { count: times }),
  ]
    .filter((one) => one !== false && one !== '')
    .join(' · ');
}
